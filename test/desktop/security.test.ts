import { describe, test } from 'vitest';
import { launchStandIn } from './launch-stand-in.ts';
import { securityScenarios } from './scenarios/security.ts';
import { runScenario } from './scenarios/stage.ts';

describe('desktop security, on the stand-in', () => {
  for (const scenario of securityScenarios) {
    test(scenario.name, () => runScenario(scenario, launchStandIn));
  }
});
