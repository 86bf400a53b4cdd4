/** Undo and redo, which say what they did: to everybody where it can't be seen, to screen readers anyway. */
import { isRefusal } from '../../shared/model/command.ts';
import type { Model } from '../../shared/model/model.ts';
import { idOf, type Patch, type RowChange } from '../../shared/model/patch.ts';
import { withTerms } from '../../shared/model/terms.ts';
import { announce } from './announce.ts';
import { scheduleHistory, useDocument } from './document.ts';
import { dismissInfo, notify, useSession } from './session.ts';
import { isShown } from './view.ts';

/** Takes the last change of this user back (or does it again). Gives what changed by it: nothing where there was nothing to take back. */
export const takeBack = async (direction: 'undo' | 'redo'): Promise<Patch> => {
  const { replica } = useDocument.getState();
  if (!replica) return [];
  dismissInfo();
  let isSlow = false;
  const slow = setTimeout(() => {
    isSlow = true;
    notify(direction === 'undo' ? 'Taking a large change back…' : 'Making a large change again…');
  }, SLOW_MS);
  count(1);
  try {
    const outcome = await replica[direction]();
    if (isSlow) dismissInfo();
    if (isRefusal(outcome)) {
      notify(outcome.message);
      return [];
    }
    const tell = isOnScreen(replica.model, outcome.patch) ? announce : notify;
    tell(`${direction === 'undo' ? 'Undone' : 'Done again'}: ${withTerms(replica.model, outcome.label)}`);
    return outcome.patch;
  } catch (error) {
    notify(error instanceof Error ? error.message : 'That could not be taken back.', 'problem');
    return [];
  } finally {
    clearTimeout(slow);
    scheduleHistory();
    count(-1);
  }
};

const count = (by: 1 | -1): void =>
  useDocument.setState(({ takingBack }) => ({ takingBack: takingBack + by }));

/** After so many milliseconds it is said that something is under way. */
const SLOW_MS = 600;

/** Whether what a patch puts or alters is seen: a block on the canvas or a flow between two of them, a figure of the funnel. */
const isOnScreen = (model: Model, patch: Patch): boolean => {
  const { view } = useSession.getState();
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
