/** The boxes of a diagram as native shapes, with their texts in them. */
import { diagramFirst, type Target } from '../../../../../shared/book/content.ts';
import type { BoxFacts } from '../../../../../shared/drawing/blocks/facts.ts';
import type { SceneDrawing } from '../../../../../shared/drawing/scene.ts';
import { type FaceMark, faceOf, isStruckOut } from '../../../../../shared/scene/face.ts';
import {
  chipPlace,
  isWideProposal,
  NOTE_FONT_SIZE,
  NOTE_LINE_HEIGHT,
  sizesOf,
} from '../../../../../shared/scene/geometry.ts';
import { LIGHT, tintToneOf } from '../../../../../shared/scene/overlays/palette.ts';
import { isEmptyCell, type SceneBox } from '../../../../../shared/scene/scene.ts';
import { measure } from '../../../../../shared/scene/text/text.ts';
import { words } from '../../../../../shared/scene/words.ts';
import { say } from '../../../../../shared/words/messages.ts';
import type { Place } from '../../drawingml/shapes.ts';
import { BOLD, colourXml, type Ink, sizeXml } from '../styles.ts';
import { linkXml, paragraphXml, runsXml, type Writing } from '../text.ts';
import { boxXml, type Edge, type Fill } from './shapes.ts';

export type DrawnBox = SceneDrawing['boxes'][number];

type Look = { readonly fill: Fill; readonly edge: Edge; readonly ink: Ink | { readonly hex: string } };

/** Size of the type of marks, and the room between them, in units of the scene. */
const MARK_SIZE = 10.5;
const MARK_GAP = 8;
/** Marks under the name of a macro process. */
const MARK_LINE = 20;

const edge = (colour: Fill, isDashed: boolean): Edge => ({
  colour,
  width: 0.75,
  ...(isDashed && { dash: 'sysDash' as const }),
});

/** The colours of a box: of the theme, so that a client’s own recolours them; or the colour that a block was given. */
const lookOf = ({ kind, level }: SceneBox, { colour, isAside }: BoxFacts, isDashed: boolean): Look => {
  const tint = tintToneOf(LIGHT, colour, level);
  const soft: Fill = { theme: 'accent1', lighter: 0.6 };
  if (kind === 'block' && tint)
    return { fill: { hex: tint.fill }, edge: edge({ hex: tint.edge }, false), ink: { hex: tint.text } };
  if (kind === 'proposal' || (kind === 'gap' && !isAside))
    return {
      fill: { theme: 'accent2', lighter: 0.85 },
      edge: edge({ theme: 'accent2' }, isDashed),
      ink: 'text1',
    };
  if (kind === 'proposed')
    return { fill: { theme: 'bg1' }, edge: edge({ theme: 'accent2' }, isDashed), ink: 'text1' };
  if (isEmptyCell({ kind })) return { fill: { theme: 'bg1' }, edge: edge(soft, isDashed), ink: 'text1' };
  const edgeColour: Fill = tint ? { hex: tint.edge } : soft;
  if (level > 2) return { fill: { theme: 'bg1' }, edge: edge(edgeColour, isDashed), ink: 'text1' };
  if (level === 2)
    return { fill: { theme: 'accent1', lighter: 0.85 }, edge: edge(edgeColour, isDashed), ink: 'text1' };
  if (kind === 'container') return { fill: { theme: 'bg2' }, edge: edge(edgeColour, isDashed), ink: 'text1' };
  return { fill: { theme: 'tx2' }, edge: edge({ theme: 'tx2' }, false), ink: 'background1' };
};

type BoxOptions = {
  /** The part of the box that is drawn, in points. */
  readonly place: Place;
  /** Points of a unit. */
  readonly scale: number;
  readonly hasText: boolean;
  readonly targets: ReadonlyMap<string, Target>;
};

/** The shape of a box. Its name leads to the place of its block, if it has one and is not the block of the diagram. */
export const boxShape = (
  { box, facts }: DrawnBox,
  { place, scale, hasText, targets }: BoxOptions,
  writing: Writing,
): string => {
  const { level, kind } = box;
  const { radius, inset } = sizesOf(level);
  const isDashed = kind === 'proposal' || kind === 'proposed' || isEmptyCell(box);
  const look = lookOf(box, facts, isDashed);
  const to = kind === 'block' ? diagramFirst(targets.get(box.id)) : undefined;
  const text = hasText ? textOf(box, facts, { scale, ink: look.ink, to }, writing) : '';
  const first = box.lines[0];
  const top = (first ? firstTop(box) : 8) * scale;
  const insets = { left: inset * scale, top, right: 4 * scale };
  return boxXml({
    id: writing.newId(),
    name: facts.name || say(words.unnamed),
    ...{ place, radius: radius * scale, fill: look.fill, edge: look.edge },
    ...(text !== '' && { text: { paragraphs: text, insets } }),
  });
};

/** Where the first line of a box begins: its code, or its name if that is beside it. */
const firstTop = (box: SceneBox): number => {
  const { rowTop, lineHeight } = sizesOf(box.level);
  const [first] = box.lines;
  const top = first ? Math.max(4, first.baseline - lineHeight * 0.78) : rowTop;
  return hasRow(box) ? rowTop : top;
};

/** Whether the code has a row of its own above the name. */
const hasRow = ({ kind, level }: SceneBox): boolean =>
  (kind === 'block' || kind === 'container') && level > 1;

type TextOptions = {
  readonly scale: number;
  readonly ink: Look['ink'];
  readonly to: string | undefined;
};

const textOf = (
  box: SceneBox,
  facts: BoxFacts,
  { scale, ink, to }: TextOptions,
  writing: Writing,
): string => {
  const { level, kind, fontSize, lines, notes = [] } = box;
  const { lineHeight, rowHeight, inset } = sizesOf(level);
  const colour =
    typeof ink === 'string'
      ? colourXml(ink, writing.theme)
      : `<w:color w:val="${ink.hex.slice(1).toUpperCase()}"/>`;
  const look = (size: number, isBold = false, isStruck = false): string =>
    `${isBold ? BOLD : ''}${isStruck ? '<w:strike/>' : ''}${colour}${sizeXml(size * scale)}`;
  const paragraph = (
    runs: string,
    text: string,
    height: number,
    { before = 0, hanging = 0 }: { before?: number; hanging?: number } = {},
  ): string =>
    paragraphXml(
      runs,
      text,
      {
        style: 'StrataBox',
        after:
          `<w:spacing w:before="${twips(before * scale)}" w:after="0" w:line="${Math.max(1, twips(height * scale))}" w:lineRule="exact"/>` +
          (hanging > 0
            ? `<w:ind w:left="${twips(hanging * scale)}" w:hanging="${twips(hanging * scale)}"/>`
            : ''),
      },
      writing,
    );
  const name = nameOf(box, facts);
  const nameRuns = linkXml(
    to,
    runsXml(name, look(fontSize, box.fontWeight === 600, isStruckOut(facts.status))),
    writing,
  );
  const small = (text: string): string =>
    paragraph(runsXml(text, look(NOTE_FONT_SIZE)), text, NOTE_LINE_HEIGHT);
  const notesText = notes.map(({ text }) => text).join(' ');
  const noted = notesText === '' ? '' : small(notesText);
  if (kind === 'empty') {
    const text = say(words.noChildren);
    return paragraph(runsXml(text, look(12)), text, 16);
  }
  if (kind !== 'block' && kind !== 'container') {
    const waiting = kind === 'proposal' ? facts.waiting : '';
    // A wide proposal has it beside its title.
    const isBeside = isWideProposal(level, box.width);
    const beside = isBeside && waiting !== '' ? runsXml(`   ${waiting}`, look(NOTE_FONT_SIZE)) : '';
    const below = isBeside || waiting === '' ? '' : small(waiting);
    return `${paragraph(`${nameRuns}${beside}`, name, lineHeight)}${noted}${below}`;
  }
  const chip = chipPlace(level, facts.code, facts.scheme);
  const code = chip ? runsXml(chip.text, look(chip.fontSize, true)) : '';
  const marks = (room: number): string => marksIn(facts, box, room);
  const markRuns = (text: string): string => (text === '' ? '' : runsXml(`  ${text}`, look(MARK_SIZE)));
  if (level > 1) {
    const told = marks(box.width - 2 * inset - (chip ? chip.width + MARK_GAP : 0));
    const row = paragraph(`${code}${markRuns(told)}`, '', rowHeight);
    const before = sizesOf(level).nameTop - sizesOf(level).rowTop - rowHeight;
    return `${row}${paragraph(nameRuns, name, lineHeight, { before })}${noted}`;
  }
  const hanging = chip ? (lines[0]?.x ?? inset) - inset : 0;
  const tab = chip ? '<w:r><w:tab/></w:r>' : '';
  const used = (lines[0]?.x ?? inset) + measure(lines[0]?.text ?? '', 'sans-600', fontSize);
  const beside = kind === 'container' ? markRuns(marks(box.width - inset - used - MARK_GAP)) : '';
  const below = kind === 'block' ? marks(box.width - 2 * inset) : '';
  return (
    paragraph(`${code}${tab}${nameRuns}${beside}`, name, lineHeight, { hanging }) +
    noted +
    (below === '' ? '' : paragraph(runsXml(below, look(MARK_SIZE)), below, MARK_LINE))
  );
};

const twips = (points: number): number => Math.round(points * 20);

/** The name as far as it fits, as it was broken into lines; Word breaks it again if its lines are whole words. */
const nameOf = ({ lines }: SceneBox, facts: BoxFacts): string => {
  const shown = lines.map(({ text }) => text);
  const [spaced, joined] = [shown.join(' '), shown.join('')];
  return facts.name.endsWith(joined) && !facts.name.endsWith(spaced) ? joined : spaced;
};

/** As many of the marks of a block as there is room for, in units of the scene. */
const marksIn = (facts: BoxFacts, { level, kind }: SceneBox, room: number): string => {
  const face = faceOf(facts, { level, isExploded: kind === 'container' });
  const told: string[] = [];
  let left = room;
  for (const text of [...face.marks.map(markText), face.inside]) {
    const width = measure(text, 'sans-500', MARK_SIZE);
    if (text === '' || width > left) continue;
    told.push(text);
    left -= width + MARK_GAP;
  }
  return told.join('  ');
};

const markText = ({ sign, word }: FaceMark): string => `${sign} ${word}`.trim();
