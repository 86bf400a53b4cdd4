/** Altered bytes of a sample of every format that is read: a model or one sentence, and never more work than the file is long. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats } from '../../../../electron/engine/exchange/formats.ts';
import { columnsOfTable, planColumns } from '../../../../electron/engine/exchange/tables/import-table.ts';
import { readTable } from '../../../../electron/engine/exchange/tables/read-table.ts';
import { UserError } from '../../../../shared/api/contract.ts';
import type { ModelData } from '../../../../shared/model/records.ts';
import { seedModel } from '../../../shared/model/harness.ts';
import { namedModel } from './models.ts';

const written = async (extension: string) => {
  const format = formats.find((each) => each.extension === extension && each.write);
  const options = { format: extension, paper: 'a4', orientation: 'landscape' } as const;
  const context = { at: '2026-11-28T10:00:00Z', version: '0.1.0' };
  return (await format?.write?.(namedModel('Plan', 'Sell'), options, context)) ?? new Uint8Array();
};
const utf8 = (text: string) => Buffer.from(text);

const SAMPLES: Readonly<Record<string, () => Promise<Uint8Array> | Uint8Array>> = {
  json: () => written('json'),
  xlsx: () => written('xlsx'),
  csv: () => utf8('Code,Name,Owner\r\n1,"Plan, ""well""",Ann\r\n1.1,Net,\r\n'),
  tsv: () => utf8('Level\tName\n1\tPlan\n2\t"Net\nit"\n'),
  txt: () => utf8('1. Plan\n   1.1 Net\n     - a\n\t* b\n2) Sell — later\n'),
  md: () => utf8('# Plan\n\n- [ ] **Net**\n  1. `a`\n\n| a | b |\n|---|---|\n| 1 | [x](y) |\n'),
  markdown: () => utf8('Plan\n====\n* a\n    * b\n> c\n'),
  org: () => utf8('* Plan\n** TODO Net\n- a\n  + b\n'),
  html: () =>
    utf8('<!doctype html><ul><li>Plan<ul><li>A &amp; b</ul></ul><table><tr><td>c</td></tr></table>'),
  htm: () => utf8('<p style="margin-left:36pt">&#8226; Plan</p><h1>Sell<br>x</h1>'),
  opml: () =>
    utf8(
      '<?xml version="1.0"?><opml><body><outline text="Plan &lt;"><outline text="b"/></outline></body></opml>',
    ),
  mm: () => utf8('<map version="1.0"><node TEXT="Plan"><node TEXT="a&#xa;b"/></node></map>'),
};

/** Signs that mean something to a reader are likelier to matter than any byte. */
const byte = fc.oneof(
  fc.nat(255),
  fc.constantFrom(...Buffer.from('"\'<>&;,\t\n\r -*#|[]{}()0.=\\/\0\xff', 'latin1')),
);
const alteration = fc.oneof(
  fc.record({ at: fc.nat(), set: byte }),
  fc.record({ at: fc.nat(), cut: fc.nat(20) }),
  fc.record({ at: fc.nat(), insert: fc.uint8Array({ maxLength: 6 }) }),
  fc.record({
    at: fc.nat(),
    repeat: fc.integer({ min: 2, max: 60 }),
    length: fc.integer({ min: 1, max: 8 }),
  }),
);

type Alteration = typeof alteration extends fc.Arbitrary<infer T> ? T : never;

const altered = (sample: Uint8Array, alterations: readonly Alteration[]): Buffer =>
  alterations.reduce((bytes, change) => {
    const at = bytes.length === 0 ? 0 : change.at % bytes.length;
    const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
    if ('set' in change) return Buffer.concat([before, Buffer.of(change.set), after.subarray(1)]);
    if ('cut' in change) return Buffer.concat([before, after.subarray(change.cut)]);
    if ('insert' in change) return Buffer.concat([before, change.insert, after]);
    const part = after.subarray(0, change.length);
    return Buffer.concat([before, ...Array.from({ length: change.repeat }, () => part), after]);
  }, Buffer.from(sample));

/** What a reader has made: never more than a file of this length can hold, packed or not. */
const expectBounded = (data: ModelData, length: number, isPacked: boolean): void => {
  const rows = data.tables.process ?? [];
  const letters = rows.reduce((sum, { name, definition }) => sum + name.length + definition.length, 0);
  const most = isPacked ? length * 1000 : length * 4 + 100;
  expect([rows.length <= most, letters <= most]).toEqual([true, true]);
};

describe('altered bytes', () => {
  it('has a sample of every format that is read', () => {
    expect(Object.keys(SAMPLES).sort()).toEqual(
      formats.flatMap(({ extension, read }) => (read ? [extension] : [])).sort(),
    );
  });

  it.each(Object.keys(SAMPLES))('of a file %s are read, or refused in one sentence', async (extension) => {
    const sample = (await SAMPLES[extension]?.()) ?? new Uint8Array();
    const format = formats.find((each) => each.extension === extension && each.read);
    const model = seedModel();
    await fc.assert(
      fc.asyncProperty(fc.array(alteration, { maxLength: 5 }), async (alterations) => {
        const bytes = altered(sample, alterations);
        const name = `a.${extension}`;
        try {
          const data = await format?.read?.(bytes, name);
          if (data) expectBounded(data, bytes.length, extension === 'xlsx' || extension === 'json');
          if (!format?.isTable) return;
          const table = await readTable(bytes, name);
          planColumns(model, columnsOfTable(table, name, { guessesName: true }), table.sheet, name);
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
          expect(error.message).toMatch(/^[^\n]{10,}[.?!]$/);
        }
      }),
      { numRuns: 120 },
    );
  });
});
