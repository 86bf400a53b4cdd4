/** The room that the picture on screen takes, lines and labels included: what the camera fits. */
import { blocksArea, linesAmong, sceneArea } from '../../../shared/scene/lines/extent.ts';
import { flowIndexOf } from '../../../shared/scene/lines/flow-index.ts';
import { routesOf } from '../../../shared/scene/lines/routes.ts';
import { ancestorIdsOf, placedBoxOf, type Rect } from '../../../shared/scene/query.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { currentModel } from '../../state/document/document.ts';

/** The same scene may stand for a model whose flows changed, or what is written on them. */
type Known = { readonly area: Rect; readonly epoch: number; readonly revision: number };
const areas = new WeakMap<Scene, Known>();

export const areaOfScene = (scene: Scene): Rect => {
  const model = currentModel();
  if (model.rows.flow.size === 0) return blocksArea(scene);
  const { epoch } = model;
  const { revision } = flowIndexOf(model);
  const known = areas.get(scene);
  if (known?.epoch === epoch && known.revision === revision) return known.area;
  const area = sceneArea(scene, routesOf(model, scene));
  areas.set(scene, { area, epoch, revision });
  return area;
};

/** The areas of the lines between some blocks on screen. */
export const linesAmongBlocks = (scene: Scene, ids: readonly string[]): Rect[] => {
  const model = currentModel();
  if (model.rows.flow.size === 0 || ids.length < 2) return [];
  const boxes = ids.flatMap((id) => placedBoxOf(scene, id, ancestorIdsOf(model, id)) ?? []);
  return linesAmong(boxes, routesOf(model, scene));
};
