/** What one check has found in a model that is being worked on, and what it has to look at again. */
import type { Check, Mark, Spot } from './checks/check.ts';
import { isPerBlock } from './checks/check-names.ts';
import { type LookAt, lookAt } from './checks.ts';
import { getRow, type Model } from './model.ts';
import { type AnyRecord, TABLES, type Table } from './records.ts';
import { waivedIn } from './waivers.ts';

type Found = {
  readonly check: Check;
  readonly watches: readonly Watch[];
  /** Takes down that the check has to look at a record again. */
  readonly mark: Mark;
  /** Number of spots, and of those on each record that a waiver may name. */
  total: number;
  readonly onRecord: Map<string, number>;
};

/** A check at the records of one table: where it found something, and which of them it has to look at again. */
type Watch = {
  readonly found: () => Found;
  readonly table: Table;
  readonly at: LookAt;
  readonly spots: Map<string, readonly Spot[]>;
  /** Ids, each once, taken out from the end: at the front of a set that shrinks, each costs more to find than the last. */
  readonly dirty: string[];
  readonly isDirty: Set<string>;
};

/** The state of a check that has looked at nothing yet. */
export const nothingFound = (check: Check): Found => {
  const watches = TABLES.flatMap((table): Watch[] => {
    const at = lookAt(check, table);
    return at ? [{ found: () => found, table, at, spots: new Map(), dirty: [], isDirty: new Set() }] : [];
  });
  const mark: Mark = (table, id) => {
    for (const { table: own, dirty, isDirty } of watches) {
      if (own !== table || isDirty.has(id)) continue;
      isDirty.add(id);
      dirty.push(id);
    }
  };
  const found: Found = { check, watches, mark, total: 0, onRecord: new Map() };
  return found;
};

/** Looks at one of the records that were marked; false where none is left. */
export const lookAtMarked = (model: Model, watch: Watch): boolean => {
  const id = watch.dirty.pop();
  if (id === undefined) return false;
  watch.isDirty.delete(id);
  look(model, watch, id, getRow(model, watch.table, id));
  return true;
};

/** Looks at a record; at one that is gone nothing is found any more. */
export const look = (model: Model, watch: Watch, id: string, row: AnyRecord | undefined): void => {
  const before = watch.spots.get(id);
  if (before) {
    watch.spots.delete(id);
    for (const spot of before) count(watch.found(), spot, -1);
  }
  if (!row) return;
  let spots: Spot[] | undefined;
  watch.at(model, row, (spot) => {
    count(watch.found(), spot, 1);
    spots ??= [];
    spots.push(spot);
  });
  if (spots) watch.spots.set(id, spots);
};

const count = (found: Found, { recordId }: Spot, by: 1 | -1): void => {
  found.total += by;
  const left = (found.onRecord.get(recordId) ?? 0) + by;
  if (left === 0) found.onRecord.delete(recordId);
  else found.onRecord.set(recordId, left);
};

/** How many of the spots are set aside: each once, however many waivers mean it. Costs the number of waivers. */
export const countWaived = (model: Model, { check: { name }, watches, onRecord }: Found): number => {
  const subjects = new Set<string>();
  const blocks = new Set<string>();
  for (const { check, subject, processId } of model.rows.waiver.values()) {
    if (check !== name) continue;
    if (processId === null) subjects.add(subject);
    else if (isPerBlock(name)) blocks.add(processId);
  }
  let waived = 0;
  for (const subject of subjects) waived += onRecord.get(subject) ?? 0;
  if (blocks.size === 0) return waived;
  const isWaived = waivedIn(model);
  for (const { table, spots } of watches)
    for (const id of table === 'process' ? blocks : [])
      for (const spot of spots.get(id) ?? [])
        if (!subjects.has(spot.recordId) && isWaived(name, spot)) waived++;
  return waived;
};

/** All spots that are such. */
export const spotsIn = ({ watches }: Found, isSuch: (spot: Spot) => boolean): Spot[] => {
  const spots: Spot[] = [];
  for (const watch of watches)
    for (const atRecord of watch.spots.values())
      for (const spot of atRecord) if (isSuch(spot)) spots.push(spot);
  return spots;
};
