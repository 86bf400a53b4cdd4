import { funnelsOf } from '../../../shared/funnel/input/from-model.ts';
import type { Model } from '../../../shared/model/model.ts';
import { placeBeside } from '../../parts/place-beside.ts';
import { currentModel } from '../../state/document/document.ts';
import { performHere } from '../figures/preview.ts';
import type { Funnel } from '../scenario/scenario.ts';

/**
 * The scenario that another one is moved before by one step to the left (-1) or right (1): null for the end, undefined if
 * there is no such step. @param among the scenarios that are shown with it; by default all of its block.
 */
const targetFor = (
  model: Model,
  { id, processId }: Funnel,
  by: -1 | 1,
  among?: readonly string[],
): string | null | undefined => {
  const all = funnelsOf(model, processId);
  const shown = among ? all.filter((funnel) => among.includes(funnel.id)) : all;
  const before = placeBeside(shown, id, by);
  if (before !== null || by === -1) return before;
  // To the right of the last one shown, which need not be the last of all.
  const last = shown.at(-1)?.id;
  return all[all.findIndex((funnel) => funnel.id === last) + 1]?.id ?? null;
};

export const canMoveScenario = (funnel: Funnel, by: -1 | 1, among?: readonly string[]): boolean =>
  targetFor(currentModel(), funnel, by, among) !== undefined;

export const moveScenario = (funnel: Funnel, by: -1 | 1, among?: readonly string[]): void => {
  const before = targetFor(currentModel(), funnel, by, among);
  if (before !== undefined) performHere({ type: 'funnel.move', id: funnel.id, before });
};
