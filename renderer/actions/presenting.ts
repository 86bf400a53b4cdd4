/** Presenting: the picture alone, over the whole screen where that is allowed, until it is ended. */
import { childrenOf, getRow, type Model } from '../../shared/model/model.ts';
import type { Process } from '../../shared/model/records.ts';
import { hasInside } from '../../shared/scene/levels.ts';
import { currentCamera, type Viewport } from '../canvas/camera.ts';
import { currentModel } from '../state/document.ts';
import { type LevelChoice, useSession } from '../state/session.ts';
import { collapse, explode, select, shownLevel } from '../state/view.ts';
import { chooseLevel } from './choose-level.ts';

/** Where the camera stood before. */
let before: Viewport | null = null;

const onFullscreenChange = () => {
  if (document.fullscreenElement === null) stopPresenting();
};

/** Starts with the light on what is selected, or with the whole picture where nothing is. */
export const startPresenting = (): void => {
  if (useSession.getState().presenting) return;
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  before = currentCamera()?.viewport() ?? null;
  useSession.setState({ presenting: true, presentHint: true, view: 'canvas', editing: null, dialog: null });
  const last = useSession.getState().selection.at(-1);
  // The canvas may only be there after this.
  if (last !== undefined) requestAnimationFrame(() => currentCamera()?.focus(last));
  // Without it the window is filled, which does as well.
  void document.documentElement.requestFullscreen?.().then(
    () => document.addEventListener('fullscreenchange', onFullscreenChange),
    () => {},
  );
};

export const stopPresenting = (): void => {
  if (!useSession.getState().presenting) return;
  document.removeEventListener('fullscreenchange', onFullscreenChange);
  useSession.setState({ presenting: false, presentHint: false, finding: false });
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
const levelBeside = (shown: LevelChoice | null, by: -1 | 1): LevelChoice =>
  LEVELS[Math.min(LEVELS.length - 1, Math.max(0, (shown === null ? 0 : LEVELS.indexOf(shown)) + by))] ?? 1;

/** Explodes or collapses the whole picture by one level. */
export const stepLevel = (by: -1 | 1): void => {
  const { rootId, exploded } = useSession.getState();
  const model = currentModel();
  const shown = shownLevel(model, rootId, exploded);
  const next = levelBeside(shown, by);
  if (next !== shown) chooseLevel(next);
};

/** Puts the light on a block. */
const light = (id: string): void => {
  select([id]);
  currentCamera()?.show(id);
  currentCamera()?.focus(id);
};

/**
 * A level deeper or out at the block in the light: into its first part, exploding it, or out to what it is part of,
 * collapsing that again. Where no light is on, the whole picture takes the step.
 */
export const stepInside = (by: -1 | 1): void => {
  const model = currentModel();
  const { selection, exploded, rootId } = useSession.getState();
  const block = getRow(model, 'process', selection.at(-1) ?? '');
  if (!block) stepLevel(by);
  else if (by === 1) {
    const [first] = childrenOf(model, block.id);
    if (hasInside(model, block.id) && !exploded.has(block.id)) holding(block.id, () => explode(block.id));
    if (first) light(first.id);
  } else {
    const { id, parentId } = block;
    if (parentId === null || parentId === rootId || id === rootId) select([]);
    else {
      holding(parentId, () => collapse(parentId));
      light(parentId);
    }
  }
};

/** To the block before or after the one in the light; past the last of a level on to what follows around it. */
export const stepBeside = (by: -1 | 1): void => {
  const model = currentModel();
  const { selection, rootId } = useSession.getState();
  const tops = childrenOf(model, rootId);
  const from = getRow(model, 'process', selection.at(-1) ?? '');
  const first = by === 1 ? tops[0] : tops.at(-1);
  const next = from ? besideOrAround(model, from, by, rootId) : first;
  if (next) light(next.id);
};

const besideOrAround = (
  model: Model,
  { id, parentId }: Process,
  by: -1 | 1,
  rootId: string | null,
): Process | undefined => {
  if (id === rootId) return undefined;
  const siblings = childrenOf(model, parentId);
  const beside = siblings[siblings.findIndex((sibling) => sibling.id === id) + by];
  const around = parentId === null ? undefined : getRow(model, 'process', parentId);
  return beside ?? (around && besideOrAround(model, around, by, rootId));
};

const holding = (id: string, change: () => void): void => {
  const camera = currentCamera();
  if (camera) camera.holding(id, change);
  else change();
};
