/**
 * The sheets of a diagram. No type on them is smaller than 6 pt: a diagram that needs more room than the paper gives turns
 * it, then takes larger paper, and is finally set on several sheets of the paper, which overlap and have crop marks.
 */
import type { ExportOptions } from '../../../../shared/api/export/options.ts';
import type { Diagram, Section } from '../../../../shared/book/content.ts';
import type { Model } from '../../../../shared/model/model.ts';
import { LIGHT } from '../../../../shared/scene/overlays/palette.ts';
import type { Rect } from '../../../../shared/scene/query.ts';
import { say } from '../../../../shared/words/messages.ts';
import { paperSize } from '../pdf/page.ts';
import { betterFit, type DiagramFit, fitDiagram, isReadable, MIN_TYPE_PT, plainer } from './diagram-fit.ts';
import { titleSteps } from './flow.ts';
import { type Measures, type Sheet, type Step, styleOf } from './sheet.ts';
import { words } from './words.ts';

type Paper = Pick<ExportOptions, 'paper' | 'orientation'>;

/** What two sheets of one diagram both show, in points. */
const OVERLAP = 28;
const MARK = 12;

/** The papers that a diagram may take for itself, by the paper of the document. */
const LARGER: Record<Paper['paper'], readonly Paper['paper'][]> = {
  a4: ['a3', 'a2'],
  a3: ['a2', 'a1'],
  a2: ['a1', 'a0'],
  a1: ['a0'],
  a0: [],
  letter: ['tabloid'],
  tabloid: ['a2'],
};

type Fit = DiagramFit & {
  readonly measures: Measures;
  /** The room for the picture. */
  readonly room: Rect;
  readonly heading: readonly Step[];
};

export const sheetsOfDiagram = (
  model: Model,
  section: Section,
  diagram: Diagram,
  paper: Paper,
  measuresOf: (paper: Paper) => Measures,
): Sheet[] => {
  const fitted = (tried: Paper): Fit =>
    fitOn(model, section, diagram, { ...measuresOf(paper), ...sizeOf(tried) });
  const turned: Paper = {
    ...paper,
    orientation: paper.orientation === 'portrait' ? 'landscape' : 'portrait',
  };
  const first = fitted(paper);
  let second: Fit | undefined;
  const onTurned = (): Fit => {
    second ??= fitted(turned);
    return second;
  };
  const better = betterFit(first, onTurned);
  if (better) return [sheetOf(section, diagram, better, better === first ? undefined : 'turned')];
  if (diagram.fewer)
    return sheetsOfDiagram(model, section, plainer(diagram, diagram.fewer), paper, measuresOf);
  for (const larger of LARGER[paper.paper])
    for (const { orientation } of [paper, turned]) {
      const third = fitted({ paper: larger, orientation });
      if (isReadable(third)) return [sheetOf(section, diagram, third, 'larger')];
    }
  return tilesOf(section, diagram, onTurned().scale > first.scale ? onTurned() : first);
};

const sizeOf = (paper: Paper) => {
  const { width, height } = paperSize(paper);
  return { width, height };
};

const fitOn = (model: Model, section: Section, diagram: Diagram, measures: Measures): Fit => {
  const heading: Step[] = [];
  const top = titleSteps(section, measures, heading);
  const { side, width, height, bottom, k } = measures;
  const room = { x: side, y: top, width: width - 2 * side, height: height - bottom - top - 4 * k };
  return { ...fitDiagram(model, diagram, room, k), measures, room, heading };
};

/** One sheet with the whole diagram, in the middle of the width and at the top of the room. */
const sheetOf = (section: Section, { alternative }: Diagram, fit: Fit, made: Sheet['made']): Sheet => {
  const { measures, drawing, area, room, heading, scale } = fit;
  const x = room.x + (room.width - area.width * scale) / 2 - area.x * scale;
  const spare = room.height - area.height * scale;
  const y = room.y + Math.min(spare / 2, room.height * 0.12) - area.y * scale;
  const whole = { x: 0, y: 0, width: measures.width, height: measures.height };
  return {
    ...{ width: measures.width, height: measures.height, section, isFirst: true },
    ...(made && { made }),
    anchors: [{ anchor: section.anchor, y: 0 }],
    steps: [...heading, { do: 'diagram', drawing, alternative, x, y, scale, clip: whole }],
  };
};

/** As many sheets as the diagram takes with type of 6 pt, row by row. */
const tilesOf = (section: Section, { alternative }: Diagram, fit: Fit): Sheet[] => {
  const { measures, drawing, area, room, heading, smallest } = fit;
  const scale = MIN_TYPE_PT / smallest;
  const { k } = measures;
  const caption = 14 * k;
  // The marks stand outside of what is cut out.
  const tile = {
    x: room.x + MARK,
    y: room.y + caption + MARK,
    width: room.width - 2 * MARK,
    height: room.height - caption - 2 * MARK,
  };
  const columns = countOf(area.width * scale, tile.width);
  const rows = countOf(area.height * scale, tile.height);
  const sheets: Sheet[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const x = tile.x - column * (tile.width - OVERLAP) - area.x * scale;
      const y = tile.y - row * (tile.height - OVERLAP) - area.y * scale;
      const text = say(words.tile, {
        number: sheets.length + 1,
        count: rows * columns,
        row: row + 1,
        column: column + 1,
      });
      const isFirst = sheets.length === 0;
      sheets.push({
        ...{ width: measures.width, height: measures.height, section, isFirst },
        made: 'tiled',
        anchors: isFirst ? [{ anchor: section.anchor, y: 0 }] : [],
        steps: [
          ...(isFirst
            ? heading
            : heading.map((step) => (step.do === 'write' ? { ...step, tag: 'Artifact' as const } : step))),
          {
            ...{ do: 'write', tag: 'P', style: styleOf('small', measures, 'sans-400', LIGHT.inkSoft) },
            lines: [{ text, x: room.x, y: room.y + 7.5 * k }],
          },
          { do: 'diagram', drawing, alternative: `${alternative} ${text}`, x, y, scale, clip: tile },
          ...cropMarks(tile),
        ],
      });
    }
  return sheets;
};

const countOf = (length: number, room: number): number =>
  Math.max(1, Math.ceil((length - OVERLAP) / (room - OVERLAP)));

/** Two short lines at each corner of what is cut out. */
const cropMarks = ({ x, y, width, height }: Rect): Step[] =>
  [
    { cx: x, cy: y, dx: -1, dy: -1 },
    { cx: x + width, cy: y, dx: 1, dy: -1 },
    { cx: x, cy: y + height, dx: -1, dy: 1 },
    { cx: x + width, cy: y + height, dx: 1, dy: 1 },
  ].flatMap(({ cx, cy, dx, dy }): Step[] => [
    { do: 'line', from: [cx + dx * 2, cy], to: [cx + dx * MARK, cy], colour: LIGHT.ink, width: 0.5 },
    { do: 'line', from: [cx, cy + dy * 2], to: [cx, cy + dy * MARK], colour: LIGHT.ink, width: 0.5 },
  ]);
