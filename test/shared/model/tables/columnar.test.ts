import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { type ModelData, modelDataSchema, type RecordOf } from '../../../../shared/model/records.ts';
import { columnarSteps, fromColumnar } from '../../../../shared/model/tables/columnar.ts';
import { finish } from '../../../../shared/steps/steps.ts';
import { generateModel } from '../../../bench/models/generate-model.ts';
import { dataOf, processRow } from '../sample-data.ts';

const partsOf = (data: ModelData): readonly string[] => finish(columnarSteps(data)).parts;
const sent = (data: ModelData): ModelData => fromColumnar(finish(columnarSteps(data)));

describe('columnar', () => {
  it.each(['sales-and-support', 'blank'])('gives the seed %s back to the byte', (seed) => {
    const data = modelDataSchema.parse(JSON.parse(readFileSync(`seeds/${seed}.json`, 'utf8')));
    expect(JSON.stringify(sent(data))).toBe(JSON.stringify(data));
  });

  it('gives back a large model, in less than half the length', () => {
    const data = generateModel({ seed: 'columnar', processes: 2000 });
    expect(sent(data)).toEqual(data);
    expect(partsOf(data).join('').length).toBeLessThan(JSON.stringify(data).length / 2);
  });

  it('keeps lists, empty texts, zeros and names that look like its own words', () => {
    const funnel: RecordOf['funnel'] = {
      id: 'funnel',
      processId: 'all',
      rank: 'a0',
      name: '',
      currency: 'EUR',
      period: 'month',
      start: '2026-01-01',
      dealSize: 0,
      carriedOver: 0.5,
      winDefinition: '',
      termId: null,
      asOf: null,
      cycleDays: null,
      coverageStageId: 'stage',
    };
    const stage: RecordOf['stage'] = {
      id: 'stage',
      funnelId: 'funnel',
      rank: 'a0',
      name: 'of',
      conversion: 1e-7,
      lagPeriods: 0,
      open: 0,
      openByPeriod: [0, 1.5],
      processId: null,
      lagDays: null,
    };
    const data = dataOf({
      process: [processRow('all', null, { x: 0, y: -1e-7 }), processRow('of', 'all', { name: '' })],
      funnel: [funnel],
      stage: [
        stage,
        { ...stage, id: 'empty', openByPeriod: [] },
        { ...stage, id: 'without', openByPeriod: null, processId: 'of' },
      ],
    });
    expect(sent(data)).toEqual(data);
  });

  it('cuts a large model into parts, and makes one part of a small one', () => {
    expect(partsOf(generateModel({ seed: 'columnar', processes: 20 }))).toHaveLength(1);
    const large = generateModel({ seed: 'columnar', processes: 5000 });
    const parts = partsOf(large);
    expect(parts.length).toBeGreaterThan(4);
    expect(sent(large)).toEqual(large);
  });

  it('writes the same in short steps, in each of which few values are looked at and written', () => {
    const large = generateModel({ seed: 'columnar', processes: 20_000 });
    const rows = large.tables.process?.length ?? 0;
    const written = vi.spyOn(JSON, 'stringify');
    const read = vi.spyOn(Map.prototype, 'get');
    const work = columnarSteps(large);
    let [mostWritten, mostRead] = [0, 0];
    let step = work.next();
    for (; !step.done; step = work.next()) {
      const lengths = written.mock.calls.map(([value]) => (Array.isArray(value) ? value.length : 1));
      mostWritten = Math.max(mostWritten, ...lengths);
      mostRead = Math.max(mostRead, read.mock.calls.length);
      written.mockClear();
      read.mockClear();
    }
    vi.restoreAllMocks();
    expect(fromColumnar(step.value)).toEqual(large);
    expect(mostWritten).toBeLessThanOrEqual(rows / 4);
    expect(mostRead).toBeLessThanOrEqual(rows / 4);
    // What a part says does not depend on the steps that it was written in.
    for (const part of step.value.parts) expect(JSON.stringify(JSON.parse(part))).toBe(part);
  });

  it('keeps values that only the last rows have', () => {
    const rows = Array.from({ length: 100 }, (_, i) => processRow(`block-${i}`, i < 98 ? null : 'block-0'));
    const data = dataOf({ process: [...rows, processRow('last', null, { owner: 'Ann', x: 12 })] });
    expect(sent(data)).toEqual(data);
  });

  it('takes each field by its name, whatever the order a record has them in', () => {
    const { id, ...rest } = processRow('b', null, { name: 'B', owner: 'Ann' });
    const data = dataOf({ process: [processRow('a', null, { name: 'A' }), { ...rest, id }] });
    expect(sent(data)).toEqual(data);
  });
});
