/** The chances of the quota, by simulation. */

import { Dices } from 'lucide-react';
import { useCallback } from 'react';
import { useStore } from 'zustand';
import { figuresIn } from '../../../../shared/charts/figures/figures.ts';
import { assumptionsOf } from '../../../../shared/charts/figures/key-figures.ts';
import { distributionChart } from '../../../../shared/charts/kinds/distribution.ts';
import type { FunnelResult } from '../../../../shared/funnel/calculate.ts';
import type { FunnelInput } from '../../../../shared/funnel/input/input.ts';
import { locale } from '../../../../shared/words/locale.ts';
import { say } from '../../../../shared/words/messages.ts';
import { IconButton } from '../../../ui/buttons/IconButton.tsx';
import { DraftField } from '../../../ui/fields/DraftField.tsx';
import { Select } from '../../../ui/fields/Select.tsx';
import { funnelStore } from '../../scenario/funnel-state.ts';
import { FunnelChart } from '../FunnelChart.tsx';
import { words } from '../words.ts';
import type { KnownRisk } from './use-risk.ts';

const creates = () =>
  [
    { value: 'netted', label: say(words.withPlanned) },
    { value: 'none', label: say(words.openAlone) },
  ] as const;

const newSeed = () => String(crypto.getRandomValues(new Uint32Array(1))[0]);

type RiskCardProps = { input: FunnelInput; result: FunnelResult; known: KnownRisk; unit: string };

export const RiskCard = ({ input, result, known: { risk, isRunning }, unit }: RiskCardProps) => {
  const seed = useStore(funnelStore, (state) => state.seed);
  const create = useStore(funnelStore, (state) => state.create);
  const figures = figuresIn(input.currency, locale());
  const draw = useCallback(
    (width: number) =>
      distributionChart(input, risk ?? { ...NOTHING_RUN, seed }, { width, locale: locale() }),
    [input, risk, seed],
  );
  return (
    <>
      <div className="sheet-choices">
        <Select
          label={say(words.whatIsWon)}
          hideLabel
          value={create}
          options={creates()}
          onChange={(chosen) => funnelStore.setState({ create: chosen })}
        />
        <div className="risk-seed">
          <DraftField
            label={say(words.seed)}
            value={seed}
            onCommit={(text) => {
              funnelStore.setState({ seed: text.trim() || '1' });
              return true;
            }}
          />
          <IconButton
            label={say(words.anotherSeed)}
            size="small"
            onPress={() => funnelStore.setState({ seed: newSeed() })}
          >
            <Dices size={16} aria-hidden />
          </IconButton>
        </div>
      </div>
      {risk && (
        <>
          <dl className="risk-figures" aria-busy={isRunning}>
            <div>
              <dt>P10</dt>
              <dd>{figures.money(risk.p10)}</dd>
            </div>
            <div>
              <dt>P50</dt>
              <dd>{figures.money(risk.p50)}</dd>
            </div>
            <div>
              <dt>P90</dt>
              <dd>{figures.money(risk.p90)}</dd>
            </div>
            <div>
              <dt>{say(words.chanceOfQuota)}</dt>
              <dd>{figures.chance(risk.probability)}</dd>
            </div>
          </dl>
          <FunnelChart of={input.name ?? ''} what={say(words.mayBeWonChart)} draw={draw} />
          <p className="sheet-note">
            {assumptionsOf(input, result, { unit, isOpenAlone: create === 'none', locale: locale() })}
          </p>
        </>
      )}
      <p className="sheet-note" role="status">
        {isRunning
          ? say(words.simulating)
          : risk
            ? say(words.simulated, { runs: risk.runs, seed: risk.seed })
            : ''}
      </p>
    </>
  );
};

const NOTHING_RUN = { runs: 0, p10: 0, p50: 0, p90: 0, mean: 0, probability: 0, bins: [] };
