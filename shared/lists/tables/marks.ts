/** Distinguishes columns that number or name the rows of a table from columns of blocks. */
import { isBulletCell } from '../marks/bullets.ts';
import { countingNumerals } from '../marks/counting.ts';

/** `P`, `S2`, `S203.1`, `sS2.3`, `A12`, `PRC_001`, and the ids that programs draw; years and quarters are no codes. */
const CODE =
  /^(?:[A-Za-z]{1,4}[-._]?\d{1,6}(?:\.\d{1,6})*|\{?[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\}?)$/i;
const PERIOD = /^(?:Q[1-4]|H[12]|(?:FY|CY|KW|CW|W)'?\d{2,4})$/i;

/** The kind of a column, by its cells that are not empty. */
type ColumnSort = 'bullets' | 'numbers' | 'codes' | 'texts';

/**
 * @param cells of one column, the empty ones too.
 * @param beside the cells of the next column, for codes of a single letter: that of the name beside it.
 */
export const columnSort = (cells: readonly string[], beside: readonly string[]): ColumnSort => {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 0) return 'texts';
  if (filled.every(isBulletCell)) return 'bullets';
  if (areNumbers(filled)) return 'numbers';
  return areCodes(cells, beside) ? 'codes' : 'texts';
};

/** Numbers of lines: they count up. Amounts and years do not. */
const areNumbers = (cells: readonly string[]): boolean => {
  const lines = cells.map((cell) => ({
    column: 0,
    heading: 0,
    bullet: '',
    // A number needs a name after it to be read as one: the dash takes the place of the name.
    text: `${cell}\t-`,
    isVerbatim: false,
  }));
  const found = countingNumerals(lines);
  return lines.every(({ text }, i) => found.get(i)?.length === text.length - 1);
};

/** Whether cells are codes of the names beside them: no two rows have the same one, unless the next cell is the same too. */
export const areCodes = (cells: readonly string[], beside: readonly string[]): boolean => {
  const names = new Map<string, string>();
  let [digits, initials] = [0, 0];
  for (const [i, code] of cells.entries()) {
    if (code === '') continue;
    const name = beside[i] ?? '';
    const isInitial = /^[A-Za-z]$/.test(code);
    if ((!isInitial && !CODE.test(code)) || PERIOD.test(code) || name === '') return false;
    if (names.has(code) && names.get(code) !== name) return false;
    names.set(code, name);
    if (!isInitial) digits++;
    else if (name.toLowerCase().startsWith(code.toLowerCase())) initials++;
    else return false;
  }
  return digits + initials > 0 && names.size > (digits > 0 ? 0 : 1);
};
