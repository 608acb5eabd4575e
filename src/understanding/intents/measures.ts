import type { Rule } from './rule.ts';

/** Targets and criteria. */
export const measures: readonly Rule[] = [
  {
    name: 'criteria.rule',
    intent: 'criteria',
    all: ['criteria', 'drugFree|units|whichUnit|UNITS|SELF|UNIT|conditions|what|how|howTo|quota'],
    none: ['send', 'sent', 'notSent', 'late', 'lead', 'usage'],
    most: 4,
    examples: ['tiêu chí xã không ma túy là gì?', 'thế nào là xã trọng điểm', 'phân loại xã như thế nào'],
  },
  {
    name: 'criteria.which-class',
    intent: 'criteria',
    all: ['whichClass', 'units|SELF|UNIT|UNITS|drugFree'],
    none: ['send', 'sent', 'notSent', 'late', 'lead'],
    examples: ['xã tôi thuộc loại nào?', 'xã có 2 tụ điểm thì xếp vào loại gì?'],
  },
  {
    name: 'criteria.word',
    intent: 'criteria',
    all: ['criteria'],
    none: ['send', 'late'],
    rest: 0,
    examples: ['tiêu chí phân loại'],
  },
  {
    name: 'criteria.conditions',
    intent: 'criteria',
    all: ['conditions', 'drugFree|quota'],
    none: ['howMany', 'howManyUnits', 'target', 'howManyPercent', 'send', 'request > UNITS', 'figures'],
    examples: ['xã không ma túy phải đáp ứng những điều kiện gì?'],
  },
  {
    name: 'criteria.when-drug-free',
    intent: 'criteria',
    all: ['drugFree|quota', 'standard|passes'],
    none: ['send', 'sent', 'notSent', 'late', 'figures', 'target', 'howManyPercent'],
    examples: ['chuẩn xã không ma túy', 'bao nhiêu điểm thì đạt xã không ma túy?'],
  },
  {
    name: 'target.of-plan',
    intent: 'indicator_target',
    all: ['target'],
    none: ['send', 'sent', 'notSent', 'late', 'FORM', 'wrong', 'paper', 'fix'],
    examples: ['chỉ tiêu xã không ma túy năm 2026 là bao nhiêu?', 'mục tiêu đến năm 2030'],
  },
  {
    name: 'target.how-many-drug-free',
    intent: 'indicator_target',
    all: ['howMany|howManyUnits|howManyPercent', 'drugFree|quota', 'must|target|howManyPercent|drugFree'],
    none: ['send', 'sent', 'notSent', 'late', 'figures', 'criteria', 'contents'],
    examples: ['đến năm 2030 phải có bao nhiêu xã không ma túy?'],
  },
  {
    name: 'target.how-many-percent',
    intent: 'indicator_target',
    all: ['howManyPercent', 'quota|drugFree|PROJECT'],
    none: ['send', 'sent', 'notSent', 'late'],
    examples: ['bao nhiêu phần trăm người nghiện phải được lập hồ sơ quản lý?'],
  },
];
