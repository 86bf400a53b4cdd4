/** Places among siblings: keys between which another always fits, so that two people who insert at once both keep theirs. */
import { generateNKeysBetween } from 'fractional-indexing';
import { getOrRefuse } from '../command.ts';
import type { Draft } from '../draft.ts';
import { byRank } from '../model.ts';
import type { RecordOf } from '../records.ts';
import { refused } from '../refusals/refusals.ts';

/** Keys grow by a character for every few insertions at the same place. Beyond this length all are reassigned. */
const LONGEST_RANK = 100;

type Ranked = { readonly id: string; readonly rank: string };

/**
 * Ranks for `count` new rows before `beforeId` (at the end where it is null) among `siblings`, which are in order.
 * Where the ranks that are there leave no room (equal, foreign or very long keys), `rerank` reassigns the siblings’ ranks.
 * Returns undefined if `beforeId` is not among the siblings.
 */
export const ranksFor = (
  siblings: readonly Ranked[],
  beforeId: string | null,
  count: number,
  rerank: (id: string, rank: string) => void,
): string[] | undefined => {
  const at = beforeId === null ? siblings.length : siblings.findIndex(({ id }) => id === beforeId);
  if (at < 0) return undefined;
  const left = siblings[at - 1]?.rank ?? null;
  const right = siblings[at]?.rank ?? null;
  if (left === null || right === null || left < right) {
    try {
      const keys = generateNKeysBetween(left, right, count);
      if (keys.every((key) => key.length <= LONGEST_RANK)) return keys;
    } catch {
      // A rank that another program wrote and that is no key of this kind: all are reassigned below.
    }
  }
  const keys = generateNKeysBetween(null, null, siblings.length + count);
  siblings.forEach(({ id }, i) => {
    rerank(id, keys[i < at ? i : i + count] ?? '');
  });
  return keys.slice(at, at + count);
};

/** Ranks for `count` rows that have no siblings yet. */
export const freshRanks = (count: number): string[] => generateNKeysBetween(null, null, count);

type RankedTable =
  | 'element'
  | 'grouping'
  | 'useCase'
  | 'step'
  | 'candidate'
  | 'lens'
  | 'proposal'
  | 'post'
  | 'funnel'
  | 'stage';

/**
 * The rank of a record that comes to stand before `before`, or at the end, among `siblings`, which are in order.
 * Refused if `before` is not among them, or is the record that is `moving` itself.
 */
export const rankAmong = (
  draft: Draft,
  table: RankedTable,
  siblings: readonly Ranked[],
  before: string | null,
  moving?: string,
): string => {
  if (before !== null && before === moving) throw refused('nothing-to-do', moving);
  const others = siblings.filter(({ id }) => id !== moving);
  const ranks = ranksFor(others, before, 1, (id, rank) => draft.set(table, id, { rank }));
  const rank = ranks?.[0];
  if (rank === undefined) throw refused('wrong-sibling', before ?? undefined);
  return rank;
};

/**
 * Moves a record before `before`, or to the end, among those that `siblingsOf` gives for it. Returns it as it was, or the
 * refusal that says it is gone or can't stand there.
 */
export const moveAmong = <T extends RankedTable>(
  draft: Draft,
  table: T,
  { id, before }: { readonly id: string; readonly before: string | null },
  siblingsOf: (record: RecordOf[T]) => readonly RecordOf[T][],
): RecordOf[T] => {
  const record = getOrRefuse(draft, table, id);
  const rank = rankAmong(draft, table, siblingsOf(record), before, id);
  draft.set<RankedTable>(table, id, { rank });
  return record;
};

/** The rank of a record that comes to stand after all `siblings`, which are in order. */
export const rankAtEnd = (draft: Draft, table: RankedTable, siblings: readonly Ranked[]): string => {
  const [rank = ''] = ranksFor(siblings, null, 1, (id, key) => draft.set(table, id, { rank: key })) ?? [];
  return rank;
};

/** All rows of a table that is ordered as a whole. */
export const rowsInOrder = <T extends 'useCase' | 'lens'>(draft: Draft, table: T): RecordOf[T][] =>
  [...draft.rows(table)].sort(byRank);
