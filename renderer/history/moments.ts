/** Showing moments of the history, and the difference of two, in place of the model. */
import { create } from 'zustand';
import {
  type Difference,
  type DifferenceKind,
  differenceOf,
  withRemoved,
} from '../../shared/model/difference.ts';
import { dataFrom, type Model, modelFrom } from '../../shared/model/model.ts';
import { hideOverlay, type Overlay, type OverlayMark, showOverlay } from '../canvas/overlay.ts';
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
  /** Whether a state is being fetched. */
  readonly isReading: boolean;
};

export const useMoments = create<MomentsState>(() => ({ shown: null, compared: null, isReading: false }));
const { setState, getState } = useMoments;

/** The way back ends whatever was shown, also where the model was closed meanwhile. */
useDocument.subscribe(({ past }, before) => {
  if (past || !before.past) return;
  hideOverlay('difference');
  setState({ shown: null, compared: null });
});

const stateAt = async ({ seq }: Moment): Promise<Model> => {
  const live = liveReplica();
  if (!live) throw new Error('No model is open.');
  await live.settled();
  if (seq === null) return modelFrom(dataFrom(live.model));
  const { data } = await connection.request('document.at', { file: live.file, seq });
  return modelFrom(data);
};

/** Does what takes a fetched state. What went wrong is told; what is on screen then stays. */
const reading = async (work: () => Promise<void>): Promise<void> => {
  if (getState().isReading) return;
  setState({ isReading: true });
  try {
    await work();
  } catch (error) {
    notify(error instanceof Error ? error.message : 'That moment could not be read.', 'problem');
  } finally {
    setState({ isReading: false });
  }
};

export const showMoment = (moment: Moment): Promise<void> =>
  reading(async () => {
    const model = await stateAt(moment);
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
  reading(async () => {
    const [from, to] = isBefore(one, other) ? [one, other] : [other, one];
    const [before, after] = [await stateAt(from), await stateAt(to)];
    const difference = differenceOf(before, after);
    const compared: Compared = { from, to, before, after, difference };
    const data = dataFrom(after);
    const process = [...(data.tables.process ?? []), ...withRemoved(before, after, difference)];
    const both = modelFrom({ ...data, tables: { ...data.tables, process } });
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
  });
