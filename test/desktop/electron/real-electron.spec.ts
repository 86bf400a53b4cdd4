import { test } from '@playwright/test';
import { closingScenarios } from '../scenarios/closing.ts';
import { editingScenarios } from '../scenarios/editing.ts';
import { editorScenarios } from '../scenarios/editor.ts';
import { faultScenarios } from '../scenarios/faults.ts';
import { fileScenarios } from '../scenarios/files.ts';
import { menuScenarios } from '../scenarios/menu.ts';
import { securityScenarios } from '../scenarios/security.ts';
import { runScenario } from '../scenarios/stage.ts';
import { windowScenarios } from '../scenarios/windows.ts';
import { launchElectron } from './launch-electron.ts';

for (const scenario of [
  ...securityScenarios,
  ...editingScenarios,
  ...fileScenarios,
  ...windowScenarios,
  ...closingScenarios,
  ...menuScenarios,
  ...editorScenarios,
  ...faultScenarios,
]) {
  test(scenario.name, () => runScenario(scenario, launchElectron));
}
