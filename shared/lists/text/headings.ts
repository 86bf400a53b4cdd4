/** Headings of plain text: hashes of Markdown, stars of org and wikis, dots of AsciiDoc, signs on both sides in wikis, `h2.` in Jira. */

type Sign = '*' | '#' | '-' | '.';
type Heading = { readonly level: number; readonly text: string };

const HASHES = /^ {0,3}(#{1,6})[ \t]+(.*)$/;
const EQUALS = /^(={1,6})(?!=)(.*)$/;
const JIRA = /^h([1-6])\.[ \t]+(.+)$/;
const SIGNS = /^([*#]{1,100}|-{1,100}|\.{1,100})[ \t]+(\S.*)$/;
/** More signs than this are a level only below one with one sign less: else they are a rule or a banner. */
const MANY_SIGNS = 12;
/** What org writes around a heading: its state before it, its tags after it. */
const ORG_STATE = /^(?:TODO|DONE|NEXT|WAITING|CANCELLED)\s+(?:\[#[A-C]\]\s+)?/;
const ORG_TAGS = /\s+:(?:[\w@#%]+:)+\s*$/;
/** Its date and time. */
const ORG_TIME = /\s+[<[]\d{4}-\d\d-\d\d(?:\s[^<>[\]]*)?[>\]]$/;
/** How many of its tasks are done. */
const ORG_COUNT = /\s+\[(?:\d+\/\d+|\d{1,3}%)\]\s*$/;

/**
 * Reads the headings of one text. Several stars, dashes or dots before a name (`** Forecast`) are levels if some line has two and
 * another one has one; a single star by itself is a bullet.
 */
export const headingReader = (lines: readonly string[]): ((line: string) => Heading | undefined) => {
  const counts = {
    '*': new Set<number>(),
    '#': new Set<number>(),
    '-': new Set<number>(),
    '.': new Set<number>(),
  };
  for (const line of lines) {
    const signs = SIGNS.exec(line)?.[1];
    if (signs !== undefined) counts[signIn(signs)].add(signs.length);
  }
  const isLevel = (sign: Sign, count: number): boolean =>
    count <= MANY_SIGNS || counts[sign].has(count - 1) || (sign === '*' && counts['#'].has(count - 1));
  const levelsOf = (sign: Sign): number[] => [...counts[sign]].filter((count) => isLevel(sign, count));
  const hasStars = levelsOf('*').some((count) => count > 1);
  const hasDashes = levelsOf('-').length > 1;
  const hasDots = levelsOf('.').length > 1;
  // In wikis `#*` is a level below `#`; headings of hashes alone stand above a list of stars.
  const isMixed = lines.some((line) => /^(?:#+\*|\*+#)[*#]*[ \t]/.test(line));
  const isDoku = startsWithDoku(lines);
  const levelled = levelPattern(lines);
  const hasTerms = lines.some((line) => /^;\s*\S/.test(line)) && lines.some((line) => /^:\s*\S/.test(line));
  let hashes = 0;
  return (line) => {
    const [whole, mark = '', rest = ''] = levelled?.exec(line) ?? [];
    if (whole !== undefined) return { level: levelOf(mark), text: rest };
    const [term, signs = '', name = ''] = (hasTerms && TERM.exec(line)) || [];
    if (term !== undefined) return { level: signs === ';' ? 1 : signs.length + 1, text: name };
    const signed = SIGNS.exec(line);
    const marks = signed?.[1] ?? '';
    const counted = { '-': hasDashes, '.': hasDots, '*': hasStars, '#': isMixed };
    const sign = signIn(marks);
    if (signed && counted[sign] && isLevel(sign, marks.length)) {
      let text = (signed[2] ?? '').trimEnd();
      for (const part of [ORG_STATE, ORG_TAGS, ORG_COUNT, ORG_TIME]) text = text.replace(part, '');
      return { level: marks.length + (isMixed ? 0 : hashes), text };
    }
    const hashed = HASHES.exec(line);
    if (hashed) {
      hashes = hashed[1]?.length ?? 0;
      return { level: hashes, text: withoutTrailingHashes(hashed[2] ?? '') };
    }
    const [, equals = '', behind = ''] = EQUALS.exec(line) ?? [];
    const isClosed = equals !== '' && behind.trimEnd().endsWith('=');
    if (equals !== '' && (isClosed || /^[ \t]/.test(behind))) {
      hashes = isDoku ? 7 - equals.length : equals.length;
      return { level: hashes, text: behind.trim().replace(/=+$/, '').trim() };
    }
    const jira = JIRA.exec(line);
    if (!jira) return undefined;
    hashes = Number(jira[1]);
    return { level: hashes, text: jira[2] ?? '' };
  };
};

/** What a row of signs is made of; stars among hashes make it one of stars. */
const signIn = (signs: string): Sign =>
  signs.startsWith('-') ? '-' : signs.startsWith('.') ? '.' : signs.includes('*') ? '*' : '#';

/** `; Plan` and below it `: Forecast`: a term and what it means, or its parts. */
const TERM = /^(;|:{1,100})\s*(\S.*)$/;

/**
 * `--Forecast`, `Level 2: Forecast`, `L2 Forecast`: only if every line begins so and the level goes back once: “L1 support”,
 * “L2 support” are names.
 */
const LEVELLED = [
  /^(-{1,100})([^\s-].*)$/,
  /^(\*{1,100})([^\s*].*[^*])$/,
  /^(?:level|lvl|ebene|niveau|nivel|livello|l)[ -]?(\d{1,3})(?:\s*[:.)–—-])?\s+(\S.*)$/i,
];
const levelPattern = (lines: readonly string[]): RegExp | undefined => {
  const seen = lines.filter((line) => line.trim() !== '');
  return LEVELLED.find((pattern) => {
    let before = 0;
    let goesBack = false;
    for (const line of seen) {
      const mark = pattern.exec(line)?.[1];
      if (mark === undefined) return false;
      const level = levelOf(mark);
      goesBack ||= level < before;
      before = level;
    }
    return goesBack;
  });
};

/** Of a number or a row of signs. */
const levelOf = (mark: string): number => (/\d/.test(mark) ? Number(mark) : mark.length);

/** In DokuWiki the outermost heading has six signs, and each level below one less. */
const startsWithDoku = (lines: readonly string[]): boolean => {
  const counts = lines.flatMap((line) => /^(={2,6})[^=].*[^=]\1\s*$/.exec(line)?.[1]?.length ?? []);
  const [first = 0] = counts;
  return first > 4 && counts.every((count) => count <= first);
};

const withoutTrailingHashes = (text: string): string => text.trimEnd().replace(/[ \t]#+$/, '');
