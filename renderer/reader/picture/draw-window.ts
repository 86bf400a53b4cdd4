/** The part of a scene that the page's window shows, as SVG. The cost depends on the window, not on the model. */
import { drawBox } from '../../../shared/drawing/blocks/box.ts';
import { type BoxFacts, factsOf } from '../../../shared/drawing/blocks/facts.ts';
import { drawFlow, drawLabel } from '../../../shared/drawing/flows.ts';
import { circlePath, linePath } from '../../../shared/drawing/paths.ts';
import { type Pen, paletteOf, type Theme } from '../../../shared/drawing/pen.ts';
import { svgPen } from '../../../shared/drawing/svg-pen.ts';
import type { Model } from '../../../shared/model/model.ts';
import { areasOf } from '../../../shared/scene/lines/extent.ts';
import type { Route } from '../../../shared/scene/lines/strand.ts';
import { levelTone } from '../../../shared/scene/overlays/palette.ts';
import { type Placed, type Rect, visitVisible } from '../../../shared/scene/query.ts';
import { isEmptyCell, type Scene, type SceneBox } from '../../../shared/scene/scene.ts';
import { wrap } from '../../../shared/scene/text/text.ts';

/** Boxes lower than this on screen, in pixels, are left out. */
const MIN_BOX = 3;
/** A box whose name would be smaller than this on screen shows it larger, instead of its children. */
const MIN_TYPE = 6.5;
/** Below this scale flows and buttons can’t be distinguished. */
const MIN_FLOWS = 0.12;
export const MIN_TOGGLES = 0.3;
/** Radius of the button that explodes a block, in units of the scene. */
export const TOGGLE = 9;

type Drawn = {
  readonly model: Model;
  readonly scene: Scene;
  readonly routes: readonly Route[];
  readonly selectedId: string | null;
  readonly theme: Theme;
  /** Whether a box can be exploded or collapsed. */
  readonly hasToggle: (box: SceneBox) => boolean;
};

/**
 * SVG elements for the boxes and lines in `area`, in units of the scene.
 * @param scale pixels per unit; Infinity draws everything, without buttons, as for paper.
 */
export const drawWindow = (
  { model, scene, routes, selectedId, theme, hasToggle }: Drawn,
  area: Rect,
  scale: number,
): string => {
  const { pen, elements } = svgPen(theme);
  const buttons: Placed[] = [];
  let selected: Placed | null = null;
  visitVisible(scene, area, (placed) => {
    const { box, x, y } = placed;
    if (box.height * scale < MIN_BOX) return false;
    const facts = factsOf(model, box);
    const isFar = box.fontSize * scale < MIN_TYPE;
    pen.group({ x, y, name: facts.name }, () => {
      if (isFar) drawSummary(pen, box, facts, scale);
      else drawBox(pen, box, facts);
    });
    if (isBlock(box)) {
      if (box.id === selectedId) selected = placed;
      if (scale >= MIN_TOGGLES && Number.isFinite(scale) && hasToggle(box)) buttons.push(placed);
    }
    return !isFar;
  });
  if (scale >= MIN_FLOWS) {
    const seen = routes.filter((route) => areasOf(route).some((each) => areTouching(each, area)));
    for (const route of seen) drawFlow(pen, route);
    for (const route of seen) drawLabel(pen, route);
  }
  for (const placed of buttons) drawToggle(pen, placed);
  if (selected && Number.isFinite(scale)) drawSelection(pen, selected, scale);
  return elements.join('');
};

/** Type of a summary, and the room between its lines and edges, in pixels. */
const SUMMARY_TYPE = 12;
const SUMMARY_LINE = 16;
const SUMMARY_EDGE = 6;
const SUMMARY_LINES = 4;

/** A box that is far away: its code and name, as large as can be read, for as many lines as it has room for. */
const drawSummary = (pen: Pen, box: SceneBox, { name }: BoxFacts, scale: number): void => {
  const palette = paletteOf(pen);
  const { fill, edge, text } =
    box.kind === 'container' && box.level === 1 ? palette.wash : levelTone(palette, box.level);
  const { width, height } = box;
  pen.rect(
    { x: 0, y: 0, width, height, radius: 4 / scale },
    { fill, stroke: { colour: edge, width: 1 / scale } },
  );
  const [size, line, inset] = [SUMMARY_TYPE / scale, SUMMARY_LINE / scale, SUMMARY_EDGE / scale];
  const count = Math.min(SUMMARY_LINES, Math.floor((height - inset) / line));
  if (count < 1 || width < 4 * size) return;
  const lines = wrap(name, 'sans-600', size, width - 2 * inset, count);
  pen.text(
    lines.map((each, i) => ({ text: each, x: inset, baseline: inset / 2 + (i + 0.8) * line })),
    { font: 'sans-600', size, colour: text },
  );
};

/** Whether a box is a block, with an id of its own. */
export const isBlock = (box: SceneBox): boolean =>
  !isEmptyCell(box) && (box.kind === 'block' || box.kind === 'container' || box.kind === 'proposed');

/** The position of a box’s button: on its upper edge, at the right. */
export const toggleAt = ({ x, y, box }: Placed): { readonly x: number; readonly y: number } => ({
  x: x + box.width - TOGGLE - 6,
  y,
});

const drawToggle = (pen: Pen, placed: Placed): void => {
  const { panel, inkSoft, lineStrong } = paletteOf(pen);
  const { x, y } = toggleAt(placed);
  const arm = TOGGLE / 2;
  const across = linePath([
    { x: x - arm, y },
    { x: x + arm, y },
  ]);
  const upright = linePath([
    { x, y: y - arm },
    { x, y: y + arm },
  ]);
  pen.path(circlePath(x, y, TOGGLE), { fill: panel, stroke: { colour: lineStrong, width: 1 } });
  pen.path(placed.box.kind === 'container' ? across : across + upright, {
    stroke: { colour: inkSoft, width: 1.5 },
  });
};

const drawSelection = (pen: Pen, { x, y, box }: Placed, scale: number): void => {
  const width = 2.5 / scale;
  pen.rect(
    { x: x - width, y: y - width, width: box.width + 2 * width, height: box.height + 2 * width, radius: 8 },
    { stroke: { colour: paletteOf(pen).focus, width } },
  );
};

const areTouching = (a: Rect, b: Rect): boolean =>
  a.x <= b.x + b.width && a.x + a.width >= b.x && a.y <= b.y + b.height && a.y + a.height >= b.y;
