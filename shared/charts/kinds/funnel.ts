/** The funnel: the units that must enter each stage for the quota, with the conversions between the stages. */
import type { FunnelResult } from '../../funnel/calculate.ts';
import type { FunnelInput } from '../../funnel/input/input.ts';
import { sum } from '../../funnel/rates.ts';
import { fitted, measure, plain } from '../../scene/text/text.ts';
import { say } from '../../words/messages.ts';
import {
  type Chart,
  type ChartOptions,
  centredBaseline,
  emptyChart,
  MIN_WIDTH,
  type Shape,
  type TextShape,
  type ToneName,
} from '../chart.ts';
import { type Figures, figuresIn } from '../figures/figures.ts';
import { chartWords } from '../words.ts';
import { words } from './words.ts';

/** A stage of the chart; the last is what is won. */
type Step = {
  readonly name: string;
  /** Units that must enter it; null if no number of them would do. */
  readonly units: number | null;
  /** To the next step; null after the last. */
  readonly conversion: number | null;
};

/**
 * The funnel of a scenario. The widths follow the fourth root of the units, so that a funnel of thousands of leads for a
 * few deals still shows every stage, and twice the units look alike wherever they are; a line below says so: the fourth root of 10 is 1.8.
 */
export const funnelChart = (
  input: FunnelInput,
  { reverse, unreachable }: Pick<FunnelResult, 'reverse' | 'unreachable'>,
  { width: wanted, locale }: ChartOptions,
): Chart => {
  const width = Math.max(wanted, MIN_WIDTH);
  if (sum(input.quota) === 0) return emptyChart(say(words.neededTitle), say(words.noQuotaNeeded), width);
  const figures = figuresIn(input.currency, locale);
  const steps: Step[] = [
    ...input.stages.map(({ name, conversion }, index) => ({
      name: plain(name),
      units: reverse.stages[index]?.required ?? null,
      conversion,
    })),
    { name: say(words.won), units: reverse.deals, conversion: null },
  ];
  const place = placeFor(steps, width, figures);
  const bottom = place.top + steps.length * place.pitch - GAP;
  return {
    width,
    height: bottom + SCALE_ROW,
    title: say(words.neededTitle),
    summary: summaryOf(steps, unreachable, figures),
    table: () => ({
      head: [say(chartWords.stage), say(chartWords.needed), say(words.openNow), say(chartWords.converts)],
      rows: steps.map(({ name, units, conversion }, index) => [
        name,
        units === null ? say(chartWords.unreachable) : figures.units(units),
        index < input.stages.length ? figures.units(input.stages[index]?.open ?? 0) : '',
        conversion === null ? '' : figures.percent(conversion),
      ]),
    }),
    shapes: [
      ...steps.flatMap((step, index) => stepShapes(steps, index, place, figures, step)),
      {
        kind: 'text',
        text: fitted(say(words.notToScale), 'sans-400', SCALE_SIZE, width),
        x: width / 2,
        baseline: centredBaseline(bottom + SCALE_ROW / 2 + 4, SCALE_SIZE),
        anchor: 'middle',
        font: 'sans-400',
        size: SCALE_SIZE,
        tone: 'ink-faint',
      },
    ],
  };
};

const summaryOf = (steps: readonly Step[], unreachable: boolean, figures: Figures): string => {
  const first = steps[0] as Step;
  const won = steps.at(-1) as Step;
  const stuck = steps.find(({ conversion }) => conversion === 0);
  if (unreachable && stuck)
    return say(words.unreachableBecause, { stage: stuck.name, none: figures.percent(0) });
  return say(words.mustEnter, {
    units: figures.units(first.units),
    stage: first.name,
    deals: figures.units(won.units),
  });
};

const SCALE_SIZE = 11;
const SCALE_ROW = 26;

const GAP = 6;
const NAME_SIZE = 13;
const CONVERSION_SIZE = 13;
/** Room for conversions at the right of the funnel, and for figures that stand beside their stage. */
const SIDE = 92;
const MAX_FUNNEL = 620;
/** The narrowest a stage is drawn. */
const MIN_STAGE = 6;

type Place = {
  readonly top: number;
  /** From one stage to the next; `GAP` of it stays free. */
  readonly pitch: number;
  readonly centre: number;
  /** Width of the top of each step, and of the bottom of the last. */
  readonly widths: readonly number[];
  /** Whether each step holds its name and figure; else names stand in a column of their own. */
  readonly inside: boolean;
  /** Left edge of the column of names, and its width; 0 if the names are inside. */
  readonly names: number;
};

const placeFor = (steps: readonly Step[], width: number, figures: Figures): Place => {
  const many = steps.length > 7;
  const centred = Math.min(MAX_FUNNEL, width - 2 * SIDE);
  const roomy: Place = {
    top: 4,
    pitch: (many ? 44 : 52) + GAP,
    centre: width / 2,
    widths: widthsOf(steps, centred),
    inside: true,
    names: 0,
  };
  const holds = steps.every((step, index) => {
    const { least } = spanOf(roomy, index);
    return textWidth(step.name, 'sans-500') + 20 <= least && figureWidth(step, figures) + 20 <= least;
  });
  if (holds) return roomy;
  const widest = Math.max(...steps.map(({ name }) => textWidth(name, 'sans-500')));
  const names = Math.min(widest, width * 0.34);
  const room = Math.min(MAX_FUNNEL, width - names - 16 - SIDE);
  const left = (width - names - 16 - room - SIDE) / 2;
  return {
    top: 4,
    pitch: (many ? 30 : 40) + GAP,
    centre: left + names + 16 + room / 2,
    widths: widthsOf(steps, room),
    inside: false,
    names,
  };
};

const textWidth = (text: string, font: 'sans-400' | 'sans-500' | 'sans-600') =>
  measure(text, font, NAME_SIZE);
const figureWidth = ({ units }: Step, figures: Figures) =>
  textWidth(units === null ? say(chartWords.unreachable) : figures.unitsShort(units), 'sans-400');

const widthsOf = (steps: readonly Step[], room: number): number[] => {
  const roots = steps.map(({ units }) => (units === null ? null : units ** 0.25));
  const most = Math.max(...roots.map((root) => root ?? 0));
  const widths = roots.map((root) =>
    root === null || most === 0 ? room : Math.max(MIN_STAGE, (root / most) * room),
  );
  return [...widths, Math.max(MIN_STAGE, (widths.at(-1) ?? room) * 0.82)];
};

/** Width of a step at its top and bottom; `least` is the narrower one. */
const spanOf = ({ widths, pitch }: Place, index: number) => {
  const top = widths[index] ?? 0;
  const next = widths[index + 1] ?? top;
  // The slope is that of straight sides from step to step; the gap cuts off its last part.
  const bottom = top + (next - top) * ((pitch - GAP) / pitch);
  return { top, bottom, least: Math.min(top, bottom) };
};

const stepShapes = (
  steps: readonly Step[],
  index: number,
  place: Place,
  figures: Figures,
  step: Step,
): Shape[] => {
  const { centre, pitch } = place;
  const top = place.top + index * pitch;
  const bottom = top + pitch - GAP;
  const middle = (top + bottom) / 2;
  const span = spanOf(place, index);
  const tone = toneOf(steps, index);
  const isUnreachable = step.units === null;
  const shapes: Shape[] = [
    {
      kind: 'polygon',
      points: [
        { x: centre - span.top / 2, y: top },
        { x: centre + span.top / 2, y: top },
        { x: centre + span.bottom / 2, y: bottom },
        { x: centre - span.bottom / 2, y: bottom },
      ],
      fill: isUnreachable ? 'accent-wash' : tone.fill,
      stroke: isUnreachable ? 'accent-edge' : tone.edge,
    },
  ];
  const figure = isUnreachable ? say(chartWords.unreachable) : figures.unitsShort(step.units);
  const figureText = (
    x: number,
    baseline: number,
    anchor: TextShape['anchor'],
    tone: ToneName,
  ): TextShape => ({
    kind: 'text',
    text: figure,
    x,
    baseline,
    anchor,
    font: 'sans-400',
    size: NAME_SIZE,
    tone,
  });
  const inkInside = isUnreachable ? 'accent' : tone.text;
  if (place.inside)
    shapes.push(
      {
        kind: 'text',
        text: step.name,
        x: centre,
        baseline: centredBaseline(middle - 9, NAME_SIZE),
        anchor: 'middle',
        font: 'sans-500',
        size: NAME_SIZE,
        tone: inkInside,
      },
      figureText(centre, centredBaseline(middle + 9, NAME_SIZE), 'middle', inkInside),
    );
  else {
    const left = centre - (Math.max(...place.widths) / 2 + 16);
    shapes.push({
      kind: 'text',
      text: fitted(step.name, 'sans-500', NAME_SIZE, place.names),
      x: left,
      baseline: centredBaseline(middle, NAME_SIZE),
      anchor: 'end',
      font: 'sans-500',
      size: NAME_SIZE,
      tone: 'ink',
    });
    const baseline = centredBaseline(middle, NAME_SIZE);
    const fits = figureWidth(step, figures) + 14 <= Math.min(span.top, span.bottom);
    shapes.push(
      fits
        ? figureText(centre, baseline, 'middle', inkInside)
        : figureText(
            centre + Math.max(span.top, span.bottom) / 2 + 10,
            baseline,
            'start',
            isUnreachable ? 'accent' : 'ink',
          ),
    );
  }
  if (step.conversion !== null) shapes.push(conversionText(step.conversion, index, place, bottom, figures));
  return shapes;
};

/** The conversion stands beside the gap between two steps, clear of both. */
const conversionText = (
  conversion: number,
  index: number,
  { centre, widths, pitch }: Place,
  bottom: number,
  figures: Figures,
): TextShape => {
  const upper = widths[index] ?? 0;
  const lower = widths[index + 1] ?? 0;
  // Where the lower step is narrower the slope leaves room; half a line above the gap the sides are still wider.
  const side = Math.max(upper + (lower - upper) * ((pitch - 12) / pitch), lower);
  return {
    kind: 'text',
    text: figures.percent(conversion),
    x: centre + side / 2 + 14,
    baseline: centredBaseline(bottom + GAP / 2, CONVERSION_SIZE),
    anchor: 'start',
    font: 'sans-400',
    size: CONVERSION_SIZE,
    tone: conversion === 0 ? 'accent' : 'ink-soft',
  };
};

type StepTone = { readonly fill: ToneName; readonly edge: ToneName; readonly text: ToneName };

const SHADES: readonly StepTone[] = [
  { fill: 'shade-1', edge: 'shade-1-edge', text: 'shade-1-text' },
  { fill: 'shade-2', edge: 'shade-2-edge', text: 'shade-2-text' },
  { fill: 'shade-3', edge: 'shade-3', text: 'shade-3-text' },
  { fill: 'shade-4', edge: 'shade-4', text: 'shade-4-text' },
];
const WON_TONE: StepTone = { fill: 'good', edge: 'good', text: 'on-good' };

/** Fainter from stage to stage; green for what is won. */
const toneOf = (steps: readonly Step[], index: number): StepTone => {
  const stages = steps.length - 1;
  if (index === stages) return WON_TONE;
  const shade = stages <= SHADES.length ? index : Math.floor((index * SHADES.length) / stages);
  return SHADES[shade] ?? WON_TONE;
};
