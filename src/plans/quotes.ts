import type { Path } from './read.ts';
import type { Complain } from './references.ts';

/**
 * Text with spacing, line breaks and emphasis marks taken out, in composed letters and lower case: what a quote and
 * its document must have in common.
 */
export function sameWords(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s*\u00ad\u200b]/gu, '')
    .toLowerCase();
}

/** Every `quote` of a plan file occurs in the document. */
export function checkQuotes(plan: unknown, documentText: string, complain: Complain): void {
  const document = sameWords(documentText);
  eachText(plan, [], (path, text) => {
    if (path.at(-1) === 'quote' && !document.includes(sameWords(text))) {
      complain(path, 'lời trích nguyên văn có trong văn bản', `Không tìm thấy câu trích: "${text}".`);
    }
  });
}

const E_MAIL = /[\w.+-]+@[\w-]+\.[\w.]+/;
const TELEPHONE = /(?<![\d/.])(?:\+84|0)(?:[ .-]?\d){9,10}(?![\d/])/;

/** Plan files carry no e-mail addresses or telephone numbers. */
export function checkPrivacy(plan: unknown, complain: Complain): void {
  eachText(plan, [], (path, text) => {
    if (E_MAIL.test(text) || TELEPHONE.test(text)) {
      complain(
        path,
        'không có thư điện tử, số điện thoại',
        'Bỏ địa chỉ thư điện tử hoặc số điện thoại khỏi tệp.',
      );
    }
  });
}

function eachText(value: unknown, path: Path, visit: (path: Path, text: string) => void): void {
  if (typeof value === 'string') visit(path, value);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    eachText(inner, [...path, Array.isArray(value) ? Number(key) : key], visit);
  }
}
