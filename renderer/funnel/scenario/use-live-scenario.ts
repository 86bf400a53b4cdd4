import { useMemo } from 'react';
import { useStore } from 'zustand';
import { withChange } from './change.ts';
import { funnelStore } from './funnel-state.ts';
import { type Live, liveOf } from './live-scenario.ts';
import type { Scenario } from './scenario.ts';

/** The results of a scenario as it is on screen. A preview that can't be calculated with is left out. */
export const useLive = (scenario: Scenario): Live => {
  const change = useStore(funnelStore, ({ preview }) =>
    preview?.funnelId === scenario.funnel.id ? preview.change : null,
  );
  const kept = useMemo(() => liveOf(scenario.input), [scenario]);
  return useMemo(() => {
    if (!change) return kept;
    const changed = liveOf(withChange(scenario, change));
    return changed.result ? changed : kept;
  }, [scenario, kept, change]);
};
