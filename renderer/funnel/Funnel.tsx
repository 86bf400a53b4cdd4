/** The funnel calculator: one scenario, or several side by side. */

import { performAction } from '../actions/actions.ts';
import { useModel } from '../state/document.ts';
import { useSession } from '../state/session.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Compare } from './Compare.tsx';
import './funnel.css';
import { FunnelDialogs } from './FunnelDialogs.tsx';
import { FunnelHeader } from './FunnelHeader.tsx';
import { shownFunnel, useFunnelState } from './funnel-state.ts';
import { Sheet } from './Sheet.tsx';

export const Funnel = () => {
  const chosen = useFunnelState(({ funnelId }) => funnelId);
  const compared = useFunnelState((state) => state.compared);
  const selected = useSession(({ selection }) => selection.at(-1));
  const funnel = useModel((model) => shownFunnel(model, chosen, selected));
  return (
    <section className="funnel" aria-label="Funnel">
      {funnel ? (
        <>
          <h2 className="sr-only">Funnel</h2>
          <FunnelHeader funnel={funnel} />
          {compared ? <Compare ids={compared} /> : <Sheet key={funnel.id} funnelId={funnel.id} />}
        </>
      ) : (
        <EmptyState
          title="No funnel scenario yet"
          actions={
            <Button variant="primary" onPress={() => performAction('funnel.new')}>
              New scenario…
            </Button>
          }
        >
          A scenario nets a quota against what is open in the funnel of a block, period by period, and tells
          what must still be created.
        </EmptyState>
      )}
      <FunnelDialogs />
    </section>
  );
};
