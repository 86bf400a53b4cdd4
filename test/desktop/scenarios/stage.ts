import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DesktopApp, Launch } from '../desktop-app.ts';
import type { Scenario } from './scenario.ts';

/** Runs a scenario on a fresh folder and leaves nothing running or lying about. */
export const runScenario = async (scenario: Scenario, launch: Launch): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'strata-desktop-'));
  const libraryFolder = join(folder, 'library');
  const userData = join(folder, 'user-data');
  mkdirSync(libraryFolder);
  mkdirSync(userData);
  const started: DesktopApp[] = [];
  try {
    await scenario.run({
      folder,
      start: async (options) => {
        const app = await launch({ libraryFolder, userData, ...options });
        started.push(app);
        return app;
      },
    });
  } catch (error) {
    // What the app printed belongs to the failure.
    for (const app of started) console.error(app.output());
    throw error;
  } finally {
    await Promise.all(started.map((app) => app.kill()));
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};
