/** Showing moments of the history, and the difference of two, in place of the model. */
import { create } from 'zustand';
import {
  type Difference,
  type DifferenceKind,
  differenceOf,
  withRemoved,
} from '../../shared/model/difference.ts';
import { copyOf, type Model } from '../../shared/model/model.ts';
import { stateBefore } from '../../shared/model/rewind.ts';
import type { OverlayMark } from '../../shared/scene/overlay.ts';
import { hideOverlay, type Overlay, showOverlay } from '../canvas/overlay.ts';
import { connection, liveReplica, useDocument } from '../state/document.ts';
import { backToNow, showPast } from '../state/past.ts';
import { notify } from '../state/session.ts';

/** A state of the model: after the change with this number, or as it is now where that is null. */
export type Moment = { readonly seq: number | null; readonly title: string };
export const NOW: Moment = { seq: null, title: 'now' };

export type Compared = {
  readonly from: Moment;
  readonly to: Moment;
  readonly before: Model;
  readonly after: Model;
  readonly difference: Difference;
};

type MomentsState = {
  /** The moment on screen, or null where the model itself or a difference is. */
  readonly shown: Moment | null;
  readonly compared: Compared | null;
  /** Whether something is being fetched or brought back. */
  readonly isReading: boolean;
  /** What that is, once it takes so long that people want to know. */
  readonly slow: 'reading' | 'restoring' | null;
};

export const useMoments = create<MomentsState>(() => ({
  shown: null,
  compared: null,
  isReading: false,
  slow: null,
}));
const { setState, getState } = useMoments;

/** The way back ends whatever was shown, also where the model was closed meanwhile. */
useDocument.subscribe(({ past }, before) => {
  if (past || !before.past) return;
  hideOverlay('difference');
  setState({ shown: null, compared: null });
});

const stateAt = async ({ seq }: Moment, { signal }: AbortController): Promise<Model> => {
  const live = liveReplica();
  if (!live) throw new Error('No model is open.');
  await live.settled();
  if (seq === null) return copyOf(live.model);
  const { file } = live;
  for (;;) {
    const { seq: now, patch } = await connection.request('document.rewind', { file, seq });
    signal.throwIfAborted();
    if (live.isAt(now)) return stateBefore(live.model, patch);
    // Somebody typed meanwhile: what takes the model back begins at what was committed.
    await live.settled();
  }
};

/** After so many milliseconds it is said that something is being read. */
const SLOW_MS = 400;
let reader: AbortController | null = null;

/** Does what takes a fetched state. What went wrong is told; what is on screen then stays. */
const reading = async (
  work: (reader: AbortController) => Promise<void>,
  what: 'reading' | 'restoring' = 'reading',
): Promise<void> => {
  if (getState().isReading) return;
  const own = new AbortController();
  reader = own;
  setState({ isReading: true });
  const slow = setTimeout(() => setState({ slow: what }), SLOW_MS);
  try {
    await work(own);
  } catch (error) {
    if (!own.signal.aborted)
      notify(error instanceof Error ? error.message : 'That moment could not be read.', 'problem');
  } finally {
    clearTimeout(slow);
    if (reader === own) setState({ isReading: false, slow: null });
  }
};

/** Lets what is being read go by. */
export const stopReading = (): void => {
  reader?.abort();
  reader = null;
  setState({ isReading: false, slow: null });
};

export const showMoment = (moment: Moment): Promise<void> =>
  reading(async (own) => {
    const model = await stateAt(moment, own);
    hideOverlay('difference');
    showPast(model, moment.title);
    setState({ shown: moment, compared: null });
  });

const MARKS: Readonly<Record<DifferenceKind, OverlayMark>> = {
  added: { tone: 'added', sign: '+', word: 'added' },
  removed: { tone: 'removed', sign: '−', word: 'removed' },
  moved: { tone: 'moved', sign: '→', word: 'moved' },
  changed: { tone: 'changed', sign: '~', word: 'changed' },
};

const overlayOf = ({ difference }: Compared): Overlay => ({
  kind: 'difference',
  title: 'Difference',
  legend: Object.values(MARKS),
  markOf: (id) => {
    const kind = difference.blocks.get(id);
    return kind && MARKS[kind];
  },
  onClose: backToNow,
});

/** Shows both states at once, marked by what is different. The earlier one is taken for the start. */
export const compare = (one: Moment, other: Moment): Promise<void> =>
  reading(async (own) => {
    const [from, to] = isBefore(one, other) ? [one, other] : [other, one];
    const [before, after] = [await stateAt(from, own), await stateAt(to, own)];
    const difference = differenceOf(before, after);
    const compared: Compared = { from, to, before, after, difference };
    const removed = withRemoved(before, after, difference);
    const both = stateBefore(
      after,
      removed.map((row) => ({ op: 'put', table: 'process', row })),
    );
    showPast(both, `From ${from.title} to ${to.title}`);
    setState({ shown: null, compared });
    showOverlay(overlayOf(compared));
  });

const isBefore = (a: Moment, b: Moment): boolean =>
  (a.seq ?? Number.POSITIVE_INFINITY) <= (b.seq ?? Number.POSITIVE_INFINITY);

/** Makes the model what it was at a moment, as a new change. */
export const restoreMoment = ({ seq, title }: Moment): Promise<void> =>
  reading(async () => {
    const live = liveReplica();
    if (!live || seq === null) return;
    await live.settled();
    const result = await connection.request('document.restore', { file: live.file, seq });
    backToNow();
    notify(
      result.ok ? `The model is again as it was at ${title}. Undo takes that back.` : result.message,
      result.ok ? 'info' : 'problem',
    );
  }, 'restoring');
