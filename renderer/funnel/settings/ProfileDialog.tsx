/** When the open units of a stage become available, if not all are available now. */

import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { periodNames } from '../../../shared/charts/axes.ts';
import { periodName } from '../../../shared/funnel/input/in-words.ts';
import { sum } from '../../../shared/funnel/rates.ts';
import { locale } from '../../../shared/words/locale.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { documentStore } from '../../state/document/document.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { FigureInput } from '../figures/FigureInput.tsx';
import { figureKindsIn, within } from '../figures/figure-kinds.ts';
import { pastedProfile } from '../figures/paste-cells.ts';
import { keepPasted } from '../figures/preview.ts';
import { walkTable } from '../figures/walk-table.ts';
import type { Scenario, Stage } from '../scenario/scenario.ts';
import { useScenario } from '../scenario/use-scenario.ts';
import { words } from './words.ts';

type ProfileDialogProps = { stage: Stage; onClose(): void };

export const ProfileDialog = ({ stage, onClose }: ProfileDialogProps) => {
  const scenario = useScenario(stage.funnelId);
  const at = scenario?.stages.findIndex(({ id }) => id === stage.id) ?? -1;
  const name = scenario?.input.stages[at]?.name ?? '';
  return (
    <Dialog
      title={say(words.profileTitle, { name: quoted(name) })}
      onClose={onClose}
      actions={<Button onPress={onClose}>{say(words.close)}</Button>}
    >
      {scenario && <ProfileTable scenario={scenario} stage={stage} name={name} />}
    </Dialog>
  );
};

const AVAILABLE = {
  week: words.availableByWeek,
  month: words.availableByMonth,
  quarter: words.availableByQuarter,
};

type ProfileTableProps = { scenario: Scenario; stage: Stage; name: string };

const ProfileTable = ({ scenario: { funnel, input }, stage, name }: ProfileTableProps) => {
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const kinds = useMemo(() => figureKindsIn(funnel.currency, locale()), [funnel.currency]);
  const [messageHost, setMessageHost] = useState<Element | null>(null);
  const dated = sum(stage.openByPeriod ?? []);
  return (
    <>
      <p className="dialog-note">
        {say(AVAILABLE[input.period], {
          now: kinds.count.show(Math.max(0, stage.open - dated)),
          open: kinds.count.show(stage.open),
        })}
      </p>
      <div className="tall-table">
        <table className="sheet-table" onKeyDown={walkTable}>
          <caption className="sr-only">{say(words.openByPeriod, { period: input.period })}</caption>
          <thead>
            <tr>
              <th scope="col">{periodName(input.period)}</th>
              <th scope="col">{say(words.units)}</th>
            </tr>
          </thead>
          <tbody>
            {periodNames(input, locale()).map((period, index) => (
              <tr key={period.name}>
                <th scope="row">{period.name}</th>
                <td>
                  <FigureInput
                    funnelId={funnel.id}
                    place={`${stage.id} profile ${index}`}
                    label={say(words.unitsFrom, { name, period: period.name })}
                    hideLabel
                    isCell
                    messageHost={messageHost}
                    value={stage.openByPeriod?.[index] ?? 0}
                    kind={within(
                      kinds.count,
                      { max: Math.max(0, stage.open - dated + (stage.openByPeriod?.[index] ?? 0)) },
                      say(words.moreDated, {
                        open: kinds.count.show(stage.open),
                        dated: kinds.count.show(dated),
                      }),
                    )}
                    change={(value) => ({ of: 'profile', id: stage.id, period: index, value })}
                    readOnly={readOnly}
                    pasteCells={(cells) =>
                      keepPasted(funnel.id, (now, locale, answers) =>
                        pastedProfile(now, { stageId: stage.id, period: index }, cells, locale, answers),
                      )
                    }
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div ref={setMessageHost} className="sheet-said" />
    </>
  );
};
