/** The parts of a book, and which of them are wanted. */

/** In the order of the book. */
export const BOOK_PARTS = [
  'cover',
  'control',
  'contents',
  'guide',
  'map',
  'diagrams',
  'reference',
  'matrix',
  'cases',
  'glossary',
  'systems',
  'decisions',
  'funnel',
  'findings',
  'index',
] as const;
export type BookPart = (typeof BOOK_PARTS)[number];

const isPart = (name: string): name is BookPart => (BOOK_PARTS as readonly string[]).includes(name);

/**
 * The parts that a list names, in the order of the book: `map,reference` are these two, `-funnel,-findings` all but these,
 * and an empty list all. Names the first entry that is no part.
 */
export const partsIn = (
  list: string,
): { readonly parts: readonly BookPart[] } | { readonly unknown: string } => {
  const entries = list
    .split(',')
    .map((entry) => entry.trim().toLowerCase())
    .filter((entry) => entry !== '');
  const named = entries.map((entry) => ({
    entry,
    isOut: entry.startsWith('-'),
    name: entry.replace(/^-/, ''),
  }));
  const unknown = named.find(({ name }) => !isPart(name));
  if (unknown) return { unknown: unknown.entry };
  const wanted = named.filter(({ isOut }) => !isOut).map(({ name }) => name);
  const left = new Set(named.filter(({ isOut }) => isOut).map(({ name }) => name));
  return {
    parts: BOOK_PARTS.filter((part) => (wanted.length === 0 || wanted.includes(part)) && !left.has(part)),
  };
};
