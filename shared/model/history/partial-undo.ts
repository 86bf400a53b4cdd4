/**
 * The part of an undo that can be done after others have built on some records of the change: what they touched stays, and
 * with it what belongs to it. What is done leaves the model as valid as a whole undo would.
 */

import { eachReferrer, getRow, type Model } from '../model.ts';
import { idOf, type Patch, type RowChange } from '../patch.ts';
import { type AnyRecord, referencesOf, type Table } from '../records.ts';
import { REFERRERS } from '../tables/indexes.ts';
import { problemsIn } from '../validation/validate.ts';
import { neighbourhoodAfter } from './neighbourhood.ts';

/** How many steps are judged in all, so that a large undo is tried a few times and a small one thoroughly. */
const MAX_JUDGED = 50_000;
const MIN_TRIES = 4;

/**
 * The steps of an undo that can be taken without `blocked`, in the order in which they came.
 * @param steps the whole undo, without what must stay in any case.
 * @param blocked the records that must stay.
 * @param patchOf turns steps into the patch that is written.
 */
export const possibleSteps = (
  model: Model,
  steps: readonly RowChange[],
  blocked: readonly RowChange[],
  patchOf: (steps: readonly RowChange[]) => Patch,
): readonly RowChange[] => {
  const left = withoutWhatHoldsUp(model, steps, blocked);
  let triesLeft = Math.max(MIN_TRIES, Math.floor(MAX_JUDGED / Math.max(1, left.length)));
  const isValid = (some: readonly RowChange[]): boolean => {
    const patch = patchOf(some);
    return patch.length === 0 || problemsIn(neighbourhoodAfter(model, patch)).length === 0;
  };
  const chosen = new Set<RowChange>();
  const inOrder = (more: readonly RowChange[]) => {
    const all = new Set([...chosen, ...more]);
    return left.filter((step) => all.has(step));
  };
  /** Chooses as many of the units as fit together, by halves: most fit at once. */
  const choose = (units: readonly (readonly RowChange[])[]): void => {
    const all = units.flat();
    if (all.length === 0 || triesLeft-- <= 0) return;
    if (isValid(inOrder(all))) for (const step of all) chosen.add(step);
    else if (units.length > 1) {
      const middle = Math.ceil(units.length / 2);
      choose(units.slice(0, middle));
      choose(units.slice(middle));
    }
  };
  choose(unitsOf(model, left));
  return inOrder([]);
};

/** A record's parts, which say what it is: where it stays, so do they. */
const PARTS: Partial<Record<Table, string>> = {
  element: 'processId',
  post: 'threadId',
  step: 'useCaseId',
  candidate: 'termId',
  stage: 'funnelId',
  quota: 'funnelId',
};

const keyOf = (table: string, id: string): string => `${table} ${id}`;
const keyOfStep = (step: RowChange): string => keyOf(step.table, idOf(step));

/**
 * The steps without the removals that would pull the ground away from what stays: from records that others added or
 * changed, and from what these need in turn.
 */
const withoutWhatHoldsUp = (
  model: Model,
  steps: readonly RowChange[],
  blocked: readonly RowChange[],
): readonly RowChange[] => {
  const removals = new Map(steps.filter(({ op }) => op === 'remove').map((step) => [keyOfStep(step), step]));
  const sets = new Map(steps.filter(({ op }) => op === 'set').map((step) => [keyOfStep(step), step]));
  const waiting = [...blocked];
  const keep = (table: Table, id: string): void => {
    const step = removals.get(keyOf(table, id));
    if (step && removals.delete(keyOf(table, id))) waiting.push(step);
  };
  const pointsElsewhere = (table: Table, id: string, field: string): boolean => {
    const step = sets.get(keyOf(table, id));
    return step?.op === 'set' && field in step.fields;
  };
  for (const step of [...removals.values()]) {
    for (const { table, field } of REFERRERS[step.table])
      eachReferrer(model, table, field, idOf(step), (rowId) => {
        if (!removals.has(keyOf(table, rowId)) && !pointsElsewhere(table, rowId, field))
          keep(step.table, idOf(step));
      });
  }
  for (let stays = waiting.pop(); stays; stays = waiting.pop()) {
    const [table, id] = [stays.table, idOf(stays)];
    const row = getRow(model, table, id) as AnyRecord | undefined;
    if (!row) continue;
    for (const { table: target, field } of targetsOf(table))
      if (!pointsElsewhere(table, id, field)) keep(target, valueIn(row, field) ?? '');
    for (const { table: part, field } of REFERRERS[table])
      if (PARTS[part] === field) eachReferrer(model, part, field, id, (rowId) => keep(part, rowId));
  }
  return steps.filter((step) => step.op !== 'remove' || removals.has(keyOfStep(step)));
};

/** The steps in groups that refer to each other: taken apart, one of them would be left hanging. */
const unitsOf = (model: Model, steps: readonly RowChange[]): RowChange[][] => {
  const parents = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root))
      root = next;
    parents.set(key, root);
    return root;
  };
  for (const step of steps) parents.set(keyOfStep(step), keyOfStep(step));
  const join = (table: string, id: string | undefined, step: RowChange) => {
    const key = keyOf(table, id ?? '');
    if (parents.has(key)) parents.set(rootOf(key), rootOf(keyOfStep(step)));
  };
  for (const step of steps) {
    const now = getRow(model, step.table, idOf(step)) as AnyRecord | undefined;
    const then = step.op === 'put' ? step.row : step.op === 'set' ? step.fields : undefined;
    for (const { table, field } of targetsOf(step.table)) {
      if (now) join(table, valueIn(now, field), step);
      if (then) join(table, valueIn(then, field), step);
    }
    // A reserved code goes with the block that it is reserved for.
    const row = then ?? now;
    if (step.table === 'reservedCode' && row) join('process', valueIn(row, 'owner'), step);
  }
  const units = new Map<string, RowChange[]>();
  for (const step of steps) {
    const root = rootOf(keyOfStep(step));
    const unit = units.get(root);
    if (unit) unit.push(step);
    else units.set(root, [step]);
  }
  return [...units.values()];
};

const targetsOf = (table: Table) => referencesOf(table) as readonly { table: Table; field: string }[];

const valueIn = (row: object, field: string): string | undefined =>
  ((row as Record<string, unknown>)[field] ?? undefined) as string | undefined;
