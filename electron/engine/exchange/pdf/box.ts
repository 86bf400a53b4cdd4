/** One box of a scene on a page, as the canvas shows it in the light theme, without its buttons. */
import { codeOf } from '../../../../shared/model/codes.ts';
import { blocksOf, childrenOf, type Model, referrersOf, settingsOf } from '../../../../shared/model/model.ts';
import type { Process } from '../../../../shared/model/records.ts';
import { chipPlace, nameFontOf, sizesOf } from '../../../../shared/scene/geometry.ts';
import { chipTone, LIGHT, levelTone } from '../../../../shared/scene/palette.ts';
import type { SceneBox } from '../../../../shared/scene/scene.ts';
import { baselineIn, measure } from '../../../../shared/scene/text.ts';
import { drawLine } from './line.ts';
import { drawChip, drawMark, type Mark, markWidth, statusMark, waitingMark } from './marks.ts';

/** Draws `box` with its top left corner at the origin; not what is inside it. */
export const drawBox = (pdf: PDFKit.PDFDocument, model: Model, box: SceneBox): void => {
  const { fill, edge, text } = toneOf(box);
  const dashed = box.kind === 'proposal' || box.kind === 'proposed' || box.kind === 'empty';
  pdf.lineWidth(1);
  if (dashed) pdf.dash(3, { space: 2.5 });
  // Strokes lie inside the box, as borders do on the canvas.
  pdf
    .roundedRect(0.5, 0.5, box.width - 1, box.height - 1, sizesOf(box.level).radius - 0.5)
    .fillAndStroke(fill, edge);
  if (dashed) pdf.undash();
  const process = model.rows.process.get(box.id);
  drawName(pdf, box, text, process);
  if (box.kind === 'proposal') drawProposalCount(pdf, model, box);
  else if (box.kind === 'block' || box.kind === 'container') {
    if (process) drawSigns(pdf, model, box, process);
  } else if (box.kind === 'empty') {
    const y = box.height / 2 + 4;
    drawLine(pdf, 'Nothing inside yet', 10, y, { font: 'sans-400', size: 12, colour: LIGHT.inkFaint });
  }
};

const toneOf = (box: SceneBox): { fill: string; edge: string; text: string } => {
  switch (box.kind) {
    case 'proposal':
      return { fill: LIGHT.accentWash, edge: LIGHT.accentEdge, text: LIGHT.accent };
    case 'proposed':
      return { fill: LIGHT.panel, edge: LIGHT.accentEdge, text: LIGHT.ink };
    case 'empty':
      return { fill: LIGHT.panel, edge: LIGHT.lineStrong, text: LIGHT.inkFaint };
    case 'container':
      return box.level === 1 ? LIGHT.wash : levelTone(LIGHT, box.level);
    case 'block':
      return levelTone(LIGHT, box.level);
  }
};

const drawName = (
  pdf: PDFKit.PDFDocument,
  box: SceneBox,
  colour: string,
  process: Process | undefined,
): void => {
  const font = nameFontOf(box.level);
  const isPast = process?.status === 'retired' || process?.status === 'rejected';
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

const drawProposalCount = (pdf: PDFKit.PDFDocument, model: Model, box: SceneBox): void => {
  const count = blocksOf(model, box.id).length;
  const words = `${count} ${count === 1 ? 'block' : 'blocks'}, waiting`;
  const first = box.lines[0];
  const last = box.lines.at(-1);
  const { inset, lineHeight } = sizesOf(box.level);
  const style = { font: 'sans-400', size: box.fontSize, colour: LIGHT.inkSoft } as const;
  if (box.level > 2) drawLine(pdf, words, inset, (last?.baseline ?? 10) + lineHeight + 2, style);
  else {
    const end = first ? first.x + measure(first.text, nameFontOf(box.level), box.fontSize) + 8 : inset;
    drawLine(pdf, words, end, first?.baseline ?? 15 + baselineIn(lineHeight, box.fontSize), style);
  }
};

const drawSigns = (pdf: PDFKit.PDFDocument, model: Model, box: SceneBox, process: Process): void => {
  const isOpen = box.kind === 'container';
  const sizes = sizesOf(box.level);
  const code = codeOf(model, box.id);
  const chip = chipPlace(box.level, code, settingsOf(model).codeScheme);
  if (chip) drawChip(pdf, code, chip, chipTone(LIGHT, box.level, isOpen), box.level <= 2);
  const onDark = box.level === 1 && !isOpen;
  const { marks, inside } = marksOf(model, box, process, onDark);
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
  model: Model,
  box: SceneBox,
  process: Process,
  onDark: boolean,
): { marks: readonly Mark[]; inside: Mark | null } => {
  const isOpen = box.kind === 'container';
  const marks = [statusMark(process.status, onDark, box.level > 2)];
  const questions = openThreads(model, box.id);
  if (questions > 0) marks.push({ ...statusMark(process.status, onDark, false), words: `? ${questions}` });
  const proposals = isOpen ? 0 : openProposals(model, box.id);
  if (proposals > 0) marks.push(waitingMark(proposals === 1 ? 'proposal' : `${proposals} proposals`));
  const children = isOpen ? 0 : childrenOf(model, box.id).length;
  const { text } = levelTone(LIGHT, box.level);
  const inside =
    children > 0 ? { words: `${children} inside`, colour: text, ground: null, edge: null } : null;
  return { marks: marks.map(withoutShape), inside };
};

/** Of several framed marks only the first, the status, has a shape. */
const withoutShape = (mark: Mark, i: number): Mark => {
  if (i === 0) return mark;
  const { status: _, ...rest } = mark;
  return rest;
};

const openThreads = (model: Model, id: string): number => {
  let count = 0;
  for (const threadId of referrersOf(model, 'thread', 'processId', id)) {
    const thread = model.rows.thread.get(threadId);
    if (thread?.open && (thread.kind === 'question' || thread.kind === 'request')) count++;
  }
  return count;
};

const openProposals = (model: Model, id: string): number => {
  let count = 0;
  for (const proposalId of referrersOf(model, 'proposal', 'processId', id))
    if (model.rows.proposal.get(proposalId)?.state === 'open') count++;
  return count;
};
