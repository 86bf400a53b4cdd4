/** What is different between two states of a model: which blocks were added, removed, moved or changed, and how. */

import { byRank, getRow, type Model } from '../model.ts';
import { differingFields } from '../patch.ts';
import { isInTree } from '../queries/ancestors.ts';
import { type AnyRecord, definitionOf, type Process, TABLES, type Table } from '../records.ts';
import { referenceIn } from '../tables/indexes.ts';

/** How a record differs. A block that was moved may have changed as well; `moved` is then what is told of it. */
export type DifferenceKind = 'added' | 'removed' | 'moved' | 'changed';

export type RowDifference = {
  readonly table: Table;
  readonly id: string;
  readonly kind: DifferenceKind;
  /** Fields that differ; empty for what was added or removed. */
  readonly fields: readonly string[];
};

export type Difference = {
  /** Every record that differs; blocks first. */
  readonly rows: readonly RowDifference[];
  /** How each block differs, what belongs to it included: a block that got another output is changed. */
  readonly blocks: ReadonlyMap<string, DifferenceKind>;
};

/** These keep records in order; that a record was given another key says nothing by itself. */
const ORDER_FIELD = 'rank';
const PLACE_FIELDS = ['parentId', 'proposalId'];

/**
 * The difference from `before` to `after`. Linear in their size: rows that are the same object are passed over, and only
 * among siblings whose order may differ is it looked at.
 */
export const differenceOf = (before: Model, after: Model): Difference => {
  const rows: RowDifference[] = [];
  const reordered = movedAmongSiblings(before, after);
  for (const table of ORDERED_TABLES) {
    const [old, now] = [before.rows[table], after.rows[table]] as ReadonlyMap<string, AnyRecord>[];
    if (!old || !now) continue;
    for (const [id, row] of now) {
      const earlier = old.get(id);
      if (!earlier) rows.push({ table, id, kind: 'added', fields: [] });
      else if (earlier !== row) {
        const kind = kindOf(table, earlier, row, reordered);
        if (kind) rows.push({ table, id, ...kind });
      }
    }
    for (const id of old.keys()) if (!now.has(id)) rows.push({ table, id, kind: 'removed', fields: [] });
  }
  return { rows, blocks: blocksIn(before, after, rows) };
};

const ORDERED_TABLES: readonly Table[] = ['process', ...TABLES.filter((table) => table !== 'process')];

const kindOf = (
  table: Table,
  earlier: AnyRecord,
  row: AnyRecord,
  reordered: ReadonlySet<string>,
): Pick<RowDifference, 'kind' | 'fields'> | undefined => {
  const fields = Object.keys(differingFields(earlier, row) ?? {}).filter((field) => field !== ORDER_FIELD);
  if (table !== 'process') return fields.length > 0 ? { kind: 'changed', fields } : undefined;
  if (fields.some((field) => PLACE_FIELDS.includes(field)) || reordered.has(row.id))
    return { kind: 'moved', fields };
  return fields.length > 0 ? { kind: 'changed', fields } : undefined;
};

/**
 * Blocks that stand elsewhere among siblings that both states have: those outside the longest run that kept its order,
 * so that one block dragged to the front is one move, and not a move of all the others.
 */
const movedAmongSiblings = (before: Model, after: Model): Set<string> => {
  const parents = new Set<string>();
  for (const [id, row] of after.rows.process) {
    const earlier = before.rows.process.get(id);
    if (earlier && earlier.rank !== row.rank && earlier.parentId === row.parentId)
      parents.add(siblingKey(row));
  }
  const moved = new Set<string>();
  if (parents.size === 0) return moved;
  const siblings = new Map<string, Process[]>();
  for (const [id, row] of after.rows.process) {
    const key = siblingKey(row);
    const earlier = parents.has(key) ? before.rows.process.get(id) : undefined;
    if (!earlier || siblingKey(earlier) !== key) continue;
    const group = siblings.get(key);
    if (group) group.push(row);
    else siblings.set(key, [row]);
  }
  for (const group of siblings.values()) {
    const old = group.flatMap(({ id }) => before.rows.process.get(id) ?? []).sort(byRank);
    const place = new Map(old.map(({ id }, i) => [id, i]));
    const order = group.sort(byRank).map(({ id }) => place.get(id) ?? 0);
    const kept = longestRising(order);
    group.forEach(({ id }, i) => {
      if (!kept.has(i)) moved.add(id);
    });
  }
  return moved;
};

const siblingKey = ({ parentId, proposalId }: Process): string => `${parentId ?? ''} ${proposalId ?? ''}`;

/** Indexes of a longest rising subsequence (patience sorting: Fredman, 1975). */
const longestRising = (numbers: readonly number[]): Set<number> => {
  const tails: number[] = [];
  const before: number[] = [];
  numbers.forEach((number, i) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tails[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[i] = tails[low - 1] ?? -1;
    tails[low] = i;
  });
  const kept = new Set<number>();
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) kept.add(i);
  return kept;
};

const blocksIn = (
  before: Model,
  after: Model,
  rows: readonly RowDifference[],
): ReadonlyMap<string, DifferenceKind> => {
  const blocks = new Map<string, DifferenceKind>();
  for (const { table, id, kind } of rows) {
    if (table === 'process') {
      blocks.set(id, kind);
      continue;
    }
    const field = definitionOf(table).block;
    const row = getRow(after, table, id) ?? getRow(before, table, id);
    const owner = field && row ? referenceIn(row, field) : null;
    if (owner && !blocks.has(owner)) blocks.set(owner, 'changed');
  }
  return blocks;
};

/**
 * A model that shows both states at once: `after`, with the blocks of the tree that were removed standing where they
 * stood, as far as what was around them is still there or is shown removed as well. They carry no code.
 */
export const withRemoved = (before: Model, after: Model, { blocks }: Difference): readonly Process[] => {
  const removed: Process[] = [];
  for (const [id, kind] of blocks) {
    const block = kind === 'removed' ? before.rows.process.get(id) : undefined;
    if (block && isInTree(before, id)) removed.push({ ...block, frozenCode: '' });
  }
  const shown = new Set(removed.map(({ id }) => id));
  const stands = ({ parentId }: Process): boolean =>
    parentId === null || shown.has(parentId) || isInTree(after, parentId);
  return removed.filter(stands);
};

/** The tables that a list of differences leaves out: bookkeeping that people don't see. */
export const isTold = ({ table }: RowDifference): boolean => table !== 'reservedCode' && table !== 'snapshot';
