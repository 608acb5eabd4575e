import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CliDatabase, cliDatabase } from './cli_database.ts';

const CLOCK = '2026-06-10T08:00:00+07:00';
const HAC_THANH = ['--unit', 'Phường Hạc Thành', '--role', 'reporter'];

let cli: CliDatabase;
beforeAll(async () => {
  cli = await cliDatabase(CLOCK, false);
});
afterAll(() => cli.drop());

const json = <T>(...argv: string[]) => cli.json<T>(...argv);
const text = (...argv: string[]) => cli.text(...argv);
const refusal = (...argv: string[]) => cli.refusal(...argv);

/** A new person; their number. */
async function invited(name: string): Promise<string> {
  return String((await json<{ person: number }>('invite', ...HAC_THANH, '--name', name)).person);
}

describe('person', () => {
  it('list tells who holds which role, where, and on which channels', async () => {
    const lan = await invited('Nguyễn Thị Lan');
    const listed = await json<object[]>('person', 'list', '--unit', '14797');
    expect(listed).toEqual([
      {
        ...{ person: Number(lan), name: 'Nguyễn Thị Lan', role: 'reporter', unit: '14797' },
        ...{ unitName: 'Phường Hạc Thành', province: '38', from: '2026-06-10', to: null, state: 'active' },
        channels: [],
      },
    ]);
    expect(await json('person', 'list', '--province', '33')).toEqual([]);
    expect(await json<object[]>('person', 'list', '--province', '38')).toEqual(listed);
    const out = await text('person', 'list');
    expect(out).toBe(
      `${lan}\tNguyễn Thị Lan\tcán bộ báo cáo\tPhường Hạc Thành\tchưa liên kết\n1 người, 1 vai trò`,
    );
  });

  it('end is said with the last day, and said to be old when repeated', async () => {
    const mai = await invited('Vũ Thị Mai');
    expect(await text('person', 'end', '--person', mai, ...HAC_THANH, '--date', '30/6/2026')).toBe(
      'Vũ Thị Mai thôi vai trò cán bộ báo cáo ở Phường Hạc Thành; ngày cuối cùng là 30/6/2026.',
    );
    expect(await text('person', 'end', '--person', 'vũ thị mai', ...HAC_THANH, '--by', 'anh Bình')).toMatch(
      /^Vũ Thị Mai thôi vai trò .* là 9\/6\/2026\.\nVũ Thị Mai không còn vai trò nào/u,
    );
    expect(await text('person', 'end', '--person', mai, ...HAC_THANH)).toContain('từ trước');
    expect(await json<object[]>('person', 'list', '--unit', '14797')).toHaveLength(1);
    expect(await text('person', 'list', '--all')).toMatch(
      /Vũ Thị Mai\t.*chưa liên kết\ttừ ngày 10\/6\/2026\tđã hủy/u,
    );
    expect(await refusal('invite', '--person', mai)).toContain(mai);
    const { rows } = await cli.database.pool.query<{ detail: object }>(
      `SELECT detail FROM audit_event WHERE subject = $1 AND action = 'person.end' ORDER BY id DESC LIMIT 1`,
      [`person:${mai}`],
    );
    expect(rows).toEqual([
      { detail: { by: 'anh Bình', lastDay: '2026-06-09', role: 'reporter', unit: '14797' } },
    ]);
  });

  it('add gives an official who moved the role at the new unit', async () => {
    const nam = await invited('Lê Văn Nam');
    const moved = ['--person', nam, '--unit', '38-so-y-te', '--role', 'head'];
    expect(await json('person', 'add', ...moved)).toMatchObject({ changed: true, from: '2026-06-10' });
    expect(await json('person', 'add', ...moved)).toMatchObject({ changed: false });
    expect(await json('person', 'end', '--person', nam, ...HAC_THANH)).toMatchObject({
      changed: true,
      rolesLeft: 1,
    });
  });

  it('deactivate and reactivate say what it means, and do it once', async () => {
    const hoa = await invited('Trần Thị Hoa');
    expect(await text('person', 'deactivate', '--person', hoa)).toContain(
      'mất mọi quyền từ tin nhắn kế tiếp',
    );
    expect(await json('person', 'deactivate', '--person', hoa)).toMatchObject({
      active: false,
      changed: false,
    });
    expect(await refusal('person', 'add', '--person', hoa, ...HAC_THANH)).toContain('person reactivate');
    expect(await text('person', 'reactivate', '--person', hoa)).toContain('hoạt động trở lại');
    expect(await text('person', 'reactivate', '--person', hoa)).toContain('không có gì thay đổi');
  });

  it('unlink tells which accounts were parted', async () => {
    const son = await invited('Phạm Văn Sơn');
    await cli.database.pool.query(
      `INSERT INTO channel_identity (channel, account_id, chat_id, person_id) SELECT c, 'son', 'son', $1 FROM unnest(ARRAY['zalo', 'telegram']) c`,
      [son],
    );
    expect(await json('person', 'unlink', '--person', son, '--channel', 'zalo')).toMatchObject({
      unlinked: ['zalo'],
    });
    expect(await text('person', 'unlink', '--person', son)).toContain(`invite --person ${son}`);
    expect(await text('person', 'unlink', '--person', son)).toContain('không có tài khoản chat nào');
  });

  it('a role that has not begun is listed with its first day; its end is said with what cancels it', async () => {
    const thu = await invited('Hoàng Thị Thu');
    const later = ['--person', thu, '--unit', 'Xã Thọ Xuân', '--role', 'reporter'];
    await text('person', 'add', ...later, '--date', '2026-06-20');
    const line = async (...flags: string[]) =>
      (await text('person', 'list', '--unit', 'Xã Thọ Xuân', ...flags)).split('\n')[0];
    expect(await line()).toMatch(/chưa liên kết\ttừ ngày 20\/6\/2026\tchưa bắt đầu$/u);
    expect(await refusal('person', 'end', ...later, '--date', '2026-06-12')).toMatch(
      /từ ngày 20\/6\/2026.*hủy.*không kèm --date/u,
    );
    expect(await text('person', 'end', '--person', thu, ...HAC_THANH)).toMatch(
      /\nHoàng Thị Thu không có vai trò nào cho đến ngày 20\/6\/2026/u,
    );
    expect(await text('person', 'reactivate', '--person', thu)).not.toContain('Hoàng Thị Thu không còn');
    expect(await text('person', 'end', ...later)).toMatch(
      /^Đã hủy vai trò .* của Hoàng Thị Thu ở Xã Thọ Xuân.*\n.*không còn vai trò nào/u,
    );
    expect(await line()).toBe('0 người, 0 vai trò');
    expect(await line('--all')).toMatch(/từ ngày 20\/6\/2026\tđã hủy$/u);
  });

  it('unlink of somebody without a role, or deactivated, says what comes before a new code', async () => {
    const long = await invited('Bùi Văn Long');
    const linked = (channel: string) =>
      cli.database.pool.query(
        `INSERT INTO channel_identity (channel, account_id, chat_id, person_id) VALUES ($2, 'long', 'long', $1)`,
        [long, channel],
      );
    await linked('zalo');
    await text('person', 'deactivate', '--person', long);
    expect(await text('person', 'unlink', '--person', long)).toMatch(/dunghan person reactivate.*invite/u);
    await text('person', 'reactivate', '--person', long);
    await text('person', 'end', '--person', long, ...HAC_THANH);
    await linked('telegram');
    expect(await text('person', 'unlink', '--person', long)).toMatch(/dunghan person add.*invite/u);
  });

  it('a role over the whole province is not given at a commune or ward', async () => {
    const quang = await invited('Đinh Văn Quang');
    for (const role of ['coordinator', 'admin']) {
      for (const unit of ['Phường Hạc Thành', 'Xã Thọ Xuân']) {
        const place = ['--unit', unit, '--role', role];
        expect(await refusal('person', 'add', '--person', quang, ...place)).toContain(unit);
        expect(await refusal('invite', ...place, '--name', 'Không Ai')).toContain('toàn tỉnh');
      }
    }
    expect(await json<object[]>('person', 'list', '--unit', 'Xã Thọ Xuân')).toEqual([]);
    expect(await refusal('person', 'end', '--person', 'Không Ai', ...HAC_THANH)).toContain('Không Ai');
    const provincial = ['--unit', '38-cong-an-tinh', '--role', 'coordinator'];
    expect(await json('person', 'add', '--person', quang, ...provincial)).toMatchObject({ changed: true });
  });

  it('takes no option it would not use', async () => {
    expect(await refusal('person', 'list', '--date', '2026-06-01')).toContain('--date');
    expect(await refusal('person', 'list', '--person', '1')).toContain('--person');
    expect(await refusal('person', 'end', '--all', ...HAC_THANH)).toContain('--all');
    expect(await refusal('person', 'deactivate', '--person', '1', '--role', 'head')).toContain('--role');
    expect(await refusal('person', 'unlink', '--person', '1', '--date', '2026-06-01')).toContain('--date');
    for (const province of ['abc', '14797'])
      expect(await refusal('person', 'list', '--province', province)).toContain(`"${province}"`);
  });

  it('refuses with one sentence', async () => {
    const [first, second] = [await invited('Đỗ Văn Hai'), await invited('Đỗ Văn Hai')];
    const several = await refusal('person', 'deactivate', '--person', 'Đỗ Văn Hai');
    expect(several).toContain(`${first} (Phường Hạc Thành); ${second} (Phường Hạc Thành)`);
    expect(await refusal('person', 'fire')).toContain('person fire');
    expect(await refusal('person', 'end', '--person', first, '--unit', '14797')).toContain('--role');
    expect(await refusal('person', 'end', '--person', first, '--role', 'head')).toContain('--unit');
    expect(await refusal('person', 'end', ...HAC_THANH)).toContain('--person');
    expect(await refusal('person', 'end', '--person', '-1', ...HAC_THANH)).toContain('"-1"');
    expect(await refusal('person', 'end', '--person', '999999', ...HAC_THANH)).toContain('999999');
    expect(await refusal('person', 'end', '--person', first, '--unit', '14797', '--role', 'head')).toContain(
      'chưa từng',
    );
    expect(await refusal('person', 'end', '--person', first, ...HAC_THANH, '--date', '2026-06-01')).toContain(
      '10/6/2026',
    );
    expect(await refusal('person', 'unlink', '--person', first, '--channel', 'fax')).toContain('fax');
    expect(await refusal('person', 'list', '--unit', 'Xã Không Có')).toContain('Xã Không Có');
  });
});
