import { describe, expect, it } from 'vitest';
import { callCli } from './call_cli.ts';

const DATE = ['--date', '2026-06-03'];

async function parse(...argv: string[]): Promise<unknown> {
  const { code, out, err } = await callCli(['parse', ...argv, '--json', ...DATE]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
}

describe('parse', () => {
  it('tells intent, slots and rule of a text', async () => {
    expect(await parse('tháng này đến hạn gì?')).toEqual({
      intent: 'due',
      slots: { period: { from: '2026-06-01', to: '2026-06-30' } },
      rule: expect.any(String),
    });
  });

  it('prints a unit by its name, and the speaker’s own as self', async () => {
    expect(await parse('xã Tống Trân đến hạn gì?')).toMatchObject({ slots: { unit: 'Xã Tống Trân' } });
    // Every province has one: which is meant is open, what it is called is not.
    expect(await parse('so y te den han gi?')).toMatchObject({ slots: { unit: 'Sở Y tế' } });
    expect(await parse('đơn vị tôi đến hạn gì?')).toMatchObject({ slots: { unit: 'self' } });
  });

  it('prints projects and forms by their codes and names', async () => {
    expect(await parse('ai chủ trì dự án 6?')).toMatchObject({
      intent: 'lead_unit',
      slots: { project: 'DA6' },
    });
  });

  it('reads a dash before a figure as a figure', async () => {
    expect(await parse('-5', '--number')).toMatchObject({ value: -5 });
  });

  it('--number reads one number, or says why not', async () => {
    expect(await parse('1.250 người', '--number')).toEqual({ value: 1250, unit: 'người', state: 'reported' });
    expect(await parse('chưa có số liệu', '--number')).toEqual({ value: null, unit: null, state: 'unknown' });
    expect(await parse('xin chào', '--number')).toEqual({ problem: 'notANumber' });
  });

  it('--period reads one span, or null', async () => {
    expect(await parse('tháng 6', '--period')).toEqual({
      from: '2026-06-01',
      to: '2026-06-30',
      rule: expect.any(String),
    });
    expect(await parse('xin chào', '--period')).toBeNull();
  });

  it('without --json prints lines for people', async () => {
    const { out } = await callCli(['parse', 'tháng này đến hạn gì?', ...DATE]);
    expect(out).toContain('intent: due');
    expect(out).toContain('period: 2026-06-01 → 2026-06-30');
    expect((await callCli(['parse', 'xin chào', '--period', ...DATE])).out).toMatch(/^Không đọc được/u);
  });
});

describe('parse --batch', () => {
  it('answers each line in order, a bad one by its error, and then ends with a code', async () => {
    const input = [
      '{"text": "tháng này đến hạn gì?", "date": "2026-06-03"}',
      'không phải JSON',
      '',
      '{"date": "2026-06-03"}',
      '{"text": "tháng 2", "date": "2026-02-30"}',
      '{"text": "quá hạn gì?", "date": "2026-06-03"}',
    ];
    const { code, out } = await callCli(['parse', '--batch'], { input });
    const lines = out.split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(code).toBe(1);
    expect(lines.map((line) => line.intent ?? line.error)).toEqual([
      'due',
      'Dòng này không phải JSON.',
      'Trường "text" thiếu hoặc không phải chuỗi.',
      expect.stringContaining('2026-02-30'),
      'overdue',
    ]);
  });

  it('ends well where every line was answered', async () => {
    const input = ['{"text": "mười hai"}', '{"text": "1.250"}'];
    const { code, out } = await callCli(['parse', '--batch', '--number'], { input });
    expect(code).toBe(0);
    expect(out.split('\n').map((line) => (JSON.parse(line) as { value: number }).value)).toEqual([12, 1250]);
  });
});
