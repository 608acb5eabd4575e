import { fold } from './fold.ts';

/**
 * The syllables Vietnamese spelling allows: onset × rime × tone. A token that is none of them is a slip, a leftover of
 * an input method, an abbreviation or a foreign word.
 */

const ONSETS = ['', ...'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')];

/** Rimes without tone. Written out, since which vowel takes which ending follows no shorter rule. */
const RIMES = `
  a ac ach ai am an ang anh ao ap at au ay
  ăc ăm ăn ăng ăp ăt
  âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et
  ê êch êm ên ênh êp êt êu
  i ia ich im in inh ip it iu
  iêc iêm iên iêng iêp iêt iêu
  yêm yên yêng yêt yêu y
  o oc oi om on ong op ot
  oa oac oach oai oam oan oang oanh oao oap oat oay
  oăc oăm oăn oăng oăt
  oe oen oeo oet
  ô ôc ôi ôm ôn ông ôp ôt
  ơ ơi ơm ơn ơp ơt
  u ua uc ui um un ung up ut
  uân uâng uât uây
  uê uêch uênh
  uôc uôi uôm uôn uông uôt
  uơ
  uy uya uych uyn uynh uyp uyt uyu uyên uyêt
  ư ưa ưc ưi ưm ưn ưng ưt ưu
  ươc ươi ươm ươn ương ươp ươt ươu
`
  .trim()
  .split(/\s+/u);

/** After "qu" the glide is in the onset already. */
const RIMES_AFTER_QU = `
  a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt âc ân âng ât ây e en eo et ê ên ênh êch êt
  i ich in inh it iu y ych yên yêt ynh yt yu ơ ơi ôc ôi
`
  .trim()
  .split(/\s+/u);

/** Words whose rime occurs nowhere else. */
const RARE = [
  'xoong',
  'boong',
  'moóc',
  'soóc',
  'goòng',
  'coóc',
  'gìn',
  'giêng',
  'giết',
  'giếng',
  'gì',
  'quều',
  'ngoéo',
];

const FRONT = /^[eêiy]/u;
const GLIDE = /^(?:o[aăe]|u[âêơy])/u;

function allows(onset: string, rime: string): boolean {
  switch (onset) {
    case 'qu':
      return RIMES_AFTER_QU.includes(rime);
    case 'c':
      return !FRONT.test(rime) && !GLIDE.test(rime);
    case 'k':
      return FRONT.test(rime);
    case 'g':
    case 'ng':
      return !FRONT.test(rime);
    case 'gh':
    case 'ngh':
      return FRONT.test(rime) && !rime.startsWith('y');
    case 'gi':
      return !rime.startsWith('i') && !rime.startsWith('y') && !GLIDE.test(rime);
    case '':
      return !/^iê/u.test(rime);
    default:
      return !/^yê/u.test(rime);
  }
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const STOP = /(?:c|ch|p|t)$/u;

const toneless = new Set<string>();
for (const onset of ONSETS) {
  for (const rime of onset === 'qu' ? RIMES_AFTER_QU : RIMES) {
    if (allows(onset, rime)) toneless.add(onset + rime);
  }
}
for (const rime of ['iêc', 'iêm', 'iên', 'iêng', 'iêp', 'iêt', 'iêu', 'i', 'in', 'ip'])
  toneless.add(`g${rime}`);
for (const word of RARE) toneless.add(withoutTone(word));

const folded = new Set([...toneless].map(fold));

/** The word in lower case with its tone mark taken off; "ă â đ ê ô ơ ư" stay. */
export function withoutTone(word: string): string {
  return word.normalize('NFD').replace(TONES, '').normalize('NFC');
}

/**
 * Whether a word can be a Vietnamese syllable. Without marks it may be any syllable that folds to it; with marks it
 * must be spelled right, a syllable that ends in c, ch, p or t with the tone sắc or nặng.
 *
 * @param word one word in lower case
 * @example isSyllable('thang') // true
 * @example isSyllable('trươc') // false: such a syllable has a tone
 */
export function isSyllable(word: string): boolean {
  const decomposed = word.normalize('NFD');
  if (!/[\p{M}đ]/u.test(decomposed)) return folded.has(word);
  const tones = decomposed.match(TONES) ?? [];
  const letters = withoutTone(word);
  if (tones.length > 1 || !toneless.has(letters)) return false;
  return !STOP.test(letters) || tones[0] === '\u0301' || tones[0] === '\u0323';
}

/**
 * Puts a tone where it is written today: "hoa" + grave is "hòa", "muoi" with ươ is "mười".
 *
 * @param letters a syllable without tone
 * @param tone one combining mark, or '' for none
 */
export function withTone(letters: string, tone: string): string {
  if (tone === '') return letters;
  const onset = /^(?:qu|gi(?=[aăâeêoôơuư])|[^aăâeêioôơuưy]*)/u.exec(letters)?.[0] ?? '';
  const vowels = /^[aăâeêioôơuưy]+/u.exec(letters.slice(onset.length))?.[0] ?? '';
  if (vowels === '') return letters;
  const closed = letters.length > onset.length + vowels.length;
  const special = vowels.search(/[ăâêôơư](?!.*[ăâêôơư])/u);
  const at = special >= 0 ? special : vowels.length === 1 ? 0 : closed || vowels.length === 3 ? 1 : 0;
  const place = onset.length + at;
  const bearer = letters[place] ?? '';
  return letters.slice(0, place) + (bearer + tone).normalize('NFC') + letters.slice(place + 1);
}
