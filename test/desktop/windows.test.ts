import { describe, test } from 'vitest';
import { launchStandIn } from './launch-stand-in.ts';
import { runScenario } from './scenarios/stage.ts';
import { windowScenarios } from './scenarios/windows.ts';

describe('desktop windows, on the stand-in', () => {
  for (const scenario of windowScenarios) {
    test(scenario.name, () => runScenario(scenario, launchStandIn));
  }
});
