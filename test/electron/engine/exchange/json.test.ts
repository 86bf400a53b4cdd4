import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFormat, modelPieces } from '../../../../electron/engine/exchange/json.ts';
import { NotJson, readModelJson } from '../../../../electron/engine/exchange/text/read-model-json.ts';
import type { Command } from '../../../../shared/model/apply.ts';
import { dataFrom, modelFrom } from '../../../../shared/model/model.ts';
import { type ModelData, TABLES } from '../../../../shared/model/records.ts';
import { readModelData } from '../../../../shared/model/validation/validate.ts';
import { perform } from '../../../shared/model/harness.ts';
import { dataOf, processRow } from '../../../shared/model/sample-data.ts';

const options = { format: 'json', paper: 'a4', orientation: 'landscape' } as const;
const context = { at: '2026-11-23T10:00:00Z', version: '0.1.0' };
const write = (data: ModelData) => jsonFormat.write(modelFrom(data), options, context);
/** What the seed has none of: a vote, a waiver, a snapshot … */
const WHAT_THE_SEED_LACKS: readonly Command[] = [
  { type: 'process.setStatus', ids: ['sell'], status: 'approved' },
  { type: 'flow.add', sourceId: 'plan', targetId: 'sell', kind: 'material', label: 'quota' },
  { type: 'vote.cast', candidateId: 'name-leads' },
  { type: 'vote.cast', proposalId: 'plan-level-2' },
  { type: 'snapshot.add', name: 'As it came', seq: 0 },
  { type: 'waiver.add', check: 'matrix-gap', subject: 'grouping-qualify', reason: 'Renewals are qualified.' },
  { type: 'check.setSeverity', check: 'verb-object', severity: 'off' },
  { type: 'publication.update', client: 'Northwind', accent: '#3366cc' },
];

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => jsonFormat.read(bytes(text), 'talk.json');

describe('exchange by JSON', () => {
  it('reads back equal what it wrote, and writes the same bytes again', async () => {
    const seed = await jsonFormat.read(readFileSync('seeds/sales-and-support.json'), 'seed');
    const written = await write(seed);
    const again = await jsonFormat.read(written, 'again.json');
    expect(again).toEqual(dataFrom(modelFrom(seed)));
    expect(Buffer.from(await write(again)).equals(Buffer.from(written))).toBe(true);
  });

  it('takes along a record of every kind, and each one whole', async () => {
    const model = modelFrom(await jsonFormat.read(readFileSync('seeds/sales-and-support.json'), 'seed'));
    for (const command of WHAT_THE_SEED_LACKS) perform(model, command);
    const data = dataFrom(model);
    expect(TABLES.filter((table) => (data.tables[table] ?? []).length === 0)).toEqual([]);
    const again = await jsonFormat.read(await jsonFormat.write(model, options, context), 'again.json');
    expect(again).toEqual(data);
  });

  it('writes one record a line, in an order that no history changes', async () => {
    const { id, ...rest } = processRow('plan', null, { name: 'Plan “A” 🧭\u2028 תכנון' });
    const turned = { ...Object.fromEntries(Object.entries(rest).reverse()), id } as typeof rest & {
      id: string;
    };
    const text = Buffer.from(await write(dataOf({ process: [turned] }))).toString();
    expect(text).toBe(Buffer.from(await write(dataOf({ process: [{ id, ...rest }] }))).toString());
    expect(text.split('\n').filter((line) => line.includes('"plan"'))).toHaveLength(1);
    expect((await read(text)).tables.process?.[0]?.name).toBe('Plan “A” 🧭\u2028 תכנון');
  });

  it('keeps arrays of numbers', async () => {
    const funnel = {
      id: 'f',
      processId: 'sell',
      rank: 'a0',
      name: 'Quota',
      currency: 'USD',
      period: 'month',
    } as const;
    const stage = {
      id: 's',
      funnelId: 'f',
      rank: 'a0',
      name: 'Lead',
      conversion: 0.1,
      lagPeriods: 1,
      open: 3.5,
    };
    const data = dataOf({
      process: [processRow('sell', null)],
      funnel: [
        {
          ...{ ...funnel, start: '2026-01-01', dealSize: 75000, carriedOver: 0, winDefinition: '' },
          ...{ termId: null, asOf: null, cycleDays: null, coverageStageId: null },
        },
      ],
      stage: [{ ...stage, openByPeriod: [1, 2.5], processId: null, lagDays: null }],
    });
    expect((await read(Buffer.from(await write(data)).toString())).tables.stage).toEqual(data.tables.stage);
  });

  it('names the place where a text stops being JSON', async () => {
    await expect(read('{\n  "format": "strata-model",\n  "version" 1\n}')).rejects.toThrow(
      '“talk.json” is not valid JSON: see line 3, column 13. Nothing was imported.',
    );
    await expect(read('{"format": ')).rejects.toThrow('“talk.json” is not valid JSON: it ends too early.');
    await expect(read('')).rejects.toThrow('it ends too early');
    await expect(read('hello')).rejects.toThrow('is not valid JSON: see line 1, column 1. Nothing');
    await expect(
      read('{"format": "strata-model",\n"é": [], "tables": {"process": [{"id": nil}]}}'),
    ).rejects.toThrow('see line 2, column 33');
  });

  it('names the record and the field that do not fit', async () => {
    const bad = {
      ...dataOf(),
      tables: { process: [processRow('a', null), { ...processRow('b', null), rank: 7 }] },
    };
    const error = await read(JSON.stringify(bad)).catch((thrown: Error) => thrown);
    expect(error).toMatchObject({ code: 'invalid-model' });
    expect(String(error)).toMatch(
      /Can’t read “talk\.json” as a model: Record 2 of the table “process”, “b”, field “rank”/,
    );
  });

  it('refuses other JSON, a newer version and references to nowhere', async () => {
    await expect(read('[1, 2]')).rejects.toThrow('This is not a Strata model');
    await expect(read(JSON.stringify({ ...dataOf(), version: 2 }))).rejects.toThrow(
      'written by a newer version of Strata',
    );
    const orphan = dataOf({ process: [processRow('a', 'gone'), processRow('b', 'gone')] });
    await expect(read(JSON.stringify(orphan))).rejects.toThrow(
      /refers to a record that doesn’t exist.*one more problem/,
    );
  });

  it('reads a byte order mark and UTF-16, and refuses what is no text', async () => {
    const text = Buffer.from(await write(dataOf())).toString();
    await expect(read(`\uFEFF${text}`)).resolves.toEqual(dataOf());
    const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
    await expect(jsonFormat.read(utf16, 'talk.json')).resolves.toEqual(dataOf());
    await expect(jsonFormat.read(new Uint8Array([80, 75, 3, 4, 0, 0]), 'talk.json')).rejects.toThrow(
      '“talk.json” is not a text file',
    );
  });

  it('comes back if it is larger than files of other programs may be', async () => {
    const definition = 'x'.repeat(200_000);
    const process = Array.from({ length: 510 }, (_, i) =>
      processRow(`p${i}`, null, { definition, rank: `a${String(i).padStart(4, '0')}V` }),
    );
    const written = await write(dataOf({ process }));
    expect(written.length).toBeGreaterThan(100_000_000);
    expect((await jsonFormat.read(written, 'large.json')).tables.process).toHaveLength(510);
    written[0] = 0x5b;
    await expect(jsonFormat.read(written, 'large.json')).rejects.toThrow('is larger than 100 MB');
  });

  it('is refused if it is too large to come back', () => {
    const model = modelFrom(
      dataOf({ process: [processRow('a', null, { definition: 'x'.repeat(2_000_000) })] }),
    );
    expect([...modelPieces(model, [], 3_000_000)]).not.toEqual([]);
    expect(() => [...modelPieces(model, [], 1_000_000)]).toThrow(
      'This model has more than 1 MB as JSON, too much to be imported again. Nothing was written.',
    );
  });
});

/** What a text comes to: a model, the problems with it, or no JSON. */
const outcome = (readValue: () => unknown) => {
  try {
    return readModelData(readValue());
  } catch (error) {
    if (error instanceof NotJson || error instanceof SyntaxError) return 'no JSON';
    throw error;
  }
};

describe('JSON read record by record', () => {
  it('is what JSON.parse reads, however it is written and altered', async () => {
    const seed = await jsonFormat.read(readFileSync('seeds/sales-and-support.json'), 'seed');
    const small = { ...seed, tables: { ...seed.tables, process: seed.tables.process?.slice(0, 3) ?? [] } };
    const texts = [
      Buffer.from(await write(seed)).toString(),
      JSON.stringify(small),
      JSON.stringify(small, undefined, '\t'),
    ];
    const piece = fc.constantFrom(
      ...'{}[],:"\\ \n0x-',
      'null',
      '"tables":',
      '{},',
      '"a":1,',
      ',"id":"é"',
      '\ufeff',
      '"__proto__":',
    );
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(12), fc.option(piece, { nil: '' })), { maxLength: 3 });
    fc.assert(
      fc.property(fc.constantFrom(...texts), changes, (written, all) => {
        const text = all.reduce((before, [place, cut, added]) => {
          const at = place % before.length;
          return before.slice(0, at) + added + before.slice(at + cut);
        }, written);
        const plain = outcome(() => JSON.parse(text));
        const read = outcome(() => readModelJson(bytes(text)));
        // What is not of a model is not looked at in detail.
        if (plain === 'no JSON') expect(read).not.toHaveProperty('data');
        else expect(read).toEqual(plain);
      }),
      { numRuns: 400 },
    );
  });

  it('looks at no more than it takes to say why it is no model', () => {
    const rows = (count: number) => `[${'{},'.repeat(count)}{}]`;
    const read = (text: string) => readModelJson(bytes(text)) as { tables: Record<string, unknown> };
    const mark = '"format":"strata-model","version":1';
    expect(read(`{${mark},"tables":{"process":${rows(1000)}}}`).tables.process).toHaveLength(20);
    expect(read(`{${mark},"tables":{"song":${rows(1000)}}}`).tables.song).toEqual([]);
    expect(read(`{${mark},"x":${JSON.stringify('y'.repeat(1_000_001))}}`)).toMatchObject({ x: '' });
    expect(read(`{${mark},${JSON.stringify('k'.repeat(1_000_001))}:1}`)).toMatchObject({ '': 1 });
    expect(read(`[${rows(400_000)}]`)).toEqual([]);
  });
});
