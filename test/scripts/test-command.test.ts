import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

describe('npm test', () => {
  it('names the parts there are where it is asked for another, and runs nothing', () => {
    const run = spawnSync(process.execPath, ['scripts/test.ts', 'units'], { cwd: ROOT, encoding: 'utf8' });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('There is no part units. Parts: lint, types, unit, build, e2e, desktop.');
    expect(run.stdout).toBe('');
  });
});
