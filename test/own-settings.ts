/** Keeps the tests away from the settings of the person who runs them: what they start keeps its own in a folder of the run. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Vitest and Playwright call this once before the run, and what it returns once after. */
export default (): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'strata-settings-'));
  process.env.STRATA_SETTINGS = folder;
  return () => rmSync(folder, { recursive: true, force: true });
};
