/** Quota, deal size and calendar of a scenario. */
import { memo } from 'react';
import { quotaNote } from '../../shared/funnel/notes.ts';
import { sum } from '../../shared/funnel/rates.ts';
import { PERIOD_NAMES, periodsInWords } from '../../shared/funnel/words.ts';
import { Disclosure } from './Disclosure.tsx';
import { FigureInput } from './FigureInput.tsx';
import type { InputsProps } from './inputs.ts';
import { problemAt } from './live.ts';
import { LOCALE } from './locale.ts';
import { MoreSettings } from './MoreSettings.tsx';
import { PeriodTable } from './PeriodTable.tsx';
import { ScenarioChoice, ScenarioFigure } from './ScenarioFields.tsx';

const PERIODS = Object.entries(PERIOD_NAMES).map(([value, label]) => ({ value, label }));

export const SettingsCard = memo((props: InputsProps) => {
  const { scenario, problems, kinds, readOnly } = props;
  const { funnel, input } = scenario;
  const total = sum(input.quota);
  return (
    <>
      <FigureInput
        funnelId={funnel.id}
        place="quota"
        label={`Quota, ${periodsInWords(input.quota.length, input.period, LOCALE)}`}
        value={total}
        kind={kinds.money}
        change={(value) => ({ of: 'quota', value })}
        note={quotaNote(total)}
        problem={problemAt(problems, 'quota')}
        readOnly={readOnly || input.quota.length === 0}
      />
      <div className="sheet-pair">
        <ScenarioFigure {...props} field="dealSize" label="Deal size" kind={kinds.dealSize} />
        <FigureInput
          funnelId={funnel.id}
          place="horizon"
          label="Number of periods"
          value={input.quota.length}
          kind={kinds.periods}
          change={(value) => ({ of: 'horizon', value })}
          readOnly={readOnly}
        />
        <ScenarioChoice
          funnelId={funnel.id}
          field="period"
          label="Period"
          value={funnel.period}
          options={PERIODS}
          readOnly={readOnly}
        />
      </div>
      <Disclosure summary={`Quota, certain wins and won, by ${input.period}`}>
        <PeriodTable {...props} />
      </Disclosure>
      <Disclosure summary="Start, currency, names">
        <MoreSettings {...props} />
      </Disclosure>
    </>
  );
});
