/** Imports the blocks of a table into an existing model or a new one. */
import { randomUUID } from 'node:crypto';
import { basename, extname } from 'node:path';
import blank from '../../../../seeds/blank.json' with { type: 'json' };
import { type UserError, userError } from '../../../../shared/api/contract.ts';
import type { ImportChoices } from '../../../../shared/lists/import/choices.ts';
import { entriesOf } from '../../../../shared/lists/import/entries.ts';
import {
  guessFields,
  guessWithoutHead,
  type ImportField,
  withMapping,
} from '../../../../shared/lists/import/fields.ts';
import { guessNesting, type Nesting } from '../../../../shared/lists/import/nesting.ts';
import { type ImportPlan, planImport } from '../../../../shared/lists/import/plan.ts';
import { isFromModel, type MissingBlock, planWhole } from '../../../../shared/lists/import/plan-whole.ts';
import { type ImportReport, reportOf } from '../../../../shared/lists/import/report.ts';
import type { TableRow } from '../../../../shared/lists/import/rows.ts';
import { applyWithIds, type BatchCommand, type Command } from '../../../../shared/model/apply.ts';
import { MAX_IMPORT_BLOCKS } from '../../../../shared/model/clip/clip.ts';
import { isRefusal } from '../../../../shared/model/command.ts';
import { idSource } from '../../../../shared/model/ids.ts';
import { applyPatch, copyOf, dataFrom, type Model, modelFrom } from '../../../../shared/model/model.ts';
import { type ModelData, modelDataSchema } from '../../../../shared/model/records.ts';
import { listIn } from '../../../../shared/words/format.ts';
import { say } from '../../../../shared/words/messages.ts';
import { quoted } from '../../../../shared/words/quoted.ts';
import { tooManyRows } from '../too-large.ts';
import { words as exchangeWords } from '../words.ts';
import type { ReadTable } from './read-table.ts';
import { words } from './words.ts';

/** A table with the fields of its columns. */
type TableColumns = {
  readonly head: readonly string[];
  readonly rows: readonly TableRow[];
  readonly fields: readonly ImportField[];
  readonly nesting: Nesting;
};

type TableImport = {
  readonly plan: ImportPlan;
  readonly missing: readonly MissingBlock[];
  /** Whether the table is a workbook of this model. */
  readonly isWhole: boolean;
  readonly report: ImportReport & { readonly sheet: string | null };
  /** Whether the codes of the table are numbers separated by dots, such as 1.1.10. */
  readonly isDotted: boolean;
};

/** The fields of a table’s columns: chosen, or else guessed. Refused if a choice names no column. */
export const columnsOfTable = (
  table: ReadTable,
  fileName: string,
  { mapping = new Map(), fields: chosen, guessesName = false, nesting }: ImportChoices = {},
): TableColumns => {
  const { head: found, rows } = withNamedHead(table, mapping);
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), found?.length ?? 0);
  const head = Array.from({ length: width }, (_, column) => found?.[column] ?? '');
  const sample = rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells);
  const told = guessFields(head, sample);
  const guessed = guessesName && !hasNames(told) ? guessWithoutHead(told, sample) : told;
  const fields = withMapping(
    withMapping(guessed, columnsOf(mapping, head, fileName)),
    chosen ?? new Map<number, ImportField>(),
  );
  return { head, rows, fields, nesting: nesting ?? guessNesting(rows, fields) };
};

/** Whether each block has a name by these fields. */
export const hasNames = (fields: readonly ImportField[]): boolean =>
  fields.includes('name') || fields.includes('part');

/** What importing a table into a model would do. Refused if no column holds names, or if a choice names no column. */
export const planTable = (
  model: Model,
  table: ReadTable,
  fileName: string,
  choices: ImportChoices = {},
): TableImport => {
  const columns = columnsOfTable(table, fileName, choices);
  if (!hasNames(columns.fields))
    throw userError('unclear-columns', words.unclear, { file: quoted(fileName) });
  return planColumns(model, columns, table.sheet, fileName, choices);
};

/** The same for a table whose columns are known. */
export const planColumns = (
  model: Model,
  { head, rows, fields, nesting }: TableColumns,
  sheet: string | null,
  fileName: string,
  { under = null, deletesMissing = false }: ImportChoices = {},
): TableImport => {
  if (isFromModel(model, rows, fields)) {
    const { missing, ...plan } = planWhole(model, rows, fields, fileName, deletesMissing);
    const read = { head, fields, nesting: 'parent', rows: rows.length };
    return {
      ...{ plan, missing, isWhole: true, isDotted: false },
      report: { sheet, ...reportOf(model, plan, read, missing) },
    };
  }
  const entries = entriesOf(rows, fields, nesting);
  if (entries.entries.length > MAX_IMPORT_BLOCKS) throw tooManyRows(fileName);
  const plan = planImport(entries, fields, { model, under }, fileName);
  const report = reportOf(model, plan, { head, fields, nesting, rows: rows.length });
  const isDotted =
    nesting === 'code' && entries.entries.every(({ code }) => code === '' || /^\d+(\.\d+)*\.?$/.test(code));
  return { plan, missing: [], isWhole: false, report: { sheet, ...report }, isDotted };
};

/** A first row with the headings that a choice names holds headings, even if none of them is known. */
const withNamedHead = (table: ReadTable, mapping: ReadonlyMap<string, ImportField>): ReadTable => {
  const [first, ...rows] = table.rows;
  if (table.head || !first) return table;
  const named = new Set(Array.from(mapping.keys(), (name) => name.trim().toLowerCase()));
  const isHeading = first.cells.some((cell) => named.has(cell.trim().toLowerCase()));
  return isHeading ? { ...table, head: first.cells, rows } : table;
};

const SAMPLE_ROWS = 50;

const columnsOf = (
  mapping: ReadonlyMap<string, ImportField>,
  head: readonly string[],
  fileName: string,
): Map<number, ImportField> => {
  const plain = head.map((heading) => heading.trim().toLowerCase());
  const columns = new Map<number, ImportField>();
  for (const [name, field] of mapping) {
    const wanted = name.trim().toLowerCase();
    const named = plain.indexOf(wanted);
    const column =
      named >= 0 ? named : /^[a-z]{1,2}$/.test(wanted) ? letterColumn(wanted) : Number(wanted) - 1;
    if (!(column >= 0 && column < head.length))
      throw userError('no-column', words.noColumn, { file: quoted(fileName), name: quoted(name) });
    columns.set(column, field);
  }
  return columns;
};

/** A is 0, AB is 27. */
const letterColumn = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 96, 0) - 1;

/** The empty model that a table is imported into as a new model. */
export const newModel = (): Model => modelFrom(modelDataSchema.parse(blank));

/** A table with the name of the file that it was read from. */
export type NamedTable = { readonly table: ReadTable; readonly title: string };

type TablesImport = {
  readonly reports: readonly TableImport['report'][];
  /** One change for all of them; undefined if there is nothing to do. */
  readonly command: Command | undefined;
  readonly isDotted: boolean;
  /** The model afterwards. */
  readonly after: Model;
};

/**
 * What importing tables one after the other would do: each finds the blocks of those before it. Refused if one of them is, or
 * if a model can't take them.
 * @param seed that the command has to be carried out with: the next table finds the blocks of this one by it.
 */
export const planTables = (
  model: Model,
  tables: readonly NamedTable[],
  choices: ImportChoices,
  seed: string,
): TablesImport => {
  const after = copyOf(model);
  const newId = idSource(seed);
  const commands: BatchCommand[] = [];
  const reports: TableImport['report'][] = [];
  let isDotted = tables.length > 0;
  for (const { table, title } of tables) {
    const planned = planTable(after, table, title, choices);
    const { command } = planned.plan;
    reports.push(planned.report);
    isDotted &&= planned.isDotted;
    if (!command) continue;
    commands.push(command);
    carryOut(after, command, title, newId);
  }
  const [only, ...others] = commands;
  const label = say(words.importFiles, { files: listIn(tables.map(({ title }) => quoted(title))) });
  const command: Command | undefined = others.length > 0 ? { type: 'batch', label, commands } : only;
  return { reports, command, isDotted, after };
};

/** Carries out a command made from a table. Refused with a sentence that names the file. */
const carryOut = (model: Model, command: Command, fileName: string, newId: () => string): void => {
  const outcome = applyWithIds(model, command, { at: '', actor: '', newId });
  if (isRefusal(outcome))
    throw userError(outcome.code, exchangeWords.cantImport, {
      file: quoted(fileName),
      problem: outcome.message,
    });
  applyPatch(model, outcome.patch);
};

/** A new model takes the name of a file, and dotted codes if the table has dotted codes. */
const named = (model: Model, fileName: string, isDotted: boolean): ModelData => {
  const name = basename(fileName, extname(fileName)).trim();
  const newId = idSource(randomUUID());
  if (name !== '') carryOut(model, { type: 'model.update', name }, fileName, newId);
  if (isDotted) carryOut(model, { type: 'model.update', codeScheme: 'dotted' }, fileName, newId);
  return dataFrom(model);
};

/** The refusal of a table without blocks: why the first of its rows can become none, if it has any. */
const noBlocks = (fileName: string, [first]: ImportReport['leftOut']): UserError =>
  first
    ? userError('empty-table', words.noneUsable, {
        file: quoted(fileName),
        line: first.line,
        reason: first.text,
      })
    : userError('empty-table', words.empty, { file: quoted(fileName) });

/**
 * The data of a new model with the blocks of a table, named for the file. Its codes are dotted if those of the table are.
 * Refused if there are no blocks.
 * @param model of `newModel`; it is changed.
 */
export const newModelData = (
  model: Model,
  { plan: { command, leftOut }, isDotted }: Pick<TableImport, 'plan' | 'isDotted'>,
  fileName: string,
): ModelData => {
  if (!command) throw noBlocks(fileName, leftOut);
  carryOut(model, command, fileName, idSource(randomUUID()));
  return named(model, fileName, isDotted);
};

/** A new model with the blocks of tables, with the reports of the import; see `planTables` for refusals. */
export const modelOfTables = (
  tables: readonly NamedTable[],
  title: string,
  choices: ImportChoices,
): Pick<TablesImport, 'reports'> & { readonly data: ModelData } => {
  const { reports, command, isDotted, after } = planTables(newModel(), tables, choices, randomUUID());
  if (!command) throw noBlocks(tables[0]?.title ?? title, reports[0]?.leftOut ?? []);
  return { reports, data: named(after, title, isDotted) };
};

/** The same for one table, which the model is named for. */
export const modelOfTable = (table: ReadTable, title: string, choices: ImportChoices): ModelData =>
  modelOfTables([{ table, title }], title, choices).data;
