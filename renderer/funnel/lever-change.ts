import type { LeverInWords } from '../../shared/charts/figures/closing-words.ts';
import type { FigureChange } from './scenario/change.ts';
import type { Scenario } from './scenario/scenario.ts';

/** The change of an input by which a lever closes the gap; null if there is none to apply. */
export const leverChange = (
  { stages, input }: Scenario,
  { lever: { lever, stage, from, isInDays }, to }: LeverInWords,
): FigureChange | null => {
  if (to === null || to === from || lever === 'create') return null;
  if (lever === 'dealSize') return { of: 'scenario', field: 'dealSize', value: to };
  const id = stages[input.stages.findIndex(({ name }) => name === stage)]?.id;
  if (id === undefined) return null;
  const field = lever === 'conversion' ? lever : isInDays ? 'lagDays' : 'lagPeriods';
  return { of: 'stage', id, field, value: to };
};
