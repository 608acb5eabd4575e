import type { FormDraft, Question, QuestionKind } from './format.ts';
import type { Path } from './read.ts';
import type { Complain } from './references.ts';

const WITH_FIGURE: readonly QuestionKind[] = ['count', 'decimal', 'area', 'money', 'percent'];

/** Questions can be asked as written, sums add figures, and rules name questions that are there. */
export function checkForms(forms: readonly FormDraft[], complain: Complain): void {
  for (const [place, form] of forms.entries()) {
    const byCode = new Map<string, Question>();
    for (const [index, question] of form.questions.entries()) {
      const path = ['forms', place, 'questions', index];
      if (byCode.has(question.code))
        complain([...path, 'code'], 'mã chưa dùng', `Câu "${question.code}" đã có.`);
      byCode.set(question.code, question);
      checkQuestion(question, path, complain);
    }
    for (const [index, question] of form.questions.entries()) {
      for (const [part, code] of (question.sumOf ?? []).entries()) {
        figure(byCode, code, ['forms', place, 'questions', index, 'sumOf', part], complain);
        if (byCode.get(code)?.sumOf) {
          complain(
            ['forms', place, 'questions', index, 'sumOf', part],
            'câu được hỏi',
            'Tổng không cộng từ một tổng khác.',
          );
        }
      }
    }
    const rules = new Set<string>();
    for (const [index, rule] of form.rules.entries()) {
      const path = ['forms', place, 'rules', index];
      if (rules.has(rule.code)) complain([...path, 'code'], 'mã chưa dùng', `Quy tắc "${rule.code}" đã có.`);
      rules.add(rule.code);
      if (rule.type === 'lte') {
        figure(byCode, rule.left, [...path, 'left'], complain);
        figure(byCode, rule.right, [...path, 'right'], complain);
        if (byCode.get(rule.left)?.sumOf && byCode.get(rule.right)?.sumOf) {
          complain([...path, 'right'], 'câu được hỏi', 'Quy tắc không so sánh hai tổng tự tính với nhau.');
        }
      } else if (rule.type === 'requires') {
        for (const field of ['when', 'needs'] as const) {
          exists(byCode, rule[field], [...path, field], complain);
          if (byCode.get(rule[field])?.sumOf) {
            complain([...path, field], 'câu được hỏi', 'Tổng tự tính không được hỏi nên không đòi được.');
          }
        }
      } else {
        for (const [part, code] of rule.parts.entries())
          figure(byCode, code, [...path, 'parts', part], complain);
        figure(byCode, rule.total, [...path, 'total'], complain);
        if (byCode.get(rule.total)?.sumOf) {
          complain(
            [...path, 'total'],
            'câu được hỏi',
            'Tổng của quy tắc phải là câu được hỏi, không phải tổng tự tính.',
          );
        }
      }
    }
  }
}

function checkQuestion(question: Question, path: Path, complain: Complain): void {
  const counted = WITH_FIGURE.includes(question.kind);
  if (counted && question.unit === undefined)
    complain([...path, 'unit'], 'đơn vị tính', 'Câu hỏi số thiếu đơn vị tính.');
  if ((question.kind === 'choice') !== (question.options !== undefined)) {
    complain(
      [...path, 'options'],
      'lựa chọn, chỉ khi kind: choice',
      'Danh sách lựa chọn không khớp kiểu câu hỏi.',
    );
  }
  if (question.min !== undefined && question.max !== undefined && question.min > question.max) {
    complain([...path, 'max'], `từ ${question.min}`, 'Giá trị lớn nhất nhỏ hơn giá trị nhỏ nhất.');
  }
  if (
    !counted &&
    (question.min !== undefined || question.max !== undefined || question.sumOf !== undefined)
  ) {
    complain([...path, 'kind'], 'kiểu số', 'Chỉ câu hỏi số mới có min, max, sumOf.');
  }
  const values = (question.options ?? []).map((option) => option.value);
  if (new Set(values).size < values.length)
    complain([...path, 'options'], 'mã lựa chọn khác nhau', 'Lựa chọn trùng mã.');
}

function exists(questions: Map<string, Question>, code: string, path: Path, complain: Complain): void {
  if (!questions.has(code)) complain(path, 'mã câu hỏi của biểu', `Không có câu hỏi "${code}" trong biểu.`);
}

function figure(questions: Map<string, Question>, code: string, path: Path, complain: Complain): void {
  const question = questions.get(code);
  if (!question) exists(questions, code, path, complain);
  else if (!WITH_FIGURE.includes(question.kind))
    complain(path, 'câu hỏi số', `Câu "${code}" không phải câu hỏi số.`);
}
