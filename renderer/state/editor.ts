/** Starts what stands behind the window: what it is given, and what follows the model and the session from then on. */

import { documentStore } from './document/document.ts';
import { keepRowsCurrent } from './document/row-listeners.ts';
import { closeDocument, hearEngine, hearStatus, openDocument } from './editing/opening.ts';
import { keepChecking } from './panels/checks.ts';
import { keepColouringCurrent } from './panels/colouring.ts';
import { keepLensCurrent } from './panels/lens.ts';
import { keepRunCurrent } from './panels/run.ts';
import { connectTo, type WindowConnection } from './ports/connected.ts';
import { currentRoute, onRouteChange, type Route, routeBy } from './ports/route.ts';
import { type Storages, storeIn } from './ports/storage.ts';
import { keepActivityCurrent } from './room/activity.ts';
import { keepFollowing } from './room/following.ts';
import { keepRoomCurrent } from './room/room.ts';
import { keepPlaceShown } from './room/shown-place.ts';
import { keepTimeUp } from './room/timer.ts';
import { keepView, restoreSettings, sessionStore } from './session/session.ts';
import { restoreWidths } from './session/widths.ts';
import { keepSelectionInSight } from './view/keep-in-sight.ts';
import { keepSelectionCurrent } from './view/select.ts';

/** What the state of a window needs from the browser, or from a test. */
type WindowParts = {
  readonly connection: WindowConnection;
  readonly storages: Storages;
  readonly route: Route;
  /** Runs a slice of work once the window has nothing better to do. */
  whenIdle(slice: () => void): void;
};

/** Nothing in this folder does anything before. @returns what ends it. */
export const createEditor = ({ connection, storages, route, whenIdle }: WindowParts): (() => void) => {
  connectTo(connection);
  storeIn(storages);
  routeBy(route);
  restoreSettings();
  restoreWidths();
  const stops = [
    connection.onEvent(hearEngine),
    connection.onStatus(hearStatus),
    keepRowsCurrent(),
    keepViewCurrent(),
    keepSelectionCurrent(),
    keepChecking(whenIdle),
    keepSelectionInSight(),
    keepColouringCurrent(),
    keepLensCurrent(),
    keepRunCurrent(),
    keepRoomCurrent(),
    keepActivityCurrent(),
    keepTimeUp(),
    keepPlaceShown(),
    keepFollowing(),
    followRoute(),
  ];
  return () => {
    for (const stop of stops) stop();
  };
};

/** Opens the model that the route names, now and whenever that changes. */
const followRoute = (): (() => void) => {
  const follow = () => {
    const file = currentRoute();
    void (file === null ? closeDocument() : openDocument(file));
  };
  follow();
  return onRouteChange(follow);
};

const KEEP_VIEW_MS = 400;

/** Keeps the view of the open model for the next time, once it has come to rest. */
const keepViewCurrent = (): (() => void) => {
  let keepTimer: ReturnType<typeof setTimeout> | undefined;
  const stop = sessionStore.subscribe((state, before) => {
    if (
      state.exploded === before.exploded &&
      state.rootId === before.rootId &&
      state.unfolded === before.unfolded &&
      state.funnelOverlay === before.funnelOverlay
    )
      return;
    clearTimeout(keepTimer);
    keepTimer = setTimeout(() => {
      const { replica } = documentStore.getState();
      if (replica) keepView(replica.file);
    }, KEEP_VIEW_MS);
  });
  return () => {
    clearTimeout(keepTimer);
    stop();
  };
};
