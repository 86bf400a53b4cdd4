/** Undo and redo with their outcome: as a notice if the change isn’t visible, and always to screen readers. */

import type { UndoPart } from '../../../shared/api/results.ts';
import { isRefusal } from '../../../shared/model/command.ts';
import type { Model } from '../../../shared/model/model.ts';
import { idOf, type Patch, type RowChange } from '../../../shared/model/patch.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { say } from '../../../shared/words/messages.ts';
import { documentStore, scheduleHistory } from '../document/document.ts';
import { tellOwnChange } from '../document/own-changes.ts';
import { announce } from '../session/announce.ts';
import { dismissInfo, notify, sessionStore } from '../session/session.ts';
import { onCanvas } from '../view/in-sight.ts';
import { words } from '../words.ts';

type Direction = 'undo' | 'redo';

/**
 * Undoes or redoes this user’s last change and reports the outcome. If others have built on the change, the notice offers
 * to undo the rest.
 * @param part the number of a change; of it, everything that can be undone is undone.
 * @returns what changed; nothing if there was nothing to undo.
 */
export const runUndoRedo = async (direction: Direction, part?: number): Promise<Patch> => {
  const { replica } = documentStore.getState();
  if (!replica) return [];
  dismissInfo();
  let isSlow = false;
  const slow = setTimeout(() => {
    isSlow = true;
    notify(say(direction === 'undo' ? words.undoing : words.redoing));
  }, SLOW_MS);
  count(1);
  try {
    const outcome = await replica[direction](part);
    if (isSlow) dismissInfo();
    if (isRefusal(outcome)) {
      notify(outcome.message, 'info', outcome.part && offerOf(outcome.part, direction));
      return [];
    }
    tellOwnChange(outcome.patch, true);
    const tell = isOnScreen(replica.model, outcome.patch) ? announce : notify;
    const change = withTerms(replica.model, outcome.label);
    tell(say(direction === 'undo' ? words.undone : words.redone, { change }));
    return outcome.patch;
  } catch (error) {
    notify(error instanceof Error ? error.message : say(words.cantUndo, { direction }), 'problem');
    return [];
  } finally {
    clearTimeout(slow);
    scheduleHistory();
    count(-1);
  }
};

const offerOf = ({ seq, count: others }: UndoPart, direction: Direction) => ({
  label: say(words.undoRest, { direction, count: others }),
  perform: () => void runUndoRedo(direction, seq),
});

const count = (by: 1 | -1): void =>
  documentStore.setState(({ pendingUndos }) => ({ pendingUndos: pendingUndos + by }));

/** Milliseconds after which a notice says that the work is under way. */
const SLOW_MS = 600;

/** Whether a patch changes anything visible: a block or a flow on the canvas, a figure of the funnel. */
const isOnScreen = (model: Model, patch: Patch): boolean => {
  const session = sessionStore.getState();
  if (session.view === 'funnel') return patch.some(({ table }) => FUNNEL_TABLES.has(table));
  if (session.view !== 'canvas') return false;
  const isShown = onCanvas(model, session);
  const isOnCanvas = (change: RowChange): boolean => {
    const flow = change.table === 'flow' ? model.rows.flow.get(idOf(change)) : undefined;
    return flow
      ? isShown(flow.sourceId) && isShown(flow.targetId)
      : change.table === 'process' && isShown(idOf(change));
  };
  // Deleted blocks come back from the innermost out: the last is the likeliest to be shown.
  return patch.findLast((change) => change.op !== 'remove' && isOnCanvas(change)) !== undefined;
};
const FUNNEL_TABLES: ReadonlySet<string> = new Set(['funnel', 'stage', 'quota']);
