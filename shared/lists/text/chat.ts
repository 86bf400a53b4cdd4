/** Removes the stamps that chats put in front of copied messages: `[12:01, 3/4/2027] Ada: Plan`, `03.04.27, 12:01 - Ada: Plan`. */

const DATE = '\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}';
const TIME = '\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:[\\s\\u202f]?[ap]\\.?m\\.?)?';
const STAMP = new RegExp(
  `^[\\u200e\\u200f]?(?:\\[(?:${TIME},?\\s${DATE}|${DATE},?\\s${TIME})\\]|(?:${DATE},?\\s${TIME})\\s[-–])\\s[^:\\n]{1,60}:\\s`,
  'iu',
);

/** The lines without their stamps, if the first one with text has one; else as they are. */
export const withoutStamps = (lines: readonly string[]): readonly string[] => {
  const first = lines.find((line) => line.trim() !== '') ?? '';
  return STAMP.test(first) ? lines.map((line) => line.replace(STAMP, '')) : lines;
};
