/** A model as JSON with one record a line, in pieces: a large one is never in memory as one text. */
import { dataFrom, type Model } from '../../../../shared/model/model.ts';
import { type AnyRecord, recordSchemas, TABLES } from '../../../../shared/model/records.ts';

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
