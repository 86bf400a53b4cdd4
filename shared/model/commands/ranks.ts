/** Places among records that have an order but are no blocks: groupings, use cases, steps, candidates, lenses. */
import { type Draft, ranksFor } from '../draft.ts';
import { byRank } from '../model.ts';
import type { RecordOf } from '../records.ts';
import { type Refusal, refuse } from '../refusals.ts';

type RankedTable = 'element' | 'grouping' | 'useCase' | 'step' | 'candidate' | 'lens' | 'proposal';
type Ranked = { readonly id: string; readonly rank: string };

/** The rank of a record that comes to stand before `before`, or at the end, among `siblings`, which are in order. */
export const rankAmong = (
  draft: Draft,
  table: RankedTable,
  siblings: readonly Ranked[],
  before: string | null,
  moving?: string,
): string | Refusal => {
  if (before !== null && before === moving) return refuse('nothing-to-do', moving);
  const others = siblings.filter(({ id }) => id !== moving);
  const ranks = ranksFor(others, before, 1, (id, rank) => draft.set(table, id, { rank }));
  return ranks?.[0] ?? refuse('wrong-sibling', before ?? undefined);
};

/** All rows of a table that is ordered as a whole. */
export const rowsInOrder = <T extends 'useCase' | 'lens'>(draft: Draft, table: T): RecordOf[T][] =>
  ([...draft.model.rows[table].values()] as RecordOf[T][]).sort(byRank);
