/** Headings of plain text: hashes of Markdown, stars of org and wikis, dots of AsciiDoc, signs on both sides in wikis, `h2.` in Jira. */

type Heading = { readonly level: number; readonly text: string };

const HASHES = /^ {0,3}(#{1,6})[ \t]+(.*)$/;
const EQUALS = /^(={1,6})(?!=)(.*)$/;
const JIRA = /^h([1-6])\.[ \t]+(.+)$/;
const STARS = /^([*#]{1,12}|-{1,12}|\.{1,12})[ \t]+(\S.*)$/;
/** What org writes around a heading: its state before it, its tags behind. */
const ORG_STATE = /^(?:TODO|DONE|NEXT|WAITING|CANCELLED)\s+(?:\[#[A-C]\]\s+)?/;
const ORG_TAGS = /\s+:(?:[\w@#%]+:)+\s*$/;
/** How many of its tasks are done. */
const ORG_COUNT = /\s+\[(?:\d+\/\d+|\d{1,3}%)\]\s*$/;

/**
 * Reads the headings of one text. Several stars, dashes or dots before a name (`** Forecast`) are levels if some line has two and
 * another one has one; a single star by itself is a bullet.
 */
export const headingReader = (lines: readonly string[]): ((line: string) => Heading | undefined) => {
  const counts = { '*': new Set<number>(), '-': new Set<number>(), '.': new Set<number>() };
  for (const line of lines) {
    const signs = STARS.exec(line)?.[1] ?? '';
    if (signs.startsWith('-')) counts['-'].add(signs.length);
    else if (signs.startsWith('.')) counts['.'].add(signs.length);
    else if (signs.includes('*')) counts['*'].add(signs.length);
  }
  const hasStars = [...counts['*']].some((count) => count > 1);
  const hasDashes = counts['-'].size > 1;
  const hasDots = counts['.'].size > 1;
  // In wikis `#*` is a level below `#`; headings of hashes alone stand above a list of stars.
  const isMixed = lines.some((line) => /^(?:#+\*|\*+#)[*#]*[ \t]/.test(line));
  let hashes = 0;
  return (line) => {
    const stars = STARS.exec(line);
    const signs = stars?.[1] ?? '';
    const isStarred = signs.startsWith('-')
      ? hasDashes
      : signs.startsWith('.')
        ? hasDots
        : signs.includes('*')
          ? hasStars
          : isMixed;
    if (stars && isStarred) {
      const text = (stars[2] ?? '').replace(ORG_STATE, '').replace(ORG_TAGS, '').replace(ORG_COUNT, '');
      return { level: signs.length + (isMixed ? 0 : hashes), text };
    }
    const hashed = HASHES.exec(line);
    if (hashed) {
      hashes = hashed[1]?.length ?? 0;
      return { level: hashes, text: withoutTrailingHashes(hashed[2] ?? '') };
    }
    const [, equals = '', behind = ''] = EQUALS.exec(line) ?? [];
    const isClosed = equals !== '' && behind.trimEnd().endsWith('=');
    if (equals !== '' && (isClosed || /^[ \t]/.test(behind))) {
      hashes = equals.length;
      return { level: hashes, text: behind.trim().replace(/=+$/, '').trim() };
    }
    const jira = JIRA.exec(line);
    if (!jira) return undefined;
    hashes = Number(jira[1]);
    return { level: hashes, text: jira[2] ?? '' };
  };
};

const withoutTrailingHashes = (text: string): string => text.trimEnd().replace(/[ \t]#+$/, '');
