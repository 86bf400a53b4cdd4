/** Undo and redo, which say what they did: to everybody where it can't be seen, to screen readers anyway. */

import type { UndoPart } from '../../../shared/api/contract.ts';
import { isRefusal } from '../../../shared/model/command.ts';
import type { Model } from '../../../shared/model/model.ts';
import { idOf, type Patch, type RowChange } from '../../../shared/model/patch.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { say } from '../../../shared/words/messages.ts';
import { documentStore, scheduleHistory } from '../document/document.ts';
import { announce } from '../session/announce.ts';
import { dismissInfo, notify, sessionStore } from '../session/session.ts';
import { isShown } from '../view/view.ts';
import { words } from '../words.ts';

type Direction = 'undo' | 'redo';

/**
 * Undoes the last change of this user, or redoes it, and says what came of it. If others have built on it, the notice
 * offers the rest.
 * @param part the number of a change of which what can be undone is undone.
 * @returns what changed; nothing if there was nothing to undo.
 */
export const takeBack = async (direction: Direction, part?: number): Promise<Patch> => {
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
  perform: () => void takeBack(direction, seq),
});

const count = (by: 1 | -1): void =>
  documentStore.setState(({ takingBack }) => ({ takingBack: takingBack + by }));

/** After so many milliseconds it is said that something is under way. */
const SLOW_MS = 600;

/** Whether what a patch puts or alters is seen: a block on the canvas or a flow between two of them, a figure of the funnel. */
const isOnScreen = (model: Model, patch: Patch): boolean => {
  const { view } = sessionStore.getState();
  if (view === 'funnel') return patch.some(({ table }) => FUNNEL_TABLES.has(table));
  return view === 'canvas' && patch.some((change) => change.op !== 'remove' && isOnCanvas(model, change));
};

const isOnCanvas = (model: Model, change: RowChange): boolean => {
  const flow = change.table === 'flow' ? model.rows.flow.get(idOf(change)) : undefined;
  return flow
    ? isShown(model, flow.sourceId) && isShown(model, flow.targetId)
    : change.table === 'process' && isShown(model, idOf(change));
};
const FUNNEL_TABLES: ReadonlySet<string> = new Set(['funnel', 'stage', 'quota']);
