/** Carries out an import as its preview showed it. */
import { userError } from '../../../../shared/api/contract.ts';
import type { Patch } from '../../../../shared/model/patch.ts';
import { refusalTo } from '../../../../shared/model/permissions.ts';
import { refuse } from '../../../../shared/model/refusals/refusals.ts';
import type { Caller } from '../../caller.ts';
import type { Document } from '../../document-type.ts';
import type { By } from '../../once.ts';
import { words } from './words.ts';

/** Blocks that a window selects afterwards; more would only hide what is selected. */
const MAX_TOPS = 200;

/**
 * Carries out the command of a preview that was made after the change `seq`.
 * @param command null if there is nothing to do, which is refused, as is a model that has changed since (`stale-preview`).
 */
export const importCommand = (document: Document, seq: number, command: unknown, caller: Caller, by: By) =>
  document.inTurn(() => {
    if (command === null) return { ok: false as const, ...refuse('nothing-to-do') };
    if (document.seq() !== seq) throw userError('stale-preview', words.stale);
    const refusal = refusalTo(document.model, command, caller);
    const result = refusal ? { ok: false as const, ...refusal } : document.apply(command, by);
    if (!result.ok)
      return { ok: false as const, code: result.code, message: result.message, params: result.params };
    return { ok: true as const, seq: result.seq, label: result.label, tops: newTops(result.patch) };
  });

/** The outermost blocks that a change added. */
const newTops = (patch: Patch): string[] => {
  const added = new Map<string, string | null>();
  for (const change of patch)
    if (change.op === 'put' && change.table === 'process') added.set(change.row.id, change.row.parentId);
  return [...added.keys()].filter((id) => !added.has(added.get(id) ?? '')).slice(0, MAX_TOPS);
};
