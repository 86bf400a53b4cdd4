import { describe, expect, it } from 'vitest';
import { importsIn, readSources, type Sources } from './import-graph.ts';
import {
  askedFormats,
  deadExports,
  entryImports,
  fileCycles,
  folderCycles,
  foreignImports,
  fullFolders,
  sidewaysImports,
  upwardImports,
  workAtImport,
} from './rules.ts';

const sources = readSources(['electron', 'renderer', 'shared']);
const withTests = readSources(['electron', 'renderer', 'scripts', 'shared', 'test']);
const imports = importsIn(sources);

/** The imports of the sources with other files planted among them. */
const withPlanted = (planted: Record<string, string>) =>
  importsIn(new Map([...sources, ...Object.entries(planted)]));

/** What a rule finds with files planted that it does not find without. */
const foundIn = (rule: (of: typeof imports) => string[], planted: Record<string, string>): string[] => {
  const before = new Set(rule(imports));
  return rule(withPlanted(planted)).filter((each) => !before.has(each));
};

describe('the layers of the window', () => {
  it('are imported downwards only', () => {
    expect(upwardImports(imports)).toEqual([]);
  });

  it('hold views that do not import one another', () => {
    expect(sidewaysImports(imports)).toEqual([]);
  });

  it.each([
    ["import { a } from '../canvas/Canvas.tsx';", 'canvas/Canvas.tsx'],
    ["import type { A } from '../canvas/Canvas.tsx';", 'canvas/Canvas.tsx'],
    ["import {\n  type A,\n  b as c,\n} from '../actions/action.ts';", 'actions/action.ts'],
    ["export { a } from '../parts/NameEditor.tsx';", 'parts/NameEditor.tsx'],
    ["export const load = () => import('../editor/Editor.tsx');", 'editor/Editor.tsx'],
    ["import '../canvas/canvas.css';", 'canvas/canvas.css'],
    [
      "const a = new Worker(new URL('../funnel/results/risk-worker.ts', import.meta.url));",
      'funnel/results/risk-worker.ts',
    ],
    ["import { App } from '../app.tsx';", 'app.tsx'],
  ])('do not take %s into a lower one', (line, to) => {
    expect(foundIn(upwardImports, { 'renderer/ui/planted.ts': line })).toEqual([
      `renderer/ui/planted.ts > renderer/${to}`,
    ]);
  });

  it('do not take an import of one view by another, and take those of lower layers', () => {
    const planted = {
      'renderer/matrix/planted.ts':
        "import { a } from '../outline/rows.ts';\nimport { b } from '../parts/c.ts';",
      'renderer/editor/planted.ts': "import { Outline } from '../outline/Outline.tsx';",
    };
    expect(foundIn(sidewaysImports, planted)).toEqual([
      'renderer/matrix/planted.ts > renderer/outline/rows.ts',
    ]);
    expect(foundIn(upwardImports, planted)).toEqual([]);
  });
});

describe('the exported web page and the page of a live room', () => {
  it('are apart from the window and from each other', () => {
    expect(entryImports(imports)).toEqual([]);
    const planted = {
      'renderer/reader/planted.ts': "import { Button } from '../ui/buttons/Button.tsx';",
      'renderer/guest/planted.ts':
        "import { element } from '../plain/element.ts';\nimport { words } from '../reader/words.ts';",
      'renderer/ui/planted.ts': "import { words } from '../guest/words.ts';",
    };
    expect(foundIn(entryImports, planted)).toEqual([
      'renderer/reader/planted.ts > renderer/ui/buttons/Button.tsx',
      'renderer/guest/planted.ts > renderer/reader/words.ts',
      'renderer/ui/planted.ts > renderer/guest/words.ts',
    ]);
  });
});

describe('the stores of the window', () => {
  it('are made in one way, so that what reads them can follow them', () => {
    const makers = [...sources].filter(([, text]) => /\bcreate(Store)?\b[^;]* from 'zustand/.test(text));
    expect(makers.map(([file]) => file)).toEqual(['renderer/state/store.ts']);
  });
});

describe('the state of the window', () => {
  it('does nothing as it is imported: createEditor starts it', () => {
    expect(workAtImport(sources, 'renderer/state/')).toEqual([]);
  });

  it('is found out if it does', () => {
    const text = [
      'export const connection = connect();',
      "window.addEventListener('pagehide', () => {});",
      'const stop =\n  onPatches(() => {});',
      'export const useA = createStore<{ a: number }>(() => ({ a: 1 }));',
      'export const later = () => connect();',
      'export const ask = (): void => {\n  connect();\n};',
    ].join('\n');
    expect(workAtImport(new Map([['renderer/state/planted.ts', text]]), 'renderer/state/')).toEqual(
      ['connect', 'window.addEventListener', 'onPatches'].map(
        (called) => `renderer/state/planted.ts > ${called}`,
      ),
    );
  });
});

describe('shared/, electron/ and renderer/', () => {
  it('import only what their place allows', () => {
    expect(foreignImports(imports)).toEqual([]);
  });

  it.each([
    ['shared/model/planted.ts', '../scene/layout.ts'],
    ['shared/scene/planted.ts', '../charts/axes.ts'],
    ['shared/words/planted.ts', '../model/model.ts'],
    ['shared/drawing/planted.ts', '../api/contract.ts'],
    ['shared/model/planted.ts', '../../renderer/app.tsx'],
    ['renderer/state/planted.ts', '../../electron/engine/engine.ts'],
    ['electron/engine/planted.ts', '../../renderer/app.tsx'],
  ])('do not take into %s an import of %s', (from, to) => {
    expect(foundIn(foreignImports, { [from]: `import type { A } from '${to}';` })).toHaveLength(1);
  });
});

describe('circles of imports', () => {
  it('are not there between files, types counted', () => {
    expect(fileCycles(imports)).toEqual([]);
  });

  it('are not there between folders', () => {
    expect(folderCycles(imports)).toEqual([]);
  });

  it('are found where they are planted', () => {
    const circle = {
      'shared/scene/planted-a.ts': "import type { B } from './planted-b.ts';",
      'shared/scene/planted-b.ts': "import { c } from './layered/planted-c.ts';",
      'shared/scene/layered/planted-c.ts': "import { a } from '../planted-a.ts';",
    };
    expect(foundIn(fileCycles, circle)).toEqual([Object.keys(circle).toSorted().join(' <> ')]);
    const folders = {
      'shared/lists/tables/planted.ts': "import type { A } from '../markup/planted.ts';",
      'shared/lists/markup/planted.ts': "import { b } from '../text/planted.ts';",
      'shared/lists/text/planted.ts': "import { c } from '../tables/planted-too.ts';",
    };
    expect(foundIn(fileCycles, folders)).toEqual([]);
    expect(foundIn(folderCycles, folders)).toEqual([
      'shared/lists/markup <> shared/lists/tables <> shared/lists/text',
    ]);
  });
});

describe('folders', () => {
  it('hold no more files than can be taken in at a glance', () => {
    expect(fullFolders([...withTests.keys()])).toEqual([]);
  });

  it('are found if they do', () => {
    const planted = Array.from({ length: 16 }, (_, i) => `shared/planted/file-${i}.ts`);
    expect(fullFolders([...planted, 'shared/planted/deeper/file.ts', 'shared/planted/file.css'])).toEqual([
      'shared/planted: 16',
    ]);
    expect(fullFolders(planted.slice(1))).toEqual([]);
  });
});

describe('exports', () => {
  const dead = (planted: Record<string, string>): string[] => {
    const extra: Sources = new Map(Object.entries(planted));
    return deadExports(new Map([...sources, ...extra]), importsIn(new Map([...withTests, ...extra])));
  };

  it('are imported by another file', () => {
    expect(dead({})).toEqual([]);
  });

  it('are found if no file imports them', () => {
    const planted = {
      'shared/scene/planted.ts':
        'export const a = 1;\nexport type B = string;\nexport function c() {}\nexport async function d() {}\n',
      'renderer/editor/planted.ts': "import { a, type B as C } from '../../shared/scene/planted.ts';",
    };
    expect(dead(planted).filter((each) => each.includes('planted'))).toEqual([
      'shared/scene/planted.ts > c',
      'shared/scene/planted.ts > d',
    ]);
  });
});

describe('a format of files', () => {
  it('is asked what it can do, and never what it is called', () => {
    expect(askedFormats(sources)).toEqual([]);
  });

  it.each([
    "if (format === 'pdf') return;",
    "if (options.format !== 'csv') return;",
    "if (wanted.format.toLowerCase() === 'png') return;",
    "if (extensionOf(format) !== 'pdf') return;",
    "if (extension === 'html') return;",
  ])('is not asked for by name: %s', (line) => {
    expect(askedFormats(new Map([['planted.ts', line]]))).toHaveLength(1);
  });
});
