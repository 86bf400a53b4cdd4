/** The four figures that a sales director looks for first. */
import { keyFigures } from '../../../shared/charts/figures/key-figures.ts';
import type { FunnelResult } from '../../../shared/funnel/calculate.ts';
import type { FunnelInput } from '../../../shared/funnel/input/input.ts';
import { locale } from '../../../shared/words/locale.ts';
import { say } from '../../../shared/words/messages.ts';
import { classes } from '../../ui/classes.ts';
import type { KnownRisk } from './risk/use-risk.ts';
import { words } from './words.ts';

type KeyFiguresProps = {
  input: FunnelInput;
  result: FunnelResult;
  known: KnownRisk;
  unit: string;
  create: 'netted' | 'none';
};

/** The others are among the inputs, or in the table of all figures. */
const SHOWN: readonly string[] = ['create', 'coverage', 'unrecoverable', 'chance'];

export const KeyFigures = ({ input, result, known, unit, create }: KeyFiguresProps) => {
  const options = { unit, locale: locale(), isOpenAlone: create === 'none' };
  const shown = keyFigures(input, result, known.risk, options).filter(({ key }) => SHOWN.includes(key));
  return (
    <div className="key-figures" role="group" aria-label={say(words.keyFigures)}>
      {shown.map(({ key, name, value, note, isWarning }) => (
        <section
          key={key}
          className="key-figure"
          aria-label={name}
          aria-busy={key === 'chance' && known.isRunning}
        >
          <h3 className="key-figure-name">{name}</h3>
          <p className={classes('key-figure-value', isWarning && 'key-figure-warning')}>{value}</p>
          <p className="key-figure-said">{note}</p>
        </section>
      ))}
    </div>
  );
};
