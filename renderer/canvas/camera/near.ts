/** The nearest place of the camera from which something can be seen and read, as names are typed and as a room watches. */
import type { Model } from '../../../shared/model/model.ts';
import { ancestorIdsOf, placedBoxOf, type Rect, rectOf } from '../../../shared/scene/query.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import type { Viewport } from '../../state/ports/camera.ts';
import type { Creating, Editing } from '../../state/session/session.ts';
import {
  belowCaption,
  FIT_MARGIN,
  MINIMAP_PX,
  READABLE,
  type Size,
  seenWhileTyping,
  showing,
  TOOLS_PX,
} from './camera.ts';
import { captureInRoom } from './in-room.ts';

/** There, what is looked at has type that can be read from the last row, where the screen has room for it. */
const PRESENT_MIN_ZOOM = 1.8;
/** Around the place of a name that is typed something of its surroundings is shown. */
const TYPING_MARGIN = 56;
/** What is typed next stands further on: where the picture has to move, it moves far enough for the next few names too. */
const TYPING_AHEAD = 0.5;

type Watched = {
  readonly model: Model;
  readonly size: Size;
  readonly editing: Editing | null;
  readonly selection: readonly string[];
  readonly presenting: boolean;
  readonly presentHint: boolean;
  readonly minimapShown: boolean;
  readonly areaOf: (scene: Scene) => Rect;
};

/** Where a block stands in the scene; null if it isn't there. */
export const placeIn = (model: Model, scene: Scene, id: string): Rect | null =>
  rectOf(scene, [...ancestorIdsOf(model, id), id]);

/** The nearest viewport to `from` in which a part of the scene can be seen and read. */
export const near = (scene: Scene, rect: Rect, from: Viewport, now: Watched): Viewport => {
  const { editing, presenting, minimapShown } = now;
  const { width, height } = now.size;
  const isTyping = editing?.where === 'canvas';
  const creating = isTyping ? creatingIn(editing) : null;
  if (presenting && creating) return captureInRoom(scene, creating, from, now);
  const margin = isTyping ? TYPING_MARGIN : FIT_MARGIN;
  const room = presenting ? height : height - (isTyping && minimapShown ? MINIMAP_PX : TOOLS_PX);
  const least = presenting ? PRESENT_MIN_ZOOM : undefined;
  if (!isTyping && presenting)
    return captioned(scene, from, now, (free, top) => showing(rect, free, width, room - top, margin, least));
  if (!isTyping || editing.kind !== 'create') return showing(rect, from, width, room, margin, least);
  const seen = seenWhileTyping(
    rect,
    aroundField(scene, editing, now),
    Math.max(from.zoom, least ?? READABLE),
    { width: width - 2 * margin, height: room - 2 * margin },
  );
  return showing(seen, from, width, room, margin, least, TYPING_AHEAD);
};

/** In a presentation: what `show` gives, below the caption of the block in the light where it has one. */
export const captioned = (
  scene: Scene,
  from: Viewport,
  { model, selection }: Watched,
  show: (from: Viewport, top: number) => Viewport,
): Viewport => {
  const id = selection.at(-1);
  const lit = id === undefined ? null : placedBoxOf(scene, id, ancestorIdsOf(model, id));
  return lit ? belowCaption(lit.box.fontSize, from, show) : show(from, 0);
};

/** What is typed into, also while capture went back to correct a name. */
export const creatingIn = (editing: Editing | null): Creating | null =>
  editing?.kind === 'create' ? editing : (editing?.resume ?? null);

/** The whole picture, and the block into which a name is typed. */
const aroundField = (
  scene: Scene,
  { parentId }: Creating,
  { model, areaOf }: Pick<Watched, 'model' | 'areaOf'>,
): Rect[] => {
  const parent = parentId === null ? null : placeIn(model, scene, parentId);
  return [areaOf(scene), ...(parent ? [parent] : [])];
};
