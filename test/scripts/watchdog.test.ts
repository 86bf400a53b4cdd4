import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'strata-endless-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a test that keeps its thread busy for ever is stopped and named, and the run fails', () => {
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(
    join(folder, 'endless.test.ts'),
    `import { it } from 'vitest';\nit('ends', () => {});\nit('never ends', () => { for (;;); });\n`,
  );
  const config = {
    test: {
      pool: 'forks',
      include: ['*.test.ts'],
      globalSetup: join(ROOT, 'test', 'watchdog', 'main.ts'),
      setupFiles: [join(ROOT, 'test', 'watchdog', 'worker.ts')],
    },
  };
  writeFileSync(join(folder, 'vitest.config.mjs'), `export default ${JSON.stringify(config)};\n`);
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'), 'run'],
    {
      cwd: folder,
      encoding: 'utf8',
      // The variables of the run that this test is in are not meant for the inner one.
      env: { PATH: process.env.PATH, STRATA_WATCHDOG_MS: '1500' },
    },
  );
  expect(stderr).toMatch(/did not end, and its process was stopped: endless\.test\.ts > never ends/);
  expect(status).not.toBe(0);
});
