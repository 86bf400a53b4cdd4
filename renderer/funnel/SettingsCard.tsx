/** Quota, deal size and calendar of a scenario. */
import type { FunnelInput } from '../../shared/funnel/input.ts';
import type { Problem } from '../../shared/funnel/problems.ts';
import { sum } from '../../shared/funnel/rates.ts';
import { Select, type SelectOption } from '../ui/Select.tsx';
import { Disclosure } from './Disclosure.tsx';
import { FigureInput } from './FigureInput.tsx';
import type { FigureKinds } from './figure-kinds.ts';
import { problemAt } from './live.ts';
import { MoreSettings } from './MoreSettings.tsx';
import { PeriodTable } from './PeriodTable.tsx';
import { performHere } from './preview.ts';
import type { Scenario } from './scenario.ts';
import { PERIOD_NAMES, periodsInWords } from './words.ts';

type Period = FunnelInput['period'];
const PERIODS = Object.entries(PERIOD_NAMES).map(([value, label]) => ({
  value,
  label,
})) as SelectOption<Period>[];

type SettingsProps = {
  scenario: Scenario;
  /** The scenario with what is being previewed. */
  live: FunnelInput;
  problems: readonly Problem[];
  kinds: FigureKinds;
  readOnly: boolean;
};

export const SettingsCard = ({ scenario, live, problems, kinds, readOnly }: SettingsProps) => {
  const { funnel, input } = scenario;
  const total = sum(input.quota);
  return (
    <>
      <FigureInput
        funnelId={funnel.id}
        place="quota"
        label={`Quota, ${periodsInWords(input.quota.length, input.period)}`}
        value={total}
        kind={kinds.money}
        change={(value) => ({ of: 'quota', value })}
        note={total === 0 ? 'There is no quota yet, so nothing is needed.' : undefined}
        problem={problemAt(problems, 'quota')}
        readOnly={readOnly || input.quota.length === 0}
      />
      <div className="sheet-pair">
        <FigureInput
          funnelId={funnel.id}
          place="dealSize"
          label="Deal size"
          value={input.dealSize}
          kind={kinds.dealSize}
          change={(value) => ({ of: 'scenario', field: 'dealSize', value })}
          problem={problemAt(problems, 'dealSize')}
          readOnly={readOnly}
        />
        <FigureInput
          funnelId={funnel.id}
          place="horizon"
          label="Number of periods"
          value={input.quota.length}
          kind={kinds.periods}
          change={(value) => ({ of: 'horizon', value })}
          readOnly={readOnly}
        />
        <Select
          label="Period"
          value={funnel.period}
          options={PERIODS}
          onChange={(period) => performHere({ type: 'funnel.update', id: funnel.id, period })}
          isDisabled={readOnly}
        />
      </div>
      <Disclosure summary={`Quota, certain wins and won, by ${input.period}`}>
        <PeriodTable scenario={scenario} live={live} problems={problems} kinds={kinds} readOnly={readOnly} />
      </Disclosure>
      <Disclosure summary="Start, currency, names">
        <MoreSettings scenario={scenario} kinds={kinds} problems={problems} readOnly={readOnly} />
      </Disclosure>
    </>
  );
};
