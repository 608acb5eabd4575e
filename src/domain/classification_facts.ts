import type { Answers } from './form.ts';

/** What the classes of plan 002, section II.1 look at: the question of the self-assessment that asks it, and its short name. */
export const FACTS = {
  population: { question: 'Q01', label: 'dân số' },
  complexSpots: { question: 'Q02', label: 'điểm phức tạp về ma túy' },
  hotspots: { question: 'Q03', label: 'tụ điểm phức tạp về ma túy' },
  retailers: { question: 'Q04', label: 'đối tượng bán lẻ trái phép' },
  useSpots: { question: 'Q05', label: 'điểm tổ chức và sử dụng trái phép' },
  offences: { question: 'Q06', label: 'vụ phạm tội, vi phạm pháp luật về ma túy' },
  offenders: { question: 'Q07', label: 'đối tượng phạm tội về ma túy' },
  arrested: { question: 'Q08', label: 'đối tượng bị bắt' },
  gangs: { question: 'Q09', label: 'nhóm, đường dây phạm tội' },
  addicts: { question: 'Q10', label: 'người nghiện' },
  filedAddicts: { question: 'Q11', label: 'người nghiện có hồ sơ quản lý' },
  filedAddictsOutside: { question: 'Q12', label: 'người nghiện ngoài xã hội có hồ sơ quản lý' },
  newAddicts: { question: 'Q13', label: 'người nghiện mới phát sinh' },
  presentAddicts: { question: 'Q14', label: 'người nghiện có mặt tại địa bàn' },
  treatedAddicts: { question: 'Q15', label: 'người nghiện được lập hồ sơ cai nghiện' },
  formerAddicts: { question: 'Q16', label: 'người sau cai nghiện' },
  filedFormerAddicts: { question: 'Q17', label: 'người sau cai được lập hồ sơ quản lý' },
  presentUsers: { question: 'Q18', label: 'người sử dụng trái phép có mặt' },
  filedUsers: { question: 'Q19', label: 'người sử dụng được lập hồ sơ quản lý' },
  methadone: { question: 'Q20', label: 'người điều trị Methadone trên 12 tháng' },
  cleanMethadone: { question: 'Q21', label: 'người điều trị Methadone trên 12 tháng chấp hành tốt' },
  models: { question: 'Q22', label: 'mô hình phòng, chống ma túy' },
  plantArea: { question: 'Q23', label: 'diện tích trồng cây có chất ma túy (m²)' },
} as const;

export type FactName = keyof typeof FACTS;

/** One commune in one year. Counts are whole, the area is in m²; null: not known, which is not 0. */
export type CommuneFacts = Record<FactName, number | null>;

export const FACT_NAMES = Object.keys(FACTS) as FactName[];

/** Parts that cannot be more than their whole; the self-assessment has the same rules. */
export const PARTS: readonly (readonly [part: FactName, whole: FactName])[] = [
  ['offenders', 'population'],
  ['addicts', 'population'],
  ['arrested', 'offenders'],
  ['filedAddicts', 'addicts'],
  ['filedAddictsOutside', 'filedAddicts'],
  ['presentAddicts', 'addicts'],
  ['treatedAddicts', 'presentAddicts'],
  ['filedFormerAddicts', 'formerAddicts'],
  ['filedUsers', 'presentUsers'],
  ['methadone', 'addicts'],
  ['cleanMethadone', 'methadone'],
];

/**
 * The facts a self-assessment states. An answer left out, "chưa có số liệu" and "không áp dụng" give null: none of them
 * is 0.
 */
export function factsFromAnswers(answers: Answers): CommuneFacts {
  const facts = unknownFacts();
  for (const name of FACT_NAMES) {
    const value = answers[FACTS[name].question];
    if (value !== undefined && (value.state === 'reported' || value.state === 'zero'))
      facts[name] = value.number;
  }
  return facts;
}

/** A commune nothing is known of. */
export function unknownFacts(): CommuneFacts {
  return Object.fromEntries(FACT_NAMES.map((name) => [name, null])) as CommuneFacts;
}

/** The facts that cannot be true: not a number of things, or a part above its whole. */
export function impossibleFacts(facts: CommuneFacts): ReadonlySet<FactName> {
  const wrong = new Set(FACT_NAMES.filter((name) => !isPossible(name, facts[name])));
  for (const [part, whole] of PARTS) {
    const [few, many] = [facts[part], facts[whole]];
    if (few === null || many === null || few <= many) continue;
    wrong.add(part).add(whole);
  }
  return wrong;
}

function isPossible(name: FactName, value: number | null): boolean {
  if (value === null) return true;
  return Number.isFinite(value) && value >= 0 && (name === 'plantArea' || Number.isInteger(value));
}
