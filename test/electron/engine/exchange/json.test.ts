import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFormat } from '../../../../electron/engine/exchange/json.ts';
import { readModelLines } from '../../../../electron/engine/exchange/text/model-lines.ts';
import type { Command } from '../../../../shared/model/apply.ts';
import { dataFrom, modelFrom } from '../../../../shared/model/model.ts';
import { type ModelData, TABLES } from '../../../../shared/model/records.ts';
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
    await expect(read('hello')).rejects.toThrow('“talk.json” is not valid JSON. Nothing was imported.');
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

  it('comes back if it is larger than files of other programs may be, and is refused if it is too large to come back', async () => {
    const definition = 'x'.repeat(200_000);
    const large = (blocks: number) =>
      dataOf({
        process: Array.from({ length: blocks }, (_, i) =>
          processRow(`p${String(i).padStart(4, '0')}`, null, {
            definition,
            rank: `a${String(i).padStart(4, '0')}V`,
          }),
        ),
      });
    const written = await write(large(520));
    expect(written.length).toBeGreaterThan(100_000_000);
    expect((await jsonFormat.read(written, 'large.json')).tables.process).toHaveLength(520);
    written[written.length - 1] = 0x20;
    await expect(jsonFormat.read(written, 'large.json')).rejects.toThrow('is larger than 100 MB');
    await expect(write(large(1510))).rejects.toThrow(/more than 300 MB as JSON.*Nothing was written/);
  });
});

describe('lines of a model', () => {
  const seed = readFileSync('seeds/sales-and-support.json');
  it('are read as JSON is, or left to be read as such', async () => {
    const lines = Buffer.from(await write(await jsonFormat.read(seed, 'seed')))
      .toString()
      .split('\n');
    expect(readModelLines(bytes(lines.join('\n')))).toEqual(JSON.parse(lines.join('\n')));
    const line = fc.constantFrom(
      '',
      '}',
      '  }',
      '    ],',
      '    "flow": [',
      '    "process": [',
      '      {}',
      ...lines.slice(0, 9),
    );
    const changes = fc.array(fc.tuple(fc.nat(), fc.constantFrom(0, 1), fc.option(line, { nil: undefined })), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(changes, (all) => {
        const changed = [...lines];
        for (const [at, cut, added] of all)
          changed.splice(at % changed.length, cut, ...(added === undefined ? [] : [added]));
        const text = changed.join('\n');
        const read = readModelLines(bytes(text));
        if (read !== undefined) expect(read).toEqual(JSON.parse(text));
      }),
      { numRuns: 300 },
    );
  });

  it('are those of older versions too, and none of another kind', async () => {
    const { externalId: _, ...older } = processRow('a', null);
    const text = Buffer.from(await write(dataOf({ process: [processRow('a', null)] }))).toString();
    const old = text.replace(JSON.stringify(processRow('a', null)), JSON.stringify(older));
    expect(old).not.toBe(text);
    expect(readModelLines(bytes(old))).toEqual(JSON.parse(old));
    expect((await read(old)).tables.process).toEqual([processRow('a', null)]);
    for (const other of [
      text.replace('"a"', '7'),
      JSON.stringify(JSON.parse(text)),
      `${text} `,
      text.slice(0, -2),
      '',
    ])
      expect(readModelLines(bytes(other))).toBeUndefined();
  });
});
