/** What runs on the machines that test and package Strata: each action is a commit, since a tag can be moved to another. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const FOLDER = join(import.meta.dirname, '..', '..', '.github', 'workflows');
const workflows = readdirSync(FOLDER).map(
  (name) => [name, readFileSync(join(FOLDER, name), 'utf8')] as const,
);

describe.each(workflows)('the workflow %s', (_name, text) => {
  const used = [...text.matchAll(/^\s*(?:-\s+)?uses:\s*(.*)$/gm)].map(([, action = '']) => action);

  it('names each action by its commit, with the version that it is', () => {
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((action) => !/^[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual(
      [],
    );
  });

  it('may read the repository and nothing else', () => {
    const permissions = /^permissions:\n((?: {2}.*\n)+)/m.exec(text)?.[1];
    expect(permissions).toBe('  contents: read\n');
  });
});

it('known weaknesses of what people install stop a build', () => {
  expect(
    workflows.some(([, text]) => /^\s+- run: npm audit --omit=dev --audit-level=high$/m.test(text)),
  ).toBe(true);
});
