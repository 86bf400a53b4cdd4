import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { getRow, rowsReferringTo } from '../../shared/model/model.ts';
import { currentModel, useModel } from '../state/document.ts';
import { type Scenario, scenarioIn } from './scenario.ts';

/** The scenario, read anew only when a record of it or a term has changed. */
export const useScenario = (funnelId: string): Scenario | undefined => {
  const records = useModel(
    useShallow((model) => [
      model.epoch,
      getRow(model, 'funnel', funnelId),
      ...rowsReferringTo(model, 'stage', 'funnelId', funnelId),
      ...rowsReferringTo(model, 'quota', 'funnelId', funnelId),
    ]),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the records are what the model is read for.
  return useMemo(() => scenarioIn(currentModel(), funnelId), [records, funnelId]);
};
