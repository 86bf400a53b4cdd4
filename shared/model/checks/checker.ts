/**
 * The checks of a model that is being worked on: looked at whole once, in slices, and after each change only where it
 * touched something. What is left to do waits in queues, so that no frame has to wait for the checks.
 */

import { eachReferrer, type Model, watchRows } from '../model.ts';
import { type AnyRecord, type Process, TABLES, type Table } from '../records.ts';
import { type Check, type FindingSite, type Invalidate, isActive, type Severity } from './check.ts';
import type { CheckName } from './check-names.ts';
import { bySeverity, CHECKS, type Finding, findingOf, inOrder, severityOf } from './checks.ts';
import { countWaived, look, lookAtMarked, nothingFound, sitesIn } from './finding-store.ts';
import { waivedIn } from './waivers.ts';

export type CheckReport = {
  readonly check: CheckName;
  readonly severity: Severity;
  /** Number of findings that are not waived. */
  readonly count: number;
};

/** Records of one table at which a check has found something. */
export type FoundAt = {
  readonly check: CheckName;
  readonly table: Table;
  readonly ids: readonly string[];
};

export type Checker = {
  /** Looks on as long as `mayGoOn` says so. Returns whether everything has been looked at. */
  work(mayGoOn: () => boolean): boolean;
  /** What the checks that are reported have found so far, the gravest first; those without findings are left out. */
  report(): CheckReport[];
  /** Findings of one check that are not waived, `limit` at most. */
  findings(check: CheckName, limit: number): Finding[];
  /** Findings of one check that a waiver sets aside. */
  waived(check: CheckName): Finding[];
  /** Where something has been found so far: what a checker of the same model elsewhere has to look at, and no more. */
  foundAt(): FoundAt[];
  /** Has records looked at, which a checker that began with nothing is told in this way. */
  lookAt(records: readonly FoundAt[]): void;
  /** Has everything looked at. */
  lookEverywhere(): void;
  /** Lets go of the model. */
  stop(): void;
};

/** What changed of a block that matters to all that is inside it: whether it counts, or where it stands. */
type Changed = 'status' | 'place';
/** A row as it was before a change or is after it; or a block inside of one that changed, with what of that did. */
type Touched = { readonly table: Table; readonly row: AnyRecord; readonly parentChange?: Changed };

/** @param begin with what: with everything, or with what changes from now on and what it is told to look at. */
export const createChecker = (model: Model, begin: 'everything' | 'changes' = 'everything'): Checker => {
  const found = CHECKS.map(nothingFound);
  const watches = found.flatMap((of) => of.watches);
  /** Touched rows that have still to be turned into marks. */
  const touched: Touched[] = [];
  /** A walk through whole tables that is under way. A check that has to begin again begins at the front. */
  let walk: { readonly checks: ReadonlySet<Check>; readonly steps: Iterator<void> } | undefined;
  /** Where the last marked record was found: the next is likely to be there too. */
  let busy = 0;

  const stop = watchRows(model, (table, row) => touched.push({ table, row }));

  function* stepsThrough(checks: ReadonlySet<Check>): Generator<void> {
    for (const table of TABLES) {
      const atTable = watches.filter((watch) => watch.table === table && checks.has(watch.found().check));
      if (atTable.length === 0) continue;
      for (const row of model.rows[table].values()) {
        for (const watch of atTable) look(model, watch, row.id, row);
        yield;
      }
    }
  }

  const startWalk = (reads: (check: Check) => boolean | undefined): void => {
    const checks = new Set(CHECKS.filter((check) => reads(check) || walk?.checks.has(check)));
    walk = { checks, steps: stepsThrough(checks) };
  };
  const lookEverywhere = (): void => startWalk(() => true);
  if (begin === 'everything') lookEverywhere();

  const spread = ({ table, row, parentChange }: Touched): void => {
    if (table === 'term' || table === 'candidate') startWalk(({ readsTerms }) => readsTerms);
    if (table === 'model') startWalk(({ readsSettings }) => readsSettings);
    for (const { check, mark } of found) {
      if (parentChange !== undefined && !dependsOn(check, parentChange)) continue;
      mark(table, row.id);
      touchedBy(check, table)?.(model, row, mark);
    }
    const changed = table === 'process' ? (parentChange ?? whatChanged(model, row as Process)) : undefined;
    if (changed === undefined) return;
    eachReferrer(model, 'process', 'parentId', row.id, (id) => {
      const inside = model.rows.process.get(id);
      if (inside) touched.push({ table, row: inside, parentChange: changed });
    });
  };

  const lookAtNextMarked = (): boolean => {
    for (let i = 0; i < watches.length; i++) {
      const at = (busy + i) % watches.length;
      const watch = watches[at];
      if (!watch || !lookAtMarked(model, watch)) continue;
      busy = at;
      return true;
    }
    return false;
  };

  /** One thing that is left to do; false if nothing is. */
  const step = (): boolean => {
    const row = touched.pop();
    if (row) spread(row);
    else if (lookAtNextMarked()) return true;
    else if (walk?.steps.next().done) walk = undefined;
    else return walk !== undefined;
    return true;
  };

  const findingsThat = (
    name: CheckName,
    isSuch: (site: FindingSite) => boolean,
    limit: number,
  ): Finding[] => {
    const of = found.find(({ check }) => check.name === name);
    const severity = of ? severityOf(model, of.check) : 'off';
    if (!of || severity === 'off') return [];
    return inOrder(model, of.check, sitesIn(of, isSuch))
      .slice(0, limit)
      .map((site) => findingOf(of.check, severity, site));
  };

  return {
    work(mayGoOn) {
      let isMore = true;
      for (let i = 1; isMore; i++) {
        isMore = step();
        if (i % STEPS_BETWEEN_LOOKS_AT_THE_CLOCK === 0 && !mayGoOn()) break;
      }
      return !isMore;
    },
    report() {
      return bySeverity(model).flatMap(([check, severity]) => {
        const of = found.find((each) => each.check === check);
        const count = of ? of.total - countWaived(model, of) : 0;
        return count === 0 ? [] : [{ check: check.name, severity, count }];
      });
    },
    findings(name, limit) {
      const isWaived = waivedIn(model);
      return findingsThat(name, (site) => !isWaived(name, site), limit);
    },
    waived(name) {
      const isWaived = waivedIn(model);
      return findingsThat(name, (site) => isWaived(name, site), Number.POSITIVE_INFINITY);
    },
    foundAt() {
      return watches.flatMap(({ found, table, sites }) =>
        sites.size === 0 ? [] : [{ check: found().check.name, table, ids: [...sites.keys()] }],
      );
    },
    lookAt(records) {
      for (const { check, table, ids } of records) {
        const of = found.find((each) => each.check.name === check);
        if (of) for (const id of ids) of.mark(table, id);
      }
    },
    lookEverywhere,
    stop,
  };
};

/** Asking for the time costs as much as looking at a record. */
const STEPS_BETWEEN_LOOKS_AT_THE_CLOCK = 32;

type TouchedBy = (model: Model, row: AnyRecord, mark: Invalidate) => void;
const touchedBy = (check: Check, table: Table): TouchedBy | undefined =>
  check.touchedBy?.[table] as TouchedBy | undefined;

/** Whether what a check finds inside a block depends on what changed of that. */
const dependsOn = ({ readsAncestors }: Check, changed: Changed): boolean =>
  readsAncestors === 'status' || (readsAncestors === 'place' && changed === 'place');

const whatChanged = (model: Model, before: Process): Changed | undefined => {
  const now = model.rows.process.get(before.id);
  if (!now || now === before) return undefined;
  if (now.parentId !== before.parentId || now.proposalId !== before.proposalId) return 'place';
  return isActive(now) === isActive(before) ? undefined : 'status';
};
