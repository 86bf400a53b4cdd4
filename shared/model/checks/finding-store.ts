/** What one check has found in a model that is being worked on, and what it has to look at again. */

import { getRow, type Model } from '../model.ts';
import { type AnyRecord, TABLES, type Table } from '../records.ts';
import type { Check, FindingSite, Invalidate } from './check.ts';
import { isPerBlock } from './check-names.ts';
import { type LookAt, lookAt } from './checks.ts';
import { waivedIn } from './waivers.ts';

type Found = {
  readonly check: Check;
  readonly watches: readonly Watch[];
  /** Takes down that the check has to look at a record again. */
  readonly mark: Invalidate;
  /** Number of sites, and of those on each record that a waiver may name. */
  total: number;
  readonly onRecord: Map<string, number>;
};

/** A check at the records of one table: where it found something, and which of them it has to look at again. */
type Watch = {
  readonly found: () => Found;
  readonly table: Table;
  readonly at: LookAt;
  readonly sites: Map<string, readonly FindingSite[]>;
  /** Ids, each once, taken out from the end: at the front of a set that shrinks, each costs more to find than the last. */
  readonly dirty: string[];
  readonly isDirty: Set<string>;
};

/** The state of a check that has looked at nothing yet. */
export const nothingFound = (check: Check): Found => {
  const watches = TABLES.flatMap((table): Watch[] => {
    const at = lookAt(check, table);
    return at ? [{ found: () => found, table, at, sites: new Map(), dirty: [], isDirty: new Set() }] : [];
  });
  const mark: Invalidate = (table, id) => {
    for (const { table: own, dirty, isDirty } of watches) {
      if (own !== table || isDirty.has(id)) continue;
      isDirty.add(id);
      dirty.push(id);
    }
  };
  const found: Found = { check, watches, mark, total: 0, onRecord: new Map() };
  return found;
};

/** Looks at one of the records that were marked; false if none is left. */
export const lookAtMarked = (model: Model, watch: Watch): boolean => {
  const id = watch.dirty.pop();
  if (id === undefined) return false;
  watch.isDirty.delete(id);
  look(model, watch, id, getRow(model, watch.table, id));
  return true;
};

/** Looks at a record; at one that is gone nothing is found any more. */
export const look = (model: Model, watch: Watch, id: string, row: AnyRecord | undefined): void => {
  const before = watch.sites.get(id);
  if (before) {
    watch.sites.delete(id);
    for (const site of before) count(watch.found(), site, -1);
  }
  if (!row) return;
  let sites: FindingSite[] | undefined;
  watch.at(model, row, (site) => {
    count(watch.found(), site, 1);
    sites ??= [];
    sites.push(site);
  });
  if (sites) watch.sites.set(id, sites);
};

const count = (found: Found, { recordId }: FindingSite, by: 1 | -1): void => {
  found.total += by;
  const left = (found.onRecord.get(recordId) ?? 0) + by;
  if (left === 0) found.onRecord.delete(recordId);
  else found.onRecord.set(recordId, left);
};

/** How many findings are waived, each counted once, however many waivers cover it. Costs the number of waivers. */
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
  for (const { table, sites } of watches)
    for (const id of table === 'process' ? blocks : [])
      for (const site of sites.get(id) ?? [])
        if (!subjects.has(site.recordId) && isWaived(name, site)) waived++;
  return waived;
};

/** All findings for which `isSuch` holds. */
export const sitesIn = ({ watches }: Found, isSuch: (site: FindingSite) => boolean): FindingSite[] => {
  const sites: FindingSite[] = [];
  for (const watch of watches)
    for (const atRecord of watch.sites.values())
      for (const site of atRecord) if (isSuch(site)) sites.push(site);
  return sites;
};
