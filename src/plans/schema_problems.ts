import type { z } from 'zod';
import type { Path } from './read.ts';

/** A mistake against the format, in words. */
export interface SchemaProblem {
  path: Path;
  expected: string;
  message: string;
}

const TYPES: Record<string, string> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'nhóm khóa: giá trị',
  null: 'null',
};

/**
 * Turns what the schema refused into problems in Vietnamese, unions down to the branch that was meant. The parse must
 * have been asked to `reportInput`, or a wrong value cannot be told from a missing one.
 */
export function schemaProblems(issues: readonly z.core.$ZodIssue[], at: Path = []): SchemaProblem[] {
  return issues.flatMap((issue) => {
    const path = [...at, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
    const problem = (expected: string, message: string): SchemaProblem[] => [{ path, expected, message }];
    switch (issue.code) {
      case 'invalid_type': {
        const type = TYPES[issue.expected] ?? issue.expected;
        return problem(type, issue.input === undefined ? `Thiếu ${type} ở đây.` : `Sai kiểu: cần ${type}.`);
      }
      case 'unrecognized_keys':
        return issue.keys.map((key) => ({
          path: [...path, key],
          expected: 'khóa có trong định dạng',
          message: `Không có khóa "${key}" trong định dạng.`,
        }));
      case 'invalid_value': {
        const values = issue.values.map(String).join(', ');
        return problem(values, `Giá trị phải là một trong: ${values}.`);
      }
      case 'invalid_union':
        return unionProblems(issue, path);
      case 'too_big':
        return problem(
          `không quá ${issue.maximum}`,
          `Quá ${issue.origin === 'string' ? 'dài' : 'lớn'}: tối đa ${issue.maximum}.`,
        );
      case 'too_small':
        return problem(
          `ít nhất ${issue.minimum}`,
          `Quá ${issue.origin === 'number' ? 'nhỏ' : 'ngắn'}: ít nhất ${issue.minimum}.`,
        );
      default:
        return problem(issue.message, `Cần: ${issue.message}.`);
    }
  });
}

function unionProblems(issue: z.core.$ZodIssueInvalidUnion, path: Path): SchemaProblem[] {
  const branches = issue.errors.map((branch) => schemaProblems(branch, path));
  // The branch that got furthest is the one the writer meant; a tie goes to the one with fewer complaints.
  const best = branches.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0];
  if (best && best.length > 0) return best;
  const key = issue.discriminator ?? 'type';
  const at = path.at(-1) === key ? path : [...path, key];
  return [
    {
      path: at,
      expected: `"${key}" có trong định dạng`,
      message: `Giá trị "${key}" không có trong định dạng.`,
    },
  ];
}

function depth(problems: SchemaProblem[]): number {
  return Math.max(0, ...problems.map((problem) => problem.path.length));
}
