import type { Problem } from '../../shared/funnel/problems.ts';
import type { FigureKinds } from './figure-kinds.ts';
import type { Scenario } from './scenario.ts';

/** What every part of the inputs is given: the scenario as it is kept, and how to write and judge its figures. */
export type InputsProps = {
  readonly scenario: Scenario;
  readonly problems: readonly Problem[];
  readonly kinds: FigureKinds;
  readonly readOnly: boolean;
};
