/** Takes the blocks of a table into a model: into one that is there, or into a new one. */
import { randomUUID } from 'node:crypto';
import { basename, extname } from 'node:path';
import blank from '../../../../seeds/blank.json' with { type: 'json' };
import { userError } from '../../../../shared/api/contract.ts';
import { entriesOf } from '../../../../shared/lists/import/entries.ts';
import { guessFields, type ImportField, withMapping } from '../../../../shared/lists/import/fields.ts';
import { guessNesting, type Nesting } from '../../../../shared/lists/import/nesting.ts';
import { type ImportPlan, planImport } from '../../../../shared/lists/import/plan.ts';
import { isFromModel, planWhole } from '../../../../shared/lists/import/plan-whole.ts';
import { type ImportReport, reportOf } from '../../../../shared/lists/import/report.ts';
import { apply, type Command } from '../../../../shared/model/apply.ts';
import { isRefusal } from '../../../../shared/model/command.ts';
import { applyPatch, dataFrom, type Model, modelFrom } from '../../../../shared/model/model.ts';
import { type ModelData, modelDataSchema } from '../../../../shared/model/records.ts';
import { quoted } from '../../../../shared/words/quoted.ts';
import { words as exchangeWords } from '../words.ts';
import type { ReadTable } from './read-table.ts';
import { words } from './words.ts';

export type ImportChoices = {
  /** Fields of columns by their heading, their letter (B) or their number from 1. */
  readonly mapping?: ReadonlyMap<string, ImportField>;
  readonly nesting?: Nesting;
  /** The block to import into; null for the top level. */
  readonly under?: string | null;
  /** Whether blocks that a workbook of this model has no row for any more are deleted. */
  readonly deletesMissing?: boolean;
};

type TableImport = {
  readonly command: ImportPlan['command'];
  readonly report: ImportReport & { readonly sheet: string | null };
  /** Whether the codes of the table are numbers set apart by points, such as 1.1.10. */
  readonly isDotted: boolean;
};

/** What importing a table into a model would do. Refused if no column holds names, or if a choice names no column. */
export const planTable = (
  model: Model,
  table: ReadTable,
  fileName: string,
  { mapping = new Map(), nesting: wanted, under = null, deletesMissing = false }: ImportChoices = {},
): TableImport => {
  const { head: found, rows, sheet } = withNamedHead(table, mapping);
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), found?.length ?? 0);
  const head = Array.from({ length: width }, (_, column) => found?.[column] ?? '');
  const sample = rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells);
  const fields = withMapping(guessFields(head, sample), columnsOf(mapping, head, fileName));
  if (!fields.includes('name') && !fields.includes('part'))
    throw userError('unclear-columns', words.unclear, { file: quoted(fileName) });
  if (isFromModel(model, rows, fields)) {
    const plan = planWhole(model, rows, fields, fileName, deletesMissing);
    const read = { head, fields, nesting: 'parent', rows: rows.length };
    return {
      command: plan.command,
      report: { sheet, ...reportOf(model, plan, read, plan.missing) },
      isDotted: false,
    };
  }
  const nesting = wanted ?? guessNesting(rows, fields);
  const entries = entriesOf(rows, fields, nesting);
  const plan = planImport(entries, fields, { model, under }, fileName);
  const report = reportOf(model, plan, { head, fields, nesting, rows: rows.length });
  const isDotted =
    nesting === 'code' && entries.entries.every(({ code }) => code === '' || /^\d+(\.\d+)*\.?$/.test(code));
  return { command: plan.command, report: { sheet, ...report }, isDotted };
};

/** A first row that has the headings which a choice names is one of headings, though none of them is known. */
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

/** A new model with the blocks of a table, named for the file. Its codes are dotted if those of the table are. */
export const modelOfTable = (
  table: ReadTable,
  fileName: string,
  choices: ImportChoices,
): Pick<TableImport, 'report'> & { readonly data: ModelData } => {
  const model = modelFrom(modelDataSchema.parse(blank));
  const { command, report, isDotted } = planTable(model, table, fileName, choices);
  if (!command) throw userError('empty-table', words.empty, { file: quoted(fileName) });
  const name = basename(fileName, extname(fileName)).trim();
  const settings: Command[] = [
    ...(name === '' ? [] : [{ type: 'model.update' as const, name }]),
    ...(isDotted ? [{ type: 'model.update' as const, codeScheme: 'dotted' as const }] : []),
  ];
  for (const each of [...settings, command]) {
    const outcome = apply(model, each, { seed: randomUUID(), at: '', actor: '' });
    if (isRefusal(outcome))
      throw userError(outcome.code, exchangeWords.cantImport, {
        file: quoted(fileName),
        problem: outcome.message,
      });
    applyPatch(model, outcome.patch);
  }
  return { report, data: dataFrom(model) };
};
