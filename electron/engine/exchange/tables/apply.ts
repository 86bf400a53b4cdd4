/** Carries out an import as its preview showed it. */
import { userError } from '../../../../shared/api/contract.ts';
import type { ApplyResult } from '../../../../shared/api/results.ts';
import { byRank } from '../../../../shared/model/model.ts';
import type { Patch } from '../../../../shared/model/patch.ts';
import { refusalTo } from '../../../../shared/model/permissions.ts';
import type { Process } from '../../../../shared/model/records.ts';
import { refuse } from '../../../../shared/model/refusals/refusals.ts';
import type { Right } from '../../../../shared/model/roles.ts';
import type { Caller } from '../../caller.ts';
import type { Document } from '../../document-type.ts';
import type { By } from '../../once.ts';
import type { PlannedImport, TableThread } from './thread.ts';
import { words } from './words.ts';

/** Imports of this many blocks or more are worked out in a thread and committed in slices. */
const THREAD_BLOCKS = 2000;
/** Blocks that a window selects afterwards; more would only hide what is selected. */
const MAX_TOPS = 200;

type ImportOrder = {
  /** Blocks that the table lacks, to be deleted. */
  readonly remove: readonly string[];
  /** The time as an ISO instant. */
  readonly at: string;
  /** What the caller may see of the model. */
  readonly rights: readonly Right[];
  readonly threadBlocks: number | undefined;
};

/**
 * Carries out the last preview of a table as one change. Refused if there is nothing to do, and if the model has changed since
 * the preview (`stale-preview`).
 */
export const importTable = async (
  document: Document,
  thread: TableThread,
  { remove, at, rights, threadBlocks = THREAD_BLOCKS }: ImportOrder,
  caller: Caller,
  by: By,
) => {
  const seq = document.seq();
  // A caller who doesn’t see all of the model has compared the table with a part of it.
  const isWorkedOut = rights.includes('funnel');
  const large = isWorkedOut ? { blocks: threadBlocks, context: { ...by, at } } : undefined;
  const planned = await thread.command(seq, remove, large);
  if ('refusal' in planned) return answerOf({ ok: false, ...planned.refusal });
  return answerOf(
    'digest' in planned
      ? await carryOutPlanned(document, seq, planned, caller, by)
      : await carryOut(document, seq, planned.command, caller, by),
  );
};

const assertCurrent = (document: Document, seq: number): void => {
  if (document.seq() !== seq) throw userError('stale-preview', words.stale);
};

const carryOut = (document: Document, seq: number, command: unknown, caller: Caller, by: By) =>
  document.inTurn((): ApplyResult => {
    if (command === null) return { ok: false, ...refuse('nothing-to-do') };
    assertCurrent(document, seq);
    const refusal = refusalTo(document.model, command, caller);
    return refusal ? { ok: false, ...refusal } : document.apply(command, by);
  });

const carryOutPlanned = async (
  document: Document,
  seq: number,
  { digest, change }: PlannedImport,
  caller: Caller,
  by: By,
): Promise<ApplyResult> => {
  const refusal = refusalTo(document.model, { type: change.command }, caller);
  if (refusal) return { ok: false, ...refusal };
  return document.applyInSlices(digest, by, () => {
    assertCurrent(document, seq);
    return change;
  });
};

const answerOf = (result: ApplyResult) => {
  if (!result.ok)
    return { ok: false as const, code: result.code, message: result.message, params: result.params };
  return { ok: true as const, seq: result.seq, label: result.label, tops: newTops(result.patch) };
};

/** The outermost blocks that a change added. */
const newTops = (patch: Patch): string[] => {
  const added = new Map<string, Process>();
  for (const change of patch)
    if (change.op === 'put' && change.table === 'process') added.set(change.row.id, change.row);
  const tops = [...added.values()].filter(({ parentId }) => !added.has(parentId ?? ''));
  return tops
    .sort(byRank)
    .map(({ id }) => id)
    .slice(0, MAX_TOPS);
};
