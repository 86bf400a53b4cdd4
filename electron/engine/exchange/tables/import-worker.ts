/**
 * A thread that reads a table and works out what importing it would do: it receives the file and the rows of a model, and answers
 * with a preview, the command or a new model.
 */
import { parentPort } from 'node:worker_threads';
import { UserError, userError } from '../../../../shared/api/contract.ts';
import { failureOf } from '../../../../shared/api/rpc.ts';
import type { ImportField } from '../../../../shared/lists/import/fields.ts';
import {
  columnsShown,
  type ImportPreview,
  missingOf,
  modelName,
  previewOf,
  rowShown,
} from '../../../../shared/lists/import/preview.ts';
import { apply } from '../../../../shared/model/apply.ts';
import { isRefusal } from '../../../../shared/model/command.ts';
import { invert, type Model, modelFrom } from '../../../../shared/model/model.ts';
import type { AnyRecord, ModelData, Table } from '../../../../shared/model/records.ts';
import { STEP_ROWS } from '../../../../shared/model/tables/steps.ts';
import { quoted } from '../../../../shared/words/quoted.ts';
import { storable } from '../../document/storable.ts';
import { digestOf } from '../../once.ts';
import { inWritingOrder } from '../../store/row-order.ts';
import { columnsOfTable, hasNames, newModel, newModelData, planColumns } from './import-table.ts';
import { MAX_TITLE_ROWS, readRows, type TableRows, withHead } from './read-table.ts';
import type { CommandAuthor, ThreadAnswer, ThreadChoices, ThreadMessage } from './thread.ts';
import { words } from './words.ts';

let file: Uint8Array = new Uint8Array();
const pieces: Uint8Array[] = [];
let tables: Partial<Record<Table, AnyRecord[]>> = {};
let model: Model | undefined;
let read: { readonly key: string; readonly rows: TableRows } | undefined;
let planned: { readonly fileName: string; readonly plan: ReturnType<typeof planColumns> } | undefined;

const answer = (message: ThreadAnswer): void => parentPort?.postMessage(message);

/** Shares of the work, as far as they are known. */
const READ = 0.5;
const PLANNED = 0.9;

/** Reading takes longest, hence the rows are read again only if they are to be read in another way. */
const rowsFor = async (
  fileName: string,
  { sheet, encoding, separator }: ThreadChoices,
): Promise<TableRows> => {
  const key = JSON.stringify([sheet, encoding, separator]);
  if (read?.key === key) return read.rows;
  if (pieces.length > 0) file = Buffer.concat([file, ...pieces.splice(0)]);
  read = undefined;
  const rows = await readRows(file, fileName, { sheet, encoding, separator });
  read = { key, rows };
  return rows;
};

const preview = async (fileName: string, choices: ThreadChoices): Promise<ImportPreview> => {
  planned = undefined;
  const source = await rowsFor(fileName, choices);
  answer({ done: READ });
  const table = withHead(source, choices.headLine);
  const chosen = new Map(
    (choices.fields ?? []).flatMap((field, column): [number, ImportField][] =>
      field ? [[column, field]] : [],
    ),
  );
  const columns = columnsOfTable(table, fileName, {
    ...{ fields: chosen, guessesName: true, nesting: choices.nesting },
  });
  const { rows, ...recognised } = source;
  const into = model ?? newModel();
  const shown = {
    source: {
      ...recognised,
      headLine: table.headLine ?? null,
      firstRows: rows.slice(0, MAX_TITLE_ROWS).map(rowShown),
    },
    columns: columnsShown(columns.head, columns.fields, columns.rows),
    nesting: columns.nesting,
    model: model ? modelName(model) : '',
    rows: columns.rows.length,
  };
  if (!hasNames(columns.fields)) return { ...shown, ...NOTHING, problem: '' };
  const plan = planColumns(into, columns, source.sheet, fileName, { under: choices.under });
  planned = { fileName, plan };
  answer({ done: PLANNED });
  const { report, isWhole, missing } = plan;
  return {
    ...shown,
    ...previewOf(into, plan.plan, isWhole),
    isWhole,
    counts: report.blocks,
    levels: report.levels,
    problem: null,
    missing: missingOf(into, missing),
    notes: report.notes,
    leftOut: report.leftOut,
  };
};

const NOTHING: Omit<ImportPreview, 'source' | 'columns' | 'nesting' | 'model' | 'rows' | 'problem'> = {
  isWhole: false,
  counts: { new: 0, changed: 0, renamed: 0, moved: 0, same: 0, missing: 0 },
  levels: [],
  blocks: { lines: [], levels: [], kinds: [], codes: [], names: [] },
  changes: [],
  missing: [],
  notes: [],
  leftOut: [],
};

/** The command of the last preview, with the blocks to delete that the table lacks; null if it has nothing to do. */
const commandWith = (remove: readonly string[]) => {
  if (!planned) throw userError('not-previewed', words.notPreviewed);
  const { fileName, plan } = planned;
  const chosen = new Set(remove);
  const gone = plan.missing.flatMap(({ id, canGo }) => (canGo && chosen.has(id) ? [id] : []));
  const { command } = plan.plan;
  if (gone.length === 0) return command ?? null;
  const source = quoted(fileName);
  return { type: 'process.import' as const, source, blocks: [], ...command, remove: gone };
};

/** What a command does, as it is committed: its patch goes out in pieces, before the rest. */
const plannedChange = (command: unknown, context: CommandAuthor) => {
  const before = model ?? newModel();
  const outcome = apply(before, command, context);
  if (isRefusal(outcome)) return { refusal: outcome };
  const { label, command: type, params } = outcome;
  const made = storable(outcome.patch);
  const patch = inWritingOrder(made, invert(before, made));
  for (let at = 0; at < patch.length; at += STEP_ROWS)
    answer({ changes: JSON.stringify(patch.slice(at, at + STEP_ROWS)) });
  const digest = digestOf({ kind: 'apply', command }) ?? '';
  return { digest, change: { label: label.toWellFormed(), command: type, params } };
};

const commandFor = ({ remove, large }: Extract<ThreadMessage, { kind: 'command' }>) => {
  const command = commandWith(remove);
  const isLarge = large && command && command.blocks.length + remove.length >= large.blocks;
  return isLarge ? plannedChange(command, large.context) : { command };
};

const modelData = (): ModelData => {
  if (!planned) throw userError('not-previewed', words.notPreviewed);
  return newModelData(newModel(), planned.plan, planned.fileName);
};

const work = async (message: ThreadMessage): Promise<void> => {
  switch (message.kind) {
    case 'piece':
      pieces.push(message.bytes);
      return;
    case 'rows': {
      const rows = tables[message.table] ?? [];
      tables[message.table] = rows;
      rows.push(...(JSON.parse(message.rows) as AnyRecord[]));
      return;
    }
    case 'model':
      model = modelFrom({ format: 'strata-model', version: 1, tables } as ModelData);
      tables = {};
      return;
    case 'preview':
      return answer({ json: JSON.stringify(await preview(message.fileName, message.choices)) });
    case 'command':
      return answer({ json: JSON.stringify(commandFor(message)) });
    case 'data':
      return answer({ json: JSON.stringify(modelData()) });
  }
};

/** One after the other: a preview waits while its file is unpacked. */
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (message: ThreadMessage) => {
  last = last.then(async () => {
    try {
      await work(message);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      answer(failureOf(error));
    }
  });
});
