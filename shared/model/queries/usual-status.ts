/**
 * The usual status of each level: the one that most of its blocks have. Counted once for a model, then followed change by
 * change, so that asking costs what was changed since and not the model.
 */
import { childrenOf, getRow, type Model, watchRows } from '../model.ts';
import { STATUSES } from '../records/process.ts';
import type { Status } from '../records.ts';
import { isInTree, levelOf } from './ancestors.ts';

type Counted = { readonly level: number; readonly status: Status };
type Tally = {
  /** How many blocks of a level have each status. */
  readonly levels: Map<number, Map<Status, number>>;
  /** As which each block of the tree was counted. */
  readonly counted: Map<string, Counted>;
  /** Blocks that changed since. */
  readonly changed: Set<string>;
};

const tallies = new WeakMap<Model, Tally>();

/**
 * The status that most blocks of a level have; of several, the first in the order of statuses. Undefined for a level
 * without blocks. Blocks of proposals are not counted.
 * @param level from 1, that of macro processes.
 */
export const usualStatus = (model: Model, level: number): Status | undefined => {
  const counts = tallyOf(model).levels.get(level);
  let usual: Status | undefined;
  let most = 0;
  for (const status of STATUSES) {
    const count = counts?.get(status) ?? 0;
    if (count <= most) continue;
    most = count;
    usual = status;
  }
  return usual;
};

const tallyOf = (model: Model): Tally => {
  const known = tallies.get(model);
  if (known) {
    for (const id of known.changed) recount(model, known, id);
    known.changed.clear();
    return known;
  }
  const tally: Tally = { levels: new Map(), counted: new Map(), changed: new Set() };
  tallies.set(model, tally);
  for (const { id } of childrenOf(model, null)) countFrom(model, tally, id, 1);
  watchRows(model, (table, row) => {
    if (table === 'process') tally.changed.add(row.id);
  });
  return tally;
};

const add = ({ levels }: Tally, { level, status }: Counted, by: 1 | -1): void => {
  const counts = levels.get(level) ?? new Map<Status, number>();
  levels.set(level, counts);
  counts.set(status, (counts.get(status) ?? 0) + by);
};

const recount = (model: Model, tally: Tally, id: string): void => {
  if (isInTree(model, id)) countFrom(model, tally, id, levelOf(model, id));
  else forgetFrom(model, tally, id);
};

/** Counts a block, and what is inside it if its level is another than before. */
const countFrom = (model: Model, tally: Tally, id: string, level: number): void => {
  const status = getRow(model, 'process', id)?.status;
  const before = tally.counted.get(id);
  if (status === undefined || (before?.level === level && before.status === status)) return;
  if (before) add(tally, before, -1);
  const now = { level, status };
  tally.counted.set(id, now);
  add(tally, now, 1);
  if (before?.level !== level)
    for (const child of childrenOf(model, id)) countFrom(model, tally, child.id, level + 1);
};

/** Takes a block that left the tree out of the count, with what is inside it. */
const forgetFrom = (model: Model, tally: Tally, id: string): void => {
  const before = tally.counted.get(id);
  if (!before) return;
  add(tally, before, -1);
  tally.counted.delete(id);
  for (const child of childrenOf(model, id)) forgetFrom(model, tally, child.id);
};
