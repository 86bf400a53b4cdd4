import { lagInDays, lagsOf } from '../../../shared/funnel/rates.ts';
import type { EditCommand } from '../../../shared/model/apply.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { words } from './words.ts';

/** The lags of all stages in days or in whole periods. Those in days become the periods that they were calculated with. */
export const lagUnitCommand = ({ funnel, input, stages }: Scenario, unit: 'period' | 'day'): EditCommand => {
  const periods = lagsOf(input);
  return {
    type: 'batch',
    label: say(words.changeLagUnit, { scenario: quoted(funnel.name) }),
    commands: stages.map(({ id, ...lag }, index) => ({
      type: 'stage.update',
      id,
      ...(unit === 'day'
        ? { lagDays: lagInDays(lag, input.period) }
        : { lagDays: null, lagPeriods: periods[index] ?? 0 }),
    })),
  };
};
