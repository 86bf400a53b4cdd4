/** Paints links over the blocks: the kinds told apart by their stroke, arrows at the targets, labels if there is room. */
import type { Flow } from '../../../shared/model/records.ts';
import type { PlacedLabel } from '../../../shared/scene/lines/label-place.ts';
import { LABEL_LINE, LABEL_SIZE } from '../../../shared/scene/lines/label-text.ts';
import type { Point, Points } from '../../../shared/scene/lines/points.ts';
import type { Palette } from '../../../shared/scene/overlays/palette.ts';
import type { Viewport } from '../../state/ports/camera.ts';
import type { Link } from './links.ts';

export type LinkPaint = {
  readonly links: readonly Link[];
  readonly viewport: Viewport;
  readonly palette: Palette;
  /** Key of the link that is selected. */
  readonly selected: string | null;
  /** Keys of the links that stand out from the others; null if none does. */
  readonly lit: ReadonlySet<string> | null;
  /** Shown over everything in place of its own label: the link under the pointer, or the selected one. */
  readonly over: { readonly key: string; readonly label: PlacedLabel } | null;
};

/** The least size of type on the screen, in pixels: smaller labels are drawn as large as this where they cover nothing then. */
const READABLE_LABEL_PX = 6.5;
const CORNER = 5;
/** How much is seen of the other links beside those that stand out. */
const DIMMED = 0.3;

export const paintLinks = (context: CanvasRenderingContext2D, paint: LinkPaint): void => {
  const { links, palette, viewport, lit, over } = paint;
  context.lineJoin = 'round';
  const isLit = ({ key }: Link) => lit?.has(key) === true;
  const order = lit ? [...links.filter((link) => !isLit(link)), ...links.filter(isLit)] : links;
  const alphaOf = (link: Link): number => (lit && !isLit(link) ? DIMMED : 1);
  for (const link of order) {
    context.globalAlpha = alphaOf(link);
    paintLine(context, paint, link);
  }
  context.globalAlpha = 1;
  const larger = READABLE_LABEL_PX / (LABEL_SIZE * viewport.zoom);
  for (const link of order) {
    if (!link.label || link.key === over?.key || larger > link.label.grows) continue;
    const colour = isLit(link) ? palette.focus : palette.inkSoft;
    paintLabel(context, paint, link.label, colour, alphaOf(link));
  }
  if (over) paintLabel(context, paint, over.label, palette.focus, 1);
};

/** The kind that a link is drawn as: that of its flows, or the first of several. */
const kindOf = ({ flows }: Pick<Link, 'flows'>): Flow['kind'] => flows[0].kind;

const paintLine = (
  context: CanvasRenderingContext2D,
  { viewport, palette, selected, lit }: LinkPaint,
  link: Link,
) => {
  const { zoom } = viewport;
  const isSelected = link.key === selected;
  const kind = kindOf(link);
  const colour = lit?.has(link.key) ? palette.focus : kind === 'material' ? palette.ink : palette.inkSoft;
  const thin = Math.min(Math.max(1.4 * zoom, 0.8), 2.2) + (isSelected ? 0.8 : 0);
  const [first, ...rest] = link.points.map(({ x, y }) => ({
    x: x * zoom + viewport.x,
    y: y * zoom + viewport.y,
  })) as [Point, ...Point[]];
  const tip = rest.at(-1) ?? first;
  const before = rest.at(-2) ?? first;
  const head = Math.min(9 * Math.max(zoom, 0.5), Math.max(4, Math.hypot(tip.x - before.x, tip.y - before.y)));
  const base = towards(tip, before, head * 0.8);
  const points: Points = [first, ...rest.slice(0, -1), base];
  context.strokeStyle = colour;
  context.setLineDash(kind === 'information' ? [5, 3.5] : []);
  strokeLine(context, points, CORNER * zoom, kind === 'material' ? thin * 3 : thin);
  context.setLineDash([]);
  if (kind === 'material') {
    context.strokeStyle = palette.panel;
    strokeLine(context, points, CORNER * zoom, thin);
  }
  context.fillStyle = colour;
  paintHead(context, tip, before, head);
};

const towards = (from: Point, to: Point, by: number): Point => {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) * by) / length, y: from.y + ((to.y - from.y) * by) / length };
};

const strokeLine = (context: CanvasRenderingContext2D, points: Points, corner: number, width: number) => {
  const [first, ...rest] = points;
  context.beginPath();
  context.moveTo(first.x, first.y);
  rest.forEach((point, i) => {
    const [last, next] = [rest[i - 1] ?? first, rest[i + 1]];
    if (!next) context.lineTo(point.x, point.y);
    else {
      const room = Math.min(
        Math.hypot(point.x - last.x, point.y - last.y),
        Math.hypot(next.x - point.x, next.y - point.y),
      );
      context.arcTo(point.x, point.y, next.x, next.y, Math.min(corner, room / 2));
    }
  });
  context.lineWidth = width;
  context.stroke();
};

const paintHead = (context: CanvasRenderingContext2D, tip: Point, before: Point, size: number) => {
  const base = towards(tip, before, size);
  const half = { x: (tip.y - base.y) * 0.46, y: (base.x - tip.x) * 0.46 };
  context.beginPath();
  context.moveTo(tip.x, tip.y);
  context.lineTo(base.x + half.x, base.y + half.y);
  context.lineTo(base.x - half.x, base.y - half.y);
  context.fill();
};

/** @param alpha of the text: its ground is opaque, or the line would strike it through. */
const paintLabel = (
  context: CanvasRenderingContext2D,
  { viewport, palette }: LinkPaint,
  label: PlacedLabel,
  colour: string,
  alpha: number,
) => {
  // The label of the flow that is looked at can be read at any zoom.
  const zoom = Math.max(viewport.zoom, READABLE_LABEL_PX / LABEL_SIZE);
  const [x, y] = [label.x * viewport.zoom + viewport.x, label.y * viewport.zoom + viewport.y];
  const [width, height] = [label.width * zoom, label.height * zoom];
  context.beginPath();
  context.roundRect(x - width / 2, y - height / 2, width, height, Math.min(5 * zoom, height / 2));
  context.fillStyle = palette.panel;
  context.fill();
  if (colour === palette.focus) {
    context.lineWidth = 1;
    context.strokeStyle = colour;
    context.stroke();
  }
  context.font = `500 ${LABEL_SIZE * zoom}px 'IBM Plex Sans', sans-serif`;
  context.fillStyle = colour;
  context.globalAlpha = alpha;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const top = y - ((label.lines.length - 1) / 2) * LABEL_LINE * zoom + 0.5;
  label.lines.forEach((line, i) => {
    context.fillText(line, x, top + i * LABEL_LINE * zoom);
  });
  context.textAlign = 'start';
  context.globalAlpha = 1;
};
