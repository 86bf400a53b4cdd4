/** Undo and redo, which say what they did where it can't be seen. */
import { isRefusal } from '../../shared/model/command.ts';
import type { Model } from '../../shared/model/model.ts';
import { idOf, type Patch } from '../../shared/model/patch.ts';
import { useDocument } from './document.ts';
import { dismissInfo, notify, useSession } from './session.ts';
import { isShown } from './view.ts';

/** Takes the last change of this user back (or does it again), and says what it was. */
export const takeBack = async (direction: 'undo' | 'redo'): Promise<void> => {
  const { replica } = useDocument.getState();
  if (!replica) return;
  dismissInfo();
  let isSlow = false;
  const slow = setTimeout(() => {
    isSlow = true;
    notify(direction === 'undo' ? 'Taking a large change back…' : 'Making a large change again…');
  }, SLOW_MS);
  try {
    const outcome = await replica[direction]();
    if (isSlow) dismissInfo();
    if (isRefusal(outcome)) notify(outcome.message);
    else if (!isOnScreen(replica.model, outcome.patch))
      notify(`${direction === 'undo' ? 'Undone' : 'Done again'}: ${outcome.label}`);
  } catch (error) {
    notify(error instanceof Error ? error.message : 'That could not be taken back.', 'problem');
  } finally {
    clearTimeout(slow);
  }
};

/** After so many milliseconds it is said that something is under way. */
const SLOW_MS = 600;

/** Whether what a patch puts or alters is seen: a block on the canvas, a figure of the funnel. */
const isOnScreen = (model: Model, patch: Patch): boolean => {
  const { view } = useSession.getState();
  return patch.some((change) =>
    view === 'funnel'
      ? FUNNEL_TABLES.has(change.table)
      : view === 'canvas' &&
        change.table === 'process' &&
        change.op !== 'remove' &&
        isShown(model, idOf(change)),
  );
};
const FUNNEL_TABLES: ReadonlySet<string> = new Set(['funnel', 'stage', 'quota']);
