import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unitSource } from '../../src/plans/unit_source.ts';
import { checkUnitFiles } from '../../src/plans/units.ts';
import { addressUnits } from '../../src/storage/address_database.ts';
import { loadLexiconData } from '../../src/storage/lexicon.ts';
import { districtCodes, importOrg } from '../../src/storage/org_import.ts';
import { findUnit, listUnits, unitByCode } from '../../src/storage/units.ts';
import { readUnitsCsv } from '../../src/storage/units_csv.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { unitsOfHungYen } from './hung_yen.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

/** As the seed takes them: the districts stand in the file of the province. */
function communes() {
  const { files } = checkUnitFiles([unitsOfHungYen()]);
  return addressUnits(['33', '38'], districtCodes(files.map((file) => unitSource(file, 'thử'))));
}

describe('the address database', () => {
  beforeAll(async () => {
    const { files } = checkUnitFiles([unitsOfHungYen()]);
    await importOrg(database.pool, addressUnits([]));
    for (const file of files) await importOrg(database.pool, unitSource(file, 'thử'));
  });

  test('gives all provinces of today, and communes with those that led to them', async () => {
    const report = await importOrg(database.pool, communes());
    expect(report.refused).toEqual([]);
    expect(await listUnits(database.pool, { kind: 'province', on: '2026-01-01' })).toHaveLength(34);
    expect(await listUnits(database.pool, { province: '38', kind: 'ward', on: '2026-01-01' })).toHaveLength(
      19,
    );
    expect(
      await listUnits(database.pool, { province: '38', kind: 'commune', on: '2026-01-01' }),
    ).toHaveLength(147);
    const { rows } = await database.pool.query<{ name: string }>(
      `SELECT o.name FROM org_unit_succession s JOIN org_unit o ON o.code = s.from_code WHERE s.to_code = '12391' ORDER BY 1`,
    );
    expect(rows.map((row) => row.name)).toContain('Xã Tống Phan');
  });

  test('changes nothing the second time', async () => {
    const again = await importOrg(database.pool, communes());
    expect(again).toMatchObject({ added: [], changed: [], successions: 0 });
    expect(again.unchanged).toBeGreaterThan(1000);
  });

  test('keeps the communes of a province that ended with that province', async () => {
    const thaiBinh = await listUnits(database.pool, { province: '34', on: '2025-01-01' });
    expect(thaiBinh.length).toBeGreaterThan(200);
    expect(await listUnits(database.pool, { province: '34', on: '2025-07-01' })).toEqual([]);
    const namDinh = addressUnits(['36']);
    expect(namDinh.units.filter((unit) => unit.province === '36').length).toBeGreaterThan(150);
    expect(namDinh.units.some((unit) => unit.province === '37' && unit.validTo === null)).toBe(true);
  });
});

describe('a unit of before July 2025', () => {
  const { units, successions } = addressUnits(['33', '36', '38'], new Set(['33-huyen-tien-lu']));
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const old = (name: string) => units.find((unit) => unit.name === name && unit.code.startsWith('old:'));

  test('hangs on its district, which has no number of its own', () => {
    expect(old('Xã Minh Phượng')?.parent).toBe('33-huyen-tien-lu');
    const quanHoa = byCode.get('old:38-huyen-quan-hoa');
    expect(quanHoa).toMatchObject({ name: 'Huyện Quan Hóa', kind: 'district', validTo: '2025-06-30' });
    expect(quanHoa).toMatchObject({ province: '38', parent: '38' });
    expect(byCode.has('33-huyen-tien-lu')).toBe(false);
    const ended = units.filter((unit) => unit.validTo !== null && unit.kind !== 'province');
    const communes = ended.filter((unit) => unit.kind !== 'district');
    expect(communes.length).toBeGreaterThan(900);
    const parents = new Set(communes.map((unit) => unit.parent ?? ''));
    expect([...parents].filter((code) => !byCode.has(code))).toEqual(['33-huyen-tien-lu']);
    const districts = (province: string) =>
      ended.filter((unit) => unit.kind === 'district' && unit.province === province).length;
    expect([districts('33') + 1, districts('36'), districts('38')]).toEqual([10, 9, 26]);
  });

  test('was merged, split or renamed into those of today', () => {
    const of = (name: string) => successions.filter(({ from }) => from === old(name)?.code);
    expect(of('Xã Phương Chiểu').map(({ kind }) => kind)).toEqual(['split', 'split']);
    expect(of('Xã Tống Phan')).toMatchObject([{ to: '12391', kind: 'merge', on: '2025-07-01' }]);
    const renamed = successions.filter(({ kind }) => kind === 'rename');
    const heirs = renamed.map(({ to }) => to);
    expect(renamed.length).toBeGreaterThan(0);
    expect(new Set(heirs).size).toBe(heirs.length);
  });
});

describe('a unit is found', () => {
  test.each([
    ['12427', '12427'],
    ['Xã Tống Trân', '12427'],
    ['xa tong tran', '12427'],
    ['Tống Trân', '12427'],
    ['UBND xã Tống Trân', '12427'],
    ['sở y tế', '33-so-y-te'],
    ['SYT', '33-so-y-te'],
    ['PC04', '33-pc04'],
    ['huyện Tiên Lữ', '33-huyen-tien-lu'],
  ])('%s → %s', async (text, code) => {
    expect(await findUnit(database.pool, text, '33')).toMatchObject({ type: 'found', unit: { code } });
  });

  test('or not, or several are named', async () => {
    expect(await findUnit(database.pool, 'Sở Hàng hải', '33')).toEqual({ type: 'none' });
    expect(await findUnit(database.pool, '   ')).toEqual({ type: 'none' });
    const several = await findUnit(database.pool, 'Quang Trung');
    expect(several.type).toBe('found');
    await importOrg(
      database.pool,
      readUnitsCsv('code,name,kind,province\n38-so-y-te,Sở Y tế,department,38', 'x.csv'),
    );
    expect(await findUnit(database.pool, 'sở y tế')).toMatchObject({
      type: 'ambiguous',
      candidates: [{ code: '33-so-y-te' }, { code: '38-so-y-te' }],
    });
  });
});

describe('a table of units', () => {
  test('is read with commas or semicolons, quotes and aliases', () => {
    const commas = readUnitsCsv(
      '\uFEFFcode,name,kind,province,parent,aliases\r\n33-a,"Ban A, B",agency,33,,"BA; Ban ""A"""\r\n\r\n',
      'a.csv',
    );
    const unit = { code: '33-a', name: 'Ban A, B', kind: 'agency', province: '33', parent: null };
    expect(commas).toMatchObject({ refused: [], units: [{ ...unit, aliases: ['BA', 'Ban "A"'] }] });
    const semicolons = readUnitsCsv(
      'code;name;kind;province;parent;aliases\n33-a;Ban A, B;agency;33;;BA|Ban A',
      'a.csv',
    );
    expect(semicolons).toMatchObject({ refused: [], units: [{ ...unit, aliases: ['BA', 'Ban A'] }] });
  });

  test('says which lines it refuses and why, and takes the others', async () => {
    const text = [
      'code,name,kind,province,parent,from',
      '33-tot,Ban Tốt,agency,33,33-ubnd-tinh,2025-07-01',
      ',Không mã,agency,33,,',
      '33-la,Ban Lạ,sở,33,,',
      '33-ngay,Ban Ngày,agency,33,,30/2/2026',
      '33-tot,Ban Tốt,agency,33,,',
      '33-mo-coi,Ban Mồ côi,agency,99,,',
    ].join('\n');
    const report = await importOrg(database.pool, readUnitsCsv(text, 'don-vi.csv'));
    expect(report.added).toEqual(['33-tot']);
    expect(report.refused.map((one) => one.item)).toEqual([
      'dòng 3',
      'dòng 4',
      'dòng 5',
      'dòng 6',
      '33-mo-coi',
    ]);
    expect(await unitByCode(database.pool, '33-tot')).toMatchObject({
      parent: '33-ubnd-tinh',
      validFrom: '2025-07-01',
    });
    expect(readUnitsCsv('ma,ten\n1,2', 'sai.csv').refused[0]?.reason).toContain('code, name, kind');
    expect(readUnitsCsv('', 'trong.csv').refused).toHaveLength(1);
  });

  test('changes what is there and keeps the spellings it does not name', async () => {
    await importOrg(
      database.pool,
      readUnitsCsv('code,name,kind,province,aliases\n33-doi,Ban Đổi,agency,33,BĐ', 'a.csv'),
    );
    const report = await importOrg(
      database.pool,
      readUnitsCsv('code,name,kind,province\n33-doi,Ban Đổi tên,agency,33', 'b.csv'),
    );
    expect(report.changed).toEqual(['33-doi']);
    expect(await unitByCode(database.pool, '33-doi')).toMatchObject({ name: 'Ban Đổi tên', aliases: ['BĐ'] });
  });
});

test('the reader knows the units of provinces with people, by today’s and former names', async () => {
  const none = await loadLexiconData(database.pool);
  expect(none.units.some((unit) => unit.code === '12391')).toBe(false);
  await database.pool.query(
    `WITH p AS (INSERT INTO person (name) VALUES ('Chị Hoa') RETURNING id)
     INSERT INTO membership (person_id, role, unit_code, from_day) SELECT id, 'reporter', '12391', '2026-01-01' FROM p`,
  );
  const { units } = await loadLexiconData(database.pool);
  const quangHung = units.find((unit) => unit.code === '12391');
  expect(quangHung).toMatchObject({ name: 'Xã Quang Hưng', kind: 'commune', province: '33' });
  expect(quangHung?.former).toContain('Xã Tống Phan');
  expect(units.find((unit) => unit.code === '33-cong-an-tinh')?.kind).toBe('police');
  expect(units.some((unit) => unit.code.startsWith('old:'))).toBe(false);
  expect(units.some((unit) => unit.code === '33-huyen-tien-lu')).toBe(true);
  expect(units.some((unit) => unit.province === '38' && unit.kind === 'ward')).toBe(false);
});
