import { basename, extname } from 'node:path';
import { UserError } from '../../../shared/api/contract.ts';
import { COLUMN_ROLES } from '../../../shared/lists/tables/roles.ts';
import type { Format } from '../../engine/exchange/format.ts';
import { formats } from '../../engine/exchange/formats.ts';
import { defineCliCommand, oneOf } from '../command.ts';
import { words as help } from '../help/words.ts';
import { assertNewModelName, makeModelFile } from '../io/model-file.ts';
import { readInput } from '../io/read-input.ts';
import { STANDARD_STREAM } from '../io/write-output.ts';

export const importCommand = defineCliCommand({
  summary: help.import,
  arguments: [
    { name: 'IN', about: help.importIn },
    { name: 'FILE', about: help.newModel },
  ],
  options: {
    format: { type: 'string', value: 'FORMAT', about: help.importFormat },
    columns: { type: 'string', value: 'ROLE,ROLE,...', about: help.columns, choices: COLUMN_ROLES },
  },
  notes: help.importNotes,
  run: async ([input = '', file = ''], { format, columns }) => {
    const read = readerFor(input, format);
    const roles = columns?.split(',').map((role) => oneOf(role.trim(), COLUMN_ROLES, 'A column'));
    assertNewModelName(file);
    makeModelFile(
      file,
      await read(await readInput(input), titleOf(input, file), roles && { columns: roles }),
    );
    return 0;
  },
});

/** Standard input has no name of its own: the model is then called as its file is. */
const titleOf = (input: string, file: string): string =>
  input === STANDARD_STREAM ? basename(file, extname(file)) : basename(input);

const readerFor = (name: string, wanted: string | undefined): NonNullable<Format['read']> => {
  const extension = wanted?.toLowerCase() ?? extname(name).slice(1).toLowerCase();
  const format = formats.find((known) => known.extension === extension);
  if (format?.read) return format.read;
  const known = formats.filter(({ read }) => read).map((each) => each.extension);
  if (wanted !== undefined) oneOf(wanted, known, 'The format');
  if (extension === '')
    throw new UserError(
      'usage',
      `Name the format of “${basename(name)}” with --format: ${known.join(', ')}.`,
    );
  throw new UserError(
    'unknown-format',
    `Strata can't read “${basename(name)}”; it reads ${known.join(', ')}.`,
  );
};
