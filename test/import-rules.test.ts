import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '..');

/** Arrows against the house's rules: [the importing file, what it imports]. */
const FORBIDDEN: [string, string][] = [
  ['shared/model/probe.ts', '../api/contract.ts'],
  ['shared/model/probe.ts', '../scene/layout.ts'],
  ['shared/model/probe.ts', '../funnel/netting.ts'],
  ['shared/model/commands/probe.ts', '../../api/contract.ts'],
  ['shared/model/probe.ts', '../../electron/engine/engine.ts'],
  ['shared/model/probe.ts', '../../renderer/app.tsx'],
  ['shared/model/probe.ts', 'node:fs'],
  ['shared/model/probe.ts', 'node:fs/promises'],
  ['shared/model/probe.ts', 'electron'],
  ['shared/model/probe.ts', 'electron/main'],
  ['shared/scene/probe.ts', '../api/contract.ts'],
  ['shared/scene/probe.ts', '../funnel/netting.ts'],
  ['shared/scene/probe.ts', './pictures/picture.ts'],
  ['shared/scene/pictures/probe.ts', '../../../renderer/app.tsx'],
  ['shared/scene/pictures/probe.ts', 'pdfkit'],
  ['shared/scene/probe.ts', 'react'],
  ['shared/scene/probe.ts', 'pdfkit'],
  ['shared/funnel/probe.ts', '../scene/layout.ts'],
  ['shared/funnel/probe.ts', '../api/contract.ts'],
  ['shared/api/probe.ts', '../../electron/engine/engine.ts'],
  ['shared/api/probe.ts', '../../renderer/app.tsx'],
  ['shared/api/probe.ts', 'react/jsx-runtime'],
  ['shared/api/probe.ts', 'ws'],
  ['renderer/probe.tsx', '../electron/engine/engine.ts'],
  ['renderer/canvas/probe.tsx', '../../electron/x.ts'],
  ['renderer/canvas/probe.tsx', 'electron'],
  ['renderer/canvas/probe.tsx', 'electron/renderer'],
  ['renderer/canvas/probe.tsx', 'node:path'],
  ['renderer/canvas/probe.tsx', 'better-sqlite3'],
  ['electron/engine/probe.ts', '../../renderer/app.tsx'],
  ['electron/engine/probe.ts', 'electron'],
  ['electron/engine/store/probe.ts', 'electron/main'],
  ['electron/serve.ts', 'electron'],
  ['electron/cli.ts', 'electron'],
  ['electron/cli.ts', '../renderer/state/session.ts'],
  ['electron/main.ts', '../renderer/app.tsx'],
  ['electron/main.ts', 'react'],
  ['electron/preload.ts', '../renderer/state/session.ts'],
];

const ALLOWED: [string, string][] = [
  ['shared/model/probe.ts', 'zod'],
  ['shared/model/commands/probe.ts', '../draft.ts'],
  ['shared/scene/probe.ts', '../model/records.ts'],
  ['shared/scene/pictures/probe.ts', '../../funnel/calculate.ts'],
  ['shared/scene/pictures/probe.ts', '../text.ts'],
  ['shared/funnel/probe.ts', '../model/records.ts'],
  ['shared/api/probe.ts', '../model/records.ts'],
  ['shared/api/probe.ts', '../scene/view.ts'],
  ['renderer/canvas/probe.tsx', '../../shared/scene/layout.ts'],
  ['renderer/canvas/probe.tsx', '@xyflow/react'],
  ['renderer/state/probe.ts', '../../shared/api/contract.ts'],
  ['electron/engine/probe.ts', '../../shared/model/apply.ts'],
  ['electron/engine/store/probe.ts', 'better-sqlite3'],
  ['electron/engine/probe.ts', 'node:fs'],
  ['electron/main.ts', 'electron'],
  ['electron/main.ts', './engine/engine.ts'],
  ['electron/window.ts', 'electron'],
  ['electron/menu.ts', 'electron'],
  ['electron/preload.ts', 'electron'],
];

/** Every way to write an arrow, on one line; a rule that only sees the first is no rule. */
const FORMS: Record<string, (target: string) => string> = {
  'an import': (target) => `import { a } from '${target}';`,
  'a type import': (target) => `import type { A } from '${target}';`,
  'a dynamic import': (target) => `export const load = () => import('${target}');`,
  're-exporting': (target) => `export { a } from '${target}';`,
};

type Probe = { file: string; line: number };
const probes = new Map<string, Probe>();
const contents = new Map<string, string[]>();
for (const [file, target] of [...FORBIDDEN, ...ALLOWED]) {
  for (const [form, write] of Object.entries(FORMS)) {
    const lines = contents.get(file) ?? [];
    contents.set(file, lines);
    probes.set(`${file} ${target} ${form}`, { file, line: lines.push(write(target)) });
  }
}

/** One run of Biome, with this project's configuration, over a tree that holds all probes. Returns `file:line` of each refusal. */
const refusedLines = (category: string): Set<string> => {
  const run = spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/@biomejs/biome/bin/biome'),
      'lint',
      '--vcs-enabled=false',
      '--reporter=json',
      '--max-diagnostics=none',
      '.',
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  const report = reportSchema.parse(JSON.parse(run.stdout));
  return new Set(
    report.diagnostics
      .filter((diagnostic) => diagnostic.category === category)
      .map(({ location }) => `${location.path}:${location.start.line}`),
  );
};

const reportSchema = z.object({
  diagnostics: z.array(
    z.object({
      category: z.string(),
      location: z.object({ path: z.string(), start: z.object({ line: z.number() }) }),
    }),
  ),
});

const folder = mkdtempSync(join(tmpdir(), 'strata-import-rules-'));
const writeTree = (): void => {
  mkdirSync(join(folder, 'scripts'));
  for (const file of ['biome.json', 'scripts/no-import-type.grit'])
    copyFileSync(join(ROOT, file), join(folder, file));
  contents.set('shared/model/inline.ts', ["export type A = import('../../renderer/x.ts').A;"]);
  for (const [file, lines] of contents) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${lines.join('\n')}\n`);
  }
};

let refused = new Set<string>();
beforeAll(() => {
  writeTree();
  refused = refusedLines('lint/style/noRestrictedImports');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const refusesBy = (file: string, target: string): string[] =>
  Object.keys(FORMS).filter((form) => {
    const probe = probes.get(`${file} ${target} ${form}`);
    return probe !== undefined && refused.has(`${probe.file}:${probe.line}`);
  });

describe('the import rules', () => {
  it.each(FORBIDDEN)('refuse, in every form, that %s imports %s', (file, target) => {
    expect(refusesBy(file, target)).toEqual(Object.keys(FORMS));
  });

  it.each(ALLOWED)('let %s import %s', (file, target) => {
    expect(refusesBy(file, target)).toEqual([]);
  });

  it('refuse a type import inside an expression, which the rules above do not see', () => {
    expect([...refusedLines('plugin')]).toEqual(['shared/model/inline.ts:1']);
  });
});
