import { basename, extname } from 'node:path';
import { userError } from '../../../shared/api/contract.ts';
import { COLUMN_ROLES } from '../../../shared/lists/tables/roles.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import type { Format } from '../../engine/exchange/format.ts';
import { formats } from '../../engine/exchange/formats.ts';
import { defineCliCommand, oneOf, usageError } from '../command.ts';
import { words as errors } from '../errors/words.ts';
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
  if (wanted !== undefined) oneOf(wanted, known, '--format');
  if (extension === '')
    throw usageError(errors.nameImportFormat, { file: quoted(basename(name)), formats: known.join(', ') });
  throw userError('unknown-format', errors.cantImport, {
    file: quoted(basename(name)),
    formats: known.join(', '),
  });
};
