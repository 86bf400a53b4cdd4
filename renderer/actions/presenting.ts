/** Presenting: the picture alone, over the whole screen where that is allowed, until it is ended. */
import { currentCamera, type Viewport } from '../canvas/camera.ts';
import { currentModel } from '../state/document.ts';
import { type LevelChoice, useSession } from '../state/session.ts';
import { select, shownLevel } from '../state/view.ts';
import { chooseLevel } from './choose-level.ts';

/** Where the camera stood before. */
let before: Viewport | null = null;

const onFullscreenChange = () => {
  if (document.fullscreenElement === null) stopPresenting();
};

export const startPresenting = (): void => {
  if (useSession.getState().presenting) return;
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  before = currentCamera()?.viewport() ?? null;
  select([]);
  useSession.setState({ presenting: true, view: 'canvas', editing: null, dialog: null });
  // Without it the window is filled, which does as well.
  void document.documentElement.requestFullscreen?.().then(
    () => document.addEventListener('fullscreenchange', onFullscreenChange),
    () => {},
  );
};

export const stopPresenting = (): void => {
  if (!useSession.getState().presenting) return;
  document.removeEventListener('fullscreenchange', onFullscreenChange);
  useSession.setState({ presenting: false });
  if (document.fullscreenElement !== null) void document.exitFullscreen();
  const { selection } = useSession.getState();
  const viewport = before;
  before = null;
  requestAnimationFrame(() => {
    if (viewport) currentCamera()?.moveTo(viewport);
    const last = selection.at(-1);
    if (last === undefined) return;
    currentCamera()?.show(last);
    currentCamera()?.focus(last);
  });
};

const LEVELS: readonly LevelChoice[] = [1, 2, 3, 'all'];

/** The level a step away; the same where there is none. From blocks exploded unevenly a step leads to level 1 or 2. */
export const levelBeside = (shown: LevelChoice | null, by: -1 | 1): LevelChoice =>
  LEVELS[Math.min(LEVELS.length - 1, Math.max(0, (shown === null ? 0 : LEVELS.indexOf(shown)) + by))] ?? 1;

/** Explodes or collapses the whole picture by one level. */
export const stepLevel = (by: -1 | 1): void => {
  const { rootId, exploded } = useSession.getState();
  const model = currentModel();
  const shown = shownLevel(model, rootId, exploded);
  const next = levelBeside(shown, by);
  if (next !== shown) chooseLevel(next);
};
