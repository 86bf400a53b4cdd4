/**
 * The usual status of each level: the one that most of its blocks have. Counted once for a model, then followed change by
 * change, so that asking costs what was changed since and not the model.
 */
import { eachReferrer, getRow, type Model, watchRows } from '../model.ts';
import { STATUSES } from '../records/process.ts';
import type { Process, Status } from '../records.ts';
import { isInTree, levelOf } from './ancestors.ts';

/** The blocks of one level and status. Kept once, since an object for each block would take megabytes. */
type Group = { readonly level: number; readonly status: Status; blocks: number };
type Tally = {
  readonly levels: Map<number, Map<Status, Group>>;
  /** The group that each block of the tree was counted in. */
  readonly counted: Map<string, Group>;
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
  const groups = tallyOf(model).levels.get(level);
  let usual: Status | undefined;
  let most = 0;
  for (const status of STATUSES) {
    const blocks = groups?.get(status)?.blocks ?? 0;
    if (blocks <= most) continue;
    most = blocks;
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
  countAll(model, tally);
  watchRows(model, (table, row) => {
    if (table === 'process') tally.changed.add(row.id);
  });
  return tally;
};

const groupOf = ({ levels }: Tally, level: number, status: Status): Group => {
  const groups = levels.get(level) ?? new Map<Status, Group>();
  levels.set(level, groups);
  const group = groups.get(status) ?? { level, status, blocks: 0 };
  groups.set(status, group);
  return group;
};

/** Row by row, as they lie in memory: from parent to child through the whole tree takes three times as long. */
const countAll = (model: Model, tally: Tally): void => {
  const { counted } = tally;
  const count = ({ id, status }: Process, level: number): Group => {
    const group = groupOf(tally, level, status);
    group.blocks++;
    counted.set(id, group);
    return group;
  };
  /** Undefined for what is only proposed. Blocks around it that are not counted yet are counted first. */
  const groupFor = (row: Process): Group | undefined => {
    const known = counted.get(row.id);
    if (known || row.proposalId !== null) return known;
    if (row.parentId === null) return count(row, 1);
    const parent = counted.get(row.parentId) ?? parentGroup(row.parentId);
    return parent && count(row, parent.level + 1);
  };
  const parentGroup = (id: string): Group | undefined => {
    const row = getRow(model, 'process', id);
    return row && groupFor(row);
  };
  for (const row of model.rows.process.values()) groupFor(row);
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
  if (before) before.blocks--;
  const now = groupOf(tally, level, status);
  now.blocks++;
  tally.counted.set(id, now);
  if (before?.level !== level) eachChild(model, id, (child) => countFrom(model, tally, child, level + 1));
};

/** Takes a block that left the tree out of the count, with what is inside it. */
const forgetFrom = (model: Model, tally: Tally, id: string): void => {
  const before = tally.counted.get(id);
  if (!before) return;
  before.blocks--;
  tally.counted.delete(id);
  eachChild(model, id, (child) => forgetFrom(model, tally, child));
};

/** In no order: to order the children of each block of a model takes longer than to count them. */
const eachChild = (model: Model, parentId: string, visit: (id: string) => void): void =>
  eachReferrer(model, 'process', 'parentId', parentId, (id) => {
    if (getRow(model, 'process', id)?.proposalId === null) visit(id);
  });
