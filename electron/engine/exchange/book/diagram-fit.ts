/** How large a diagram can be drawn in a room, and whether it can then be read: one rule for every document. */
import type { Diagram } from '../../../../shared/book/content.ts';
import { drawingOf, extentOf, type SceneDrawing } from '../../../../shared/drawing/scene.ts';
import { smallestType } from '../../../../shared/drawing/smallest-type.ts';
import type { Model } from '../../../../shared/model/model.ts';
import { layout } from '../../../../shared/scene/layout.ts';
import type { Rect } from '../../../../shared/scene/query.ts';

/** The smallest type on paper, in points. */
export const MIN_TYPE_PT = 6;
/** Points of a unit at most, on A4. */
const MAX_SCALE = 0.9;
/** A picture smaller than this turns the paper if that makes it so many times as large. */
const COMFORTABLE = 0.7;
const WORTH_TURNING = 1.25;

export type DiagramFit = {
  readonly drawing: SceneDrawing;
  /** All that is drawn, in units of the scene. */
  readonly area: Rect;
  /** Points of a unit. */
  readonly scale: number;
  /** Size of the smallest type in units. */
  readonly smallest: number;
};

/** A diagram laid out for a room of this size in points. @param enlarged the size of the paper beside A4’s. */
export const fitDiagram = (
  model: Model,
  { rootId, exploded }: Diagram,
  room: { readonly width: number; readonly height: number },
  enlarged: number,
): DiagramFit => {
  const scene = layout(model, { rootId, exploded, shape: { aspect: room.width / room.height } });
  const drawing = drawingOf(model, scene, {});
  const area = extentOf(drawing);
  const scale = Math.min(
    room.width / Math.max(area.width, 1),
    room.height / Math.max(area.height, 1),
    MAX_SCALE * enlarged,
  );
  return { drawing, area, scale, smallest: smallestType(drawing) };
};

export const isReadable = ({ scale, smallest }: DiagramFit): boolean => scale * smallest >= MIN_TYPE_PT;

/** Of a fit on the paper of the document and one on the turned paper: the one to take, or undefined if neither can be read. */
export const betterFit = <Fit extends DiagramFit>(first: Fit, turned: () => Fit): Fit | undefined => {
  if (isReadable(first) && first.scale >= COMFORTABLE) return first;
  const second = turned();
  if (isReadable(first) && second.scale < first.scale * WORTH_TURNING) return first;
  return isReadable(second) ? second : undefined;
};

/** The diagram with what can be read if all of it can’t. */
export const plainer = ({ rootId, alternative }: Diagram, exploded: ReadonlySet<string>): Diagram => ({
  ...{ rootId, alternative, exploded },
});
