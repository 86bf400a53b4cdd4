/**
 * The checks of a model that is being worked on: looked at whole once, in slices, and after each change only where it
 * touched something. What is left to do waits in queues, so that no frame has to wait for the checks.
 */

import type { Check, Severity, Spot, Unit } from './checks/check.ts';
import type { CheckName } from './checks/check-names.ts';
import {
  bySeverity,
  CHECKS,
  type Finding,
  findingOf,
  inOrder,
  severityOf,
  unitsOf,
  waivedIn,
} from './checks.ts';
import { getRow, type Model, referrersOf, watchRows } from './model.ts';
import type { AnyRecord, Process, Table } from './records.ts';

export type CheckReport = {
  readonly check: CheckName;
  readonly severity: Severity;
  /** Number of findings that are not waived. */
  readonly count: number;
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
  /** Lets go of the model. */
  stop(): void;
};

/** What one check has found, by unit, with the number of spots on each record that a waiver may name. */
type Found = {
  readonly spots: Map<string, readonly Spot[]>;
  readonly onRecord: Map<string, number>;
  total: number;
};

type Touched = { readonly table: Table; readonly row: AnyRecord; readonly isInside: boolean };

export const createChecker = (model: Model): Checker => {
  const found = new Map<Check, Found>(
    CHECKS.map((check) => [check, { spots: new Map(), onRecord: new Map(), total: 0 }]),
  );
  /** Whole walks through the units of a check that are under way. */
  const walks = new Map<Check, Iterator<Unit>>(CHECKS.map((check) => [check, unitsOf(model, check)]));
  /** Rows as they were before a change and as they are after it, to be turned into units. */
  const touched: Touched[] = [];
  const dirty = new Map<Check, Map<string, Unit>>(CHECKS.map((check) => [check, new Map()]));

  const stop = watchRows(model, (table, row) => touched.push({ table, row, isInside: false }));

  const startWalks = (reads: (check: Check) => boolean | undefined) => {
    for (const check of CHECKS) if (reads(check)) walks.set(check, unitsOf(model, check));
  };

  const mark = (check: Check, unit: Unit) => dirty.get(check)?.set(keyOf(unit), unit);

  const spread = ({ table, row, isInside }: Touched) => {
    if (table === 'term' || table === 'candidate') startWalks(({ readsTerms }) => readsTerms);
    if (table === 'model') startWalks(({ readsSettings }) => readsSettings);
    for (const check of CHECKS) {
      if (check.tables.includes(table)) mark(check, [table, row.id]);
      for (const unit of check.touchedBy?.(model, table, row) ?? []) mark(check, unit);
    }
    if (table === 'process' && (isInside || hasMoved(model, row as Process)))
      for (const id of referrersOf(model, 'process', 'parentId', row.id)) {
        const inside = model.rows.process.get(id);
        if (inside) touched.push({ table, row: inside, isInside: true });
      }
  };

  const look = (check: Check, unit: Unit) => {
    const known = found.get(check);
    if (!known) return;
    const key = keyOf(unit);
    const before = known.spots.get(key);
    if (before) {
      known.spots.delete(key);
      count(known, before, -1);
    }
    if (!getRow(model, unit[0], unit[1])) return;
    const spots = [...check.at(model, unit)];
    if (spots.length === 0) return;
    known.spots.set(key, spots);
    count(known, spots, 1);
  };

  /** One thing that is left to do; false where nothing is. */
  const step = (): boolean => {
    const row = touched.pop();
    if (row) {
      spread(row);
      return true;
    }
    for (const [check, units] of dirty)
      for (const [key, unit] of units) {
        units.delete(key);
        look(check, unit);
        return true;
      }
    for (const [check, units] of walks) {
      const next = units.next();
      if (next.done) walks.delete(check);
      else look(check, next.value);
      return true;
    }
    return false;
  };

  const spotsOf = (check: Check): Spot[] => [...(found.get(check)?.spots.values() ?? [])].flat();
  const byName = (name: CheckName) => CHECKS.find((check) => check.name === name);

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
        const known = found.get(check);
        if (!known || known.total === 0) return [];
        const subjects = new Set<string>();
        for (const waiver of model.rows.waiver.values())
          if (waiver.check === check.name) subjects.add(waiver.subject);
        let waived = 0;
        for (const subject of subjects) waived += known.onRecord.get(subject) ?? 0;
        return known.total === waived ? [] : [{ check: check.name, severity, count: known.total - waived }];
      });
    },
    findings(name, limit) {
      const check = byName(name);
      const severity = check ? severityOf(model, check) : 'off';
      if (!check || severity === 'off') return [];
      const isWaived = waivedIn(model);
      const spots = spotsOf(check).filter(({ recordId }) => !isWaived(name, recordId));
      return inOrder(model, check, spots)
        .slice(0, limit)
        .map((spot) => findingOf(check, severity, spot));
    },
    waived(name) {
      const check = byName(name);
      const severity = check ? severityOf(model, check) : 'off';
      if (!check || severity === 'off') return [];
      const isWaived = waivedIn(model);
      const spots = spotsOf(check).filter(({ recordId }) => isWaived(name, recordId));
      return inOrder(model, check, spots).map((spot) => findingOf(check, severity, spot));
    },
    stop,
  };
};

/** Asking for the time costs as much as looking at a unit. */
const STEPS_BETWEEN_LOOKS_AT_THE_CLOCK = 32;

const keyOf = ([table, id]: Unit): string => `${table} ${id}`;

/** Whether what is inside a block may count otherwise than before: it stands elsewhere, or its status changed. */
const hasMoved = (model: Model, before: Process): boolean => {
  const now = model.rows.process.get(before.id);
  if (!now || now === before) return false;
  return (
    now.parentId !== before.parentId || now.proposalId !== before.proposalId || now.status !== before.status
  );
};

const count = (known: Found, spots: readonly Spot[], by: 1 | -1): void => {
  known.total += by * spots.length;
  for (const { recordId } of spots) {
    const left = (known.onRecord.get(recordId) ?? 0) + by;
    if (left === 0) known.onRecord.delete(recordId);
    else known.onRecord.set(recordId, left);
  }
};
