import { describe, test } from 'vitest';
import { launchStandIn } from './launch-stand-in.ts';
import { menuScenarios } from './scenarios/menu.ts';
import { runScenario } from './scenarios/stage.ts';

describe('the native menu, on the stand-in', () => {
  for (const scenario of menuScenarios) {
    test(scenario.name, () => runScenario(scenario, launchStandIn));
  }
});
