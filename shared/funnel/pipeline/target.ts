import type { FunnelInput } from '../input/input.ts';
import { periodLabels } from '../input/periods.ts';
import type { Target } from './mapping.ts';

/**
 * The stages and periods that a file is read for.
 * @param ids of the stages, in their order.
 * @param names of the periods as they are shown to whoever reads the file; the short ones of tables are known besides.
 */
export const targetFor = (ids: readonly string[], input: FunnelInput, names: readonly string[]): Target => {
  const { start, period, stages, fiscalStart } = input;
  const labels = periodLabels(input);
  return {
    stages: ids.map((id, index) => ({ id, name: stages[index]?.name ?? '' })),
    calendar: { start, period, fiscalStart, names: names.map((name, index) => [labels[index] ?? '', name]) },
  };
};
