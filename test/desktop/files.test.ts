import { describe, test } from 'vitest';
import { launchStandIn } from './launch-stand-in.ts';
import { fileScenarios } from './scenarios/files.ts';
import { runScenario } from './scenarios/stage.ts';

describe('desktop files, on the stand-in', () => {
  for (const scenario of fileScenarios) {
    test(scenario.name, () => runScenario(scenario, launchStandIn));
  }
});
