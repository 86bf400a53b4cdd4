/** The model open in this window, as React sees it. Components read it through `useModel`, which re-renders on change. */
import { useSyncExternalStore } from 'react';
import { create } from 'zustand';
import type { History } from '../../shared/api/contract.ts';
import { type Applied, apply, type Command } from '../../shared/model/apply.ts';
import { isRefusal } from '../../shared/model/command.ts';
import type { Model } from '../../shared/model/model.ts';
import type { Patch } from '../../shared/model/patch.ts';
import { prepareText } from '../../shared/scene/text.ts';
import { type ConnectionStatus, connect } from './connection.ts';
import { createReplica, type Replica } from './replica.ts';
import { keepView, notify, restoreView, useSession } from './session.ts';
import { tidyView } from './view.ts';

export const connection = connect();

type Past = {
  /** The model itself, which goes on following what others do. */
  readonly live: Replica;
  readonly wasReadOnly: boolean;
  /** Which state it is: "After ‹Rename …›", "From A to B". */
  readonly title: string;
};

type DocumentState = {
  /** The open model, or null while the library is shown. */
  replica: Replica | null;
  /** Rises with every change of the model; a part of every selector's input. */
  revision: number;
  history: History;
  /** Whether the model has changed since `history` was told, so that there may be more to take back. */
  isHistoryOld: boolean;
  /** Undos and redos under way. */
  takingBack: number;
  readOnly: boolean;
  /** Commands sent and not yet committed. */
  waiting: number;
  status: ConnectionStatus;
  opening: string | null;
  problem: string | null;
  /** Set while an earlier state is shown in place of the model; `replica` then holds that state. */
  past: Past | null;
  actor: string;
  version: string;
};

export const useDocument = create<DocumentState>(() => ({
  replica: null,
  revision: 0,
  history: { undo: null, redo: null },
  isHistoryOld: false,
  takingBack: 0,
  readOnly: false,
  waiting: 0,
  status: 'connecting',
  opening: null,
  problem: null,
  past: null,
  actor: '',
  version: '',
}));

/** A value of the open model. The selector must return the same reference while nothing it reads has changed. */
export const useModel = <T>(selector: (model: Model) => T): T =>
  useSyncExternalStore(onModel, () => selector(currentModel()));

/** Hundreds read the model: they are not asked when something else here changes, such as what waits to be saved. */
const onModel = (listener: () => void): (() => void) =>
  useDocument.subscribe((now, was) => {
    if (now.revision !== was.revision || now.replica !== was.replica) listener();
  });

const openModel = (replica: Replica | null): Model => {
  if (!replica) throw new Error('No model is open.');
  return replica.model;
};

/** The replica of the model itself, also while an earlier state of it is on screen. */
export const liveReplica = (): Replica | null => {
  const { past, replica } = useDocument.getState();
  return past?.live ?? replica;
};

/** The model open now. Only to be called where one is. */
export const currentModel = (): Model => openModel(useDocument.getState().replica);

type PatchListener = (patches: readonly Patch[]) => void;
const patchListeners = new Set<PatchListener>();
/** Hears of every change to the open model, before React does. */
export const onPatches = (listener: PatchListener): (() => void) => {
  patchListeners.add(listener);
  return () => patchListeners.delete(listener);
};

/** Why a command would be refused, in a sentence for beside its field; undefined where it would be carried out. */
export const whyNot = (command: Command): string | undefined => {
  const outcome = apply(currentModel(), command, { seed: '', at: new Date(0).toISOString(), actor: '' });
  return isRefusal(outcome) ? outcome.message : undefined;
};

/** Carries out a command. A refusal is told to the user and null returned; else the patch that came of it. */
export const perform = (command: Command): Applied | null => {
  const { replica, readOnly, past } = useDocument.getState();
  if (!replica) return null;
  if (past) {
    notify('This is how the model was. Go back to now to change it.', 'problem');
    return null;
  }
  if (readOnly) {
    notify('This model is open for reading only. Save a copy to change it.', 'problem');
    return null;
  }
  const outcome = replica.perform(command);
  if (isRefusal(outcome)) {
    notify(outcome.message, 'problem');
    return null;
  }
  return outcome;
};

/** Opens a model in this window. What went wrong is kept as `problem`, to be shown in place of the editor. */
export const openDocument = async (file: string): Promise<void> => {
  useDocument.setState({ opening: file, problem: null });
  try {
    const answers = Promise.all([
      connection.request('session.hello', {}),
      connection.request('document.open', { file }),
    ]);
    prepareText();
    const [hello, opened] = await answers;
    if (useDocument.getState().opening !== file) return;
    const replica = createReplica(connection, opened.file, opened, hello.actor, {
      changed: (patches) => {
        // Behind an earlier state that is on screen the model goes on; it is drawn anew on the way back.
        if (useDocument.getState().past) return;
        for (const listener of patchListeners) listener(patches);
        tidyView(replica.model, patches);
        // That a change was committed as it was guessed alters nothing, and so draws nothing again.
        if (patches.length > 0 || replica.model !== shown)
          useDocument.setState(({ revision }) => ({ revision: revision + 1 }));
        shown = replica.model;
        if (patches.length === 0) scheduleHistory();
      },
      failed: (message) => notify(message, 'problem'),
      waiting: (waiting) => {
        useDocument.setState({ waiting });
        scheduleHistory();
      },
    });
    let shown = replica.model;
    restoreView(opened.file);
    const { history, readOnly } = opened;
    const { actor, version } = hello;
    useDocument.setState({
      replica,
      history,
      isHistoryOld: false,
      readOnly,
      actor,
      version,
      opening: null,
      past: null,
      revision: 0,
      waiting: 0,
    });
  } catch (error) {
    const problem = error instanceof Error ? error.message : 'The model could not be opened.';
    useDocument.setState({ opening: null, replica: null, past: null, problem });
  }
};

export const closeDocument = async (): Promise<void> => {
  const replica = liveReplica();
  useDocument.setState({ replica: null, past: null, problem: null, opening: null });
  if (!replica) return;
  keepView(replica.file);
  await replica.settled();
  await connection.request('document.close', { file: replica.file }).catch(() => {});
};

let historyTimer: ReturnType<typeof setTimeout> | undefined;
/** What undo and redo would do is asked for after the changes, not with each of them. */
export const scheduleHistory = () => {
  clearTimeout(historyTimer);
  useDocument.setState({ isHistoryOld: true });
  historyTimer = setTimeout(async () => {
    const timer = historyTimer;
    const replica = liveReplica();
    if (!replica) return;
    const history = await replica.history().catch(() => null);
    if (history && liveReplica() === replica)
      useDocument.setState({ history, isHistoryOld: historyTimer !== timer });
  }, 30);
};

connection.onEvent((event) => {
  const replica = liveReplica();
  if (!replica || event.type === 'library.changed' || event.file !== replica.file) return;
  if (event.type === 'document.changed') {
    replica.receive(event.change);
    scheduleHistory();
  } else {
    useDocument.setState({ replica: null, past: null, problem: event.reason });
  }
});

connection.onStatus(async (status) => {
  const before = useDocument.getState().status;
  useDocument.setState({ status });
  const replica = liveReplica();
  if (status !== 'open' || (before !== 'lost' && before !== 'gone') || !replica) return;
  try {
    const opened = await connection.request('document.open', { file: replica.file });
    replica.reset(opened.data, opened.seq);
  } catch (error) {
    notify(error instanceof Error ? error.message : 'The model could not be read again.', 'problem');
  }
});

window.addEventListener('pagehide', () => {
  const { replica } = useDocument.getState();
  if (replica) keepView(replica.file);
});
useSession.subscribe((state, before) => {
  if (
    state.exploded === before.exploded &&
    state.rootId === before.rootId &&
    state.unfolded === before.unfolded &&
    state.funnelOverlay === before.funnelOverlay
  )
    return;
  clearTimeout(keepTimer);
  keepTimer = setTimeout(() => {
    const { replica } = useDocument.getState();
    if (replica) keepView(replica.file);
  }, 400);
});
let keepTimer: ReturnType<typeof setTimeout> | undefined;
