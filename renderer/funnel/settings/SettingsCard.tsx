/** Quota, deal size and calendar of a scenario. */
import { memo } from 'react';
import { convertPeriod } from '../../../shared/funnel/input/convert-period.ts';
import { periodName, periodsInWords } from '../../../shared/funnel/input/in-words.ts';
import type { Period } from '../../../shared/funnel/input/input.ts';
import { quotaNote, resultsNote } from '../../../shared/funnel/notes.ts';
import { sum } from '../../../shared/funnel/rates.ts';
import { locale } from '../../../shared/words/locale.ts';
import { say } from '../../../shared/words/messages.ts';
import { notify } from '../../state/session/session.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Select } from '../../ui/fields/Select.tsx';
import { FigureInput } from '../figures/FigureInput.tsx';
import type { InputsProps } from '../figures/inputs.ts';
import { performHere } from '../figures/preview.ts';
import { problemAt } from '../scenario/live-scenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { DateField } from './DateField.tsx';
import { MoreSettings } from './MoreSettings.tsx';
import { PeriodTable } from './PeriodTable.tsx';
import { ScenarioFigure } from './ScenarioFields.tsx';
import { words } from './words.ts';

const PERIODS: readonly Period[] = ['week', 'month', 'quarter'];

/** Changes the length of the periods, converts the figures if that is exact, and reports which was done. */
const choosePeriod = ({ funnel, input, stages }: Scenario, period: Period) => {
  const stageIds = stages.map(({ id }) => id);
  const { command, said } = convertPeriod({ funnelId: funnel.id, stageIds, input }, period);
  if (performHere(command)) notify(said);
};

export const SettingsCard = memo((props: InputsProps) => {
  const { scenario, problems, kinds, readOnly } = props;
  const { funnel, input } = scenario;
  const total = sum(input.quota);
  const note = resultsNote(input);
  return (
    <>
      <FigureInput
        funnelId={funnel.id}
        place="quota"
        label={say(words.quota, { periods: periodsInWords(input.quota.length, input.period, locale()) })}
        value={total}
        kind={kinds.money}
        change={(value) => ({ of: 'quota', value })}
        note={quotaNote(total)}
        problem={problemAt(problems, 'quota')}
        readOnly={readOnly || input.quota.length === 0}
      />
      <div className="sheet-pair">
        <ScenarioFigure {...props} field="dealSize" label={say(words.dealSize)} kind={kinds.dealSize} />
        <FigureInput
          funnelId={funnel.id}
          place="horizon"
          label={say(words.periodCount)}
          value={input.quota.length}
          kind={kinds.periods}
          change={(value) => ({ of: 'horizon', value })}
          readOnly={readOnly}
        />
        <Select
          label={say(words.period)}
          value={funnel.period}
          options={PERIODS.map((value) => ({ value, label: periodName(value) }))}
          onChange={(period) => choosePeriod(scenario, period)}
          isDisabled={readOnly}
        />
      </div>
      <div className="sheet-pair">
        <DateField
          key={`${funnel.id} start`}
          label={say(words.start)}
          value={funnel.start}
          onCommit={(start) => performHere({ type: 'funnel.update', id: funnel.id, start })}
          readOnly={readOnly}
        />
        <DateField
          key={`${funnel.id} as of`}
          label={say(words.asOf)}
          title={say(words.asOfHelp)}
          value={funnel.asOf ?? ''}
          isOptional
          onCommit={(date) =>
            performHere({ type: 'funnel.update', id: funnel.id, asOf: date === '' ? null : date })
          }
          readOnly={readOnly}
        />
      </div>
      {note !== undefined && <p className="sheet-note">{note}</p>}
      <Disclosure summary={say(words.byPeriodSummary, { period: input.period })}>
        <PeriodTable {...props} />
      </Disclosure>
      <Disclosure summary={say(words.moreSummary)}>
        <MoreSettings {...props} />
      </Disclosure>
    </>
  );
});
