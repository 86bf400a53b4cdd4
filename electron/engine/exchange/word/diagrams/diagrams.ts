/**
 * Diagrams in a Word document. No type in them is smaller than 6 pt: one that needs more room than the page gives turns the page,
 * and is finally drawn in several pieces, which are cut between blocks if possible.
 */
import type { Diagram, Target } from '../../../../../shared/book/content.ts';
import { drawTintBar } from '../../../../../shared/drawing/blocks/tint-bar.ts';
import type { SceneDrawing } from '../../../../../shared/drawing/scene.ts';
import type { Model } from '../../../../../shared/model/model.ts';
import { sizesOf } from '../../../../../shared/scene/geometry.ts';
import { areasOf } from '../../../../../shared/scene/lines/extent.ts';
import { rectAround } from '../../../../../shared/scene/lines/label-place.ts';
import { LABEL_LINE, LABEL_SIZE } from '../../../../../shared/scene/lines/label-text.ts';
import type { Route } from '../../../../../shared/scene/lines/strand.ts';
import { barColour, isTintName, LIGHT, tintToneOf } from '../../../../../shared/scene/overlays/palette.ts';
import { frameOf, type Rect } from '../../../../../shared/scene/query.ts';
import { say } from '../../../../../shared/words/messages.ts';
import { betterFit, type DiagramFit, fitDiagram, MIN_TYPE_PT, plainer } from '../../book/diagram-fit.ts';
import { words } from '../../book/words.ts';
import { type Page, roomOf, turnedPage } from '../page.ts';
import { colourXml, sizeXml } from '../styles.ts';
import { paragraphXml, runsXml, type Writing } from '../text.ts';
import { boxShape, type DrawnBox } from './boxes.ts';
import { cutsOf, partsOf, piecesInside, spreadOver } from './cuts.ts';
import { boxXml, groupXml, pathXml } from './shapes.ts';
import { wordPen } from './word-pen.ts';

/** A piece of a diagram as a run, with the line above it if it is one of several. */
type DiagramPiece = { readonly run: string; readonly caption: string };
type DrawnDiagram = { readonly page: Page; readonly pieces: readonly DiagramPiece[] };

/** Room below a piece that the paragraph around it takes. */
const SPARE = 14;
const CAPTION = 22;

/** @param above the height of the content above the diagram on its page, by the width of the page’s content. */
export function* drawnDiagram(
  model: Model,
  diagram: Diagram,
  page: Page,
  above: (width: number) => number,
  targets: ReadonlyMap<string, Target>,
  writing: Writing,
): Generator<undefined, DrawnDiagram> {
  type Fit = DiagramFit & { readonly page: Page; readonly room: { width: number; height: number } };
  const fitOn = (tried: Page): Fit => {
    const { width, height } = roomOf(tried);
    const room = { width, height: Math.max(72, height - above(width) - SPARE) };
    return { ...fitDiagram(model, diagram, room, tried.enlarged), page: tried, room };
  };
  const first = fitOn(page);
  yield;
  let turned: Fit | undefined;
  const onTurned = (): Fit => {
    turned ??= fitOn(turnedPage(page));
    return turned;
  };
  const better = betterFit(first, onTurned);
  if (!better && diagram.fewer)
    return yield* drawnDiagram(model, plainer(diagram, diagram.fewer), page, above, targets, writing);
  const fit = better ?? (onTurned().scale > first.scale ? onTurned() : first);
  yield;
  const alternative = shortened(diagram.alternative);
  const { area, drawing } = fit;
  if (better) {
    const run = yield* pieceXml({ ...drawing, targets }, area, alternative, fit.scale, writing);
    return { page: fit.page, pieces: [{ run, caption: '' }] };
  }
  const scale = MIN_TYPE_PT / fit.smallest;
  const room = { width: fit.room.width / scale, height: Math.max(72, fit.room.height - CAPTION) / scale };
  const leaves = drawing.boxes.filter(({ box }) => box.children.length === 0);
  const columns = cutsOf(
    { from: area.x, to: area.x + area.width },
    room.width,
    leaves.map(({ x, box }) => ({ from: x, to: x + box.width })),
  );
  const rows = cutsOf(
    { from: area.y, to: area.y + area.height },
    room.height,
    leaves.map(({ y, box }) => ({ from: y, to: y + box.height })),
  );
  const parts = partsOf(columns, rows);
  const boxes = spreadOver(drawing.boxes, rectOf, columns, rows);
  const flows = spreadOver(drawing.flows, areaOfFlow, columns, rows);
  const pieces: DiagramPiece[] = [];
  for (const [i, part] of parts.entries()) {
    yield;
    const caption = say(words.tile, {
      ...{ number: i + 1, count: parts.length },
      ...{ row: Math.floor(i / columns.length) + 1, column: (i % columns.length) + 1 },
    });
    const inside = { boxes: boxes[i] ?? [], flows: flows[i] ?? [], targets };
    // The description of the whole diagram is only on its first piece.
    const told = i === 0 ? `${alternative} ${caption}` : caption;
    pieces.push({ run: yield* pieceXml(inside, part, told, scale, writing), caption });
  }
  return { page: fit.page, pieces };
}

/** No one listens to a longer description. */
const MAX_ALTERNATIVE = 2000;

/** A list of names, cut after one of them. */
const shortened = (text: string): string => {
  if (text.length <= MAX_ALTERNATIVE) return text;
  const cut = text.slice(0, MAX_ALTERNATIVE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(', '), MAX_ALTERNATIVE / 2))} …`;
};

/** Shapes made before other work gets its turn. */
const SHAPES_PER_TURN = 50;

type Drawing = Pick<SceneDrawing, 'boxes' | 'flows'> & { readonly targets: ReadonlyMap<string, Target> };

/** The part of a drawing within an area, in units of the scene. */
function* pieceXml(
  { boxes, flows, targets }: Drawing,
  part: Rect,
  alternative: string,
  scale: number,
  writing: Writing,
): Generator<undefined, string> {
  const shapes: string[] = [];
  let count = 0;
  for (const drawn of boxes) {
    const shown = within(rectOf(drawn), part);
    if (!shown) continue;
    if (++count % SHAPES_PER_TURN === 0) yield;
    const place = placed(shown, part, scale);
    const hasText = holdsText(drawn, part);
    shapes.push(boxShape(drawn, { place, scale, hasText, targets }, writing));
    shapes.push(...barOf(drawn, part, scale, writing));
  }
  for (const route of flows) {
    if (++count % SHAPES_PER_TURN === 0) yield;
    shapes.push(...flowShapes(route, part, scale, writing));
  }
  for (const { label } of flows) if (label) shapes.push(...labelShapes(label, part, scale, writing));
  const size = { width: part.width * scale, height: part.height * scale };
  return groupXml(shapes, size, alternative, writing.newId);
}

const rectOf = ({ x, y, box: { width, height } }: DrawnBox): Rect => ({ x, y, width, height });

const areaOfFlow = (route: Route): Rect => {
  const [first = { x: 0, y: 0, width: 0, height: 0 }, ...others] = areasOf(route);
  return frameOf(first, others);
};

const within = (rect: Rect, part: Rect): Rect | undefined => {
  const [x, y] = [Math.max(rect.x, part.x), Math.max(rect.y, part.y)];
  const width = Math.min(rect.x + rect.width, part.x + part.width) - x;
  const height = Math.min(rect.y + rect.height, part.y + part.height) - y;
  return width > 0.5 && height > 0.5 ? { x, y, width, height } : undefined;
};

const placed = ({ x, y, width, height }: Rect, part: Rect, scale: number): Rect => ({
  x: (x - part.x) * scale,
  y: (y - part.y) * scale,
  width: width * scale,
  height: height * scale,
});

const isIn = (x: number, y: number, part: Rect): boolean =>
  x >= part.x && x < part.x + part.width && y >= part.y && y < part.y + part.height;

/** The text of a block that is cut is in the piece with its middle, that of a header in every piece with its top. */
const holdsText = ({ x, y, box }: DrawnBox, part: Rect): boolean =>
  box.children.length > 0
    ? y >= part.y && y + Math.min(box.headerHeight, box.height) <= part.y + part.height + 1
    : isIn(x + box.width / 2, y + box.height / 2, part);

/** The bar of a block in a colour, which distinguishes colours in black and white. */
const barOf = (
  { box, x, y, facts }: DrawnBox,
  part: Rect,
  scale: number,
  writing: Writing,
): readonly string[] => {
  const tone = tintToneOf(LIGHT, facts.colour, box.level);
  const isBlock = box.kind === 'block' || box.kind === 'container';
  if (!isBlock || !tone || !isTintName(facts.colour) || !isIn(x, y, part)) return [];
  const inset = sizesOf(box.level).radius * 0.6;
  const { pen, shapes } = wordPen({ scale, x: (x - part.x) * scale, y: (y - part.y) * scale }, writing);
  const height = Math.min(box.height, part.y + part.height - y) - 2 * inset;
  if (height > 0) drawTintBar(pen, facts.colour, barColour(tone), { x: 0, y: inset, height });
  return shapes;
};

/** A flow: information dashed, material strong. Its arrow is on the piece with its end. */
const flowShapes = (
  { strand: { flows }, points, text }: Route,
  part: Rect,
  scale: number,
  writing: Writing,
): string[] => {
  const [{ kind }] = flows;
  return piecesInside(points, part).map(({ points: shown, isEnd }) =>
    pathXml({
      id: writing.newId(),
      name: text || kind,
      lines: [
        {
          points: shown.map(({ x, y }) => ({ x: (x - part.x) * scale, y: (y - part.y) * scale })),
          isClosed: false,
        },
      ],
      edge: {
        colour: { theme: 'tx2', lighter: 0.25 },
        width: Math.max(0.5, (kind === 'material' ? 2.2 : 1.2) * scale),
        ...(kind === 'information' && { dash: 'sysDash' as const }),
        isArrow: isEnd,
      },
    }),
  );
};

/** The label of a flow on a ground of its own. */
const labelShapes = (
  label: NonNullable<Route['label']>,
  part: Rect,
  scale: number,
  writing: Writing,
): string[] => {
  if (!isIn(label.x, label.y, part)) return [];
  const place = placed(rectAround(label, label), part, scale);
  const text = label.lines.join(' ');
  const properties = `${colourXml('text2', writing.theme)}${sizeXml(LABEL_SIZE * scale)}`;
  const line = Math.round(LABEL_LINE * scale * 20);
  const paragraphs = paragraphXml(
    runsXml(text, properties),
    text,
    {
      style: 'StrataBox',
      after: `<w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"/><w:jc w:val="center"/>`,
    },
    writing,
  );
  return [
    boxXml({
      ...{ id: writing.newId(), name: text, place, fill: { theme: 'bg1' } },
      text: { paragraphs, isCentred: true, isWrapped: label.lines.length > 1 },
    }),
  ];
};
