/** Which boxes of a scene become elements of the page: those in the window that are large enough to read. */
import type { Node } from '@xyflow/react';
import { hit, type Placed, type Rect, visitVisible } from '../../../../shared/scene/query.ts';
import type { Scene, SceneBox } from '../../../../shared/scene/scene.ts';
import type { Viewport } from '../../../state/ports/camera.ts';
import type { CellKey } from '../../../state/session/matrix-cell.ts';
import { childrenNamedFrom } from './named-from.ts';

const NO_DESCRIPTION = { 'aria-roledescription': undefined };

export type BoxNode = Node<{ box: SceneBox }, SceneBox['kind']>;

/** Smallest type that is shown as text, in CSS pixels on the screen. */
const READABLE_PX = 6.5;
/** Containers narrower than this on the screen, whose name can't be read, are painted as one tile, their inside left out. */
const TILE_PX = 80;

/** Whether the name of a box can't be read at a zoom. */
export const isTooSmall = (box: SceneBox, zoom: number): boolean => box.fontSize * zoom < READABLE_PX;

/** Height on the screen from which a header has room for a title of its own, that lies over nothing inside. */
export const BAND_PX = 11;
/** A container wider and higher than this on the screen shows its inside, even if its title has no band there. */
const REGION_PX = { width: 480, height: 240 };

/**
 * The zoom from which on a container shows its inside: with a title in a band of its own, or so large that much of it is to be
 * seen, and with room for the name of every child. Under a header that can be read, an empty frame would say that nothing is
 * in it: there it is always open.
 */
export const opensFrom = (box: SceneBox): number => {
  const { width, height, headerHeight, fontSize } = box;
  const readable = READABLE_PX / fontSize;
  const titled = Math.max(Math.min(TILE_PX / width, readable), Math.min(BAND_PX / headerHeight, readable));
  const region = Math.max(REGION_PX.width / width, REGION_PX.height / height);
  return Math.max(Math.min(titled, region), Math.min(childrenNamedFrom(box), readable));
};

/** Whether a container is so small at a zoom that its inside is left out, and summed up. */
export const isTileAt = (box: SceneBox, zoom: number): boolean =>
  box.children.length > 0 && zoom < opensFrom(box);

/** The boxes that are drawn at a point of the scene, from the outermost to the innermost: none that a tile leaves out. */
export const drawnAt = (
  scene: Scene,
  zoom: number,
  { x, y }: { readonly x: number; readonly y: number },
): Placed[] => {
  const path = hit(scene, x, y);
  const tile = path.findIndex(({ box }) => isTileAt(box, zoom));
  return tile === -1 ? path : path.slice(0, tile + 1);
};

/** Boxes this far outside the window are kept at 100 %, so that a pan finds them there; less far where more of them stand there. */
const MARGIN_PX = 150;
/** More elements than this are never made, whatever the window shows. */
const MAX_NODES = 600;

/** The part of the scene that a window of the given size shows, with a margin in screen pixels. */
export const windowRect = (viewport: Viewport, width: number, height: number, margin: number): Rect => ({
  x: (-viewport.x - margin) / viewport.zoom,
  y: (-viewport.y - margin) / viewport.zoom,
  width: (width + 2 * margin) / viewport.zoom,
  height: (height + 2 * margin) / viewport.zoom,
});

/** The readable boxes in a window, outer before inner. Cost follows what is in the window. */
export const readableBoxes = (scene: Scene, viewport: Viewport, width: number, height: number): Placed[] => {
  const found: Placed[] = [];
  const margin = MARGIN_PX * Math.min(1, viewport.zoom);
  visitVisible(scene, windowRect(viewport, width, height, margin), (placed) => {
    const { box } = placed;
    if (found.length < MAX_NODES && box.fontSize * viewport.zoom >= READABLE_PX) found.push(placed);
    return box.children.length > 0 && !isTileAt(box, viewport.zoom);
  });
  return found;
};

/** What tells a box from all others of the scene: the same grouping has a place in several level-2 processes. */
export const keyOf = (box: SceneBox): string => {
  if (box.kind === 'empty') return `empty-in:${box.id}`;
  return box.variantId === undefined ? box.id : nodeIdOfCell(cellKeyOfBox(box));
};

export const nodeIdOfCell = ({ groupingId, processId }: CellKey): string =>
  `place:${processId}:${groupingId}`;

/** The cell of the matrix that a place on the canvas stands for. */
export const cellKeyOfBox = ({ id, variantId = '' }: SceneBox): CellKey => ({
  groupingId: id,
  processId: variantId,
});

/** Makes nodes of boxes, keeping the node of a box that neither changed nor moved. */
export const createNodeMaker = (): ((boxes: readonly Placed[]) => BoxNode[]) => {
  let known = new Map<string, BoxNode>();
  let last: BoxNode[] = [];
  return (boxes) => {
    const next = new Map<string, BoxNode>();
    const nodes = boxes.map((placed): BoxNode => {
      const id = keyOf(placed.box);
      const before = known.get(id);
      const node = before && sameNode(before, placed) ? before : nodeFor(id, placed);
      next.set(id, node);
      return node;
    });
    known = next;
    if (nodes.length !== last.length || nodes.some((node, i) => node !== last[i])) last = nodes;
    return last;
  };
};

const sameNode = ({ data, position, zIndex }: BoxNode, { box, x, y, depth }: Placed): boolean =>
  data.box === box && position.x === x && position.y === y && zIndex === depth;

/** Exploded blocks are elements by their header only; what is below it is painted, and hit-tested on the scene. */
const nodeFor = (id: string, { box, x, y, depth }: Placed): BoxNode => {
  const width = box.width;
  const height = box.children.length > 0 ? box.headerHeight : box.height;
  return {
    id,
    type: box.kind,
    position: { x, y },
    data: { box },
    width,
    height,
    measured: { width, height },
    handles: [],
    zIndex: depth,
    draggable: false,
    selectable: false,
    connectable: false,
    focusable: false,
    deletable: false,
    // React Flow’s own description would be the English “node”, next to the role and name of the block inside.
    domAttributes: NO_DESCRIPTION,
  };
};
