/** Scenarios side by side on paper: a table of their figures, and the chart of each one's netting. */
import { compareTable } from '../../../../../shared/charts/comparison/lines.ts';
import { nettingChart } from '../../../../../shared/charts/kinds/netting.ts';
import { riskOf } from '../../../../../shared/funnel/analysis/risk.ts';
import type { Total } from '../../../../../shared/funnel/analysis/total.ts';
import { calculate } from '../../../../../shared/funnel/calculate.ts';
import type { FunnelInput } from '../../../../../shared/funnel/input/input.ts';
import { say } from '../../../../../shared/words/messages.ts';
import { words } from '../words.ts';
import { BLOCK_GAP, type Block, chartBlock, tableBlock } from './blocks.ts';

type Compared = { readonly input: FunnelInput; readonly unit?: string | undefined };

/** Charts stand in a row if each has at least this width, in units of charts. */
const MIN_CHART = 400;

/** The blocks of a comparison on pages of some width. The first scenario is what the others are measured by. @param total of all. */
export const comparisonBlocks = (
  scenarios: readonly Compared[],
  total: Total | undefined,
  locale: string | undefined,
  room: number,
): Block[] => {
  const compared = scenarios.map(({ input, unit = say(words.units) }) => ({
    ...{ input, unit },
    result: calculate(input),
    risk: riskOf(input),
  }));
  const [first, ...others] = scenarios.map(({ input }) => input);
  const added = total && first && { ...total, unit: say(words.units), risk: riskOf(first, { others }) };
  const shown = [...compared.map((each) => ({ ...each, sources: undefined })), ...(added ? [added] : [])];
  const perRow = Math.max(1, Math.floor((room + BLOCK_GAP) / (MIN_CHART + BLOCK_GAP)));
  const columns = Math.min(perRow, shown.length);
  const width = (room - (columns - 1) * BLOCK_GAP) / columns;
  return [
    tableBlock(say(words.sideBySide), compareTable(shown, locale), room),
    ...shown.map(({ input, result, sources }) =>
      chartBlock({
        ...nettingChart(input, result, { width, locale, ...(sources && { sources }) }),
        title: input.name ?? '',
      }),
    ),
  ];
};
