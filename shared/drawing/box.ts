/** One box of a scene, as the canvas shows it in the light theme, without its buttons. */
import type { Status } from '../../../../shared/model/records.ts';
import {
  chipPlace,
  isWideProposal,
  NOTE_FONT_SIZE,
  nameFontOf,
  sizesOf,
} from '../../../../shared/scene/geometry.ts';
import { chipTone, LIGHT, levelTone, tintOf } from '../../../../shared/scene/palette.ts';
import { isPlace, type SceneBox, type TextLine } from '../../../../shared/scene/scene.ts';
import { baselineIn, fitted, measure } from '../../../../shared/scene/text.ts';
import type { BoxFacts } from './facts.ts';
import { countMark, drawChip, drawMark, type Mark, markWidth, statusMark, waitingMark } from './marks.ts';
import { leftBarPath, linePath } from './paths.ts';
import type { Pen, Stroke } from './pen.ts';

/** Draws `box` with its top left corner at the origin; not what is inside it. */
export const drawBox = (pen: Pen, box: SceneBox, facts: BoxFacts): void => {
  const { fill, edge, text } = toneOf(box, facts.isAside);
  drawGround(pen, box, { fill, edge, tint: tintOf(LIGHT, facts.colour) });
  drawName(pen, box, text, facts.status);
  drawNotes(pen, box);
  if (box.kind === 'proposal') drawWaiting(pen, box, facts.waiting);
  else if (box.kind === 'block' || box.kind === 'container') drawSigns(pen, box, facts);
  else if (box.kind === 'empty')
    pen.text([{ text: 'Nothing inside yet', x: 10, baseline: box.height / 2 + 4 }], {
      font: 'sans-400',
      size: 12,
      colour: LIGHT.inkFaint,
    });
};

/** Width of the bar at the start of a block that was given a colour. */
const TINT_WIDTH = 5;

const drawGround = (
  pen: Pen,
  box: SceneBox,
  { fill, edge, tint }: { fill: string; edge: string; tint: string | undefined },
): void => {
  const { radius } = sizesOf(box.level);
  // Strokes lie inside the box, as borders do on the canvas.
  const border = { x: 0.5, y: 0.5, width: box.width - 1, height: box.height - 1, radius: radius - 0.5 };
  const isDashed = box.kind === 'proposal' || box.kind === 'proposed' || isPlace(box);
  const stroke: Stroke = { colour: edge, width: 1, ...(isDashed && { dash: [3, 2.5] }) };
  if (tint === undefined) {
    pen.rect(border, { fill, stroke });
    return;
  }
  pen.rect(border, { fill });
  pen.path(leftBarPath(TINT_WIDTH, box.height, radius), { fill: tint });
  pen.rect(border, { stroke });
};

const NONE_TONE = { fill: LIGHT.levels[1].fill, edge: LIGHT.levels[1].edge, text: LIGHT.inkSoft };

const toneOf = (box: SceneBox, isAside: boolean): { fill: string; edge: string; text: string } => {
  switch (box.kind) {
    case 'proposal':
      return { fill: LIGHT.accentWash, edge: LIGHT.accentEdge, text: LIGHT.accent };
    case 'proposed':
      return { fill: LIGHT.panel, edge: LIGHT.accentEdge, text: LIGHT.ink };
    case 'gap':
      return isAside ? NONE_TONE : { fill: LIGHT.accentWash, edge: LIGHT.accentEdge, text: LIGHT.accent };
    case 'none':
      return NONE_TONE;
    case 'empty':
      return { fill: LIGHT.panel, edge: LIGHT.lineStrong, text: LIGHT.inkFaint };
    case 'container':
      return box.level === 1 ? LIGHT.wash : levelTone(LIGHT, box.level);
    case 'block':
      return levelTone(LIGHT, box.level);
  }
};

const drawName = (pen: Pen, box: SceneBox, colour: string, status: Status | null): void => {
  const font = nameFontOf(box.level);
  const { fontSize: size, lines } = box;
  if (lines.length === 0) return;
  pen.text(lines, { font, size, colour, maxWidth: roomIn(box, lines) });
  if (status !== 'retired' && status !== 'rejected') return;
  const strikes = lines.map(({ text, x, baseline }) => {
    const y = baseline - size * 0.28;
    return linePath([
      { x, y },
      { x: x + measure(text, font, size), y },
    ]);
  });
  pen.path(strikes.join(''), { stroke: { colour, width: 0.9 } });
};

const drawNotes = (pen: Pen, box: SceneBox): void => {
  const { notes = [] } = box;
  if (notes.length === 0) return;
  const style = { font: 'sans-400', size: NOTE_FONT_SIZE, colour: LIGHT.inkSoft } as const;
  pen.text(notes, { ...style, maxWidth: roomIn(box, notes) });
};

/** The room of lines that all begin at one place. */
const roomIn = ({ width }: SceneBox, lines: readonly TextLine[]): number => width - (lines[0]?.x ?? 0) - 6;

const drawWaiting = (pen: Pen, box: SceneBox, words: string): void => {
  const [first] = box.lines;
  const last = box.lines.at(-1);
  const { inset, lineHeight } = sizesOf(box.level);
  const style = { font: 'sans-400', size: box.fontSize, colour: LIGHT.inkSoft } as const;
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

const drawSigns = (pen: Pen, box: SceneBox, facts: BoxFacts): void => {
  const isOpen = box.kind === 'container';
  const sizes = sizesOf(box.level);
  const chip = chipPlace(box.level, facts.code, facts.scheme);
  if (chip) drawChip(pen, facts.code, chip, chipTone(LIGHT, box.level, isOpen), box.level <= 2);
  const onDark = box.level === 1 && !isOpen;
  const { marks, inside } = marksOf(box, facts, onDark);
  const first = box.lines[0];
  const end = box.width - sizes.inset;
  let middle = sizes.rowTop + sizes.rowHeight / 2;
  let x = chip ? chip.x + chip.width + 6 : sizes.inset;
  if (onDark) {
    x = first?.x ?? sizes.inset;
    middle = box.height - 10 - 8.5;
  } else if (box.level === 1 && first) x = first.x + measure(first.text, nameFontOf(1), box.fontSize) + 10;
  for (const mark of marks) {
    // Where the words would leave the block the shape alone tells the status.
    const fits = x + markWidth(mark) <= end;
    const shown = fits || !mark.status ? mark : { ...mark, words: '' };
    if (x + markWidth(shown) > end) break;
    x += drawMark(pen, shown, x, middle) + 6;
  }
  if (inside && x + markWidth(inside) <= end)
    drawMark(pen, inside, onDark ? x : end - markWidth(inside), middle);
};

const marksOf = (
  box: SceneBox,
  { status, questions, proposals, inside }: BoxFacts,
  onDark: boolean,
): { marks: readonly Mark[]; inside: Mark | null } => {
  const isOpen = box.kind === 'container';
  const marks: Mark[] = [];
  if (status) marks.push(statusMark(status, onDark, box.level > 2));
  if (questions > 0) marks.push(countMark(`? ${questions}`, onDark));
  if (proposals > 0 && !isOpen)
    marks.push(waitingMark(proposals === 1 ? 'proposal' : `${proposals} proposals`));
  if (inside === 0 || isOpen) return { marks, inside: null };
  const { text } = levelTone(LIGHT, box.level);
  return { marks, inside: { words: `${inside} inside`, colour: text, ground: null, edge: null } };
};
