import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neighbourhoodAfter } from '../../../../shared/model/history/neighbourhood.ts';
import { applyPatch, dataFrom, modelFrom } from '../../../../shared/model/model.ts';
import type { Patch, RowChange } from '../../../../shared/model/patch.ts';
import {
  type AnyRecord,
  type ModelData,
  referencesOf,
  TABLES,
  type Table,
} from '../../../../shared/model/records.ts';
import { problemsIn } from '../../../../shared/model/validation/validate.ts';
import { seedData } from '../harness.ts';

const seed = seedData();
const model = modelFrom(seed);
const tables = TABLES.filter((table) => model.rows[table].size > 0);
const rowsOf = (table: Table): AnyRecord[] => [...model.rows[table].values()];

/** Changes that may well break the model: rows removed, references turned, rows said twice. */
const changes: fc.Arbitrary<RowChange> = fc
  .tuple(fc.constantFrom(...tables), fc.nat(), fc.nat(), fc.nat(5))
  .map(([table, pick, aim, what]): RowChange => {
    const rows = rowsOf(table);
    const row = rows[pick % rows.length] as AnyRecord;
    const references = referencesOf(table);
    const reference = references[aim % Math.max(1, references.length)];
    if (what === 0) return { op: 'remove', table, id: row.id } as RowChange;
    if (what === 1) return { op: 'put', table, row: { ...row, id: 'another' } } as RowChange;
    if (what === 2 && table === 'process')
      return { op: 'set', table, id: row.id, fields: { frozenCode: aim % 2 ? 'Z9' : null } };
    if (!reference) return { op: 'put', table, row } as RowChange;
    const targets = rowsOf(reference.table as Table);
    const target = aim % 7 === 0 ? 'nobody' : (targets[aim % Math.max(1, targets.length)]?.id ?? 'nobody');
    return { op: 'set', table, id: row.id, fields: { [reference.field]: target } } as RowChange;
  });
const patches: fc.Arbitrary<Patch> = fc.uniqueArray(changes, {
  minLength: 1,
  maxLength: 4,
  selector: (change) => `${change.table} ${change.op === 'put' ? change.row.id : change.id}`,
});

describe('the neighbourhood of a patch', () => {
  it('has a problem after the patch exactly where the whole model has one', () => {
    let sound = 0;
    fc.assert(
      fc.property(patches, (patch) => {
        const whole = modelFrom(seed);
        applyPatch(whole, patch);
        const expected = problemsIn(dataFrom(whole)).length === 0;
        if (expected) sound++;
        expect(problemsIn(neighbourhoodAfter(model, patch)).length === 0).toBe(expected);
      }),
      { numRuns: 400 },
    );
    expect(sound).toBeGreaterThan(20);
    expect(dataFrom(model)).toEqual(dataFrom(modelFrom(seed)));
  });

  it('is small where the patch is', () => {
    const patch: Patch = [{ op: 'set', table: 'process', id: 'plan', fields: { name: 'Planning' } }];
    const rows = (data: ModelData) => Object.values(data.tables).flat().length;
    expect(rows(neighbourhoodAfter(model, patch))).toBeLessThan(rows(seed) / 4);
  });
});
