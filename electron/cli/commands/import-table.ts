/** Importing tables on the command line: into a model that is there or into a new one, with a report as JSON. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { userError } from '../../../shared/api/contract.ts';
import type { ImportChoices } from '../../../shared/lists/import/choices.ts';
import { IMPORT_FIELDS, type ImportField } from '../../../shared/lists/import/fields.ts';
import type { ImportReport } from '../../../shared/lists/import/report.ts';
import { processByCode } from '../../../shared/model/queries/codes.ts';
import { listIn } from '../../../shared/words/format.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { modelOfTables, type NamedTable, planTables } from '../../engine/exchange/tables/import-table.ts';
import { failure } from '../../engine/store/failures.ts';
import { oneOf, print, usageError } from '../command.ts';
import { words as errors } from '../errors/words.ts';
import { assertNewModelName, makeModelFile, withModelFile } from '../io/model-file.ts';
import { pathOf } from '../io/places.ts';

/** `Title=name,Nr=code` as fields by column. */
export const mappingFrom = (text: string): Map<string, ImportField> => {
  const mapping = new Map<string, ImportField>();
  for (const pair of text.split(',')) {
    const [, column, field] = /^(.+)=([^=]*)$/.exec(pair) ?? [];
    if (column === undefined || field === undefined)
      throw usageError(errors.badMapping, { text: quoted(pair) });
    mapping.set(column, oneOf(field.trim(), IMPORT_FIELDS, '--map'));
  }
  return mapping;
};

type TableChoices = Omit<ImportChoices, 'under'> & {
  /** Code of the block to import into. */
  readonly under: string | undefined;
  readonly isPreview: boolean;
};

/**
 * Imports tables into `file` as one change, and prints what was done, or what would be. If nothing was to be done, the report
 * is printed too, and it is refused in one sentence.
 */
export const importTables = async (
  tables: readonly NamedTable[],
  file: string,
  { under, isPreview, ...choices }: TableChoices,
): Promise<void> => {
  if (tables.length > 1 && choices.deletesMissing === true) throw usageError(errors.oneMissing);
  if (!existsSync(pathOf(file))) {
    if (under !== undefined) throw noBlock(under);
    assertNewModelName(file);
    const [only, ...others] = tables;
    const title = others.length === 0 && only ? only.title : basename(file, extname(file));
    const { reports, data } = modelOfTables(tables, title, choices);
    if (!isPreview) makeModelFile(file, data);
    return printReports(tables, reports, !isPreview);
  }
  await withModelFile(file, async ({ model, readOnly, request }) => {
    const parent = under === undefined ? undefined : processByCode(model, under);
    if (under !== undefined && !parent) throw noBlock(under);
    const seed = randomBytes(16).toString('hex');
    const { reports, command } = planTables(model, tables, { ...choices, under: parent?.id ?? null }, seed);
    if (isPreview) return printReports(tables, reports, false);
    if (!command) {
      await printReports(tables, reports, false);
      throw nothingDone(tables, reports, file);
    }
    if (readOnly) throw failure('read-only', pathOf(file));
    const done = await request('document.apply', { command, seed });
    if (!done.ok)
      throw userError(done.code, errors.notImported, {
        file: listIn(tables.map(({ title }) => quoted(basename(title)))),
        problem: done.message,
      });
    return printReports(tables, reports, true);
  });
};

const noBlock = (code: string): Error => userError('no-such-code', errors.noBlock, { code: quoted(code) });

const nothingDone = (
  tables: readonly NamedTable[],
  reports: readonly ImportReport[],
  file: string,
): Error => {
  const isUsable = reports.some(({ blocks }) => blocks.same > 0 || blocks.missing > 0);
  return userError('nothing-to-do', isUsable ? errors.nothingNew : errors.nothingUsable, {
    file: quoted(basename(file)),
    tables: listIn(tables.map(({ title }) => quoted(basename(title)))),
  });
};

/** A report of one table says of it at once; those of several name their files. */
const printReports = (
  tables: readonly NamedTable[],
  reports: readonly ImportReport[],
  done: boolean,
): Promise<void> => {
  const [only] = reports;
  const files = reports.map((report, i) => ({ file: tables[i]?.title ?? '', ...report }));
  const told = reports.length === 1 ? { done, ...only } : { done, files };
  return print(`${JSON.stringify(told, undefined, 2)}\n`);
};
