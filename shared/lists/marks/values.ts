/** The values of what lists are numbered with: digits of any script, letters of several alphabets, Roman, Hebrew and Chinese numbers. */

/** The value of decimal digits of any script. Every script has its ten in a row. */
export const decimalValue = (digits: string): number =>
  [...digits].reduce((sum, digit) => sum * 10 + (/[0-9]/.test(digit) ? Number(digit) : digitOf(digit)), 0);

const digitOf = (digit: string): number => {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code - zero;
};

/** 二十三 is two tens and three. */
export const chineseValue = (digits: string): number => {
  let [sum, last] = [0, 0];
  for (const digit of digits) {
    const unit = digit === '十' ? 10 : digit === '百' ? 100 : 0;
    if (unit > 0) {
      sum += (last || 1) * unit;
      last = 0;
    } else last = '一二三四五六七八九'.indexOf(digit) + 1;
  }
  return sum + last;
};

/** Digits as contracts write them, so that nobody can alter them. */
const FORMAL = '壹貳參肆伍陸柒捌玖拾壱弐参肆伍陸漆捌玖拾壹贰叁肆伍陆柒捌玖拾';
export const FORMAL_DIGITS = `[${FORMAL}]`;
/** 貳拾參 is 23. */
export const formalValue = (digits: string): number =>
  chineseValue([...digits].map((digit) => '一二三四五六七八九十'[FORMAL.indexOf(digit) % 10] ?? '').join(''));

/** The alphabets that lists are counted with, in their order. */
const ALPHABETS = [
  'abcdefghijklmnopqrstuvwxyz',
  'абвгдежзиклмнопрстуфхцчшщэюя',
  'абвгдеєжзиіїклмнопрстуфхцчшщюя',
  'αβγδεζηθικλμνξοπρστυφχψω',
  'אבגדהוזחטיכלמנסעפצקרשת',
  'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ',
  'أبتثجحخدذرزسشصضطظعغفقكلمنهوي',
  'กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ',
  'कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह',
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン',
  'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス',
  '가나다라마바사아자차카타파하',
  '甲乙丙丁戊己庚辛壬癸',
  'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ',
].map((letters) => [...letters.normalize('NFKC')]);

/** A number, and the kind of letters that it counts with. */
type LetterValue = { readonly kind: string; readonly value: number };

/** What letters in lower case may count as: their place in an alphabet, `aa` for the first of a level of its own, Roman, Hebrew. */
export const letterValues = (letters: string): LetterValue[] => {
  const values: LetterValue[] = [];
  const [first = '', second] = letters;
  for (const alphabet of ALPHABETS) {
    const at = alphabet.indexOf(first);
    if (at >= 0 && second === undefined) values.push({ kind: alphabet.join(''), value: at + 1 });
    if (at >= 0 && second === first && letters.length === 2)
      values.push({ kind: `${alphabet.join('')}×2`, value: at + 1 });
  }
  const roman = romanValue(letters);
  if (roman > 0) values.push({ kind: 'roman', value: roman });
  const hebrew = hebrewValue(letters);
  if (hebrew > 0) values.push({ kind: 'hebrew', value: hebrew });
  return values;
};

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** 0 if the letters are no Roman number. */
export const romanValue = (letters: string): number => {
  if (!/^(?=.)m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(letters)) return 0;
  const values = [...letters].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
};

/** Hebrew letters as numbers: יא is 11, טו 15. 0 for letters that are none. */
const hebrewValue = (letters: string): number => {
  if (!/^[א-ת]{1,3}$/.test(letters)) return 0;
  const values = [...letters].map((letter) => {
    const at = 'אבגדהוזחטיכלמנסעפצקרשת'.indexOf(letter);
    return at < 9 ? at + 1 : at < 18 ? (at - 8) * 10 : (at - 17) * 100;
  });
  return values.every((value, i) => i === 0 || value < (values[i - 1] ?? 0))
    ? values.reduce((sum, value) => sum + value, 0)
    : 0;
};
