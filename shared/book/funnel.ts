/** The funnel scenarios of a book: key figures, charts and tables, as the Funnel view has them. */
import { closingHead, closingOf, closingRows } from '../charts/figures/closing-words.ts';
import { figuresIn } from '../charts/figures/figures.ts';
import { keyFigures } from '../charts/figures/key-figures.ts';
import { stageTable } from '../charts/figures/stage-table.ts';
import { attainmentChart } from '../charts/kinds/attainment.ts';
import { distributionChart } from '../charts/kinds/distribution.ts';
import { funnelChart } from '../charts/kinds/funnel.ts';
import { nettingChart } from '../charts/kinds/netting.ts';
import { tornadoChart } from '../charts/kinds/tornado.ts';
import { riskOf } from '../funnel/analysis/risk.ts';
import { sensitivityOf } from '../funnel/analysis/sensitivity.ts';
import { calculate } from '../funnel/calculate.ts';
import { funnelInputOf, unitOf } from '../funnel/input/from-model.ts';
import type { FunnelInput } from '../funnel/input/input.ts';
import { readFunnelInput } from '../funnel/input/read-input.ts';
import { byRank } from '../model/model.ts';
import type { RecordOf } from '../model/records.ts';
import { say } from '../words/messages.ts';
import type { Content } from './content.ts';
import { blockLine, cell, heading, inLine, note, type Told } from './told.ts';
import { words } from './words.ts';

/** Width of the charts in units of charts: that of a page of A4 in portrait. */
const WIDTH = 660;

/** The scenarios at these blocks, in their order; empty if there are none. */
export const funnelContent = (told: Told, isIn: (processId: string) => boolean): Content[] =>
  [...told.model.rows.funnel.values()]
    .filter(({ processId }) => isIn(processId))
    .sort(byRank)
    .flatMap((funnel) => scenarioContent(told, funnel));

const scenarioContent = (told: Told, funnel: RecordOf['funnel']): Content[] => {
  const { model } = told;
  const read = readFunnelInput(funnelInputOf(model, funnel));
  const head: Content[] = [
    heading(2, inLine(model, funnel.name) || say(words.unnamedScenario)),
    { kind: 'text', lines: [blockLine(told, funnel.processId)] },
  ];
  if ('input' in read) return [...head, ...figuresOf(read.input, unitOf(model, funnel), told.locale)];
  return [...head, note(say(words.notCalculable, { problem: read.problems[0]?.sentence ?? '' }))];
};

const figuresOf = (input: FunnelInput, unit: string | undefined, locale: string): Content[] => {
  const result = calculate(input);
  const risk = riskOf(input);
  const figures = figuresIn(input.currency, locale);
  const options = { width: WIDTH, locale };
  const netting = nettingChart(input, result, options);
  const periods = netting.table();
  const closing = closingOf(input, result, { unit, locale });
  return [
    table(
      [say(words.figure), say(words.value), say(words.meaning)],
      keyFigures(input, result, risk, { unit, locale }).map(({ name, value, note: meaning }) => [
        name,
        value,
        meaning,
      ]),
    ),
    chart(funnelChart(input, result, options)),
    heading(3, say(words.stages)),
    tableOf(stageTable(input, result, figures)),
    chart(netting),
    ...(periods.rows.length > 0
      ? [heading(3, say(words.netting, { period: input.period })), tableOf(periods)]
      : []),
    ...(result.gap.deals > 0
      ? [
          heading(3, say(words.closing, { gap: figures.money(result.gap.money) })),
          table(closingHead(), closingRows(closing)),
        ]
      : []),
    chart(attainmentChart(input, result, options)),
    chart(distributionChart(input, risk, options)),
    chart(tornadoChart(input, sensitivityOf(input), options)),
  ];
};

type Chart = Extract<Content, { kind: 'chart' }>['chart'];
const chart = (each: Chart): Content => ({ kind: 'chart', chart: each });

const tableOf = ({
  head,
  rows,
}: {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}) => table(head, rows);

const table = (head: readonly string[], rows: readonly (readonly string[])[]): Content => ({
  kind: 'table',
  head,
  rows: rows.map((row) => ({ cells: row.map((text) => cell(text)) })),
});
