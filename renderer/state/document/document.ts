/** The model open in this window, as React sees it. Components read it through `useModel`, which re-renders on change. */
import type { History } from '../../../shared/api/results.ts';
import { type Applied, apply, type Command, type EditCommand } from '../../../shared/model/apply.ts';
import { isRefusal } from '../../../shared/model/command.ts';
import type { Model } from '../../../shared/model/model.ts';
import type { Patch } from '../../../shared/model/patch.ts';
import { say } from '../../../shared/words/messages.ts';
import { mayGiveAll } from '../guest/guest.ts';
import { tellOnlyHost } from '../guest/only-host.ts';
import type { ConnectionStatus, LineEnding } from '../ports/connected.ts';
import type { Trouble } from '../replica/outbox.ts';
import type { Replica } from '../replica/replica.ts';
import { dismissUndoable, notify } from '../session/session.ts';
import { createStore } from '../store.ts';
import { words } from '../words.ts';
import { tellOwnChange } from './own-changes.ts';

type Past = {
  /** The model itself, which goes on following what others do. */
  readonly live: Replica;
  readonly wasReadOnly: boolean;
  /** Which state it is: "After “Rename …”", "From A to B". */
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
  pendingUndos: number;
  readOnly: boolean;
  /** Requests without an answer. */
  waiting: number;
  /** Why nothing can be saved for the time being; what is typed is kept and sent again. */
  trouble: Trouble | null;
  /** Why the model was closed behind this window, which then shows it for reading only; null while it is open. */
  closed: string | null;
  status: ConnectionStatus;
  /** Why a live room let this guest’s window go; null as long as it has not. */
  ending: LineEnding | null;
  opening: string | null;
  problem: string | null;
  /** Set while an earlier state is shown in place of the model; `replica` then holds that state. */
  past: Past | null;
  actor: string;
  /** The id of that person, which stays when their name changes. */
  actorId: string;
  version: string;
};

export const documentStore = createStore<DocumentState>(() => ({
  replica: null,
  revision: 0,
  history: { undo: null, redo: null },
  isHistoryOld: false,
  pendingUndos: 0,
  readOnly: false,
  waiting: 0,
  trouble: null,
  closed: null,
  status: 'connecting',
  ending: null,
  opening: null,
  problem: null,
  past: null,
  actor: '',
  actorId: '',
  version: '',
}));

/** Hundreds read the model: they are not asked when something else here changes, such as what waits to be saved. */
export const onModel = (listener: () => void): (() => void) =>
  documentStore.subscribe((now, was) => {
    if (now.revision !== was.revision || now.replica !== was.replica) listener();
  });

const openModel = (replica: Replica | null): Model => {
  if (!replica) throw new Error('No model is open.');
  return replica.model;
};

/** The replica of the model itself, also while an earlier state of it is on screen. */
export const liveReplica = (): Replica | null => {
  const { past, replica } = documentStore.getState();
  return past?.live ?? replica;
};

/** The model open now. Only to be called where one is. */
export const currentModel = (): Model => openModel(documentStore.getState().replica);

/** Who works in this window, with the name that they have now. */
export const personNow = (): { readonly id: string; readonly name: string } => {
  const { actorId, actor } = documentStore.getState();
  return { id: actorId, name: actor };
};

type PatchListener = (patches: readonly Patch[]) => void;
const patchListeners = new Set<PatchListener>();
/** Tells everybody of changes to the open model. */
export const tellPatches = (patches: readonly Patch[]): void => {
  for (const listener of patchListeners) listener(patches);
};
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

/**
 * Carries out a command and returns its patch. If it is refused, shows why and returns null. Deletions go
 * through actions/blocks/deleting.ts, which tells the user what was deleted and offers to undo it.
 */
export const perform = (command: EditCommand): Applied | null => performUntold(command);

/** Carries out any command, and leaves it to the caller to tell what was deleted. */
export const performUntold = (command: Command): Applied | null => {
  const { replica, readOnly, past } = documentStore.getState();
  if (!replica) return null;
  if (past) {
    notify(say(words.earlierVersion), 'problem');
    return null;
  }
  const { closed } = documentStore.getState();
  if (closed !== null) {
    notify(say(words.closedModel, { reason: closed }), 'problem');
    return null;
  }
  if (readOnly) {
    notify(say(words.readOnlyModel), 'problem');
    return null;
  }
  if (!mayGiveAll(command)) {
    tellOnlyHost();
    return null;
  }
  const outcome = replica.perform(command);
  if (isRefusal(outcome)) {
    notify(outcome.message, 'problem');
    return null;
  }
  dismissUndoable();
  tellOwnChange(outcome.patch, false);
  return outcome;
};

let historyTimer: ReturnType<typeof setTimeout> | undefined;
/** What undo and redo would do is asked for after the changes, not with each of them. */
export const scheduleHistory = () => {
  clearTimeout(historyTimer);
  documentStore.setState({ isHistoryOld: true });
  historyTimer = setTimeout(async () => {
    const timer = historyTimer;
    const replica = liveReplica();
    if (!replica) return;
    const history = await replica.history().catch(() => null);
    if (history && liveReplica() === replica)
      documentStore.setState({ history, isHistoryOld: historyTimer !== timer });
  }, 30);
};
