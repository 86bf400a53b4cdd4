import { outlineOf, partsIn } from '../../../shared/lists/read-outline.ts';

/** The outline of what a program put on the clipboard: names with `>` for each level, between strokes. */
export const outlined = (source: string | { text: string; html?: string }): string =>
  outlineOf(partsIn(typeof source === 'string' ? { text: source } : source))
    .map(({ depth, name }) => `${'>'.repeat(depth)}${name}`)
    .join('|');
