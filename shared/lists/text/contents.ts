/** Removes the page numbers of a table of contents: `Plan ........ 3`, and after a tab behind numbered names. */

/** The lines without their page numbers, if at least two have one and no page comes before the one above it. */
export const withoutPages = (lines: readonly string[]): readonly string[] => {
  const dotted = lines.map(behindLeader);
  if (areInOrder(dotted.map((found) => found?.page)))
    return lines.map((line, i) => line.slice(0, dotted[i]?.index ?? line.length));
  const seen = lines.filter((line) => line.trim() !== '');
  const tabbed = lines.map(behindTab);
  const count = tabbed.filter((found) => found !== undefined).length;
  // There may be a title above.
  if (count < seen.length - 1 || !areInOrder(tabbed.map((found) => found?.page))) return lines;
  return lines.map((line, i) => line.slice(0, tabbed[i]?.index ?? line.length));
};

/** A page number, and where the name in front of it ends. */
type Page = { readonly page: string; readonly index: number };

/** Read from the end, because a line may hold a million dots. */
const behindLeader = (line: string): Page | undefined => {
  const text = line.trimEnd();
  const page = /[\divxlc]{1,5}$/.exec(text.slice(-5))?.[0];
  if (page === undefined) return undefined;
  const before = text.slice(0, text.length - page.length).trimEnd();
  const length = leaderLength(before);
  return length === 0 ? undefined : { page, index: before.slice(0, before.length - length).trimEnd().length };
};

/** The length of the dots or lines at the end of a text; 0 if they are too few to lead to a page. */
const leaderLength = (text: string): number => {
  const sign = text.at(-1) ?? '';
  const least = FEWEST[sign];
  if (least === undefined) return 0;
  let length = 1;
  while (text.at(-1 - length) === sign) length++;
  if (length >= least) return length;
  if (sign !== '.' || length > 1) return 0;
  while (/\s/.test(text.at(-1 - length) ?? '') && text.at(-2 - length) === '.') length += 2;
  return length >= 5 ? length : 0;
};
const FEWEST: Readonly<Record<string, number>> = { '.': 4, '…': 2, '·': 4, _: 4 };

/** “1.1 Forecast⇥4”. A name without a number in front may be followed by an amount. */
const behindTab = (line: string): Page | undefined => {
  const index = line.lastIndexOf('\t', line.trimEnd().length - 1);
  const page = line.slice(index + 1).trimEnd();
  const name = line.slice(0, Math.max(0, index));
  const isNumbered = /^\s*\d{1,2}(?:\.\d{1,2})*[.)]?[ \u00a0]+[^\t]*$/.test(name) && /[^\s\d.)]/.test(name);
  return isNumbered && /^\d{1,4}$/.test(page) ? { page, index } : undefined;
};

const areInOrder = (found: readonly (string | undefined)[]): boolean => {
  const pages = found.filter((page) => page !== undefined);
  // Front matter has Roman numbers.
  const counted = pages.filter((page) => /^\d+$/.test(page)).map(Number);
  return pages.length > 1 && counted.every((page, i) => page >= (counted[i - 1] ?? 0));
};
