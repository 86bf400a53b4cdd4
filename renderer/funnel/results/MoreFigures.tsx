/** The other figures of a scenario, each with its formula. */
import { figuresIn } from '../../../shared/charts/figures/figures.ts';
import type { FunnelResult } from '../../../shared/funnel/calculate.ts';
import { daysInWords, periodsInWords } from '../../../shared/funnel/input/in-words.ts';
import type { FunnelInput } from '../../../shared/funnel/input/input.ts';
import { isLagInDays, sum } from '../../../shared/funnel/rates.ts';
import { locale } from '../../../shared/words/locale.ts';
import { say } from '../../../shared/words/messages.ts';
import { words } from './words.ts';

type FigureLine = { readonly name: string; readonly value: string; readonly formula: string };

export const MoreFigures = ({ input, result }: { input: FunnelInput; result: FunnelResult }) => (
  <table className="figure-lines">
    <caption className="sr-only">{say(words.figuresAndFormulas)}</caption>
    <thead className="sr-only">
      <tr>
        <th scope="col">{say(words.figure)}</th>
        <th scope="col">{say(words.value)}</th>
        <th scope="col">{say(words.formula)}</th>
      </tr>
    </thead>
    <tbody>
      {linesOf(input, result).map(({ name, value, formula }) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          <td className="figure-line-value">{value}</td>
          <td className="figure-line-how">{formula}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const linesOf = (input: FunnelInput, result: FunnelResult): FigureLine[] => {
  const { money, moneyShort, units, percent, multiple } = figuresIn(input.currency, locale());
  const { coverage, forward, gap, velocity, cycleDays, attainment, reverse } = result;
  const isInDays = input.cycleDays !== null || isLagInDays(input.stages);
  const lags = sum(input.stages.map(({ lagPeriods }) => lagPeriods));
  const toDate = attainment.toDate.filter((share) => share !== null).at(-1) ?? null;
  const expected = attainment.expectedToDate.at(-1) ?? null;
  return [
    {
      name: say(words.dealsNeeded),
      value: units(reverse.deals),
      formula: say(words.dealsNeededFormula),
    },
    {
      name: say(words.coverage),
      value: multiple(coverage.ratio),
      formula: say(words.coverageFormula, {
        open: moneyShort(coverage.openValue),
        remaining: moneyShort(coverage.remainingQuota),
      }),
    },
    {
      name: say(words.requiredCoverage),
      value: multiple(coverage.required),
      formula: say(words.requiredCoverageFormula, { rate: percent(coverage.winRate) }),
    },
    {
      name: say(words.weighted),
      value: money(forward.value),
      formula: say(words.weightedFormula, { deals: units(forward.wins) }),
    },
    {
      name: say(words.gap),
      value: money(gap.money),
      formula: say(words.gapFormula, { deals: units(gap.deals) }),
    },
    {
      name: say(words.attainment),
      value: toDate === null ? say(words.attainmentUnknown) : percent(toDate),
      formula: say(words.attainmentFormula, { expected: percent(expected) }),
    },
    {
      name: say(words.velocity),
      value: velocity === null ? say(words.noFigure) : say(words.velocityRate, { amount: money(velocity) }),
      formula: velocity === null ? say(words.velocityNone) : say(words.velocityFormula),
    },
    {
      name: say(words.cycle),
      value: isInDays ? daysInWords(cycleDays, locale()) : periodsInWords(lags, input.period, locale()),
      formula:
        input.cycleDays === null
          ? say(words.cycleFormula, { days: units(cycleDays) })
          : say(words.cycleGiven),
    },
  ];
};
