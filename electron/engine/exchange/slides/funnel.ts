/** A funnel scenario on slides: the funnel and its stages, the key figures, and the netting by period. */
import { keyFigures } from '../../../../shared/charts/figures/key-figures.ts';
import { funnelChart } from '../../../../shared/charts/kinds/funnel.ts';
import { nettingChart } from '../../../../shared/charts/kinds/netting.ts';
import { labelOf, titleOf } from '../../../../shared/drawing/shown.ts';
import { calculate } from '../../../../shared/funnel/calculate.ts';
import { funnelInputOf, unitOf } from '../../../../shared/funnel/input/from-model.ts';
import type { FunnelInput } from '../../../../shared/funnel/input/input.ts';
import { readFunnelInput } from '../../../../shared/funnel/input/read-input.ts';
import type { Model } from '../../../../shared/model/model.ts';
import { withTerms } from '../../../../shared/model/queries/terms.ts';
import type { RecordOf } from '../../../../shared/model/records.ts';
import { measure } from '../../../../shared/scene/text/text.ts';
import { say } from '../../../../shared/words/messages.ts';
import type { Place } from '../drawingml/shapes.ts';
import {
  chunks,
  type FunnelStep,
  fitting,
  MIN_SIZE,
  numbered,
  rowHeight,
  type Slide,
  STEP_SIZE,
  TABLE_COLUMN,
  TABLE_ROW,
} from './planned.ts';
import { words } from './words.ts';

/** The share of the width that the funnel has beside its figures, and the gap between both. */
const FUNNEL = 0.44;
const GAP = 18;
const STEP_GAP = 4;
/** The narrowest that a stage is drawn, so that it holds its name. */
const NARROWEST = 0.34;
/** At both ends of a name, and how much wider the face of a template may be than ours. */
const PAD = 16;
const OTHER_FACE = 1.15;
/** The width that charts are laid out for; only their tables are used. */
const WIDTH = 660;

type Table = { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** The slides of a scenario. One that can’t be calculated has a slide that says why. */
export const funnelSlides = (
  model: Model,
  funnel: RecordOf['funnel'],
  content: Place,
  locale: string | undefined,
): Slide[] => {
  const name = withTerms(model, funnel.name).trim() || say(words.unnamedScenario);
  const trail = [
    { label: titleOf(model), blockId: null },
    { label: labelOf(model, funnel.processId), blockId: null },
  ];
  const blank = { trail, boxes: [], flows: [], notes: '' };
  const read = readFunnelInput(funnelInputOf(model, funnel));
  if (!('input' in read))
    return [
      {
        ...blank,
        title: say(words.funnelOf, { name }),
        sentence: say(words.notCalculable, { problem: read.problems[0]?.sentence ?? '' }),
      },
    ];
  const { input } = read;
  const result = calculate(input);
  const options = { width: WIDTH, locale };
  const stages = funnelChart(input, result, options);
  const steps = stepsOf(input, result, stages.table(), content);
  const rowsFit = Math.max(1, fitting(content.height, TABLE_ROW) - 1);
  const pages = chunks(stages.table().rows, Math.min(rowsFit, fitting(content.height, MIN_STEP)));
  const size = pages[0]?.length ?? 1;
  const first = pages.map(
    (rows, i): Slide => ({
      ...blank,
      title: numbered(say(words.funnelOf, { name }), i, pages.length),
      notes: i === 0 ? stages.summary : '',
      funnel: placed(steps.slice(i * size, i * size + rows.length), content),
      table: { head: stages.table().head, rows, size: MIN_SIZE + 1, place: beside(content) },
    }),
  );
  // The chance of reaching the quota takes a simulation, which would delay the deck.
  const keys = keyFigures(input, result, null, { unit: unitOf(model, funnel), locale });
  const figures: Table = {
    head: [say(words.figure), say(words.value), say(words.meaning)],
    rows: keys.filter(({ key }) => key !== 'chance').map((each) => [each.name, each.value, each.note]),
  };
  const netting = nettingChart(input, result, options);
  return [
    ...first,
    ...tableSlides(say(words.keyFiguresOf, { name }), figures, content, blank),
    ...tableSlides(say(words.nettingOf, { name }), netting.table(), content, blank),
  ];
};

const MIN_STEP = 26;

type Blank = Pick<Slide, 'trail' | 'boxes' | 'flows' | 'notes'>;

/** A table on as many slides as its rows and columns take; none if it has no rows. The first column is on each. */
const tableSlides = (title: string, { head, rows }: Table, content: Place, blank: Blank): Slide[] => {
  const columns = head.map((_, i) => i).slice(1);
  const pages = chunks(columns, fitting(content.width * 0.76, TABLE_COLUMN * 0.7)).flatMap((shown) =>
    chunks(rows, Math.max(1, fitting(content.height, TABLE_ROW) - 1)).map((some) => ({ shown, some })),
  );
  return pages.map(({ shown, some }, i) => ({
    ...blank,
    title: numbered(title, i, pages.length),
    table: {
      head: [head[0] ?? '', ...shown.map((column) => head[column] ?? '')],
      rows: some.map((row) => [row[0] ?? '', ...shown.map((column) => row[column] ?? '')]),
      size: MIN_SIZE,
    },
  }));
};

const beside = ({ x, y, width, height }: Place): Place => ({
  ...{ x: x + width * FUNNEL + GAP, y, width: width * (1 - FUNNEL) - GAP, height },
});

/**
 * The steps with their widths as shares. As on the chart, they follow the fourth root of the units: thousands of leads for a few
 * deals still show every stage.
 */
const stepsOf = (
  input: FunnelInput,
  { reverse }: ReturnType<typeof calculate>,
  { rows }: Table,
  { width }: Place,
): Omit<FunnelStep, 'place' | 'isNamed'>[] => {
  const units = [...input.stages.map((_, i) => reverse.stages[i]?.required ?? null), reverse.deals];
  const roots = units.map((each) =>
    each === null || !Number.isFinite(each) ? 0 : Math.max(each, 0) ** 0.25,
  );
  const most = Math.max(...roots, Number.MIN_VALUE);
  const least = Math.min(NARROWEST, 120 / (width * FUNNEL));
  const share = (i: number): number => Math.max(least, (roots[i] ?? roots.at(-1) ?? 0) / most);
  return rows.map(([name = '', figure = ''], i) => ({
    ...{ name, figure, top: share(i), bottom: share(Math.min(i + 1, rows.length - 1)) },
  }));
};

/** Each stage is beside its row of the table. If one can’t hold its name, the stages show only figures: the rows have the names. */
const placed = (steps: readonly Omit<FunnelStep, 'place' | 'isNamed'>[], content: Place): FunnelStep[] => {
  const pitch = rowHeight(content, steps.length);
  const width = content.width * FUNNEL;
  const isRoomy = steps.every(({ name, figure, top, bottom }) => {
    const room = Math.min(top, bottom) * width - PAD;
    return measure(`${name}  ${figure}`, 'sans-600', STEP_SIZE) * OTHER_FACE <= room;
  });
  return steps.map((step, i) => ({
    ...step,
    isNamed: isRoomy,
    place: {
      ...{ x: content.x, y: content.y + (i + 1) * pitch + STEP_GAP / 2 },
      ...{ width, height: pitch - STEP_GAP },
    },
  }));
};
