import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completedRow } from '../../../../shared/model/fields/new-record.ts';
import { modelDataSchema } from '../../../../shared/model/records.ts';
import { isModelData } from '../../../../shared/model/validation/is-model-data.ts';
import { generateModel } from '../../../bench/models/generate-model.ts';

type Loose = { tables: Record<string, Record<string, unknown>[]> };
const seed = () => JSON.parse(readFileSync('seeds/sales-and-support.json', 'utf8')) as Loose;
const stored = () => {
  const { tables, ...rest } = seed();
  const rows = Object.entries(tables).map(([table, records]) => [
    table,
    records.map((record) => completedRow(table, record)),
  ]);
  return modelDataSchema.parse({ ...rest, tables: Object.fromEntries(rows) }) as unknown as Loose;
};

/** Values that some field takes and another does not. */
const ODD = [
  null,
  undefined,
  '',
  'row',
  'x'.repeat(65),
  'x'.repeat(10_001),
  'x'.repeat(200_001),
  'half \ud83d',
  0,
  -1,
  1.5,
  1001,
  2 ** 53,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
  [],
  [1, 2.5],
  ['1'],
  {},
  'EUR',
  'eur',
  '2026-02-30',
  '2026-01-01',
  '2026-01-01T00:00:00Z',
  'approved',
];

describe('isModelData', () => {
  it('holds for what the schemas made', () => {
    expect(isModelData(stored())).toBe(true);
    expect(isModelData(generateModel({ seed: 'isModelData', processes: 200 }))).toBe(true);
  });

  it('never holds for what a schema refuses or would write otherwise', () => {
    const tables = Object.entries(stored().tables).flatMap(([table, rows]) =>
      rows.length > 0 ? [table] : [],
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...tables),
        fc.nat(),
        fc.nat(),
        fc.constantFrom(...ODD),
        (table, r, f, value) => {
          const data = stored();
          const rows = data.tables[table] ?? [];
          const row = rows[r % rows.length] ?? {};
          const fields = Object.keys(row);
          row[fields[f % fields.length] ?? ''] = value;
          const read = modelDataSchema.safeParse(data);
          const isHalf = typeof value === 'string' && !value.isWellFormed();
          expect(isModelData(data)).toBe(read.success && !isHalf);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['a field too many', (row: Record<string, unknown>) => Object.assign(row, { more: 1 })],
    ['a field that is missing', (row: Record<string, unknown>) => delete row.owner],
    [
      'fields in another order',
      (row: Record<string, unknown>) => {
        const { id } = row;
        delete row.id;
        row.id = id;
      },
    ],
  ])('does not hold for %s', (_, spoil) => {
    const data = stored();
    spoil(data.tables.process?.[0] ?? {});
    expect(isModelData(data)).toBe(false);
  });

  it.each([
    null,
    [],
    'text',
    { format: 'other' },
    { ...stored(), version: 2 },
    { ...stored(), more: 1 },
    { format: 'strata-model', version: 1, tables: null },
    { format: 'strata-model', version: 1, tables: { unknown: [] } },
    { format: 'strata-model', version: 1, tables: { process: {} } },
    { format: 'strata-model', version: 1, tables: { process: [null] } },
  ])('does not hold for what is no model: %#', (value) => {
    expect(isModelData(value)).toBe(false);
  });
});
