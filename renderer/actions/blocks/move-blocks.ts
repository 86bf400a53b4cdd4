/** Moves blocks, and says which flows the move deleted: a block and what is inside it can't be joined by one. */
import type { Applied, Command } from '../../../shared/model/apply.ts';
import type { Model } from '../../../shared/model/model.ts';
import type { Patch } from '../../../shared/model/patch.ts';
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
  const label = quoted(withTerms(model, first.label));
  return first.label === ''
    ? say(words.movedIntoFlow, ends)
    : say(words.movedIntoLabelledFlow, { label, ...ends });
};

/** Carries a move out. Null if it was refused, which is told to the user. */
export const moveBlocks = (command: Move): Applied | null => {
  const before = new Map(currentModel().rows.flow);
  const done = perform(command);
  if (!done) return null;
  const notice = lostFlowWords(currentModel(), lostFlows(before, done.patch));
  if (notice !== '') notifyUndoable(notice, undoLast);
  return done;
};
