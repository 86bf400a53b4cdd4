/** Takes the room along: its guests see the block that this window shows, and the one that is selected in it. */
import type { Params } from '../../../shared/api/contract.ts';
import { documentStore } from '../document/document.ts';
import { connection } from '../ports/connected.ts';
import { onlySelected } from '../session/selection.ts';
import { sessionStore } from '../session/session.ts';
import { stopAll } from '../stop-all.ts';
import { currentRoom, roomStore } from './room.ts';

type Place = Pick<Params<'room.show'>, 'rootId' | 'blockId'>;

/** Where this window is; null unless it shows the model that the room is about, as it is now. */
const placeToShow = (): Place | null => {
  const { replica, past } = documentStore.getState();
  const room = currentRoom();
  if (!room || !replica || past || replica.file !== room.file) return null;
  const session = sessionStore.getState();
  return { rootId: session.rootId, blockId: onlySelected(session) ?? null };
};

const isSamePlace = (a: Place | null, b: Place | null): boolean =>
  a?.rootId === b?.rootId && a?.blockId === b?.blockId;

/**
 * Brings the room to where this window is, at once. False if this window shows another model.
 * @param isForAll whether guests who read on their own are brought along.
 */
export const showPlaceNow = async (isForAll = false): Promise<boolean> => {
  const place = placeToShow();
  if (place) await connection.request('room.show', { ...place, isForAll });
  return place !== null;
};

/** Between two messages at least, so that stepping through blocks with a key held down sends few. */
const GAP_MS = 200;

/**
 * Takes the room along as this window moves on. Of several moves in quick succession it sends the last. A window that comes to
 * the model of the room sends nothing until it moves: the room follows the window that moved last.
 * @returns a function that stops this.
 */
export const keepPlaceShown = (): (() => void) => {
  const send = latestOnly(() => showPlaceNow());
  let before = placeToShow();
  const follow = () => {
    const now = placeToShow();
    const isMove = before !== null && now !== null && !isSamePlace(before, now);
    before = now;
    if (isMove) send();
  };
  return stopAll(
    sessionStore.subscribe(follow),
    documentStore.subscribe(follow),
    roomStore.subscribe(follow),
  );
};

/** Runs `act`, and at most once in `GAP_MS`, never twice at a time: what is asked for meanwhile happens once, afterwards. */
const latestOnly = (act: () => Promise<unknown>): (() => void) => {
  let isBusy = false;
  let isDue = false;
  const run = async () => {
    isBusy = true;
    isDue = false;
    // While the line is lost nobody can be taken along; the next move tries again.
    await Promise.all([act().catch(() => {}), new Promise((resolve) => setTimeout(resolve, GAP_MS))]);
    isBusy = false;
    if (isDue) void run();
  };
  return () => {
    isDue = true;
    if (!isBusy) void run();
  };
};
