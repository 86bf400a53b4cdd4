/** Opens a model in this window and closes it; what was left before all it sent was answered goes on until then. */
import type { Change } from '../../../shared/api/change.ts';
import { type EngineEvent, UserError } from '../../../shared/api/contract.ts';
import { prepareText } from '../../../shared/scene/text/text.ts';
import { say } from '../../../shared/words/messages.ts';
import { documentStore, liveReplica, scheduleHistory, tellPatches } from '../document/document.ts';
import { offerUnsavedText } from '../document/offer-unsaved-text.ts';
import { currentGuest, hearGuest } from '../guest/guest.ts';
import { type ConnectionStatus, connection, type LineEnding } from '../ports/connected.ts';
import { DRAFT_KEYS, machineTexts, tabTexts } from '../ports/storage.ts';
import { createReplica, type Replica, type ReplicaListener } from '../replica/replica.ts';
import { retryDelay } from '../replica/retry-delay.ts';
import { textIn } from '../replica/text-in.ts';
import { forgetUnsent, keepUnsent, readUnsent } from '../replica/unsent.ts';
import { keepView, notify, restoreView } from '../session/session.ts';
import { tidyView } from '../view/view.ts';
import { words } from '../words.ts';

/** Opens a model in this window. What went wrong is kept as `problem`, to be shown in place of the editor. */
export const openDocument = async (file: string): Promise<void> => {
  documentStore.setState({ opening: file, problem: null });
  stopLeft(file);
  try {
    const answers = Promise.all([
      connection.request('session.hello', {}),
      connection.request('document.open', { file }),
    ]);
    prepareText();
    const [hello, opened] = await answers;
    if (documentStore.getState().opening !== file) return;
    if (opened.notice !== undefined) notify(opened.notice);
    const isShown = () => liveReplica() === replica;
    let replica: Replica | null = null;
    const events: ReplicaListener = {
      changed: (patches) => {
        if (!replica || !isShown()) return;
        // While an earlier version is on screen, the model changes behind it; the way back redraws all of it.
        if (documentStore.getState().past) return;
        tellPatches(patches);
        tidyView(replica.model, patches);
        // That a change was committed as it was guessed alters nothing, and so draws nothing again.
        if (patches.length > 0 || replica.model !== shown)
          documentStore.setState(({ revision }) => ({ revision: revision + 1 }));
        shown = replica.model;
        if (patches.length === 0) scheduleHistory();
      },
      failed: (message, command) => {
        const text = command && textIn(command);
        if (text === undefined) notify(message, 'problem');
        else offerUnsavedText(message, text);
      },
      waiting: (waiting) => {
        if (replica) scheduleKeeping(replica);
        if (!isShown()) return;
        documentStore.setState({ waiting });
        scheduleHistory();
      },
      trouble: (trouble) => {
        if (trouble?.isLasting && replica) return showClosed(replica, trouble.message);
        if (isShown()) documentStore.setState({ trouble });
      },
      later: (attempt, act) => void setTimeout(act, retryDelay(attempt, Math.random())),
    };
    const unsent = readUnsent(tabTexts, opened.file);
    const { actor, actorId, version, guest } = hello;
    hearGuest(guest);
    const personNow = () => ({ id: actorId, name: documentStore.getState().actor || actor });
    replica = createReplica(connection, opened.file, opened, personNow, events, unsent);
    working.add(replica);
    let shown = replica.model;
    restoreView(opened.file);
    const { history, readOnly } = opened;
    documentStore.setState({
      replica,
      history,
      isHistoryOld: false,
      readOnly,
      actor,
      actorId,
      version,
      opening: null,
      past: null,
      closed: null,
      trouble: null,
      revision: 0,
      waiting: replica.unsent.length,
    });
  } catch (error) {
    const problem = error instanceof Error ? error.message : say(words.cantOpen);
    documentStore.setState({ opening: null, replica: null, past: null, closed: null, problem });
  }
};

/**
 * Goes on showing a model that takes no more changes, for reading only. What it has not sent stays in the window and leaves
 * it with the rescue copy; what was typed is offered besides.
 */
const showClosed = (replica: Replica, reason: string): void => {
  if (replica !== liveReplica()) {
    notify(reason, 'problem');
    return;
  }
  offerUnsavedText(reason, typedIn(replica));
  documentStore.setState({ replica, past: null, readOnly: true, trouble: null, closed: reason });
};

/** Replicas with a connection, the one on screen and those that were left before all they sent was answered. */
const working = new Set<Replica>();

/** Shows no model. What has no answer yet is still sent, and found again if the model is opened again before. */
export const closeDocument = async (): Promise<void> => {
  const replica = liveReplica();
  const { closed } = documentStore.getState();
  documentStore.setState({
    replica: null,
    past: null,
    closed: null,
    trouble: null,
    problem: null,
    opening: null,
  });
  if (!replica) return;
  keepView(replica.file);
  keepUnsent(tabTexts, replica.file, replica.unsent);
  if (closed === null) await replica.settled();
  // Opened again in the meantime: the newer replica has taken over.
  if (!working.delete(replica) || liveReplica()?.file === replica.file) return;
  replica.stop();
  await connection.request('document.close', { file: replica.file }).catch(() => {});
};

/** A model that is opened again goes on with what an earlier replica of it has not sent. */
const stopLeft = (file: string): void => {
  for (const replica of working) {
    if (replica.file !== file) continue;
    replica.stop();
    keepUnsent(tabTexts, file, replica.unsent);
    working.delete(replica);
  }
};

const KEEP_MS = 300;
const keeping = new Map<Replica, ReturnType<typeof setTimeout>>();
/** Most answers come sooner than this, and then nothing has to be kept. */
const scheduleKeeping = (replica: Replica): void => {
  if (keeping.has(replica)) return;
  const keep = () => {
    keeping.delete(replica);
    if (working.has(replica)) keepUnsent(tabTexts, replica.file, replica.unsent);
  };
  keeping.set(replica, setTimeout(keep, KEEP_MS));
};

/** This person may have taken another name in another window. */
const nameAsIn = ({ actorId, actor }: Change): void => {
  const known = documentStore.getState();
  if (actorId === known.actorId && actor !== known.actor) documentStore.setState({ actor });
};

/** Takes in what the engine tells of the open model. */
export const hearEngine = (event: EngineEvent): void => {
  const replica = liveReplica();
  if (!replica || !('file' in event) || event.file !== replica.file) return;
  if (event.type === 'document.changed') {
    replica.receive(event.change);
    nameAsIn(event.change);
    scheduleHistory();
  } else {
    replica.stop();
    showClosed(replica, event.reason);
  }
};

/** Goes on with what was sent once a lost connection is there again. */
export const hearStatus = async (status: ConnectionStatus, ending?: LineEnding): Promise<void> => {
  const before = documentStore.getState().status;
  documentStore.setState({ status });
  if (ending !== undefined) return leaveRoom(ending);
  if (status !== 'open' || before === 'connecting' || before === 'open') return;
  if (currentGuest()) void askForGuest();
  await Promise.all([...working].map(rejoin));
};

/** What a guest may do can have changed while the line was lost. If it is lost again, the next one is asked. */
const askForGuest = async (): Promise<void> => {
  const hello = await connection.request('session.hello', {}).catch(() => null);
  if (hello) hearGuest(hello.guest);
};

/** The room let this guest go: nothing more is sent, now or by a later page. What was typed into it is offered. */
const leaveRoom = (ending: LineEnding): void => {
  for (const replica of working) {
    replica.stop();
    offerUnsavedText(say(words.leftRoom), typedIn(replica));
    forgetUnsent(tabTexts, replica.file);
  }
  working.clear();
  documentStore.setState({ ending, replica: null, past: null, closed: null, trouble: null, waiting: 0 });
};

/** What was typed into changes that the engine has not confirmed. */
const typedIn = ({ unsent }: Replica): string =>
  unsent.flatMap((request) => (request.kind === 'apply' ? (textIn(request.command) ?? []) : [])).join('\n');

const rejoin = async (replica: Replica): Promise<void> => {
  if (replica === liveReplica() && documentStore.getState().closed !== null) return;
  try {
    const { readOnly } = await replica.rejoin();
    if (replica === liveReplica() && !documentStore.getState().past) documentStore.setState({ readOnly });
  } catch (error) {
    if (isLost(error)) return;
    const reason = error instanceof Error ? error.message : say(words.cantReopen);
    showClosed(replica, reason);
  }
};
const isLost = (error: unknown): boolean => error instanceof UserError && error.code === 'connection-lost';

/** Keeps what has no answer yet: the page goes. */
export const leavePage = (): void => {
  const { replica } = documentStore.getState();
  if (replica) keepView(replica.file);
  for (const each of working) {
    keepUnsent(tabTexts, each.file, each.unsent);
    each.flush();
  }
};

/** Whether closing this window would lose something: a change without an answer, or a draft that could not be stored. */
export const holdsUnsaved = (): boolean =>
  [...working].some(({ unsent }) => unsent.length > 0) || machineTexts.isAtRisk(DRAFT_KEYS);
