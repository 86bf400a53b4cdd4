/** Search in the codes, names, owners and definitions of all blocks of the tree. */
import { childrenOf, type Model } from '../../../shared/model/model.ts';
import { codeOf } from '../../../shared/model/queries/codes.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { fold, wordsOf } from '../../../shared/words/fold.ts';

type Entry = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** Code, name, owner and definition, as they are compared. */
  readonly text: string;
};

type Found = { readonly ids: readonly string[]; readonly total: number };
export type Search = (query: string, limit: number) => Found;

/** Texts longer than this are searched up to here, so that each key is answered at once. */
const MAX_SEARCHED = 2000;

/**
 * The search over a model. A block is found if it holds every word of the query; codes come first, then names that begin with
 * it, names that hold it, and everything else, each in the order of the outline.
 */
export const searchOf = (model: Model): Search => {
  const entries: Entry[] = [];
  const visit = (parentId: string | null): void => {
    for (const { id, name, owner, definition } of childrenOf(model, parentId)) {
      const code = fold(codeOf(model, id));
      const shown = fold(withTerms(model, name));
      const text = fold(`${owner}\n${withTerms(model, definition)}`.slice(0, MAX_SEARCHED));
      // Joined, a text is in one piece at once; a template leaves that to the first search, which then waits for all of them.
      entries.push({ id, code, name: shown, text: [code, shown, text].join('\n') });
      visit(id);
    }
  };
  visit(null);
  /** The results of the last query: a longer one can only narrow them. */
  let last: { readonly whole: string; readonly entries: readonly Entry[] } = { whole: '', entries };
  return (query, limit) => {
    const words = wordsOf(query);
    const whole = fold(query.trim());
    if (words.length === 0) return { ids: [], total: 0 };
    const ranks: string[][] = [[], [], [], []];
    const among = whole.startsWith(last.whole) ? last.entries : entries;
    const found = among.filter(({ text }) => words.every((word) => text.includes(word)));
    last = { whole, entries: found };
    for (const entry of found) {
      const rank = ranks[rankOf(entry, whole)];
      if (rank && rank.length < limit) rank.push(entry.id);
    }
    return { ids: ranks.flat().slice(0, limit), total: found.length };
  };
};

const rankOf = ({ code, name }: Entry, whole: string): number => {
  if (code.startsWith(whole)) return 0;
  if (name.startsWith(whole)) return 1;
  return name.includes(whole) ? 2 : 3;
};
