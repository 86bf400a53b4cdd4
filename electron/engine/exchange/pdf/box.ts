/** One box of a scene on a page, as the canvas shows it in the light theme, without its buttons. */
import type { Status } from '../../../../shared/model/records.ts';
import {
  chipPlace,
  isWideProposal,
  NOTE_FONT_SIZE,
  nameFontOf,
  sizesOf,
} from '../../../../shared/scene/geometry.ts';
import { chipTone, LIGHT, levelTone } from '../../../../shared/scene/palette.ts';
import { isPlace, type SceneBox } from '../../../../shared/scene/scene.ts';
import { baselineIn, fitted, measure } from '../../../../shared/scene/text.ts';
import type { BoxFacts } from './facts.ts';
import { drawLine } from './line.ts';
import { countMark, drawChip, drawMark, type Mark, markWidth, statusMark, waitingMark } from './marks.ts';

/** Draws `box` with its top left corner at the origin; not what is inside it. */
export const drawBox = (pdf: PDFKit.PDFDocument, box: SceneBox, facts: BoxFacts): void => {
  const { fill, edge, text } = toneOf(box, facts.isAside);
  const dashed = box.kind === 'proposal' || box.kind === 'proposed' || isPlace(box);
  pdf.lineWidth(1);
  if (dashed) pdf.dash(3, { space: 2.5 });
  // Strokes lie inside the box, as borders do on the canvas.
  pdf
    .roundedRect(0.5, 0.5, box.width - 1, box.height - 1, sizesOf(box.level).radius - 0.5)
    .fillAndStroke(fill, edge);
  if (dashed) pdf.undash();
  drawName(pdf, box, text, facts.status);
  drawNotes(pdf, box);
  if (box.kind === 'proposal') drawWaiting(pdf, box, facts.waiting);
  else if (box.kind === 'block' || box.kind === 'container') drawSigns(pdf, box, facts);
  else if (box.kind === 'empty') {
    const y = box.height / 2 + 4;
    drawLine(pdf, 'Nothing inside yet', 10, y, { font: 'sans-400', size: 12, colour: LIGHT.inkFaint });
  }
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

const drawName = (pdf: PDFKit.PDFDocument, box: SceneBox, colour: string, status: Status | null): void => {
  const font = nameFontOf(box.level);
  const isPast = status === 'retired' || status === 'rejected';
  for (const { text, x, baseline } of box.lines) {
    drawLine(pdf, text, x, baseline, { font, size: box.fontSize, colour, maxWidth: box.width - x - 6 });
    if (!isPast) continue;
    const y = baseline - box.fontSize * 0.28;
    pdf
      .moveTo(x, y)
      .lineTo(x + measure(text, font, box.fontSize), y)
      .lineWidth(0.9)
      .stroke(colour);
  }
};

const drawNotes = (pdf: PDFKit.PDFDocument, { notes = [], width }: SceneBox): void => {
  const style = { font: 'sans-400', size: NOTE_FONT_SIZE, colour: LIGHT.inkSoft } as const;
  for (const { text, x, baseline } of notes)
    drawLine(pdf, text, x, baseline, { ...style, maxWidth: width - x - 6 });
};

const drawWaiting = (pdf: PDFKit.PDFDocument, box: SceneBox, words: string): void => {
  const [first] = box.lines;
  const last = box.lines.at(-1);
  const { inset, lineHeight } = sizesOf(box.level);
  const style = { font: 'sans-400', size: box.fontSize, colour: LIGHT.inkSoft } as const;
  const draw = (x: number, baseline: number) => {
    const room = box.width - x - inset;
    drawLine(pdf, fitted(words, style.font, style.size, room), x, baseline, style);
  };
  if (!isWideProposal(box.level, box.width)) draw(inset, (last?.baseline ?? 10) + lineHeight + 2);
  else {
    const end = first ? first.x + measure(first.text, nameFontOf(box.level), box.fontSize) + 8 : inset;
    draw(end, first?.baseline ?? 15 + baselineIn(lineHeight, box.fontSize));
  }
};

const drawSigns = (pdf: PDFKit.PDFDocument, box: SceneBox, facts: BoxFacts): void => {
  const isOpen = box.kind === 'container';
  const sizes = sizesOf(box.level);
  const chip = chipPlace(box.level, facts.code, facts.scheme);
  if (chip) drawChip(pdf, facts.code, chip, chipTone(LIGHT, box.level, isOpen), box.level <= 2);
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
    x += drawMark(pdf, shown, x, middle) + 6;
  }
  if (inside && x + markWidth(inside) <= end)
    drawMark(pdf, inside, onDark ? x : end - markWidth(inside), middle);
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
