import { expect, it } from 'vitest';
import { importsIn, readSources } from '../../../../layers/import-graph.ts';

const FOLDER = 'electron/engine/store';

it('a thread that checks pages loads nothing of the model, which would take longer than the check', () => {
  const imports = importsIn(readSources(['electron']));
  const loaded = new Set([`${FOLDER}/copying/pages-worker.ts`]);
  for (const file of loaded) for (const { from, to } of imports) if (from === file) loaded.add(to);
  expect([...loaded].sort()).toEqual([
    `${FOLDER}/connection.ts`,
    `${FOLDER}/copying/damage.ts`,
    `${FOLDER}/copying/pages-worker.ts`,
    `${FOLDER}/index-damage.ts`,
    `${FOLDER}/slow-queries.ts`,
  ]);
});
