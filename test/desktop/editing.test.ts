import { describe, test } from 'vitest';
import { launchStandIn } from './launch-stand-in.ts';
import { editingScenarios } from './scenarios/editing.ts';
import { runScenario } from './scenarios/stage.ts';

describe('desktop editing, on the stand-in', () => {
  for (const scenario of editingScenarios) {
    test(scenario.name, () => runScenario(scenario, launchStandIn));
  }
});
