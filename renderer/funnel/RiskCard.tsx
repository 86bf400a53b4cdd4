/** What may become of the quota, by simulation. */
import { Dices } from 'lucide-react';
import { useCallback } from 'react';
import type { FunnelInput } from '../../shared/funnel/input.ts';
import { distributionPicture } from '../../shared/scene/pictures/distribution-picture.ts';
import { figuresIn } from '../../shared/scene/pictures/figures.ts';
import { DraftField } from '../ui/DraftField.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Select } from '../ui/Select.tsx';
import { FunnelPicture } from './FunnelPicture.tsx';
import { useFunnelState } from './funnel-state.ts';
import { LOCALE } from './locale.ts';
import type { KnownRisk } from './use-risk.ts';

const CREATES = [
  { value: 'netted', label: 'with what is planned to create' },
  { value: 'none', label: 'from what is open alone' },
] as const;

const newSeed = () => String(crypto.getRandomValues(new Uint32Array(1))[0]);

export const RiskCard = ({ input, known: { risk, isRunning } }: { input: FunnelInput; known: KnownRisk }) => {
  const seed = useFunnelState((state) => state.seed);
  const create = useFunnelState((state) => state.create);
  const figures = figuresIn(input.currency, LOCALE);
  const draw = useCallback(
    (width: number) =>
      distributionPicture(input, risk ?? { ...NOTHING_RUN, seed }, { width, locale: LOCALE }),
    [input, risk, seed],
  );
  return (
    <>
      <div className="sheet-choices">
        <Select
          label="What is won"
          hideLabel
          value={create}
          options={CREATES}
          onChange={(chosen) => useFunnelState.setState({ create: chosen })}
        />
        <div className="risk-seed">
          <DraftField
            label="Seed"
            value={seed}
            onCommit={(text) => {
              useFunnelState.setState({ seed: text.trim() || '1' });
              return true;
            }}
          />
          <IconButton
            label="Another seed"
            size="small"
            onPress={() => useFunnelState.setState({ seed: newSeed() })}
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
              <dt>Chance of quota</dt>
              <dd>{figures.chance(risk.probability)}</dd>
            </div>
          </dl>
          <FunnelPicture of={input.name ?? ''} what="what may be won" draw={draw} />
        </>
      )}
      <p className="sheet-note" role="status">
        {isRunning
          ? 'Simulating…'
          : risk
            ? `${new Intl.NumberFormat(LOCALE).format(risk.runs)} runs, seed ${risk.seed}: the same seed gives the same outcome. P10 is the value that 10 of 100 runs stay below or at.`
            : ''}
      </p>
    </>
  );
};

const NOTHING_RUN = { runs: 0, p10: 0, p50: 0, p90: 0, mean: 0, probability: 0, bins: [] };
