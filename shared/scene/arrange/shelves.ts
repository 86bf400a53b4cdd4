/** The macro processes: exploded ones in bands of their own, the others side by side between them. */

import { ROOT_GAP as GAP, onGrid, sizesOf } from '../geometry.ts';
import type { PlacedBox, SceneBox } from '../scene.ts';
import { type Arranged, highest, inGrid, inRow, isOpen, widest } from './arrange.ts';
import type { LineRoom } from './line-room.ts';
import { ASPECT, gridColumns, type Shape } from './shape.ts';
import { stretch } from './stretch.ts';

type Band = { readonly open: boolean; readonly boxes: SceneBox[]; width: number };

/** Most exploded macro processes of the largest size beside each other. */
const MAX_ABREAST = 12;
/** Width to height of the whole picture on a screen: between a canvas with panels at its sides and a landscape page. */
const PICTURE_ASPECT = 1.3;
/** Share of the widest band from which a macro process in a band of its own is widened to fill it. */
const FILLING = 0.4;

/**
 * Neighbours of one kind together in order. Exploded ones stand below each other, or beside each other where the
 * picture would else become a tower; one that has a band to itself is as wide as the widest, if it comes near it.
 */
export const inShelves = (boxes: readonly SceneBox[], room: LineRoom, shape: Shape): Arranged => {
  const bands = bestBands(boxes, shape);
  // Half of the lines run between two bands of which there are three, and fewer where there are more.
  const lanes = bands.length > 1 ? onGrid(room.band(() => false, false) / 2) : 0;
  const openWidth = widestOpen(bands);
  const columns = columnsOf(boxes.length, openWidth, shape);
  const children: PlacedBox[] = [];
  let [y, right] = [0, 0];
  for (const band of bands) {
    const arranged = arrangeBand(band, columns, openWidth, from(room, children.length));
    for (const child of arranged.children) children.push({ ...child, y: child.y + y });
    y += arranged.height + Math.max(GAP, lanes);
    right = Math.max(right, arranged.width);
  }
  return { arrangement: 'grid', children, width: right, height: Math.max(y - Math.max(GAP, lanes), 0) };
};

/** The room between the boxes of one band, which starts at a position in the list. Other lines run between bands. */
const from = (room: LineRoom, first: number): LineRoom => ({
  ...room,
  across: (left, right, isMixed) => room.across(first + left, first + right, isMixed),
  down: (upper, lower) => room.down(first + upper, first + lower),
  band: () => 0,
});

const arrangeBand = ({ open, boxes }: Band, columns: number, openWidth: number, room: LineRoom): Arranged => {
  const [only] = boxes;
  if (!open || !only) return inGrid(boxes, room, columns);
  const fills = boxes.length === 1 && only.width >= openWidth * FILLING;
  return inRow(fills ? [stretch(only, openWidth, only.height)] : boxes, room);
};

const bestBands = (boxes: readonly SceneBox[], shape: Shape): readonly Band[] => {
  const largest = widest(boxes.filter(isOpen));
  const count = boxes.reduce((sum, box) => sum + (isOpen(box) ? 1 : 0), 0);
  let best: readonly Band[] = [];
  let distance = Number.POSITIVE_INFINITY;
  const pictureAspect = (shape.aspect * PICTURE_ASPECT) / ASPECT;
  for (let abreast = 1; abreast <= Math.max(1, Math.min(count, MAX_ABREAST)); abreast++) {
    const bands = bandsWithin(boxes, abreast * (largest + GAP) - GAP);
    const found = Math.abs(Math.log(aspectOf(bands, boxes.length, shape) / pictureAspect));
    if (found < distance - 1e-9) [best, distance] = [bands, found];
  }
  return best;
};

/** Bands of closed boxes of any number, and of exploded ones no wider than `room`. */
const bandsWithin = (boxes: readonly SceneBox[], room: number): Band[] => {
  const bands: Band[] = [];
  for (const box of boxes) {
    const open = isOpen(box);
    const last = bands.at(-1);
    if (last?.open === open && (!open || last.width + GAP + box.width <= room)) {
      last.boxes.push(box);
      last.width += GAP + box.width;
    } else bands.push({ open, boxes: [box], width: box.width });
  }
  return bands;
};

const widestOpen = (bands: readonly Band[]): number =>
  bands.reduce((most, { open, width }) => (open ? Math.max(most, width) : most), 0);

/** Closed blocks beside each other: as many as fit beside the widest band, or as make a landscape picture. */
const columnsOf = (count: number, openWidth: number, shape: Shape): number => {
  const { width } = sizesOf(1);
  if (shape.ems)
    return Math.max(gridColumns(count, 1, GAP, shape), Math.floor((openWidth + GAP) / (width + GAP)));
  const landscape = Math.ceil(Math.sqrt((count * shape.aspect * (64 + GAP)) / (width + GAP)));
  return Math.max(Math.min(count, 2), landscape, Math.floor((openWidth + GAP) / (width + GAP)));
};

const aspectOf = (bands: readonly Band[], count: number, shape: Shape): number => {
  const openWidth = widestOpen(bands);
  const columns = columnsOf(count, openWidth, shape);
  let [width, height] = [openWidth, 0];
  for (const { open, boxes } of bands) {
    const rows = open ? 1 : Math.ceil(boxes.length / columns);
    if (!open) width = Math.max(width, Math.min(columns, boxes.length) * (widest(boxes) + GAP) - GAP);
    height += rows * (highest(boxes) + GAP);
  }
  return width / Math.max(height, 1) || ASPECT;
};
