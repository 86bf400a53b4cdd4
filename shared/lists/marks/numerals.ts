/** Reads what may be the number of a line: in digits of any script, circled, in letters, Roman or Chinese. */
import { compoundIn } from './compound.ts';
import { labelledIn } from './labelled.ts';
import type { Numeral } from './numeral.ts';
import { chineseValue, decimalValue, FORMAL_DIGITS, formalValue, letterValues } from './values.ts';

/** Everything that the start of `text` may be as a number: `i)` is the letter i as well as one in Roman. */
export const numeralsIn = (text: string): Numeral[] => {
  const start = LEADING_SPACE.exec(text)?.[0].length ?? 0;
  const body = text.slice(start, start + 60);
  const labelled = labelledIn(body);
  // Most names start with two letters; only Roman, doubled and labelled numbers do too.
  const isWord = !labelled && /^[a-z]{2}/i.test(body) && !ROMAN_OR_DOUBLED.test(body);
  if (isWord) return [];
  const found =
    labelled ?? compoundIn(body) ?? digitsIn(body) ?? signIn(body) ?? ordinalIn(body) ?? chineseIn(body);
  const all = found ? [found].flat() : lettersIn(body);
  return all.map((numeral) => ({ ...numeral, length: numeral.length + start }));
};
/** White space and direction marks, which right-to-left lists have in front. */
const LEADING_SPACE = /^[\s\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]*/;
const ROMAN_OR_DOUBLED = /^(?:[ivxlcdm]{2,10}|([a-z])\1)(?:[.)\]:]|\s[-–—]\s)/i;

const OPEN = '[(（\\[［【〔]?';
const WIDE_CLOSE = '[．）、：］】〕。]';
/** A dash sets a number apart if no other one follows: “1 - Plan”, but “3 - 5 days” and “A - B testing”. */
const DASH = '\\s?[-–—](?=\\s+[^\\s\\p{Nd}])';
const DIGITS = new RegExp(
  `^(${OPEN})(\\p{Nd}{1,6}(?:[.．]\\p{Nd}{1,6})*)(?:(\\.\\)|[.)\\]:/।]|${WIDE_CLOSE}|${DASH})?(\\s+)(?=\\S)|(${WIDE_CLOSE}|[.)](?=\\p{Lo}))(?=\\S))`,
  'u',
);
/** Grouped thousands: “10 000 units”, “1.000 Stück”. */
const GROUPED = /^\p{Nd}{1,3}(?:[.．]000|\s\p{Nd}{3}(?!\p{Nd}))/u;

const digitsIn = (body: string): Numeral | undefined => {
  const found = DIGITS.exec(body);
  if (!found || GROUPED.test(body)) return undefined;
  const [whole, open = '', digits = '', closed, space = '', tight] = found;
  const close = (closed ?? tight ?? '').trim();
  const all = digits.split(/[.．]/).map(decimalValue);
  // 1.0 is a number of the first level in the style of APQC.
  while (all.length > 1 && all.at(-1) === 0) all.pop();
  const isBracketed = open !== '' || /[)\]）］】〕]/.test(close);
  const isWeak = !isBracketed && close === '' && !space.includes('\t') && all.length < 3;
  // "1. Plan" and "1.1 Forecast" number one list.
  return { style: isBracketed ? `${open}1${close}` : '1', parts: all, length: whole.length, isWeak };
};

/** Rows of single signs that count, each from 1 on: first sign, how many, and how they are written. */
const SIGNS: readonly (readonly [first: number, count: number, style: string, start?: number])[] = [
  [0x2460, 20, '①'],
  [0x3251, 15, '①', 21],
  [0x32b1, 15, '①', 36],
  [0x2474, 20, '⑴'],
  [0x2488, 20, '⒈'],
  [0x249c, 26, '⒜'],
  [0x24b6, 26, 'Ⓐ'],
  [0x24d0, 26, 'ⓐ'],
  [0x24f5, 10, '⓵'],
  [0x2776, 10, '❶'],
  [0x2780, 10, '➀'],
  [0x278a, 10, '➊'],
  [0x2160, 12, 'Ⅰ'],
  [0x2170, 12, 'ⅰ'],
  [0x3220, 10, '㈠'],
  [0x3280, 10, '㊀'],
  [0x32d0, 47, '㋐'],
];
const KEYCAP = /^(?:(\d)\ufe0f?\u20e3|(🔟))\s*(?=\S)/u;

const signIn = (body: string): Numeral | undefined => {
  const keycap = KEYCAP.exec(body);
  if (keycap) {
    const value = keycap[1] === undefined ? 10 : Number(keycap[1]);
    return { style: '1️⃣', parts: [value], length: keycap[0].length, isWeak: false };
  }
  const code = body.codePointAt(0) ?? 0;
  const row = SIGNS.find(([first, count]) => code >= first && code < first + count);
  const after = row && /^.[.．、)）]?\s*(?=\S)/u.exec(body);
  if (!row || !after) return undefined;
  const [first, , style, start = 1] = row;
  return { style, parts: [code - first + start], length: after[0].length, isWeak: false };
};

/**
 * `第1章`, `第二条`, `제1장`: the unit is part of the style, so that chapters and their sections count apart. After a chapter
 * or a section the name may follow without a space.
 */
const ORDINAL =
  /^[第제]\s?(\p{Nd}{1,4}|[一二三四五六七八九十百]{1,5})\s?(部分|[单單]元|[阶階]段|段階|步[骤驟]|[章節节條条編编部項项款步回]|[장절조항편부])(?:[、：:．.\s]\s*|(?<=[章節节])(?=\p{Lo}))(?=\S)/u;
const ordinalIn = (body: string): Numeral | undefined => {
  const [whole, number = '', unit = ''] = ORDINAL.exec(body) ?? [];
  if (whole === undefined) return undefined;
  const value = /\p{Nd}/u.test(number) ? decimalValue(number) : chineseValue(number);
  return { style: `第一${unit}`, parts: [value], length: whole.length, isWeak: false };
};

const CHINESE =
  /^([(（〔【第]?)([一二三四五六七八九十百]{1,5})([)）〕】、．.:：]|[章節节条條編编部回](?:[、：:．.\s]|$))\s*(?=\S)/u;
const FORMAL = new RegExp(`^[(（]?(${FORMAL_DIGITS}{1,3})[)）、．.:：]\\s*(?=\\S)`, 'u');
const chineseIn = (body: string): Numeral | undefined => {
  const [formal = '', number = ''] = FORMAL.exec(body) ?? [];
  if (formal !== '')
    return { style: '壹', parts: [formalValue(number)], length: formal.length, isWeak: false };
  const found = CHINESE.exec(body);
  if (!found) return undefined;
  const [whole, open = '', digits = '', close = ''] = found;
  return {
    style: `${open}一${close.trim()}`,
    parts: [chineseValue(digits)],
    length: whole.length,
    isWeak: false,
  };
};

const LETTER = new RegExp(
  `^(${OPEN})(\\p{L}|[ivxlcdm]{2,10}|[IVXLCDM]{2,10}|(\\p{L})\\3|[א-ת]{2,3})(?:(\\.\\)|[.):।]|['’׳](?=\\s)|${DASH}(?=\\s+\\S{2}))\\s+|(${WIDE_CLOSE})\\s*)(?=\\S)`,
  'u',
);

/** Japanese documents count with kana followed only by a space: “ア　計画”. */
const KANA = /^()([ァ-ヶ])[\u3000 ]+(?=\S)/;

const lettersIn = (body: string): Numeral[] => {
  const found = LETTER.exec(body) ?? KANA.exec(body);
  if (!found) return [];
  const [whole, open = '', written = '', , close = '', wide = ''] = found;
  const letter = written.normalize('NFKC').toLowerCase();
  const isUpper = letter !== written.normalize('NFKC');
  return letterValues(letter).map(({ kind, value }) => ({
    style: `${open}${isUpper ? kind.toUpperCase() : kind}${close.trim()}${wide}`,
    parts: [value],
    length: whole.length,
    // A tab comes from a list that a program numbered.
    isWeak: !whole.includes('\t'),
  }));
};
