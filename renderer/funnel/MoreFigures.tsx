/** The other figures of a scenario, each with what it means and how it comes about. */
import type { FunnelResult } from '../../shared/funnel/calculate.ts';
import type { FunnelInput } from '../../shared/funnel/input.ts';
import { sum } from '../../shared/funnel/rates.ts';
import { periodsInWords } from '../../shared/funnel/words.ts';
import { figuresIn } from '../../shared/scene/pictures/figures.ts';
import { LOCALE } from './locale.ts';

type FigureLine = { readonly name: string; readonly value: string; readonly how: string };

export const MoreFigures = ({ input, result }: { input: FunnelInput; result: FunnelResult }) => (
  <table className="figure-lines">
    <caption className="sr-only">Figures and how they come about</caption>
    <thead className="sr-only">
      <tr>
        <th scope="col">Figure</th>
        <th scope="col">Value</th>
        <th scope="col">How it comes about</th>
      </tr>
    </thead>
    <tbody>
      {linesOf(input, result).map(({ name, value, how }) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          <td className="figure-line-value">{value}</td>
          <td className="figure-line-how">{how}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const linesOf = (input: FunnelInput, result: FunnelResult): FigureLine[] => {
  const { money, moneyShort, units, percent, multiple } = figuresIn(input.currency, LOCALE);
  const { coverage, forward, gap, velocity, cycleDays, attainment, reverse } = result;
  const lags = sum(input.stages.map(({ lagPeriods }) => lagPeriods));
  const toDate = attainment.toDate.filter((share) => share !== null).at(-1) ?? null;
  const expected = attainment.expectedToDate.at(-1) ?? null;
  return [
    {
      name: 'Deals needed',
      value: units(reverse.deals),
      how: 'quota ÷ deal size',
    },
    {
      name: 'Pipeline coverage',
      value: multiple(coverage.ratio),
      how: `open pipeline value ÷ remaining quota: ${moneyShort(coverage.openValue)} ÷ ${moneyShort(coverage.remainingQuota)}`,
    },
    {
      name: 'Required coverage',
      value: multiple(coverage.required),
      how: `1 ÷ win rate, which is ${percent(coverage.winRate)}: wins to expect per open unit`,
    },
    {
      name: 'Weighted pipeline',
      value: money(forward.value),
      how: `open units × their chance to close × deal size: ${units(forward.wins)} deals, whenever they come`,
    },
    {
      name: 'Gap',
      value: money(gap.money),
      how: `quota that certain wins and open units leave uncovered in time: ${units(gap.deals)} deals`,
    },
    {
      name: 'Attainment to date',
      value: toDate === null ? 'not known yet' : percent(toDate),
      how: `won ÷ quota so far; ${percent(expected)} at the end if what is open comes in as expected`,
    },
    {
      name: 'Sales velocity',
      value: velocity === null ? 'no figure' : `${money(velocity)} a day`,
      how:
        velocity === null
          ? 'open units × deal size × win rate ÷ cycle length, but the cycle takes no time'
          : 'open units × deal size × win rate ÷ cycle length in days',
    },
    {
      name: 'Sales cycle',
      value: periodsInWords(lags, input.period, LOCALE),
      how: `all lags together, ${units(cycleDays)} days`,
    },
  ];
};
