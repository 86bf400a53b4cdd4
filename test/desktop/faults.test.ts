import { describe, test } from 'vitest';
import { launchStandIn } from './launch-stand-in.ts';
import { faultScenarios } from './scenarios/faults.ts';
import { runScenario } from './scenarios/stage.ts';

describe('faults of the desktop app, on the stand-in', () => {
  for (const scenario of faultScenarios) {
    test(scenario.name, () => runScenario(scenario, launchStandIn));
  }
});
