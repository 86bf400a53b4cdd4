import { useMemo } from 'react';
import { shallow } from 'zustand/vanilla/shallow';
import { blockOfStage } from '../../../shared/funnel/input/stage-links.ts';
import { getRow, type Model, rowsReferringTo } from '../../../shared/model/model.ts';
import { useModel } from '../../parts/use-model.ts';
import { type Scenario, scenarioIn } from './scenario.ts';

/** The scenario, read again only when a record of it or a term has changed. */
export const useScenario = (funnelId: string): Scenario | undefined =>
  useModel(useMemo(() => scenarioReader(funnelId), [funnelId]));

/** Reads the scenario of a model: the same one again as long as all it is made of is the same. */
const scenarioReader = (funnelId: string) => {
  let of: readonly unknown[] = [];
  let made: Scenario | undefined;
  return (model: Model): Scenario | undefined => {
    const stages = rowsReferringTo(model, 'stage', 'funnelId', funnelId);
    const records = [
      model.epoch,
      getRow(model, 'funnel', funnelId),
      ...stages,
      ...rowsReferringTo(model, 'quota', 'funnelId', funnelId),
      // Links may be those of other scenarios.
      ...stages.map((stage) => blockOfStage(model, stage)),
    ];
    if (!shallow(records, of)) {
      of = records;
      made = scenarioIn(model, funnelId);
    }
    return made;
  };
};
