/** Boxes made larger to line up with their neighbours, and boxes recognised as ones that were there before. */
import { paddingOf } from '../geometry.ts';
import { isEmptyCell, type PlacedBox, type SceneBox, type TextLine, type Way } from '../scene.ts';

/** The sizes a box was last asked for in. The same box in the same size is the same reference. */
const stretched = new WeakMap<SceneBox, SceneBox[]>();
const KEPT_SIZES = 3;

/**
 * `box` at least as wide and as high as told. A column's children grow in width with it, and so do proposals; text
 * stays where it wrapped.
 */
export const stretch = (box: SceneBox, toWidth: number, toHeight: number): SceneBox => {
  const width = Math.max(toWidth, box.width);
  const height = Math.max(toHeight, box.height);
  if (width === box.width && height === box.height) return box;
  const sizes = stretched.get(box) ?? [];
  const known = sizes.find((size) => size.width === width && size.height === height);
  if (known) return known;
  const isLeaf = box.children.length === 0;
  const made: SceneBox = {
    ...box,
    width,
    height,
    headerHeight: isLeaf ? height : box.headerHeight,
    children: width === box.width ? box.children : widened(box, width),
  };
  if (!stretched.has(box)) stretched.set(box, sizes);
  sizes.unshift(made);
  if (sizes.length > KEPT_SIZES) sizes.pop();
  return made;
};

const widened = (box: SceneBox, width: number): readonly PlacedBox[] => {
  const inner = width - 2 * paddingOf(box.kind, box.level);
  // Beside a column there may be lines, which keep their room.
  const more = width - box.width;
  // Proposals that stand side by side keep their width: only one by itself fills the block it is for.
  const isAlone = box.children.filter((child) => child.box.kind === 'proposal').length === 1;
  return box.children.map((child) =>
    (child.box.kind === 'proposal' ? isAlone : box.arrangement === 'column')
      ? {
          ...child,
          box: stretch(
            child.box,
            child.box.kind === 'proposal' ? inner : child.box.width + more,
            child.box.height,
          ),
        }
      : child,
  );
};

/** Whether two boxes show the same: equal in themselves, and holding the same references in the same places. */
export const sameBox = (a: SceneBox, b: SceneBox): boolean =>
  a.kind === b.kind &&
  a.id === b.id &&
  a.variantId === b.variantId &&
  a.level === b.level &&
  a.width === b.width &&
  a.height === b.height &&
  a.headerHeight === b.headerHeight &&
  a.arrangement === b.arrangement &&
  sameLines(a.lines, b.lines) &&
  sameLines(a.notes, b.notes) &&
  samePlaces(a.children, b.children) &&
  sameWays(a.ways, b.ways);

const sameLines = (a: readonly TextLine[] = [], b: readonly TextLine[] = []): boolean =>
  a.length === b.length &&
  a.every((line, i) => {
    const other = b[i];
    return line.text === other?.text && line.x === other.x && line.baseline === other.baseline;
  });

/** Whether two arrangements laid the same lines. */
export const sameWays = (a: readonly Way[] = [], b: readonly Way[] = []): boolean =>
  a.length === b.length &&
  a.every(({ from, to, points }, i) => {
    const other = b[i];
    return (
      from === other?.from &&
      to === other.to &&
      points.length === other.points.length &&
      points.every(({ x, y }, at) => x === other.points[at]?.x && y === other.points[at]?.y)
    );
  });

/** Whether two lists hold the same boxes in the same places. Proposals and cells, which are new each time, are looked into. */
export const samePlaces = (a: readonly PlacedBox[], b: readonly PlacedBox[]): boolean =>
  a.length === b.length &&
  a.every((child, i) => {
    const other = b[i];
    if (child.x !== other?.x || child.y !== other.y) return false;
    if (child.box === other.box) return true;
    return (child.box.kind === 'proposal' || isEmptyCell(child.box)) && sameBox(child.box, other.box);
  });
