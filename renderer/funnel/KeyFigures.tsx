/** The four figures that a sales director looks for first. */
import type { FunnelResult } from '../../shared/funnel/calculate.ts';
import { sourcesByPeriod } from '../../shared/funnel/gap.ts';
import type { FunnelInput } from '../../shared/funnel/input.ts';
import { sum } from '../../shared/funnel/rates.ts';
import { periodNames } from '../../shared/scene/pictures/axes.ts';
import { type Figures, figuresIn } from '../../shared/scene/pictures/figures.ts';
import { classes } from '../ui/classes.ts';
import { LOCALE } from './locale.ts';
import type { KnownRisk } from './use-risk.ts';
import { blockedBy, chance, listed, multiple } from './words.ts';

type KeyFiguresProps = {
  input: FunnelInput;
  result: FunnelResult;
  known: KnownRisk;
  unit: string;
  create: 'netted' | 'none';
};

export const KeyFigures = ({ input, result, known, unit, create }: KeyFiguresProps) => {
  const figures = figuresIn(input.currency, LOCALE);
  return (
    <div className="key-figures" role="group" aria-label="Key figures">
      <CreateFigure input={input} result={result} unit={unit} figures={figures} />
      <CoverageFigure result={result} />
      <UnrecoverableFigure input={input} result={result} figures={figures} />
      <ChanceFigure known={known} create={create} figures={figures} />
    </div>
  );
};

type KeyFigureProps = {
  name: string;
  value: string;
  isWarning?: boolean;
  isBusy?: boolean;
  children: React.ReactNode;
};

const KeyFigure = ({ name, value, isWarning = false, isBusy = false, children }: KeyFigureProps) => (
  <section className="key-figure" aria-label={name} aria-busy={isBusy}>
    <h3 className="key-figure-name">{name}</h3>
    <p className={classes('key-figure-value', isWarning && 'key-figure-warning')}>{value}</p>
    <p className="key-figure-said">{children}</p>
  </section>
);

type Given = { input: FunnelInput; result: FunnelResult; figures: Figures };

const CreateFigure = ({ input, result, unit, figures }: Given & { unit: string }) => {
  const name = `Create each ${input.period}`;
  const units = result.create.filter((each) => each !== null);
  if (units.length < result.create.length)
    return (
      <KeyFigure name={name} value="Out of reach" isWarning>
        nothing passes {listed(blockedBy(input))}
      </KeyFigure>
    );
  const most = Math.max(...units);
  const peak = periodNames(input, LOCALE)[units.indexOf(most)]?.name ?? '';
  const said =
    most > 0
      ? `${unit} on average, ${figures.units(most)} in ${peak}`
      : result.gap.money > 0
        ? `no ${unit} created from now on would be in time`
        : `no ${unit} are needed`;
  return (
    <KeyFigure name={name} value={figures.units(sum(units) / units.length)}>
      {said}
    </KeyFigure>
  );
};

const CoverageFigure = ({ result: { coverage } }: Pick<Given, 'result'>) => {
  const { ratio, required, openValue } = coverage;
  const isShort = ratio !== null && required !== null && ratio < required;
  return (
    <KeyFigure name="Pipeline coverage" value={multiple(ratio)} isWarning={isShort}>
      {ratio === null
        ? 'no quota remains to be covered'
        : required === null
          ? openValue === 0
            ? 'nothing is open'
            : 'nothing of it can be won'
          : `needs ${multiple(required)} at this win rate`}
    </KeyFigure>
  );
};

const UnrecoverableFigure = ({ input, result, figures }: Given) => {
  const { money } = result.unrecoverable;
  if (money === null)
    return (
      <KeyFigure name="Unrecoverable" value="Out of reach" isWarning>
        nothing passes {listed(blockedBy(input))}
      </KeyFigure>
    );
  const lost = sourcesByPeriod(input, result.netting);
  const last = lost.findLastIndex(({ pastDue }) => (pastDue ?? 0) > 0);
  const names = periodNames(input, LOCALE);
  return (
    <KeyFigure name="Unrecoverable" value={figures.money(money)} isWarning={money > 0}>
      {money === 0
        ? 'every period can still be reached'
        : `${figures.units(money / input.dealSize)} deals, past due up to ${names[last]?.name ?? ''}`}
    </KeyFigure>
  );
};

const ChanceFigure = ({
  known: { risk, isRunning },
  create,
  figures,
}: Pick<Given, 'figures'> & Pick<KeyFiguresProps, 'known' | 'create'>) => (
  <KeyFigure
    name="Chance of quota"
    value={risk ? chance(risk.probability, figures) : '…'}
    isWarning={risk !== null && risk.probability < 0.5}
    isBusy={isRunning}
  >
    {risk
      ? `${create === 'none' ? 'from what is open alone: ' : ''}P10\u00a0${figures.moneyShort(risk.p10)}, P50\u00a0${figures.moneyShort(risk.p50)}, P90\u00a0${figures.moneyShort(risk.p90)}`
      : 'simulating'}
  </KeyFigure>
);
