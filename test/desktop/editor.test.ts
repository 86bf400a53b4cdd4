import { describe, test } from 'vitest';
import { launchStandIn } from './launch-stand-in.ts';
import { editorScenarios } from './scenarios/editor.ts';
import { runScenario } from './scenarios/stage.ts';

describe('the editor in its window, on the stand-in', () => {
  for (const scenario of editorScenarios) {
    test(scenario.name, () => runScenario(scenario, launchStandIn));
  }
});
