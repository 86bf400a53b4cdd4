/** Which blocks a change in this window is about, for the camera: it goes to them if they are out of sight. */
import type { Model } from '../../../shared/model/model.ts';
import { idOf, type Patch, type RowChange } from '../../../shared/model/patch.ts';
import { currentModel } from '../../state/document/document.ts';
import { currentCamera } from '../../state/ports/camera.ts';

/** Fields of a block that give it another place, or its children. */
const PLACE_FIELDS = ['parentId', 'rank', 'proposalId', 'layout', 'x', 'y'];
/** More blocks than these are not looked at: the first tell where the change is. */
const MAX_IDS = 1000;

/** The blocks to be seen after a change. */
export const changedBlocks = (model: Model, patch: Patch, isUndone: boolean): readonly string[] => {
  const ids = new Set<string>();
  for (const change of patch) {
    if (ids.size >= MAX_IDS) break;
    for (const id of blocksOfChange(model, change, isUndone)) ids.add(id);
  }
  return [...ids];
};

const blocksOfChange = (model: Model, change: RowChange, isUndone: boolean): readonly string[] => {
  if (change.op === 'remove') return [];
  if (change.table === 'flow') {
    const flow = isUndone ? model.rows.flow.get(idOf(change)) : undefined;
    return flow ? [flow.sourceId, flow.targetId] : [];
  }
  if (change.table !== 'process') return [];
  const isMoved = change.op === 'put' || PLACE_FIELDS.some((field) => field in change.fields);
  return isUndone || isMoved ? [idOf(change)] : [];
};

/** Tells the camera of a change. Which of its blocks are on the canvas is known once that is laid out: a change may explode some. */
export const tellChanged = (patch: Patch, isUndone: boolean): void =>
  currentCamera()?.changed(changedBlocks(currentModel(), patch, isUndone));
