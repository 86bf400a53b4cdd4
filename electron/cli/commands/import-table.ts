/** Importing a table on the command line: into a model that is there or into a new one, with a report as JSON. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { userError } from '../../../shared/api/contract.ts';
import { IMPORT_FIELDS, type ImportField } from '../../../shared/lists/import/fields.ts';
import { processByCode } from '../../../shared/model/queries/codes.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { type ImportChoices, modelOfTable, planTable } from '../../engine/exchange/tables/import-table.ts';
import type { ReadTable } from '../../engine/exchange/tables/read-table.ts';
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

/** Imports a table into `file` and prints what was done, or what would be. */
export const importTable = async (
  table: ReadTable,
  title: string,
  file: string,
  { under, isPreview, ...choices }: TableChoices,
): Promise<void> => {
  if (!existsSync(pathOf(file))) {
    if (under !== undefined) throw noBlock(under);
    assertNewModelName(file);
    const { report, data } = modelOfTable(table, title, choices);
    if (!isPreview) makeModelFile(file, data);
    return printReport(report, !isPreview);
  }
  await withModelFile(file, async ({ model, readOnly, request }) => {
    const parent = under === undefined ? undefined : processByCode(model, under);
    if (under !== undefined && !parent) throw noBlock(under);
    const { command, report } = planTable(model, table, title, { ...choices, under: parent?.id ?? null });
    if (isPreview || !command) return printReport(report, false);
    if (readOnly) throw failure('read-only', pathOf(file));
    const done = await request('document.apply', { command, seed: randomBytes(16).toString('hex') });
    if (!done.ok)
      throw userError(done.code, errors.notImported, {
        file: quoted(basename(title)),
        problem: done.message,
      });
    return printReport(report, true);
  });
};

const noBlock = (code: string): Error => userError('no-such-code', errors.noBlock, { code: quoted(code) });

const printReport = (report: object, done: boolean): Promise<void> =>
  print(`${JSON.stringify({ done, ...report }, undefined, 2)}\n`);
