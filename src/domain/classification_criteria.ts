import type { CommuneFacts, FactName } from './classification_facts.ts';

/** The classes of plan 002: II.1.1 không có tệ nạn, II.1.2 có tệ nạn, II.1.3 trọng điểm phức tạp. */
export type CommuneClass = 'drugFree' | 'affected' | 'hotspot';

/**
 * Why a criterion cannot be decided: `missing` a figure is not known, `aboveBand` it lies above the span the plan names,
 * `methadone` there are addicts besides those treated for over 12 months.
 */
export type Verdict = 'met' | 'notMet' | 'missing' | 'aboveBand' | 'methadone';

export interface Criterion {
  /** As in the plan file. */
  code: string;
  of: CommuneClass;
  clause: string;
  /** The plan's own words. */
  words: string;
  facts: readonly FactName[];
  judge: (facts: CommuneFacts) => Verdict;
}

const NO_SPOTS = 'Không có điểm, tụ điểm phức tạp về ma túy';
const NO_OFFENDERS = 'Không có đối tượng, nhóm, đường dây hoạt động phạm tội về ma túy';

/** Every criterion of section II.1, in the plan's order. */
export const CRITERIA: readonly Criterion[] = [
  drugFree('K1a', 'II.1.1.b1', NO_SPOTS, none('complexSpots')),
  drugFree('K1b', 'II.1.1.b1', NO_SPOTS, none('hotspots')),
  drugFree('K1c', 'II.1.1.b1', 'đối tượng bán lẻ trái phép chất ma túy', none('retailers')),
  drugFree(
    'K1d',
    'II.1.1.b1',
    'điểm tổ chức và sử dụng trái phép chất ma túy trên địa bàn',
    none('useSpots'),
  ),
  drugFree('K2a', 'II.1.1.b2', NO_OFFENDERS, none('offenders')),
  drugFree('K2b', 'II.1.1.b2', NO_OFFENDERS, none('gangs')),
  drugFree(
    'K3a',
    'II.1.1.b3',
    '100% người nghiện ma túy trên địa bàn có hồ sơ quản lý',
    everyOne('filedAddicts', 'addicts'),
  ),
  drugFree(
    'K3b',
    'II.1.1.b3',
    '100% người nghiện ma túy có mặt tại địa bàn được lập hồ sơ áp dụng các hình thức cai nghiện phù hợp',
    everyOne('treatedAddicts', 'presentAddicts'),
  ),
  drugFree(
    'K3c',
    'II.1.1.b3',
    '100% người sau cai nghiện được lập hồ sơ quản lý theo quy định',
    everyOne('filedFormerAddicts', 'formerAddicts'),
  ),
  drugFree(
    'K4',
    'II.1.1.b4',
    '100% người sử dụng trái phép chất ma túy có mặt tại nơi cư trú trên địa bàn được lập hồ sơ quản lý, theo dõi, giám sát chặt chẽ',
    everyOne('filedUsers', 'presentUsers'),
  ),
  drugFree(
    'K5',
    'II.1.1.b5',
    'Xây dựng và duy trì hiệu quả ít nhất 01 mô hình về phòng chống tội phạm, tệ nạn ma túy trên địa bàn',
    some('models'),
  ),
  drugFree(
    'K6',
    'II.1.1.b6',
    '100% người nghiện ma túy đang tham gia điều trị Methadone với thời gian trên 12 tháng không phát hiện sử dụng trái phép các chất ma túy',
    { facts: ['addicts', 'methadone', 'cleanMethadone'], judge: judgeMethadone },
  ),
  drugFree('K7', 'II.1.1.b7', 'Không có diện tích trồng cây có chất ma túy', none('plantArea')),

  affected('C1', 'Trong năm phát sinh người nghiện ma túy mới', some('newAddicts')),
  affected('C2', 'có người nghiện ma túy có hồ sơ quản lý', {
    facts: ['filedAddicts', 'addicts', 'methadone', 'cleanMethadone'],
    judge: (facts) => unlessCountedAsNone(facts, some('filedAddicts').judge(facts)),
  }),
  affected('C3', 'có đối tượng phạm tội về ma túy bị bắt', some('arrested')),
  affected('C4', 'có diện tích trồng cây có chứa chất ma túy trên địa bàn', some('plantArea')),

  hotspot('T1', 'Trong năm để xảy ra tội phạm và các hành vi vi phạm pháp luật về ma túy', some('offences')),
  hotspot(
    'T2',
    'số đối tượng phạm tội về ma túy so với dân số tại xã, phường, thị trấn từ 0,1% đến dưới 0,3%',
    { facts: ['offenders', 'population'], judge: judgeOffenderRate },
  ),
  hotspot('T3', 'có diện tích trồng cây có chứa chất ma túy dưới 1.000m²', {
    facts: ['plantArea'],
    judge: ({ plantArea }) =>
      band(
        plantArea,
        (area) => area > 0,
        (area) => area >= 1000,
      ),
  }),
  hotspot('T4', 'có từ 20 đến 60 người nghiện ma túy ngoài xã hội có hồ sơ quản lý', {
    facts: ['filedAddictsOutside', 'addicts', 'methadone', 'cleanMethadone'],
    judge: (facts) =>
      unlessCountedAsNone(
        facts,
        band(
          facts.filedAddictsOutside,
          (count) => count >= 20,
          (count) => count > 60,
        ),
      ),
  }),
  hotspot('T5', 'có từ 01 đến 02 tụ điểm phức tạp về ma túy', {
    facts: ['hotspots'],
    judge: ({ hotspots }) =>
      band(
        hotspots,
        (count) => count >= 1,
        (count) => count > 2,
      ),
  }),
];

type Test = Pick<Criterion, 'facts' | 'judge'>;

function drugFree(code: string, clause: string, words: string, test: Test): Criterion {
  return { code, of: 'drugFree', clause, words, ...test };
}

function affected(code: string, words: string, test: Test): Criterion {
  return { code, of: 'affected', clause: 'II.1.2', words, ...test };
}

function hotspot(code: string, words: string, test: Test): Criterion {
  return { code, of: 'hotspot', clause: 'II.1.3', words, ...test };
}

function none(name: FactName): Test {
  return { facts: [name], judge: (facts) => verdict(facts[name], (count) => count === 0) };
}

function some(name: FactName): Test {
  return { facts: [name], judge: (facts) => verdict(facts[name], (count) => count > 0) };
}

/** "100%". Of nobody it is reached: there is no one left out. */
function everyOne(part: FactName, whole: FactName): Test {
  return {
    facts: [part, whole],
    judge: (facts) => {
      const [few, all] = [facts[part], facts[whole]];
      if (all === 0) return 'met';
      return all === null ? 'missing' : verdict(few, (count) => count === all);
    },
  };
}

function verdict(value: number | null, holds: (value: number) => boolean): Verdict {
  if (value === null) return 'missing';
  return holds(value) ? 'met' : 'notMet';
}

/** Below its first value a band is not reached; what lies above it the plan leaves open. */
function band(
  value: number | null,
  reached: (value: number) => boolean,
  above: (value: number) => boolean,
): Verdict {
  if (value === null) return 'missing';
  if (above(value)) return 'aboveBand';
  return reached(value) ? 'met' : 'notMet';
}

/** Counted in whole people, so that 0,1% of 7.000 is 7 and not a rounding away from it. */
function judgeOffenderRate({ offenders, population }: CommuneFacts): Verdict {
  if (offenders === 0) return 'notMet';
  if (population === null) return 'missing';
  return band(
    offenders,
    (count) => count * 1000 >= population,
    (count) => count * 1000 >= population * 3,
  );
}

/**
 * Whether the commune is "tính là đơn vị không có người nghiện ma túy": `yes` without addicts, or when all of them are
 * treated with Methadone for over 12 months and keep the rules; `open` when those treated do, but there are others.
 */
function countedAsNone({
  addicts,
  methadone,
  cleanMethadone,
}: CommuneFacts): 'yes' | 'no' | 'open' | 'unknown' {
  if (addicts === 0) return 'yes';
  if (methadone === 0 && addicts !== null) return 'no';
  if (methadone === null || cleanMethadone === null) return 'unknown';
  // Even with the whole not known: one who broke the rules is one too many.
  if (cleanMethadone < methadone) return 'no';
  if (addicts === null) return 'unknown';
  return methadone === addicts ? 'yes' : 'open';
}

/** Where no one is treated, there is no one of whom 100% is asked. */
function judgeMethadone(facts: CommuneFacts): Verdict {
  if (facts.methadone === 0) return 'met';
  switch (countedAsNone(facts)) {
    case 'yes':
      return 'met';
    case 'no':
      return 'notMet';
    case 'open':
      return 'methadone';
    case 'unknown':
      return 'missing';
  }
}

/** A count of addicts as judged, but for communes that count as having none. */
function unlessCountedAsNone(facts: CommuneFacts, judged: Verdict): Verdict {
  const someAndNoneTreated = judged !== 'missing' && facts.methadone === 0;
  if (judged === 'notMet' || someAndNoneTreated) return judged;
  switch (countedAsNone(facts)) {
    case 'yes':
      return 'notMet';
    case 'no':
      return judged;
    case 'open':
      return judged === 'missing' ? judged : 'methadone';
    case 'unknown':
      return 'missing';
  }
}
