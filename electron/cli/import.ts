import { basename, extname } from 'node:path';
import { UserError } from '../../shared/api/contract.ts';
import type { Format } from '../engine/exchange/format.ts';
import { formats } from '../engine/exchange/formats.ts';
import { defineCliCommand } from './command.ts';
import { makeModelFile } from './model-file.ts';
import { readInput } from './read-input.ts';

export const importCommand = defineCliCommand({
  usage: 'IN FILE',
  summary: 'Makes a new model file of JSON, or of an indented or numbered list.',
  details: 'IN is a model as JSON (.json) or a list of blocks (.txt, .md).',
  count: [2, 2],
  run: async ([input = '', file = '']) => {
    const read = readerFor(input);
    makeModelFile(file, await read(readInput(input), basename(input)));
    return 0;
  },
});

/** Lists are written as Markdown too. */
const SAME_AS: Record<string, string> = { md: 'txt', markdown: 'txt' };

const readerFor = (name: string): NonNullable<Format['read']> => {
  const extension = extname(name).slice(1).toLowerCase();
  const format = formats.find((known) => known.extension === (SAME_AS[extension] ?? extension));
  if (format?.read) return format.read;
  const known = formats.filter(({ read }) => read).map((each) => each.extension);
  throw new UserError(
    'unknown-format',
    `Strata can't read “${basename(name)}”; it reads ${[...known, 'md'].join(', ')}.`,
  );
};
