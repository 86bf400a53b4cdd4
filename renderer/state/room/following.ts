/**
 * A guest's window follows the room by meaning: it shows the block whose children the facilitator shows, and the one that is spotlit,
 * in its own zoom. Panning by hand, selecting or opening something ends that; one action, or the facilitator, begins it again.
 */
import type { GuestState } from '../../../shared/api/room/guest.ts';
import { say } from '../../../shared/words/messages.ts';
import { isTyping } from '../../plain/is-typing.ts';
import { currentModel, documentStore } from '../document/document.ts';
import { currentGuest, hearGuest } from '../guest/guest.ts';
import { onPanned, withCamera } from '../ports/camera.ts';
import { connection } from '../ports/connected.ts';
import { isSameSelection } from '../session/selection.ts';
import { notify, sessionStore } from '../session/session.ts';
import { stopAll } from '../stop-all.ts';
import { createStore } from '../store.ts';
import { select } from '../view/select.ts';
import { drillTo, openTo } from '../view/view.ts';
import { words } from '../words.ts';

export const followingStore = createStore<{ readonly isFollowing: boolean }>(() => ({ isFollowing: false }));
const { getState, setState } = followingStore;

/** The window moves along now: its own steps are no sign that somebody goes elsewhere. */
let isMoving = false;

const goAlong = ({ rootId, blockId }: GuestState['place']): void => {
  const { process } = currentModel().rows;
  const isThere = (id: string | null) => id !== null && process.has(id);
  isMoving = true;
  try {
    if (sessionStore.getState().view !== 'canvas') sessionStore.setState({ view: 'canvas' });
    const root = isThere(rootId) ? rootId : null;
    if (sessionStore.getState().rootId !== root) drillTo(root);
    const block = process.get(blockId ?? '');
    if (block && block.parentId !== null && block.id !== root) openTo(currentModel(), block.parentId, true);
    select(block ? [block.id] : []);
    if (block) withCamera((camera) => camera.show(block.id));
  } finally {
    isMoving = false;
  }
};

/** Goes where the room is, and stays with it. */
export const followRoom = (): void => {
  const guest = currentGuest();
  if (!guest || !documentStore.getState().replica) return;
  setState({ isFollowing: true });
  goAlong(guest.place);
};

const stopFollowing = (): void => {
  if (getState().isFollowing && !isMoving) setState({ isFollowing: false });
};

const hear = (guest: GuestState, isBrought: boolean): void => {
  const before = currentGuest();
  hearGuest(guest);
  if (!documentStore.getState().replica) return;
  const isElsewhere =
    guest.place.rootId !== before?.place.rootId || guest.place.blockId !== before.place.blockId;
  if (!isBrought) {
    if (getState().isFollowing && isElsewhere) goAlong(guest.place);
  } else if (isTyping()) {
    notify(say(words.comeAlong), 'info', { label: say(words.goThere), perform: followRoom });
  } else {
    followRoom();
    notify(say(words.broughtAlong));
  }
};

type Session = ReturnType<typeof sessionStore.getState>;

/** Whether somebody went elsewhere in the window. A block that is deleted takes the selection with it, and the root. */
const isLeaving = (now: Session, was: Session): boolean =>
  now.view !== was.view ||
  now.exploded !== was.exploded ||
  (now.editing !== null && was.editing === null) ||
  (now.rootId !== was.rootId && (was.rootId === null || currentModel().rows.process.has(was.rootId))) ||
  (!isSameSelection(now.selection, was.selection) &&
    !(now.selection.kind === 'blocks' && now.selection.ids.length === 0));

/** Hears of the room and follows it, once its model is there. @returns what ends that. */
export const keepFollowing = (): (() => void) =>
  stopAll(
    connection.onEvent((event) => {
      if (event.type === 'room.guest') hear(event.guest, event.isBrought);
    }),
    documentStore.subscribe((now, was) => {
      if (now.replica && !was.replica) followRoom();
    }),
    sessionStore.subscribe((now, was) => {
      if (getState().isFollowing && documentStore.getState().replica && isLeaving(now, was)) stopFollowing();
    }),
    onPanned(stopFollowing),
  );
