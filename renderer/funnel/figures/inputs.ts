import type { Problem } from '../../../shared/funnel/input/problems.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { FigureKinds } from './figure-kinds.ts';

/** Props of every part of the inputs: the saved scenario, and how its figures are written and checked. */
export type InputsProps = {
  readonly scenario: Scenario;
  readonly problems: readonly Problem[];
  readonly kinds: FigureKinds;
  readonly readOnly: boolean;
};
