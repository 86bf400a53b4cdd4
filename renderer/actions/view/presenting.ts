/** Presenting: only the canvas, in full screen if that is allowed. */
import { childrenOf, getRow, type Model } from '../../../shared/model/model.ts';
import type { Process } from '../../../shared/model/records.ts';
import { hasInside } from '../../../shared/scene/levels.ts';
import { currentModel } from '../../state/document/document.ts';
import { currentCamera, type Viewport, withCamera } from '../../state/ports/camera.ts';
import { lastSelected, selectedBlocks } from '../../state/session/selection.ts';
import { type LevelChoice, sessionStore } from '../../state/session/session.ts';
import { select } from '../../state/view/select.ts';
import { collapse, explode, shownLevel } from '../../state/view/view.ts';
import { chooseLevel } from './choose-level.ts';

/** The viewport before presenting. */
let before: Viewport | null = null;

/** The browser leaves the full screen for Esc on its own, even if that was meant to end a name: the presentation goes on then. */
const onFullscreenChange = () => {
  if (document.fullscreenElement === null && sessionStore.getState().editing === null) stopPresenting();
};

declare global {
  interface Navigator {
    /** Where the browser lets a page in full screen have keys that it keeps for itself. */
    readonly keyboard?: { lock(codes: readonly string[]): Promise<void>; unlock(): void };
  }
}

/** Presents the view on screen; of the canvas the selected block, or the whole if nothing is selected. */
export const startPresenting = (): void => {
  if (sessionStore.getState().presenting) return;
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  before = currentCamera()?.viewport() ?? null;
  sessionStore.setState({ presenting: true, presentHint: true, editing: null, dialog: null });
  const last = lastSelected(sessionStore.getState());
  if (last !== undefined && sessionStore.getState().view === 'canvas')
    withCamera((camera) => camera.focus(last));
  // Without it the window is filled, which does as well.
  void document.documentElement.requestFullscreen?.().then(
    () => {
      document.addEventListener('fullscreenchange', onFullscreenChange);
      // Esc ends a name first. Without the lock the browser ends the full screen with it.
      void navigator.keyboard?.lock(['Escape']).catch(() => {});
    },
    () => {},
  );
};

export const stopPresenting = (): void => {
  if (!sessionStore.getState().presenting) return;
  document.removeEventListener('fullscreenchange', onFullscreenChange);
  sessionStore.setState({ presenting: false, presentHint: false, spotlight: false, finding: false });
  navigator.keyboard?.unlock();
  if (document.fullscreenElement !== null) void document.exitFullscreen();
  const { view } = sessionStore.getState();
  const last = lastSelected(sessionStore.getState());
  const viewport = before;
  before = null;
  const camera = currentCamera();
  if (viewport) camera?.moveTo(viewport);
  if (last === undefined || view !== 'canvas') return;
  // The camera shows a block in the next frame, when the window has its size again.
  camera?.show(last);
  camera?.focus(last);
};

/** Rings what is selected and takes the colour from all else, or gives it back. */
export const toggleSpotlight = (): void =>
  sessionStore.setState(({ spotlight }) => ({ spotlight: !spotlight }));

const LEVELS: readonly LevelChoice[] = [1, 2, 3, 'all'];

/** The next level, or the same one at the end. From blocks exploded to different depths a step leads to level 1 or 2. */
const levelBeside = (shown: LevelChoice | null, by: -1 | 1): LevelChoice =>
  LEVELS[Math.min(LEVELS.length - 1, Math.max(0, (shown === null ? 0 : LEVELS.indexOf(shown)) + by))] ?? 1;

/** Explodes or collapses the whole picture by one level. */
export const stepLevel = (by: -1 | 1): void => {
  const { rootId, exploded } = sessionStore.getState();
  const model = currentModel();
  const shown = shownLevel(model, rootId, exploded);
  const next = levelBeside(shown, by);
  if (next !== shown) chooseLevel(next);
};

/** Puts the spotlight on a block. */
const spotlight = (id: string): void => {
  select([id]);
  currentCamera()?.show(id);
  currentCamera()?.focus(id);
};

/**
 * A level deeper or out at the block in the spotlight: into its first child, exploding it, or out to its parent,
 * collapsing that again. Without a spotlight, the whole canvas takes the step.
 */
export const stepInside = (by: -1 | 1): void => {
  const model = currentModel();
  const { exploded, rootId } = sessionStore.getState();
  const selection = selectedBlocks(sessionStore.getState());
  const block = getRow(model, 'process', selection.at(-1) ?? '');
  if (!block) stepLevel(by);
  else if (by === 1) {
    const [first] = childrenOf(model, block.id);
    if (hasInside(model, block.id) && !exploded.has(block.id)) holding(block.id, () => explode(block.id));
    if (first) spotlight(first.id);
  } else {
    const { id, parentId } = block;
    if (parentId === null || parentId === rootId || id === rootId) select([]);
    else {
      holding(parentId, () => collapse(parentId));
      // The camera shows the whole picture by itself.
      select([parentId]);
      currentCamera()?.focus(parentId);
    }
  }
};

/** To the block before or after the one in the spotlight; after the last sibling, to the block after the parent. */
export const stepBeside = (by: -1 | 1): void => {
  const model = currentModel();
  const { rootId } = sessionStore.getState();
  const selection = selectedBlocks(sessionStore.getState());
  const tops = childrenOf(model, rootId);
  const from = getRow(model, 'process', selection.at(-1) ?? '');
  const first = by === 1 ? tops[0] : tops.at(-1);
  const next = from ? siblingOrAncestor(model, from, by, rootId) : first;
  if (next) spotlight(next.id);
};

const siblingOrAncestor = (
  model: Model,
  { id, parentId }: Process,
  by: -1 | 1,
  rootId: string | null,
): Process | undefined => {
  if (id === rootId) return undefined;
  const siblings = childrenOf(model, parentId);
  const beside = siblings[siblings.findIndex((sibling) => sibling.id === id) + by];
  const parent = parentId === null ? undefined : getRow(model, 'process', parentId);
  return beside ?? (parent && siblingOrAncestor(model, parent, by, rootId));
};

const holding = (id: string, change: () => void): void => {
  const camera = currentCamera();
  if (camera) camera.holding(id, change);
  else change();
};
