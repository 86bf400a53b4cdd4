import { funnelsOf } from '../../shared/funnel/from-model.ts';
import type { Model } from '../../shared/model/model.ts';
import { placeBeside } from '../inspector/place-beside.ts';
import { currentModel } from '../state/document.ts';
import { performHere } from './preview.ts';
import type { Funnel } from './scenario.ts';

/**
 * Where a scenario goes by one step to the left (-1) or right (1): what it then stands before, null for the end; undefined
 * where there is no such step. @param among the scenarios that are seen beside it; all of its block where none are given.
 */
const placeFor = (
  model: Model,
  { id, processId }: Funnel,
  by: -1 | 1,
  among?: readonly string[],
): string | null | undefined => {
  const all = funnelsOf(model, processId);
  const seen = among ? all.filter((funnel) => among.includes(funnel.id)) : all;
  const before = placeBeside(seen, id, by);
  if (before !== null || by === -1) return before;
  // To the right of the last one seen, which need not be the last of all.
  const last = seen.at(-1)?.id;
  return all[all.findIndex((funnel) => funnel.id === last) + 1]?.id ?? null;
};

export const canMoveScenario = (funnel: Funnel, by: -1 | 1, among?: readonly string[]): boolean =>
  placeFor(currentModel(), funnel, by, among) !== undefined;

export const moveScenario = (funnel: Funnel, by: -1 | 1, among?: readonly string[]): void => {
  const before = placeFor(currentModel(), funnel, by, among);
  if (before !== undefined) performHere({ type: 'funnel.move', id: funnel.id, before });
};
