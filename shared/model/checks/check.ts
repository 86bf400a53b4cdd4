/** What a check is, and what the checks share. */

import { quoted } from '../../words/quoted.ts';
import { eachReferrer, type Model } from '../model.ts';
import { codeOf } from '../queries/codes.ts';
import { withTerms } from '../queries/terms.ts';
import type { Process, RecordOf, Table } from '../records.ts';
import type { CheckName } from './check-names.ts';

export type Severity = Exclude<RecordOf['checkSetting']['severity'], 'off'>;

/** Where a rule is broken: the record, and the block to show the finding on, if any. */
export type FindingSite = {
  readonly table: Table;
  readonly recordId: string;
  readonly processId: string | null;
  /** The sentence for people, as of now: codes and names in it may change although the finding stays the same. */
  readonly message: () => string;
};

/** Reports one finding. */
export type ReportFinding = (site: FindingSite) => void;
/** Marks a record to be checked again. */
export type Invalidate = (table: Table, id: string) => void;

/**
 * A rule, checked record by record, so that a change only rechecks the records that it touches. All checks share one pass over
 * the records, so a check must not allocate before it has a finding.
 */
export type Check = {
  readonly name: CheckName;
  /** How severely it is reported unless the model says otherwise. */
  readonly severity: Severity;
  /** Checks one record of each table that the rule is about. The cost depends on the record, not on the model. */
  readonly at: { readonly [T in Table]?: (model: Model, row: RecordOf[T], report: ReportFinding) => void };
  /** Invalidates the other records that a record matters to; called with the record before and after a change. */
  readonly touchedBy?: {
    readonly [T in Table]?: (model: Model, row: RecordOf[T], invalidate: Invalidate) => void;
  };
  /**
   * Whether the findings at a block depend on its ancestors: on their status, or only on their position. If that changes, all
   * blocks inside them are checked again, with what they touch.
   */
  readonly readsAncestors?: 'status' | 'place';
  /** Whether everything is checked again when the adopted name of a term changes. */
  readonly readsTerms?: boolean;
  /** Whether everything is checked again when a setting of the model changes. */
  readonly readsSettings?: boolean;
  /** Order of the findings, if not that of the blocks they are shown on. */
  readonly compare?: (model: Model, a: FindingSite, b: FindingSite) => number;
};

/** A block in a sentence: S4 “Sell Renewal”. */
export const blockIn = (model: Model, id: string): string => {
  const code = codeOf(model, id);
  const name = quoted(withTerms(model, model.rows.process.get(id)?.name ?? ''));
  return code === '' ? name : `${code} ${name}`;
};

/** Whether a block still counts: rejected and retired ones are kept on record only. */
export const isActive = ({ status }: Pick<Process, 'status'>): boolean =>
  status !== 'rejected' && status !== 'retired';

/** Whether a block is part of the model: it and its ancestors are active and outside any proposal. */
export const isCurrent = (model: Model, id: string): boolean => {
  let block = model.rows.process.get(id);
  while (block !== undefined && isActive(block) && block.proposalId === null) {
    if (block.parentId === null) return true;
    block = model.rows.process.get(block.parentId);
  }
  return false;
};

/** For checks of flows: a block matters to every flow at it. */
export const INVALIDATES_FLOWS: NonNullable<Check['touchedBy']> = {
  process(model, { id }, invalidate) {
    invalidateReferring(model, 'flow', 'sourceId', id, invalidate);
    invalidateReferring(model, 'flow', 'targetId', id, invalidate);
  },
};

/** Invalidates the records of `table` that refer to `id` through `field`. */
export const invalidateReferring = (
  model: Model,
  table: Table,
  field: string,
  id: string,
  invalidate: Invalidate,
): void => eachReferrer(model, table, field, id, (rowId) => invalidate(table, rowId));
