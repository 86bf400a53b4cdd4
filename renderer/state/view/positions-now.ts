/** Containers of blocks placed by hand, as this window shows them now. */
import { childrenOf } from '../../../shared/model/model.ts';
import { shiftOf } from '../../../shared/scene/arrange/free.ts';
import { type Inside, insideOf } from '../../../shared/scene/free/container.ts';
import { layout } from '../../../shared/scene/layout.ts';
import { currentModel } from '../document/document.ts';
import { currentCamera } from '../ports/camera.ts';
import { sessionStore } from '../session/session.ts';

/** The blocks of a container as they are shown now, or as it would be where the canvas does not show it. */
export const insideNow = (parentId: string | null): Inside | null => {
  const model = currentModel();
  const { rootId, exploded } = sessionStore.getState();
  const scene = rootId === null || parentId !== null ? currentCamera()?.scene() : undefined;
  const shown = scene && insideOf(model, scene, parentId);
  if (shown) return shown;
  return insideOf(model, layout(model, { rootId: parentId, exploded }), parentId);
};

/**
 * Runs a change of the places in a container while what did not move keeps its place on the screen: stored places left of
 * or above all others move the container's blocks in the scene.
 */
export const keepingPositions = (parentId: string | null, change: () => void): void => {
  const shift = () =>
    shiftOf(
      childrenOf(currentModel(), parentId).map(({ x, y }) => (x === null || y === null ? null : { x, y })),
    );
  const before = shift();
  change();
  const after = shift();
  const camera = currentCamera();
  if (!camera || (before.x === after.x && before.y === after.y)) return;
  const { x, y, zoom } = camera.viewport();
  camera.moveTo({ x: x - (after.x - before.x) * zoom, y: y - (after.y - before.y) * zoom, zoom });
};
