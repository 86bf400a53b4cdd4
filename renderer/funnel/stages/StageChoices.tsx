/** What goes for all stages: whether lags are in periods or days, and from which stage on open units count as pipeline. */
import { Plus } from 'lucide-react';
import { memo } from 'react';
import { isLagInDays } from '../../../shared/funnel/rates.ts';
import { say } from '../../../shared/words/messages.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Select } from '../../ui/fields/Select.tsx';
import { performHere } from '../figures/preview.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { NO_CHOICE, ScenarioChoice } from '../settings/ScenarioFields.tsx';
import { lagUnitCommand } from './lag-unit.ts';
import { addStage } from './stage-changes.ts';
import { words } from './words.ts';
import './stage-choices.css';

type StageChoicesProps = { scenario: Scenario; readOnly: boolean };

export const StageChoices = memo(({ scenario, readOnly }: StageChoicesProps) => {
  const { funnel, stages, input } = scenario;
  const { period } = input;
  return (
    <div className="stage-choices">
      {readOnly ? (
        <span />
      ) : (
        <Button size="small" variant="quiet" className="sheet-add" onPress={() => addStage(funnel.id, null)}>
          <Plus size={14} aria-hidden /> {say(words.addStage)}
        </Button>
      )}
      {stages.length > 0 && (
        <>
          <Select
            label={say(words.lagUnit)}
            value={isLagInDays(stages) ? 'day' : 'period'}
            options={[
              { value: 'period', label: say(words.lagPeriods, { period }) },
              { value: 'day', label: say(words.days) },
            ]}
            onChange={(unit) => performHere(lagUnitCommand(scenario, unit))}
            isDisabled={readOnly}
          />
          <ScenarioChoice
            funnelId={funnel.id}
            readOnly={readOnly}
            field="coverageStageId"
            label={say(words.coverageFrom)}
            value={funnel.coverageStageId ?? stages[0]?.id ?? NO_CHOICE}
            options={stages.map(({ id }, index) => ({ value: id, label: input.stages[index]?.name ?? '' }))}
          />
        </>
      )}
    </div>
  );
});
