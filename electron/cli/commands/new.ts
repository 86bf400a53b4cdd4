import { basename, extname, join } from 'node:path';
import { userError } from '../../../shared/api/contract.ts';
import type { ModelData } from '../../../shared/model/records.ts';
import { listIn } from '../../../shared/words/format.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { jsonFormat } from '../../engine/exchange/json.ts';
import { seedNames } from '../../engine/library/seeds.ts';
import { defineCliCommand } from '../command.ts';
import { words as errors } from '../errors/words.ts';
import { words as help } from '../help/words.ts';
import { assertNewModelName, makeModelFile } from '../io/model-file.ts';
import { pathOf, SEEDS_FOLDER } from '../io/places.ts';
import { readInput } from '../io/read-input.ts';

export const newCommand = defineCliCommand({
  summary: help.new,
  arguments: [{ name: 'FILE', about: help.newModel }],
  options: {
    seed: {
      type: 'string',
      default: 'blank',
      value: 'SEED',
      about: help.seed,
      choices: [...seedNames(SEEDS_FOLDER), 'FILE.json'],
      shownDefault: 'blank',
    },
  },
  run: async ([file = ''], { seed }) => {
    assertNewModelName(file);
    const seedFile = seedPath(seed);
    const data = await jsonFormat.read(await readInput(seedFile), basename(seedFile));
    makeModelFile(file, seed === 'blank' ? named(data, file) : data);
    return 0;
  },
});

/** A blank model is called as its file is. */
const named = (data: ModelData, file: string): ModelData => {
  const name = basename(file, extname(file));
  const rows = data.tables.model ?? [];
  return {
    ...data,
    tables: { ...data.tables, model: rows.map((row) => ({ ...row, name: name || row.name })) },
  };
};

const seedPath = (seed: string): string => {
  if (extname(seed).toLowerCase() === '.json') return pathOf(seed);
  const known = seedNames(SEEDS_FOLDER);
  if (!known.includes(seed))
    throw userError('no-such-seed', errors.noSeed, { seed: quoted(seed), known: listIn(known.map(quoted)) });
  return join(SEEDS_FOLDER, `${seed}.json`);
};
