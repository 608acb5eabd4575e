import type { Rule } from './rule.ts';

/** Files to take away. */
export const exporting: readonly Rule[] = [
  {
    name: 'export.take-out',
    intent: 'export',
    all: ['exportVerb ~ file|format|paper|FORM|summary|list|figures|PROJECT'],
    none: ['contents'],
    examples: ['xuất báo cáo ra excel', 'tải báo cáo quý 2'],
  },
  {
    name: 'export.in-format',
    intent: 'export',
    all: ['format'],
    none: ['toWhom', 'contents', 'howTo'],
    examples: ['cho tôi bản word báo cáo 6 tháng'],
  },
  {
    name: 'export.file',
    intent: 'export',
    all: ['file'],
    none: ['contents', 'toWhom', 'send > file'],
    examples: ['cho xin file tổng hợp toàn tỉnh', 'tải file'],
  },
  {
    name: 'export.summary',
    intent: 'export',
    all: ['give ~ summary'],
    none: ['contents', 'toWhom', 'UNITS ~ send'],
    examples: ['cho tôi bản tổng hợp quý 2'],
  },
];
