/** One box of a scene, as the canvas shows it in the theme of the pen, without its buttons. */
import type { Status } from '../../model/records.ts';
import { type FaceMark, faceOf, isStruckOut } from '../../scene/face.ts';
import { chipPlace, isWideProposal, NOTE_FONT_SIZE, nameFontOf, sizesOf } from '../../scene/geometry.ts';
import type { OverlayMark } from '../../scene/overlays/overlay.ts';
import { OVERLAY_TONES, tintOfTone } from '../../scene/overlays/overlay-tones.ts';
import {
  barColour,
  chipTone,
  isTintName,
  levelTone,
  type Palette,
  type TintName,
  type Tone,
  tintToneOf,
} from '../../scene/overlays/palette.ts';
import { isEmptyCell, type SceneBox, type TextLine } from '../../scene/scene.ts';
import { baselineIn, fitted, measure } from '../../scene/text/text.ts';
import { words } from '../../scene/words.ts';
import { say } from '../../words/messages.ts';
import { linePath } from '../paths.ts';
import { type Pen, paletteOf, type Stroke } from '../pen.ts';
import type { BoxFacts } from './facts.ts';
import {
  drawChip,
  drawMark,
  type Mark,
  markWidth,
  narrowed,
  overlaidMark,
  plainMark,
  statusMark,
  waitingMark,
} from './marks.ts';
import { drawTintBar } from './tint-bar.ts';

/**
 * Draws `box` with its top left corner at the origin; not what is inside it.
 * @param mark what an overlay says of it: a block is in its tone, the header of an exploded one only holds its sign.
 */
export const drawBox = (pen: Pen, box: SceneBox, facts: BoxFacts, mark?: OverlayMark): void => {
  const palette = paletteOf(pen);
  const isBlock = box.kind === 'block' || box.kind === 'container';
  const own = mark ? undefined : tintToneOf(palette, facts.colour, box.level);
  const coloured = mark ? OVERLAY_TONES[pen.theme][mark.tone] : own;
  const tone = box.kind === 'block' ? coloured : undefined;
  const { fill, edge, text } = tone ?? toneOf(palette, box, facts.isAside);
  const tint = mark ? tintOfTone(mark.tone) : isTintName(facts.colour) ? facts.colour : undefined;
  // What an overlay says of an exploded block stands in its header; a colour is on its edge.
  const bar = isBlock && coloured && tint ? { tint, colour: barColour(coloured) } : undefined;
  drawGround(pen, box, { fill, edge: bar && coloured ? coloured.edge : edge, bar });
  drawName(pen, box, text, isStruckOut(facts.status) || (isBlock && mark?.tone === 'removed'));
  drawNotes(pen, box, tone?.text ?? (box.kind === 'block' && box.level === 1 ? text : palette.inkSoft));
  if (box.kind === 'proposal') drawWaiting(pen, box, facts.waiting);
  else if (isBlock) drawSigns(pen, box, facts, { mark, tone });
  else if (box.kind === 'empty')
    pen.text([{ text: say(words.noChildren), x: 10, baseline: box.height / 2 + 4 }], {
      font: 'sans-400',
      size: 12,
      colour: palette.inkFaint,
    });
};

type Bar = { readonly tint: TintName; readonly colour: string };

const drawGround = (
  pen: Pen,
  box: SceneBox,
  { fill, edge, bar }: { fill: string; edge: string; bar: Bar | undefined },
): void => {
  const { radius } = sizesOf(box.level);
  // Strokes lie inside the box, as borders do on the canvas.
  const border = { x: 0.5, y: 0.5, width: box.width - 1, height: box.height - 1, radius: radius - 0.5 };
  const isDashed = box.kind === 'proposal' || box.kind === 'proposed' || isEmptyCell(box);
  const stroke: Stroke = { colour: edge, width: 1, ...(isDashed && { dash: [3, 2.5] }) };
  pen.rect(border, { fill, stroke });
  const inset = radius * 0.6;
  if (bar) drawTintBar(pen, bar.tint, bar.colour, { x: 0, y: inset, height: box.height - 2 * inset });
};

const toneOf = (palette: Palette, box: SceneBox, isAside: boolean): Tone => {
  const none = { fill: palette.levels[1].fill, edge: palette.levels[1].edge, text: palette.inkSoft };
  const pending = { fill: palette.accentWash, edge: palette.accentEdge, text: palette.accent };
  switch (box.kind) {
    case 'proposal':
      return pending;
    case 'proposed':
      return { fill: palette.panel, edge: palette.accentEdge, text: palette.ink };
    case 'gap':
      return isAside ? none : pending;
    case 'none':
      return none;
    case 'empty':
      return { fill: palette.panel, edge: palette.lineStrong, text: palette.inkFaint };
    case 'container':
      return box.level === 1 ? palette.wash : levelTone(palette, box.level);
    case 'block':
      return levelTone(palette, box.level);
  }
};

const drawName = (pen: Pen, box: SceneBox, colour: string, isStruckOut: boolean): void => {
  const font = nameFontOf(box.level);
  const { fontSize: size, lines } = box;
  if (lines.length === 0) return;
  pen.text(lines, { font, size, colour, maxWidth: roomIn(box, lines) });
  if (!isStruckOut) return;
  const strikes = lines.map(({ text, x, baseline }) => {
    const y = baseline - size * 0.28;
    return linePath([
      { x, y },
      { x: x + measure(text, font, size), y },
    ]);
  });
  pen.path(strikes.join(''), { stroke: { colour, width: 0.9 } });
};

const drawNotes = (pen: Pen, box: SceneBox, colour: string): void => {
  const { notes = [] } = box;
  if (notes.length === 0) return;
  const style = { font: 'sans-400', size: NOTE_FONT_SIZE, colour } as const;
  pen.text(notes, { ...style, maxWidth: roomIn(box, notes) });
};

/** The room of lines that all begin at one place. */
const roomIn = ({ width }: SceneBox, lines: readonly TextLine[]): number => width - (lines[0]?.x ?? 0) - 6;

const drawWaiting = (pen: Pen, box: SceneBox, words: string): void => {
  const [first] = box.lines;
  const last = box.lines.at(-1);
  const { inset, lineHeight } = sizesOf(box.level);
  const style = { font: 'sans-400', size: box.fontSize, colour: paletteOf(pen).inkSoft } as const;
  const draw = (x: number, baseline: number) => {
    const room = box.width - x - inset;
    pen.text([{ text: fitted(words, style.font, style.size, room), x, baseline }], style);
  };
  if (!isWideProposal(box.level, box.width)) draw(inset, (last?.baseline ?? 10) + lineHeight + 2);
  else {
    const end = first ? first.x + measure(first.text, nameFontOf(box.level), box.fontSize) + 8 : inset;
    draw(end, first?.baseline ?? 15 + baselineIn(lineHeight, box.fontSize));
  }
};

/** What an overlay says of a block, and the tone that it is in unless it is exploded: the overlay’s or its own. */
type Overlaid = { readonly mark: OverlayMark | undefined; readonly tone: Tone | undefined };

const drawSigns = (pen: Pen, box: SceneBox, facts: BoxFacts, overlaid: Overlaid): void => {
  const isOpen = box.kind === 'container';
  const sizes = sizesOf(box.level);
  const chip = chipPlace(box.level, facts.code, facts.scheme);
  const { tone } = overlaid;
  const palette = paletteOf(pen);
  if (chip) {
    const chipColours = tone ?? chipTone(palette, box.level, isOpen);
    drawChip(pen, chip.text, chip, chipColours, box.level <= 2 && !tone);
  }
  const onDark = box.level === 1 && !isOpen;
  const { marks, inside } = marksOf(palette, box, facts, onDark, overlaid);
  const first = box.lines[0];
  const end = box.width - sizes.inset;
  let middle = sizes.rowTop + sizes.rowHeight / 2;
  let x = chip ? chip.x + chip.width + 6 : sizes.inset;
  if (onDark) {
    x = first?.x ?? sizes.inset;
    middle = box.height - 10 - 8.5;
  } else if (box.level === 1 && first) x = first.x + measure(first.text, nameFontOf(1), box.fontSize) + 10;
  for (const mark of marks) {
    const shown = narrowed(mark, end - x);
    if (x + markWidth(shown) > end) break;
    x += drawMark(pen, shown, x, middle) + 6;
  }
  if (inside && x + markWidth(inside) <= end)
    drawMark(pen, inside, onDark ? x : end - markWidth(inside), middle);
};

const marksOf = (
  palette: Palette,
  box: SceneBox,
  facts: BoxFacts,
  onDark: boolean,
  overlaid: Overlaid,
): { marks: readonly Mark[]; inside: Mark | null } => {
  const isExploded = box.kind === 'container';
  const text =
    overlaid.tone?.text ??
    (isExploded && box.level === 1 ? palette.wash : levelTone(palette, box.level)).text;
  const face = faceOf(facts, { level: box.level, isExploded }, overlaid.mark);
  const marks = face.marks.map((mark) => drawnMark(palette, mark, facts.status, text, onDark));
  const shown = overlaid.tone ? marks.map((mark) => inTone(mark, text)) : marks;
  const inside = face.inside && { words: face.inside, colour: text, ground: null, edge: null };
  return { marks: shown, inside: inside || null };
};

const drawnMark = (
  palette: Palette,
  { kind, sign, word }: FaceMark,
  status: Status | null,
  text: string,
  onDark: boolean,
): Mark => {
  if (kind === 'overlay') return overlaidMark({ sign, word }, text);
  if (kind === 'proposals') return waitingMark(word, palette);
  if (kind === 'status' && status) return statusMark(status, word, palette, onDark);
  return plainMark(`${sign} ${word}`.trim(), palette, onDark);
};

/** A mark on the ground of an overlay's tone: nothing but its text and its frame. */
const inTone = (mark: Mark, colour: string): Mark => ({
  ...mark,
  colour,
  ground: null,
  edge: mark.ground || mark.edge ? colour : null,
});
