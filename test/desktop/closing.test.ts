import { describe, test } from 'vitest';
import { launchStandIn } from './launch-stand-in.ts';
import { closingScenarios } from './scenarios/closing.ts';
import { runScenario } from './scenarios/stage.ts';

describe('closing desktop windows, on the stand-in', () => {
  for (const scenario of closingScenarios) {
    test(scenario.name, () => runScenario(scenario, launchStandIn));
  }
});
