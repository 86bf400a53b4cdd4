/** Shows versions of the history, or the difference of two of them, in place of the current one. */
import { isRefusal } from '../../shared/model/command.ts';
import {
  type Difference,
  type DifferenceKind,
  differenceOf,
  withRemoved,
} from '../../shared/model/history/difference.ts';
import { stateBefore } from '../../shared/model/history/rewind.ts';
import { copyOf, type Model } from '../../shared/model/model.ts';
import type { OverlayMark } from '../../shared/scene/overlays/overlay.ts';
import { say } from '../../shared/words/messages.ts';
import { undoLast } from '../actions/undo-last.ts';
import { documentStore, liveReplica } from '../state/document/document.ts';
import { backToNow, showPast } from '../state/editing/history-view.ts';
import { hideOverlay, type Overlay, showOverlay } from '../state/panels/overlay.ts';
import { connection } from '../state/ports/connected.ts';
import type { Replica } from '../state/replica/replica.ts';
import { notify, notifyUndoable } from '../state/session/session.ts';
import { createStore } from '../state/store.ts';
import { words } from './words.ts';

/** The model after the change with this number; null is the current version. */
export type Version = {
  readonly seq: number | null;
  readonly kind: 'current' | 'first' | 'snapshot' | 'unnamed';
  /** The quoted name of a snapshot, or the time and the change that tell other versions apart; empty for the rest. */
  readonly name: string;
};
export const CURRENT: Version = { seq: null, kind: 'current', name: '' };

/** What a version is called on its own, outside of a sentence. */
export const titleOf = ({ kind, name }: Version): string => say(words.version, { kind, name });

export type Compared = {
  readonly from: Version;
  readonly to: Version;
  readonly before: Model;
  readonly after: Model;
  readonly difference: Difference;
};

type VersionsState = {
  /** The earlier version on screen; null if the current one or a difference is. */
  readonly shown: Version | null;
  readonly compared: Compared | null;
  /** Whether a version is being loaded or restored. */
  readonly isReading: boolean;
  /** The work in progress, once it takes so long that the window shows it. */
  readonly slow: 'reading' | 'restoring' | null;
};

export const versionsStore = createStore<VersionsState>(() => ({
  shown: null,
  compared: null,
  isReading: false,
  slow: null,
}));
const { setState, getState } = versionsStore;

/** Returning to the current version closes the overlay too, also if the model was closed in between. */
documentStore.subscribe(({ past }, before) => {
  if (past || !before.past) return;
  hideOverlay('difference');
  setState({ shown: null, compared: null });
});

const stateAt = async ({ seq }: Version, { signal }: AbortController): Promise<Model> => {
  const live = liveReplica();
  if (!live) throw new Error(say(words.noModel));
  await live.settled();
  if (seq === null) return copyOf(live.model);
  const { file } = live;
  for (;;) {
    const { seq: now, patch } = await connection.request('document.rewind', { file, seq });
    signal.throwIfAborted();
    if (live.isAt(now)) return stateBefore(live.model, patch);
    // The model changed while the patch was on its way. The patch applies to committed states only, so wait and ask again.
    await live.settled();
  }
};

/** Delay before the banner says that a version is being loaded. */
const SLOW_MS = 400;
let reader: AbortController | null = null;

/** Runs `work` unless some is running already. Reports an error, and leaves on screen what was there. */
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
      notify(error instanceof Error ? error.message : say(words.cantReadVersion), 'problem');
  } finally {
    clearTimeout(slow);
    if (reader === own) setState({ isReading: false, slow: null });
  }
};

/** Cancels the loading of a version. */
export const stopReading = (): void => {
  reader?.abort();
  reader = null;
  setState({ isReading: false, slow: null });
};

export const showVersion = (version: Version): Promise<void> =>
  reading(async (own) => {
    const model = await stateAt(version, own);
    hideOverlay('difference');
    showPast(model, say(words.viewing, { kind: version.kind, name: version.name }));
    setState({ shown: version, compared: null });
  });

export const SIGNS: Readonly<Record<DifferenceKind, string>> = {
  added: '+',
  removed: '−',
  moved: '→',
  changed: '~',
};

const markFor = (kind: DifferenceKind): OverlayMark => ({
  tone: kind,
  sign: SIGNS[kind],
  word: say(words.differenceMark, { kind }),
});

const overlayOf = ({ difference }: Compared): Overlay => {
  const marks: Readonly<Record<DifferenceKind, OverlayMark>> = {
    added: markFor('added'),
    removed: markFor('removed'),
    moved: markFor('moved'),
    changed: markFor('changed'),
  };
  return {
    kind: 'difference',
    title: say(words.differences),
    legend: Object.values(marks),
    markOf: (id) => {
      const kind = difference.blocks.get(id);
      return kind && marks[kind];
    },
    onClose: backToNow,
  };
};

/** Shows two versions at once, each block marked by how it differs. The earlier version is the one compared from. */
export const compare = (one: Version, other: Version): Promise<void> =>
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
    showPast(both, say(words.comparing, { from: titleOf(from), to: titleOf(to) }));
    setState({ shown: null, compared });
    showOverlay(overlayOf(compared));
  });

const isBefore = (a: Version, b: Version): boolean =>
  (a.seq ?? Number.POSITIVE_INFINITY) <= (b.seq ?? Number.POSITIVE_INFINITY);

/** Restores a version, as a new change. */
export const restoreVersion = async ({ seq, kind, name }: Version): Promise<void> => {
  if (seq !== null) await restoring((live) => live.restore(seq), say(words.restored, { kind, name }));
};

/** Restores what the restore point `id` holds, as a new change. `when` is the point's time in words. */
export const restoreCopy = (id: string, when: string): Promise<void> =>
  restoring((live) => live.restoreFrom(id), say(words.restored, { kind: 'unnamed', name: when }));

/** @param outcome the notice if it succeeds */
const restoring = (ask: (live: Replica) => ReturnType<Replica['restore']>, outcome: string): Promise<void> =>
  reading(async () => {
    const live = liveReplica();
    if (!live) return;
    const result = await ask(live);
    backToNow();
    if (isRefusal(result)) notify(result.message, 'problem');
    else notifyUndoable(outcome, undoLast);
  }, 'restoring');
