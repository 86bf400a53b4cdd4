/** What a check is, and what the checks share. */
import { codeOf } from '../codes.ts';
import { isInTree, type Model } from '../model.ts';
import type { Process, RecordOf, Table } from '../records.ts';
import { quoted } from '../refusals.ts';
import { withTerms } from '../terms.ts';

export type Severity = Exclude<RecordOf['checkSetting']['severity'], 'off'>;

/** One place where a rule does not hold: the record to look at, and the block to show it on, where there is one. */
export type Spot = {
  readonly message: string;
  readonly table: Table;
  readonly recordId: string;
  readonly processId: string | null;
};

export type Check = {
  /** Name under which settings and waivers of a model know the check. */
  readonly name: string;
  /** How severely it is reported unless the model says otherwise. */
  readonly severity: Severity;
  readonly find: (model: Model) => Iterable<Spot>;
};

/** A block as a sentence names it: "S4 ‹Sell Renewal›". */
export const blockIn = (model: Model, id: string): string => {
  const code = codeOf(model, id);
  const name = quoted(withTerms(model, model.rows.process.get(id)?.name ?? ''));
  return code === '' ? name : `${code} ${name}`;
};

/** Whether a block still counts: rejected and retired ones are kept on record only. */
export const stands = ({ status }: Process): boolean => status !== 'rejected' && status !== 'retired';

/** Whether a block is part of what the model says: it stands, and so does all above it, outside any proposal. */
export const isCurrent = (model: Model, id: string): boolean => {
  for (let block = model.rows.process.get(id); block; block = model.rows.process.get(block.parentId ?? ''))
    if (!stands(block)) return false;
  return isInTree(model, id);
};
