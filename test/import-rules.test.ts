import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '..');

/** Arrows against the house's rules: [the importing file, what it imports]. */
const FORBIDDEN: [string, string][] = [
  ['shared/model/probe.ts', '../../electron/engine/engine.ts'],
  ['shared/model/probe.ts', '../../renderer/app.tsx'],
  ['shared/model/probe.ts', 'node:fs'],
  ['shared/model/probe.ts', 'node:fs/promises'],
  ['shared/model/probe.ts', 'electron'],
  ['shared/model/probe.ts', 'electron/main'],
  ['shared/charts/probe.ts', '../../renderer/app.tsx'],
  ['shared/charts/probe.ts', 'pdfkit'],
  ['shared/scene/probe.ts', 'react'],
  ['shared/scene/probe.ts', 'pdfkit'],
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
  ['renderer/state/probe.ts', 'react'],
  ['renderer/state/probe.ts', 'react/jsx-runtime'],
  ['renderer/state/probe.ts', 'zustand'],
  ['renderer/state/probe.ts', 'zustand/react'],
  ['renderer/state/probe.ts', '@xyflow/react'],
  ['renderer/state/probe.ts', '../../electron/engine/engine.ts'],
  ['renderer/state/session/probe.ts', 'react-dom'],
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
  ['shared/lists/probe.ts', '../model/records.ts'],
  ['shared/lists/markup/probe.ts', 'htmlparser2'],
  ['shared/charts/probe.ts', '../funnel/calculate.ts'],
  ['shared/charts/probe.ts', '../scene/text.ts'],
  ['shared/funnel/probe.ts', '../model/records.ts'],
  ['shared/api/probe.ts', '../model/records.ts'],
  ['shared/api/probe.ts', '../scene/view.ts'],
  ['renderer/canvas/probe.tsx', '../../shared/scene/layout.ts'],
  ['renderer/canvas/probe.tsx', '@xyflow/react'],
  ['renderer/state/probe.ts', '../../shared/api/contract.ts'],
  ['renderer/state/probe.ts', 'zustand/vanilla'],
  ['electron/engine/probe.ts', '../../shared/model/apply.ts'],
  ['electron/engine/store/probe.ts', 'better-sqlite3'],
  ['electron/engine/probe.ts', 'node:fs'],
  ['electron/main.ts', 'electron'],
  ['electron/main.ts', './engine/engine.ts'],
  ['electron/window.ts', 'electron'],
  ['electron/menu.ts', 'electron'],
  ['electron/closing.ts', 'electron'],
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

const PLUGINS = [
  'no-import-type',
  'guarded-storage',
  'guarded-clipboard',
  'guarded-random',
  'guarded-intl',
  'guarded-labels',
];

/** Files with a type import inside an expression: the plugins of some folders must not displace those of all. */
const INLINE = ['renderer/editor/inline.ts', 'shared/model/inline.ts'];

/** Uses of what a browser may lack or deny, one on a line: [the file, its lines]. */
const GUARDED: [string, string[]][] = [
  [
    'renderer/editor/guarded.ts',
    [
      "export const a = window.localStorage.getItem('a');",
      "export const b = globalThis?.sessionStorage?.getItem('b');",
      "export const c = window['localStorage'];",
      'export const { sessionStorage: d } = window;',
      "export const e = () => navigator.clipboard.writeText('e');",
      'export const f = () => window.navigator.clipboard?.readText();',
      'export const { clipboard } = navigator;',
      'export const g = () => crypto.randomUUID();',
      'export const h = () => globalThis.crypto.randomUUID();',
      'export const { randomUUID } = crypto;',
    ],
  ],
  ['shared/model/guarded.ts', ['export const a = () => crypto.randomUUID();']],
  [
    'shared/words/guarded.ts',
    [
      "export const a = new Intl.NumberFormat('en');",
      "export const b = (count: number) => count.toLocaleString('en');",
      "export const c = (at: Date) => at.toLocaleDateString('en');",
      'export const d = (a: string, b: string) => a.localeCompare(b);',
    ],
  ],
  ['electron/cli/guarded.ts', ['export const a = new Intl.Collator();']],
  [
    'renderer/canvas/labels.tsx',
    [
      'export const a = <button aria-label="Add block" />;',
      "export const b = <Field label='Name' />;",
      'export const c = <input placeholder="Type a name" />;',
    ],
  ],
];

/** Texts planted between the tags of an element, one on a line. */
const LITERALS = [
  'export const a = <p>Nothing here</p>;',
  'export const b = <>Nothing here</>;',
  'export const c = <p>{a} blocks</p>;',
];
/** Messages, data, and signs that are the same in every language. */
const NO_LITERALS = [
  'export const d = <p>{say(words.nothing)}</p>;',
  'export const e = <p title={name}>{name} · {code}</p>;',
  'export const f = <span className="dot" />;',
];
/** The same if it is guarded, or if there is no browser. */
const UNGUARDED: [string, string[]][] = [
  ['shared/words/format.ts', ["export const a = new Intl.NumberFormat('en');"]],
  ['shared/charts/guarded.ts', ['export type A = Intl.NumberFormatOptions;']],
  ['renderer/window/browser-storages.ts', ["export const a = window.localStorage.getItem('a');"]],
  ['renderer/guest/browser/storage.ts', ["export const a = localStorage.getItem('a');"]],
  ['renderer/ui/text/copying.ts', ["export const a = () => navigator.clipboard.writeText('a');"]],
  ['electron/engine/guarded.ts', ['export const a = () => crypto.randomUUID();']],
  ['renderer/state/editing/clipboard.ts', ['export const clipboard = { localStorageKey: 1 };']],
];

/** What of a browser the state of the window does without, one on a line. */
const BROWSER = [
  "export const a = () => window.open('a');",
  "export const b = () => document.getElementById('b');",
  'export const c = () => location.hash;',
  'export const d = () => history.back();',
  'export const e = () => navigator.language;',
  "export const f = () => localStorage.getItem('f');",
  "export const g = () => sessionStorage.getItem('g');",
  'export const h = () => requestAnimationFrame(() => {});',
  'export const i = () => globalThis.document;',
  "export const j = () => new WebSocket('ws://j');",
];
/** The same names where they are something else, and what Node has as well. */
const NO_BROWSER = [
  'export const k = (history: string[], document: { title: string }) => [history, document.title];',
  'export const l = () => setTimeout(() => {}, 1);',
];

const folder = mkdtempSync(join(tmpdir(), 'strata-import-rules-'));
const writeTree = (): void => {
  mkdirSync(join(folder, 'scripts/lint'), { recursive: true });
  for (const file of ['biome.json', ...PLUGINS.map((name) => `scripts/lint/${name}.grit`)])
    copyFileSync(join(ROOT, file), join(folder, file));
  contents.set('renderer/editor/storage-probe.ts', [
    "export const a = localStorage.getItem('a');",
    "export const b = sessionStorage.getItem('b');",
  ]);
  contents.set('renderer/state/browser.ts', [...BROWSER, ...NO_BROWSER]);
  contents.set('renderer/editor/literals.tsx', [...LITERALS, ...NO_LITERALS]);
  for (const [file, lines] of [...GUARDED, ...UNGUARDED]) contents.set(file, lines);
  for (const file of INLINE) contents.set(file, ["export type A = import('../x.ts').A;"]);
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

const refusedGlobals = (within: string): string[] =>
  [...refusedLines('lint/style/noRestrictedGlobals')]
    .filter((line) => line.startsWith(within))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));

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
    expect([...refusedLines('plugin')].filter((line) => line.includes('inline')).sort()).toEqual(
      INLINE.map((file) => `${file}:1`),
    );
  });

  it('keep storage, the clipboard and random ids to the files that are ready for a browser without them', () => {
    expect([...refusedLines('plugin')].filter((line) => !line.includes('inline')).sort()).toEqual(
      GUARDED.flatMap(([file, lines]) => lines.map((_line, i) => `${file}:${i + 1}`)).sort(),
    );
  });

  it('keep the browser’s storage, which may be denied or full, to the one file that is ready for that', () => {
    expect(refusedGlobals('renderer/editor/')).toEqual([
      'renderer/editor/storage-probe.ts:1',
      'renderer/editor/storage-probe.ts:2',
    ]);
  });

  it('keep texts out of JSX: they are messages', () => {
    expect([...refusedLines('lint/style/noJsxLiterals')].sort()).toEqual(
      LITERALS.map((_line, i) => `renderer/editor/literals.tsx:${i + 1}`),
    );
  });

  it('keep the browser out of the state of the window', () => {
    expect(refusedGlobals('renderer/state/')).toEqual(
      BROWSER.map((_line, i) => `renderer/state/browser.ts:${i + 1}`),
    );
  });
});
