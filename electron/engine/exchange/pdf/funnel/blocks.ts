/** What a scenario shows on paper, as blocks of known size: key figures, charts with their titles, tables. */

import type { Chart } from '../../../../../shared/charts/chart.ts';
import { closingHead, closingOf, closingRows } from '../../../../../shared/charts/figures/closing-words.ts';
import { figuresIn } from '../../../../../shared/charts/figures/figures.ts';
import { type KeyFigure, keyFigures } from '../../../../../shared/charts/figures/key-figures.ts';
import { stageTable } from '../../../../../shared/charts/figures/stage-table.ts';
import { attainmentChart } from '../../../../../shared/charts/kinds/attainment.ts';
import { distributionChart } from '../../../../../shared/charts/kinds/distribution.ts';
import { funnelChart } from '../../../../../shared/charts/kinds/funnel.ts';
import { nettingChart } from '../../../../../shared/charts/kinds/netting.ts';
import { tornadoChart } from '../../../../../shared/charts/kinds/tornado.ts';
import { riskOf } from '../../../../../shared/funnel/analysis/risk.ts';
import { sensitivityOf } from '../../../../../shared/funnel/analysis/sensitivity.ts';
import { calculate } from '../../../../../shared/funnel/calculate.ts';
import type { FunnelInput } from '../../../../../shared/funnel/input/input.ts';
import { quartersOf, withSubtotals } from '../../../../../shared/funnel/quarters.ts';
import { LIGHT } from '../../../../../shared/scene/overlays/palette.ts';
import { fitted, wrap } from '../../../../../shared/scene/text/text.ts';
import { say } from '../../../../../shared/words/messages.ts';
import { drawChart } from '../chart.ts';
import { drawLine } from '../line.ts';
import { drawTable, rowsWithin, type Table, tableHeight } from '../table.ts';
import { words } from '../words.ts';

/** The position of a block: its corner in points, the points of a unit, and the units left on the page. */
type BlockPlace = {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly height: number;
};

export type Block = {
  /** In units of charts. */
  readonly width: number;
  readonly height: number;
  /** The height that must fit on a page for the block to begin there; its whole height if it can't be split. */
  readonly leastHeight?: number;
  /** Draws it, or as much of it as fits, and returns the rest for the next page. */
  readonly draw: (
    pdf: PDFKit.PDFDocument,
    place: BlockPlace,
    parent: PDFKit.PDFStructureElement,
  ) => { readonly height: number; readonly rest?: Block };
};

const TITLE = 26;
/** Space between blocks, in units of charts. */
export const BLOCK_GAP = 22;
/** Two charts stand side by side if each has this width. */
const MIN_HALF = 400;

type BlockOptions = {
  /** What a unit of the first stage is called. */
  readonly unit?: string | undefined;
  readonly locale?: string | undefined;
};

/** The blocks of a scenario on pages of some width, in units of charts. */
export const scenarioBlocks = (input: FunnelInput, { unit, locale }: BlockOptions, room: number): Block[] => {
  const result = calculate(input);
  const sensitivity = sensitivityOf(input);
  const risk = riskOf(input);
  const closing = closingOf(input, result, { unit, locale });
  const figures = figuresIn(input.currency, locale);
  const half = (room - BLOCK_GAP) / 2;
  const isWide = half >= MIN_HALF;
  const large = { width: isWide ? half : room, locale };
  const small = { width: half, locale };
  const netting = nettingChart(input, result, large);
  const stages: Table = stageTable(input, result, figures);
  const create = withSubtotals(result.create, quartersOf(input), ({ from, to }) =>
    result.create
      .slice(from, to)
      .reduce((total, each) => (total === null || each === null ? null : total + each), 0),
  );
  const periods: Table = {
    head: [...netting.table().head, say(words.create)],
    rows: netting.table().rows.map((row, index) => [...row, figures.units(create[index] ?? null)]),
  };
  const isShort = periods.rows.length <= MAX_BESIDE;
  const tornado = chartBlock(tornadoChart(input, sensitivity, small));
  return [
    figuresBlock(keyFigures(input, result, risk, { unit, locale }), room),
    // What is needed, and what moves that, where two charts of full size have no room beside each other.
    chartBlock(funnelChart(input, result, small)),
    ...(isWide ? [] : [tornado]),
    chartBlock(netting),
    tableBlock(say(words.stages), stages, large.width),
    ...(result.gap.deals > 0
      ? [
          tableBlock(
            say(words.closing, { gap: figures.money(result.gap.money) }),
            { head: closingHead(), rows: closingRows(closing) },
            large.width,
          ),
        ]
      : []),
    chartBlock(attainmentChart(input, result, small)),
    chartBlock(distributionChart(input, risk, small)),
    ...(isWide ? [tornado] : []),
    ...(periods.rows.length > 0
      ? [tableBlock(say(words.netting, { period: input.period }), periods, isShort ? large.width : room)]
      : []),
  ];
};

/** Periods whose table may stand beside a chart. */
const MAX_BESIDE = 17;

const drawTitle = (
  pdf: PDFKit.PDFDocument,
  title: string,
  width: number,
  { x, y, scale }: BlockPlace,
  parent: PDFKit.PDFStructureElement,
): void => {
  parent.add(
    pdf.struct('H2', {}, () =>
      drawLine(pdf, fitted(title, 'sans-600', 14 * scale, width * scale), x, y + 14 * scale, {
        font: 'sans-600',
        size: 14 * scale,
        colour: LIGHT.ink,
      }),
    ),
  );
};

/** A chart under its title. */
export const chartBlock = (chart: Chart): Block => ({
  width: chart.width,
  height: TITLE + chart.height,
  draw: (pdf, place, parent) => {
    drawTitle(pdf, chart.title, chart.width, place, parent);
    const { x, y, scale } = place;
    drawChart(pdf, chart, { x, y: y + TITLE * scale, scale }, parent);
    return { height: TITLE + chart.height };
  },
});

/** Rows that a table begins with at the foot of a page, or else it begins on the next. */
const MIN_ROWS = 4;

/** A table under its title, on as many pages as its rows take. */
export const tableBlock = (title: string, table: Table, width: number, from = 0): Block => {
  const left = table.rows.length - from;
  return {
    width,
    height: TITLE + tableHeight(left),
    leastHeight: TITLE + tableHeight(Math.min(left, MIN_ROWS)),
    draw: (pdf, place, parent) => {
      const fitting = Math.min(left, Math.max(1, rowsWithin(place.height - TITLE)));
      drawTitle(pdf, from === 0 ? title : `${title}, continued`, width, place, parent);
      const { x, y, scale } = place;
      drawTable(
        pdf,
        table,
        table.rows.slice(from, from + fitting),
        { x, y: y + TITLE * scale, width, scale },
        parent,
      );
      const height = TITLE + tableHeight(fitting);
      return fitting < left ? { height, rest: tableBlock(title, table, width, from + fitting) } : { height };
    },
  };
};

const CARD_HEIGHT = 95;
const CARD_GAP = 12;
const NOTE_SIZE = 10;
const MIN_CARD = 150;

/** The key figures as cards, as many in a row as have room. */
const figuresBlock = (cards: readonly KeyFigure[], width: number): Block => {
  const perRow = Math.min(cards.length, Math.max(1, Math.floor((width + CARD_GAP) / (MIN_CARD + CARD_GAP))));
  const rows = Math.ceil(cards.length / perRow);
  const columns = Math.ceil(cards.length / rows);
  const cardWidth = (width - (columns - 1) * CARD_GAP) / columns;
  return {
    width,
    height: rows * (CARD_HEIGHT + CARD_GAP) - CARD_GAP,
    draw: (pdf, { x, y, scale }, parent) => {
      for (const [index, card] of cards.entries()) {
        const left = (index % columns) * (cardWidth + CARD_GAP);
        const top = Math.floor(index / columns) * (CARD_HEIGHT + CARD_GAP);
        parent.add(
          pdf.struct('P', {}, () => {
            pdf.save();
            pdf.translate(x + left * scale, y + top * scale).scale(scale);
            drawCard(pdf, card, cardWidth);
            pdf.restore();
          }),
        );
      }
      return { height: rows * (CARD_HEIGHT + CARD_GAP) - CARD_GAP };
    },
  };
};

const drawCard = (
  pdf: PDFKit.PDFDocument,
  { name, value, note, isWarning }: KeyFigure,
  width: number,
): void => {
  const room = width - 24;
  pdf
    .roundedRect(0.5, 0.5, width - 1, CARD_HEIGHT - 1, 9)
    .lineWidth(1)
    .stroke(LIGHT.line);
  const line = (
    text: string,
    font: 'sans-400' | 'sans-500' | 'sans-600',
    size: number,
    y: number,
    colour: string,
  ) => drawLine(pdf, fitted(text, font, size, room), 12, y, { font, size, colour });
  line(name, 'sans-500', 11, 20, LIGHT.inkFaint);
  line(value, 'sans-600', 19, 43, isWarning ? LIGHT.accent : LIGHT.ink);
  for (const [index, text] of wrap(note, 'sans-400', NOTE_SIZE, room, 3).entries())
    line(text, 'sans-400', NOTE_SIZE, 59 + index * 13, LIGHT.inkSoft);
};
