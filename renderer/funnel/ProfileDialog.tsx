/** When the open units of a stage become available, where they don't all stand ready. */
import { useMemo, useState } from 'react';
import { sum } from '../../shared/funnel/rates.ts';
import { PERIOD_NAMES } from '../../shared/funnel/words.ts';
import { periodNames } from '../../shared/scene/pictures/axes.ts';
import { useDocument } from '../state/document.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FigureInput } from './FigureInput.tsx';
import { figureKindsIn, within } from './figure-kinds.ts';
import { LOCALE } from './locale.ts';
import { pastedProfile } from './paste-cells.ts';
import { keepPasted } from './preview.ts';
import type { Scenario, Stage } from './scenario.ts';
import { useScenario } from './use-scenario.ts';
import { walkTable } from './walk-table.ts';

type ProfileDialogProps = { stage: Stage; onClose(): void };

export const ProfileDialog = ({ stage, onClose }: ProfileDialogProps) => {
  const scenario = useScenario(stage.funnelId);
  const at = scenario?.stages.findIndex(({ id }) => id === stage.id) ?? -1;
  const name = scenario?.input.stages[at]?.name ?? '';
  return (
    <Dialog
      title={`Open units of ${name} by date`}
      onClose={onClose}
      actions={<Button onPress={onClose}>Close</Button>}
    >
      {scenario && <ProfileTable scenario={scenario} stage={stage} name={name} />}
    </Dialog>
  );
};

type ProfileTableProps = { scenario: Scenario; stage: Stage; name: string };

const ProfileTable = ({ scenario: { funnel, input }, stage, name }: ProfileTableProps) => {
  const readOnly = useDocument((state) => state.readOnly);
  const kinds = useMemo(() => figureKindsIn(funnel.currency, LOCALE), [funnel.currency]);
  const [saidIn, setSaidIn] = useState<Element | null>(null);
  const dated = sum(stage.openByPeriod ?? []);
  return (
    <>
      <p className="dialog-note">
        {kinds.count.show(Math.max(0, stage.open - dated))} of {kinds.count.show(stage.open)} stand ready at
        once. Units with a date go on from their {input.period}.
      </p>
      <div className="tall-table">
        <table className="sheet-table" onKeyDown={walkTable}>
          <caption className="sr-only">Open units by {input.period}</caption>
          <thead>
            <tr>
              <th scope="col">{PERIOD_NAMES[input.period]}</th>
              <th scope="col">Units</th>
            </tr>
          </thead>
          <tbody>
            {periodNames(input, LOCALE).map((period, index) => (
              <tr key={period.name}>
                <th scope="row">{period.name}</th>
                <td>
                  <FigureInput
                    funnelId={funnel.id}
                    place={`${stage.id} profile ${index}`}
                    label={`Units of ${name} from ${period.name}`}
                    hideLabel
                    isCell
                    saidIn={saidIn}
                    value={stage.openByPeriod?.[index] ?? 0}
                    kind={within(
                      kinds.count,
                      { max: Math.max(0, stage.open - dated + (stage.openByPeriod?.[index] ?? 0)) },
                      `Only ${kinds.count.show(stage.open)} are open, ${kinds.count.show(dated)} of them with a date.`,
                    )}
                    change={(value) => ({ of: 'profile', id: stage.id, period: index, value })}
                    readOnly={readOnly}
                    pasteCells={(cells) =>
                      keepPasted(funnel.id, (now, locale) =>
                        pastedProfile(now, { stageId: stage.id, period: index }, cells, locale),
                      )
                    }
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div ref={setSaidIn} className="sheet-said" />
    </>
  );
};
