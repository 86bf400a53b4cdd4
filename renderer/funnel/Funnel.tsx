/** The funnel calculator: one scenario, or several side by side. */

import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { say } from '../../shared/words/messages.ts';
import { performAction } from '../actions/registry.ts';
import { PartBoundary } from '../parts/boundary/PartBoundary.tsx';
import { useModel } from '../parts/use-model.ts';
import { lastSelected } from '../state/session/selection.ts';
import { sessionStore } from '../state/session/session.ts';
import { Button } from '../ui/buttons/Button.tsx';
import { EmptyState } from '../ui/marks/EmptyState.tsx';
import { Compare } from './compare/Compare.tsx';
import { words } from './words.ts';
import './funnel.css';
import './figures/figures.css';
import './results/results.css';
import './compare/compare.css';
import { FunnelDialogs } from './FunnelDialogs.tsx';
import { Sheet } from './Sheet.tsx';
import { FunnelHeader } from './scenario/FunnelHeader.tsx';
import { funnelStore, shownFunnel } from './scenario/funnel-state.ts';

const closeDialog = () => funnelStore.setState({ dialog: null });

export const Funnel = () => {
  const chosen = useStore(
    funnelStore,
    useShallow(({ funnelId, blockId }) => ({ funnelId, blockId })),
  );
  const compared = useStore(funnelStore, (state) => state.compared);
  const selected = useStore(sessionStore, lastSelected);
  const funnel = useModel((model) => shownFunnel(model, chosen, selected));
  return (
    <section className="funnel" aria-label={say(words.funnel)}>
      {funnel ? (
        <>
          <h2 className="sr-only">{say(words.funnel)}</h2>
          <FunnelHeader funnel={funnel} />
          <PartBoundary part="figures" resetOn={[compared, funnel]}>
            {compared ? <Compare ids={compared} /> : <Sheet key={funnel.id} funnelId={funnel.id} />}
          </PartBoundary>
        </>
      ) : (
        <EmptyState
          title={say(words.noScenario)}
          actions={
            <Button variant="primary" onPress={() => performAction('funnel.new')}>
              {say(words.newScenarioButton)}
            </Button>
          }
        >
          {say(words.whatScenarioIs)}
        </EmptyState>
      )}
      <PartBoundary part="dialog" onClose={closeDialog}>
        <FunnelDialogs />
      </PartBoundary>
    </section>
  );
};
