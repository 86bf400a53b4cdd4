/**
 * Moves blocks, and says which flows the move deleted, since a block and what is inside it can't be joined by one, and whose
 * frozen codes are out of place now.
 */

import type { Applied, Command } from '../../../shared/model/apply.ts';
import type { Model } from '../../../shared/model/model.ts';
import type { Patch } from '../../../shared/model/patch.ts';
import { isInTree } from '../../../shared/model/queries/ancestors.ts';
import { strayOf } from '../../../shared/model/queries/code-family.ts';
import { codeOf } from '../../../shared/model/queries/codes.ts';
import { flowLabel } from '../../../shared/model/queries/flows/exchange.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { currentModel, perform } from '../../state/document/document.ts';
import { notifyUndoable } from '../../state/session/session.ts';
import { namedWithCode } from '../../state/view/spoken.ts';
import { undoLast } from '../undo-last.ts';
import { words } from '../words.ts';

type Move = Extract<Command, { readonly type: 'process.move' }>;
type Flow = Model['rows']['flow'] extends ReadonlyMap<string, infer F> ? F : never;

/** The flows that a change deleted, as they were. */
const lostFlows = (before: ReadonlyMap<string, Flow>, patch: Patch): Flow[] =>
  patch.flatMap((change) =>
    change.op === 'remove' && change.table === 'flow' ? (before.get(change.id) ?? []) : [],
  );

/** What is said of flows that a move deleted. @param model after the move. */
export const lostFlowWords = (model: Model, flows: readonly Flow[]): string => {
  const [first] = flows;
  if (first === undefined) return '';
  if (flows.length > 1) return say(words.movedIntoFlows, { count: flows.length });
  const ends = { source: namedWithCode(model, first.sourceId), target: namedWithCode(model, first.targetId) };
  const text = flowLabel(model, first);
  const label = quoted(withTerms(model, text));
  return text === '' ? say(words.movedIntoFlow, ends) : say(words.movedIntoLabelledFlow, { label, ...ends });
};

/** What is said of blocks whose frozen codes are of another family than their new parent’s. @param model after the move. */
export const strayWords = (model: Model, ids: readonly string[]): string => {
  const isForeign = (id: string): boolean => {
    const block = model.rows.process.get(id);
    return (
      block !== undefined &&
      isInTree(model, id) &&
      strayOf(model, block, (parent) => codeOf(model, parent)) === 'foreign'
    );
  };
  const strays = ids.filter(isForeign);
  const [first] = strays;
  if (first === undefined) return '';
  if (strays.length > 1) return say(words.movedOutOfFamilies, { count: strays.length });
  const parentId = model.rows.process.get(first)?.parentId ?? null;
  const block = namedWithCode(model, first);
  return parentId === null
    ? say(words.movedOnTop, { block })
    : say(words.movedOutOfFamily, { block, parent: namedWithCode(model, parentId) });
};

/** Moves blocks. If that is refused, shows why and returns null. */
export const moveBlocks = (command: Move): Applied | null => {
  const before = currentModel().rows;
  const flows = new Map(before.flow);
  const places = new Map(command.ids.map((id) => [id, before.process.get(id)?.parentId]));
  const done = perform(command);
  if (!done) return null;
  const model = currentModel();
  const elsewhere = command.ids.filter((id) => model.rows.process.get(id)?.parentId !== places.get(id));
  const notice = [lostFlowWords(model, lostFlows(flows, done.patch)), strayWords(model, elsewhere)]
    .filter((sentence) => sentence !== '')
    .join(' ');
  if (notice !== '') notifyUndoable(notice, undoLast);
  return done;
};
