/**
 * Distinguishes the numbers of a list, which count up, from first words that happen to be numbers: “3 days to deliver”, “10 000 units”
 * and years keep theirs.
 */
import { areAmounts } from './amounts.ts';
import type { Numeral } from './numeral.ts';
import { numeralsIn } from './numerals.ts';

/** What the number of a line depends on. */
type Counted = {
  readonly column: number;
  readonly heading: number;
  readonly bullet: string;
  readonly text: string;
  readonly isVerbatim: boolean;
};

type Entry = {
  readonly line: number;
  readonly numeral: Numeral;
  /** The text after the number. */
  readonly rest: string;
  isNext: boolean;
};
type Run = {
  readonly entries: Entry[];
  /** Whether it takes numbers of one kind together however they are written: `1.`, `2)` and `(3)`. */
  readonly isMixed: boolean;
  isNested: boolean;
};
/** The lines at one column under the same line: the numbers in it, by style, and lines that have none. */
type Level = {
  readonly measure: number;
  readonly heading: number;
  readonly runs: Map<string, Run>;
  hasPlain: boolean;
  /** Whether its last line begins with a number or a small letter and a mark behind it. */
  isNumbered: boolean;
};

/** The first number of a list is at most this one; higher ones are years and amounts. */
const MAX_FIRST = 999;

/** The numeral to remove, by the index of its line. */
export const countingNumerals = (lines: readonly Counted[]): ReadonlyMap<number, Numeral> => {
  const levels: Level[] = [];
  const done: { run: Run; level: Level }[] = [];
  /** Where the last list of a style ended, for those that go on counting under the next heading. */
  const lastValues = new Map<string, number>();
  const open = (measure: number, heading: number): Level => {
    while ((levels.at(-1)?.measure ?? -1) > measure) levels.pop();
    const top = levels.at(-1);
    if (top?.measure === measure) return top;
    const level: Level = { measure, heading, runs: new Map(), hasPlain: false, isNumbered: false };
    levels.push(level);
    return level;
  };
  for (const [index, line] of lines.entries()) {
    const measure = line.heading > 0 ? line.heading : BELOW_HEADINGS + line.column;
    // A heading ends the lists above it.
    const level = open(measure, line.heading);
    const numerals = line.isVerbatim ? [] : numeralsIn(line.text);
    level.isNumbered = numerals.length > 0 && STARTS_SMALL.test(line.text);
    if (numerals.length === 0) {
      level.hasPlain ||= line.bullet === '' && !line.isVerbatim;
      continue;
    }
    for (const numeral of numerals.flatMap(inTwoStyles)) {
      const known = level.runs.get(numeral.style);
      const run = known ?? { entries: [], isMixed: numeral.style.startsWith(MIXED), isNested: false };
      if (!known) {
        level.runs.set(numeral.style, run);
        done.push({ run, level });
      }
      // A lone “a.” or “i)” below a number starts a list; a capital may begin a person’s name.
      if (levels.at(-2)?.isNumbered === true && /^\(?[a-z]/.test(line.text)) run.isNested = true;
      const above = levels.at(-2)?.runs.get(numeral.style);
      const isWithinAbove = isInside(numeral, above?.entries.at(-1)?.numeral);
      if (isWithinAbove && above) {
        above.isNested = true;
        run.isNested = true;
      }
      const before = run.entries.at(-1)?.numeral;
      const key = `${level.measure} ${numeral.style}`;
      const isNext = before
        ? follows(before, numeral)
        : isWithinAbove || isStart(numeral) || lastValues.get(key) === (numeral.parts[0] ?? 0) - 1;
      if (before && (isInside(numeral, before) || isSibling(before, numeral)))
        run.isNested ||= numeral.parts.length > 1;
      run.entries.push({ line: index, numeral, rest: line.text.slice(numeral.length), isNext });
      if (numeral.parts.length === 1) lastValues.set(key, numeral.parts[0] ?? 0);
    }
  }
  return chosenFrom(done);
};

const BELOW_HEADINGS = 20;
const STARTS_SMALL = /^\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]{1,4})[.)]/;

/**
 * Chooses one of the readings of each line. Lists in one style without gaps come first, so that the I of `I. A. B. II.` is not
 * a letter; then those written in several ways; then the rest, without the lines that are taken.
 */
const chosenFrom = (all: readonly { run: Run; level: Level }[]): ReadonlyMap<number, Numeral> => {
  for (const { run } of all) if (countsInSteps(run)) for (const entry of run.entries) entry.isNext = true;
  const found = new Map<number, Numeral>();
  const take = ({ entries }: Run) => {
    for (const { line, numeral } of entries) if (!found.has(line)) found.set(line, numeral);
  };
  // Of two alphabets, the one with the longer list wins.
  const whole = all
    .filter(({ run, level }) => counts(run, level) && run.entries.every(({ isNext }) => isNext))
    .sort((a, b) => b.run.entries.length - a.run.entries.length);
  const exact = whole.filter(({ run }) => !run.isMixed);
  const inExact = new Set(exact.flatMap(({ run }) => run.entries.map(({ line }) => line)));
  for (const { run } of whole)
    if (run.isMixed && run.entries.some(({ line }) => !inExact.has(line))) take(run);
  for (const { run } of exact) if (run.entries.every(({ line }) => !found.has(line))) take(run);
  for (const { run, level } of all) {
    const rest = without(run, found);
    if (counts(rest, level)) take(rest);
  }
  return found;
};

/** 10, 20, 30 or 100, 200, 300: as routings and charts number their steps, to leave room between. “10 cars” is an amount. */
const countsInSteps = ({ entries }: Run): boolean => {
  if (entries.some(({ numeral, rest }) => numeral.isWeak && /^\p{Ll}/u.test(rest))) return false;
  const [first] = entries[0]?.numeral.parts ?? [];
  return (
    entries.length > 2 &&
    (first === 10 || first === 100) &&
    entries.every(({ numeral: { parts } }, i) => parts.length === 1 && parts[0] === first * (i + 1))
  );
};

/** A list without the lines that are taken; what comes after a gap need not follow what was before it. */
const without = (run: Run, taken: ReadonlyMap<number, Numeral>): Run => {
  const kept = run.entries.filter(({ line }) => !taken.has(line));
  if (kept.length === run.entries.length) return run;
  const entries = kept.map((entry, i): Entry => {
    const before = kept[i - 1];
    const isNext = before ? follows(before.numeral, entry.numeral) : entry.isNext || isStart(entry.numeral);
    return { ...entry, isNext };
  });
  return { ...run, entries };
};

/** In its own style, and in the mix that people write by hand: `1.`, `2)` and `(3)` may count one list. */
const inTwoStyles = (numeral: Numeral): Numeral[] => {
  const plain = numeral.style.replace(/[^\p{L}\p{N}]/gu, '');
  return plain === '' || numeral.style.includes(' ')
    ? [numeral]
    : [numeral, { ...numeral, style: `${MIXED}${plain}` }];
};
const MIXED = '~';

const counts = ({ entries, isNested }: Run, level: Level): boolean => {
  const [first, second] = entries;
  if (!first || (first.numeral.parts[0] ?? 0) > MAX_FIRST) return false;
  if (areAmounts(entries.map(({ rest, numeral: { isWeak } }) => ({ rest, isWeak })))) return false;
  const isWeak = entries.some(({ numeral }) => numeral.isWeak);
  // A list that was cut out of a longer one starts anywhere, if it goes on from there.
  if (!first.isNext && second?.isNext === true && (!isWeak || isNested)) first.isNext = true;
  const { style } = first.numeral;
  const isPlainNumber = /^~?1$/.test(style);
  if (isWeak && !isPlainNumber && !STARTS_AT_ONE.test(style) && entries.length > 2) first.isNext = true;
  const right = entries.filter(({ isNext }) => isNext).length;
  if (!isWeak) return right * 2 > entries.length;
  const outermost = entries.filter(({ numeral }) => numeral.parts.length === 1).length;
  const hasProof = isNested || (entries.length > 1 && outermost > 0);
  // Among lines without a number, bare ones have to number two levels: “1 Plan”, “1.1 Forecast”, “2 Sell”.
  const isApart = !isPlainNumber || !level.hasPlain || (isNested && outermost > 1);
  return right === entries.length && hasProof && isApart;
};
/** Initials (“J. Smith”, “K. Jones”) and labels (“Section 8”, “Section 9”) are numbers only from the first one on. */
const STARTS_AT_ONE = /^~?(?!ROMAN)\p{Lu}+\.?$|\s/u;

const isStart = ({ parts }: Numeral): boolean =>
  parts.every((part, i) => part === 1 || (i === 0 && part === 0));

/** Whether a number is one level or more below another: 1.3.2 in 1.3. */
const isInside = ({ parts }: Numeral, outer: Numeral | undefined): boolean =>
  outer !== undefined &&
  parts.length > outer.parts.length &&
  outer.parts.every((part, i) => part === parts[i]);

const isSibling = (before: Numeral, after: Numeral): boolean =>
  before.parts.length === after.parts.length && follows(before, after) && !isFirstOfNext(before, after);

/** Whether a number starts the next group, whose own number is left out: 2.1 after 1.3. */
const isFirstOfNext = (before: Numeral, { parts }: Numeral): boolean =>
  parts.length > 1 &&
  parts.length === before.parts.length &&
  parts.at(-1) === 1 &&
  parts.slice(0, -1).every((part, i) => part === (before.parts[i] ?? 0) + (i === parts.length - 2 ? 1 : 0));

/** Whether a number may come right after another one in a list: 1.3.1, 1.4 and 2 after 1.3; 1 again in Markdown. */
const follows = (before: Numeral, after: Numeral): boolean => {
  if (isInside(after, before)) return true;
  const last = after.parts.length - 1;
  const isSame = after.parts.slice(0, last).every((part, i) => part === before.parts[i]);
  const [from, to] = [before.parts[last] ?? -1, after.parts[last] ?? 0];
  if (last >= before.parts.length) return false;
  if (!isSame) return isFirstOfNext(before, after);
  return to === from + 1 || (from === 1 && to === 1 && after.parts.length === 1 && !after.isWeak);
};
