/** The picture that peers are given: the boxes of our own layout at their places, all exploded, and the flows. */
import { type Model, modelFrom } from '../../../shared/model/model.ts';
import type { ModelData } from '../../../shared/model/records.ts';
import { layout } from '../../../shared/scene/layout.ts';
import { explodedTo } from '../../../shared/scene/levels.ts';
import type { PlacedBox } from '../../../shared/scene/scene.ts';

export type PictureBox = {
  readonly id: string;
  /** The box around it; null for a macro process. */
  readonly parent: string | null;
  readonly name: string;
  readonly isContainer: boolean;
  /** Place in the whole picture, in pixels at 100 %. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
type PictureFlow = {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
};

/** Boxes stand after the box around them. */
export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PictureBox[];
  readonly flows: readonly PictureFlow[];
};

export const pictureOf = (data: ModelData): Picture => {
  const model = modelFrom(data);
  const exploded = explodedTo(model, null, Number.POSITIVE_INFINITY);
  const scene = layout(model, { rootId: null, exploded });
  const boxes: PictureBox[] = [];
  collect(model, scene.boxes, null, 0, 0, boxes);
  const flows = [...model.rows.flow.values()].map(({ id, sourceId, targetId, label }) => ({
    id,
    source: sourceId,
    target: targetId,
    label,
  }));
  return { width: scene.width, height: scene.height, boxes, flows };
};

const collect = (
  model: Model,
  placed: readonly PlacedBox[],
  parent: string | null,
  left: number,
  top: number,
  found: PictureBox[],
): void => {
  for (const { box, x, y } of placed) {
    const { id, width, height } = box;
    const name = model.rows.process.get(id)?.name ?? '';
    const isContainer = box.children.length > 0;
    found.push({ id, parent, name, isContainer, x: left + x, y: top + y, width, height });
    collect(model, box.children, id, left + x, top + y, found);
  }
};
