import { describe, expect, it } from 'vitest';
import { childrenOf, modelFrom } from '../../../shared/model/model.ts';
import { levelOf } from '../../../shared/model/queries/ancestors.ts';
import { codeOf } from '../../../shared/model/queries/codes.ts';
import { modelDataSchema } from '../../../shared/model/records.ts';
import { problemsIn } from '../../../shared/model/validation/validate.ts';
import { generateModel } from './generate-model.ts';

describe('generateModel', () => {
  it('gives the same bytes for the same seed, and others for another', () => {
    const bytes = (seed: string) => JSON.stringify(generateModel({ seed, processes: 500 }));
    expect(bytes('a')).toBe(bytes('a'));
    expect(bytes('a')).not.toBe(bytes('b'));
  });

  it.each([0, 1, 7, 100, 10_000, 100_000])('makes %i processes that are a valid model', (processes) => {
    const started = performance.now();
    const data = generateModel({ seed: 'size', processes });
    const generated = performance.now();
    expect(problemsIn(data)).toEqual([]);
    const validated = performance.now();
    expect(data.tables.process).toHaveLength(processes);
    if (processes <= 10_000) expect(modelDataSchema.safeParse(data).success).toBe(true);
    if (processes >= 10_000)
      console.info(
        `${processes} processes: generated in ${(generated - started).toFixed(0)} ms, validated in ${(validated - generated).toFixed(0)} ms`,
      );
  });

  it('keeps the levels it is told, about eight children a block unless told otherwise', () => {
    const model = modelFrom(generateModel({ seed: 'shape', processes: 4000 }));
    const parents = [...model.rows.process.keys()].filter((id) => childrenOf(model, id).length > 0);
    const [first] = childrenOf(model, null);
    expect(childrenOf(model, null).length).toBeLessThanOrEqual(10);
    expect(childrenOf(model, first?.id ?? '')).toHaveLength(8);
    expect(4000 / parents.length).toBeGreaterThan(6);
    expect(4000 / parents.length).toBeLessThan(10);
    const flat = modelFrom(generateModel({ seed: 'shape', processes: 300, levels: 2, fanOut: 10 }));
    expect(Math.max(...[...flat.rows.process.keys()].map((id) => levelOf(flat, id)))).toBe(2);
    expect(flat.rows.process.size).toBe(300);
  });

  it('makes as many flows and elements as asked for, flows between neighbours', () => {
    const data = generateModel({ seed: 'parts', processes: 1000, flows: 200, elements: 300 });
    expect(data.tables.flow).toHaveLength(200);
    expect(data.tables.element).toHaveLength(300);
    const parentOf = new Map(data.tables.process?.map(({ id, parentId }) => [id, parentId]));
    for (const { sourceId, targetId } of data.tables.flow ?? [])
      expect(parentOf.get(sourceId)).toBe(parentOf.get(targetId));
  });

  it('names one in eight in another script, or none', () => {
    const foreign = (unicode: boolean) =>
      generateModel({ seed: 'names', processes: 1000, unicode }).tables.process?.filter(({ name }) =>
        /[^ -~]/.test(name),
      ).length;
    expect(foreign(false)).toBe(0);
    expect(foreign(true)).toBeGreaterThan(80);
    expect(foreign(true)).toBeLessThan(180);
  });

  it('gives all blocks different codes', () => {
    const model = modelFrom(generateModel({ seed: 'codes', processes: 10_000 }));
    const codes = [...model.rows.process.keys()].map((id) => codeOf(model, id));
    expect(new Set(codes).size).toBe(10_000);
  });
});
