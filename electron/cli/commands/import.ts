import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { userError } from '../../../shared/api/contract.ts';
import { ENCODINGS } from '../../../shared/lists/import/choices.ts';
import { NESTINGS } from '../../../shared/lists/import/nesting.ts';
import { COLUMN_ROLES } from '../../../shared/lists/tables/roles.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import type { Format } from '../../engine/exchange/format.ts';
import { formats } from '../../engine/exchange/formats.ts';
import { isCompoundFile, isZip } from '../../engine/exchange/package/read-zip.ts';
import { endingOf } from '../../engine/exchange/recognise.ts';
import type { NamedTable } from '../../engine/exchange/tables/import-table.ts';
import { readTable } from '../../engine/exchange/tables/read-table.ts';
import { mostBytes } from '../../engine/exchange/too-large.ts';
import { defineCliCommand, oneOf, usageError } from '../command.ts';
import { words as errors } from '../errors/words.ts';
import { words as help } from '../help/exchange/words.ts';
import { assertNewModelName, makeModelFile } from '../io/model-file.ts';
import { pathOf } from '../io/places.ts';
import { readInput } from '../io/read-input.ts';
import { STANDARD_STREAM } from '../io/write-output.ts';
import { importTables, mappingFrom } from './import-table.ts';

export const importCommand = defineCliCommand({
  summary: help.import,
  arguments: [
    { name: 'IN', about: help.importIn, isRepeated: true },
    { name: 'FILE', about: help.importInto },
  ],
  options: {
    format: { type: 'string', value: 'FORMAT', about: help.importFormat },
    preview: { type: 'boolean', default: false, about: help.importPreview },
    map: { type: 'string', value: 'COLUMN=FIELD,...', about: help.importMap },
    sheet: { type: 'string', value: 'NAME', about: help.importSheet },
    under: { type: 'string', value: 'CODE', about: help.importUnder },
    nesting: { type: 'string', value: 'WAY', about: help.importNesting, choices: NESTINGS },
    encoding: { type: 'string', value: 'NAME', about: help.importEncoding, choices: ENCODINGS },
    'delete-missing': { type: 'boolean', default: false, about: help.importDeleteMissing },
    columns: { type: 'string', value: 'ROLE,ROLE,...', about: help.columns, choices: COLUMN_ROLES },
  },
  notes: help.importNotes,
  run: async (names, options) => {
    const { format: wanted, columns, preview, map, sheet, under, nesting, encoding } = options;
    const deletesMissing = options['delete-missing'];
    const inputs = names.slice(0, -1);
    const [input = ''] = inputs;
    const file = names.at(-1) ?? '';
    const roles = columns?.split(',').map((role) => oneOf(role.trim(), COLUMN_ROLES, 'A column'));
    const mapping = map === undefined ? undefined : mappingFrom(map);
    const way = nesting === undefined ? undefined : oneOf(nesting, NESTINGS, '--nesting');
    const chosen = encoding === undefined ? undefined : oneOf(encoding, ENCODINGS, '--encoding');
    if (!existsSync(pathOf(file))) assertNewModelName(file);
    const tables: NamedTable[] = [];
    // Without headings that are known, a table may still be one of paths, which other lists are too.
    const isAskedFor = [map, sheet, under, nesting, encoding].some((option) => option !== undefined);
    for (const each of inputs) {
      const named = formatOf(each, wanted);
      const bytes = await readInput(each, mostBytes);
      const title = titleOf(each, file);
      const format = wanted === undefined ? formatFor(endingOf(bytes, extensionOf(each, wanted))) : named;
      const isPacked = isZip(bytes) || isCompoundFile(bytes);
      const isTable = isPacked || (format?.isTable && roles === undefined);
      const table = isTable ? await readTable(bytes, title, { sheet, encoding: chosen }) : undefined;
      if (
        table &&
        (table.head || isPacked || isAskedFor || preview || inputs.length > 1 || existsSync(pathOf(file)))
      )
        tables.push({ table, title });
      else if (inputs.length > 1)
        throw userError('no-table', errors.severalTables, { file: quoted(basename(each)) });
      else {
        assertOnlyForTables({
          map,
          sheet,
          under,
          nesting,
          encoding,
          preview,
          'delete-missing': deletesMissing,
        });
        const read = format?.read;
        if (!read) throw unknownFormat(input, wanted);
        makeModelFile(file, await read(bytes, title, roles && { columns: roles }));
        return 0;
      }
    }
    const choices = { ...(mapping && { mapping }), ...(way && { nesting: way }), deletesMissing };
    await importTables(tables, file, { ...choices, under, isPreview: preview });
    return 0;
  },
});

/** Refuses options that say how a table is to be read, for what is none. */
const assertOnlyForTables = (options: Readonly<Record<string, string | boolean | undefined>>): void => {
  for (const [option, value] of Object.entries(options))
    if (value !== undefined && value !== false)
      throw usageError(errors.onlyTables, { option: `--${option}` });
};

/** Standard input has no name of its own: the model is then called as its file is. */
const titleOf = (input: string, file: string): string =>
  input === STANDARD_STREAM ? basename(file, extname(file)) : basename(input);

const isRead = ({ read, isTable }: Format): boolean => read !== undefined || isTable === true;

const extensionOf = (name: string, wanted: string | undefined): string =>
  wanted?.toLowerCase() ?? extname(name).slice(1).toLowerCase();

const formatFor = (extension: string): Format | undefined =>
  formats.find((known) => isRead(known) && known.extension === extension);

/** The format that is asked for or that the name tells; undefined if only what the file holds can tell. */
const formatOf = (name: string, wanted: string | undefined): Format | undefined => {
  const format = formatFor(extensionOf(name, wanted));
  if (wanted !== undefined && !format) throw unknownFormat(name, wanted);
  return format;
};

const unknownFormat = (name: string, wanted: string | undefined): Error => {
  const known = formats.filter(isRead).map((each) => each.extension);
  if (wanted !== undefined) oneOf(wanted, known, '--format');
  const named = { file: quoted(basename(name)), formats: known.join(', ') };
  if (extensionOf(name, wanted) === '') return usageError(errors.nameImportFormat, named);
  return userError('unknown-format', errors.cantImport, named);
};
