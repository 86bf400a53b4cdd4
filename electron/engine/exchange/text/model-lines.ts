/** A model as JSON with one record a line, written and read line by line: a large one is never in memory as one text. */
import { completedRow } from '../../../../shared/model/fields/new-record.ts';
import { dataFrom, type Model } from '../../../../shared/model/model.ts';
import {
  type AnyRecord,
  isTable,
  recordSchemas,
  TABLES,
  type Table,
} from '../../../../shared/model/records.ts';
import { isRecord } from '../../../../shared/model/validation/is-model-data.ts';
import { invalidUtf8At } from '../decode-text.ts';

/** Characters after which a piece ends with its record. */
const PIECE = 100_000;

/**
 * The text in pieces, with the share of it that they complete: tables and fields in the order of their schemas, records by their
 * ids, so that two versions compare line by line.
 */
export function* modelLines(model: Model): Generator<{ readonly text: string; readonly done: number }> {
  const { format, version, tables } = dataFrom(model);
  const all = Object.values(tables).reduce((sum, rows) => sum + (rows?.length ?? 0), 0);
  let written = 0;
  yield {
    text: `{\n  "format": ${JSON.stringify(format)},\n  "version": ${version},\n  "tables": {`,
    done: 0,
  };
  let comma = '';
  for (const table of TABLES) {
    const rows: readonly AnyRecord[] = tables[table] ?? [];
    if (rows.length === 0) continue;
    const fields = Object.keys(recordSchemas[table].shape);
    yield { text: `${comma}\n    "${table}": [\n`, done: written / all };
    let text = '';
    for (const [i, row] of rows.entries()) {
      text += `      ${JSON.stringify(row, fields)}${i < rows.length - 1 ? ',' : ''}\n`;
      written++;
      if (text.length < PIECE) continue;
      yield { text, done: written / all };
      text = '';
    }
    yield { text, done: written / all };
    yield { text: '    ]', done: written / all };
    comma = ',';
  }
  yield { text: '\n  }\n}\n', done: 1 };
}

const HEAD = /^\{\n {2}"format": "strata-model",\n {2}"version": (\d{1,9}),\n {2}"tables": \{\n/;
const MAX_HEAD = 200;
const TABLE = /^ {4}"([a-zA-Z]+)": \[$/;

/**
 * What `modelLines` wrote, as JSON would be parsed; undefined for any other text, and as soon as a record is not one of its table:
 * foreign data costs no more memory than its bytes.
 */
export const readModelLines = (bytes: Uint8Array): unknown => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const head = HEAD.exec(buffer.toString('latin1', 0, MAX_HEAD));
  if (!head || invalidUtf8At(bytes) !== null) return undefined;
  const tables: Partial<Record<Table, unknown[]>> = {};
  let rows: { readonly table: Table; readonly found: unknown[] } | undefined;
  let at = head[0].length;
  const nextLine = (): string | undefined => {
    const end = buffer.indexOf(NEW_LINE, at);
    if (end < 0) return undefined;
    const line = buffer.toString('utf8', at, end);
    at = end + 1;
    return line;
  };
  for (let line = nextLine(); line !== undefined; line = nextLine()) {
    if (rows) {
      if (line === '    ]' || line === '    ],') rows = undefined;
      else {
        const row = recordIn(line, rows.table);
        if (row === undefined) return undefined;
        rows.found.push(row);
      }
      continue;
    }
    if (line === '  }')
      return nextLine() === '}' && at === buffer.length
        ? { format: 'strata-model', version: Number(head[1]), tables }
        : undefined;
    const name = TABLE.exec(line)?.[1] ?? '';
    if (!isTable(name) || name in tables) return undefined;
    rows = { table: name, found: [] };
    tables[name] = rows.found;
  }
  return undefined;
};

const NEW_LINE = 0x0a;

/** The record in a line, also one of an older version; undefined for anything else. */
const recordIn = (line: string, table: Table): unknown => {
  try {
    const row: unknown = JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line);
    return isRecord(table, row) || recordSchemas[table].safeParse(completedRow(table, row)).success
      ? row
      : undefined;
  } catch {
    return undefined;
  }
};
