/** Importing a table as a window does: previewed in a thread, then carried out as one change. */
import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../../../../electron/engine/engine.ts';
import { formats } from '../../../../../electron/engine/exchange/formats.ts';
import type { Params } from '../../../../../shared/api/contract.ts';
import { BLOCK_KINDS } from '../../../../../shared/lists/import/preview.ts';
import { childrenOf, modelFrom } from '../../../../../shared/model/model.ts';
import { idOf } from '../../../../shared/model/harness.ts';
import { SEEDS_FOLDER, tempFolder } from '../../fixtures.ts';

const seed = () => randomBytes(16).toString('hex');
const base64 = (text: string) => Buffer.from(text).toString('base64');

const engines: Engine[] = [];
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
});

const setUp = async (importThreadBlocks?: number) => {
  const options = {
    ...{ seedsFolder: SEEDS_FOLDER, version: '1', formats, allowPaths: false, checkResults: true },
    ...(importThreadBlocks !== undefined && { importThreadBlocks }),
  };
  const engine = createEngine({ folder: tempFolder(), ...options });
  engines.push(engine);
  const session = engine.connect({ id: 'Ann', name: 'Ann', role: 'owner' });
  const { file } = await session.request('library.create', { name: 'Ours', seed: 'sales-and-support' });
  const data = async () => modelFrom((await session.request('document.open', { file })).data);
  const model = await data();
  const add = (text: string, table = 't') =>
    session.request('table.add', { table, fileName: 'a.csv', base64: base64(text) });
  const preview = (
    choices: Params<'table.preview'>['choices'] = {},
    under: string | null = null,
    more: Partial<Params<'table.preview'>> = {},
  ) =>
    session.request('table.preview', {
      ...{ table: 't', fileName: 'a.csv', into: { file, under }, choices, ...more },
    });
  return { engine, session, file, data, model, add, preview };
};

describe('a table that a window imports', () => {
  it('is told as it was recognised, with each block and what is left out, and changes nothing yet', async () => {
    const { add, preview, model, data } = await setUp();
    await add('Our processes\nName;Parent;Own');
    await add('er\nPlan;;Ann\nNew;Plan;\n;Plan;\n');
    const shown = await preview();
    expect(shown.source).toEqual({
      ...{ encoding: 'utf-8', separator: ';', sheets: [], sheet: null, headLine: 2 },
      firstRows: [
        { line: 1, text: 'Our processes' },
        { line: 2, text: 'Name · Parent · Owner' },
        { line: 3, text: 'Plan · Ann' },
        { line: 4, text: 'New · Plan' },
        { line: 5, text: 'Plan' },
      ],
    });
    expect(shown.columns).toEqual([
      { heading: 'Name', field: 'name', example: 'Plan' },
      { heading: 'Parent', field: 'parent', example: 'Plan' },
      { heading: 'Owner', field: 'owner', example: 'Ann' },
    ]);
    expect(shown.blocks).toMatchObject({
      lines: [3, 4],
      levels: [1, 2],
      codes: ['P', ''],
      names: ['Plan', 'New'],
    });
    expect(shown.blocks.kinds.map((kind) => BLOCK_KINDS[kind])).toEqual(['changed', 'new']);
    expect(shown.changes).toEqual([{ at: 0, field: 'owner', from: '', to: 'Ann' }]);
    expect(shown.leftOut).toEqual([{ line: 5, text: 'It has no name.' }]);
    expect((await data()).rows.process.size).toBe(model.rows.process.size);
  });

  it('is read again as it is chosen: columns, headings, separator, place', async () => {
    const { add, preview, model } = await setUp();
    await add('Was,Wer\nA,Ann\nB,Bob\n');
    const [unclear, chosen] = [
      await preview(),
      await preview({ headLine: 1, fields: ['name', 'owner'] }, idOf(model, 'P')),
    ];
    expect(unclear.columns.map(({ field }) => field)).toEqual(['name', 'skip']);
    expect(chosen.blocks).toMatchObject({ lines: [2, 3], names: ['A', 'B'] });
    expect((await preview({ separator: ';' })).columns).toHaveLength(1);
    expect(await preview({ headLine: 1, fields: ['owner', 'skip'] })).toMatchObject({ problem: '', rows: 2 });
  });

  it.each([
    ['at once', undefined],
    ['in slices', 1],
  ])('is carried out %s, as one change that undo takes back', async (_, least) => {
    const { session, file, add, preview, data, model } = await setUp(least);
    await add('Name,Parent\nA,\nB,A\n');
    await preview({}, idOf(model, 'P'));
    const done = await session.request('table.import', { table: 't', file, seed: seed(), remove: [] });
    expect(done).toMatchObject({
      ok: true,
      label: 'Import 2 blocks from “a.csv”',
      tops: [expect.any(String)],
    });
    const made = childrenOf(await data(), idOf(model, 'P')).at(-1);
    expect([made?.name, childrenOf(await data(), made?.id ?? '').map(({ name }) => name)]).toEqual([
      'A',
      ['B'],
    ]);
    await session.request('document.undo', { file, seed: seed() });
    expect((await data()).rows.process.size).toBe(model.rows.process.size);
  });

  it.each([
    ['at once', undefined],
    ['in slices', 1],
  ])(
    'is refused %s if the model has changed since the preview, and can be previewed again',
    async (_, least) => {
      const { session, file, add, preview } = await setUp(least);
      const carryOut = () => session.request('table.import', { table: 't', file, seed: seed(), remove: [] });
      await expect(carryOut()).rejects.toMatchObject({ code: 'stale-preview' });
      await add('Name\nA\n');
      await preview();
      const command = { type: 'process.create', parentId: null, name: 'Else' };
      await session.request('document.apply', { file, command, seed: seed() });
      await expect(carryOut()).rejects.toMatchObject({ code: 'stale-preview' });
      await preview();
      expect(await carryOut()).toMatchObject({ ok: true });
      await preview();
      expect(await carryOut()).toMatchObject({ ok: false, code: 'nothing-to-do' });
    },
  );

  it.each([
    ['at once', undefined],
    ['in slices', 1],
  ])('deletes %s what a workbook lacks, only as far as it is ticked', async (_, least) => {
    const { session, file, preview, data, model } = await setUp(least);
    const options = { format: 'csv', paper: 'a4', orientation: 'landscape' } as const;
    const written = (await session.request('document.export', { file, options })) as { base64: string };
    const [head = '', ...rows] = Buffer.from(written.base64, 'base64').toString().split('\r\n');
    const p = idOf(model, 'P');
    const leaf = childrenOf(model, idOf(model, 'S')).find(({ id }) => childrenOf(model, id).length === 0);
    const s1 = leaf?.id ?? '';
    const kept = rows.filter((row) => !row.includes(p) && !row.includes(s1));
    await session.request('table.add', {
      table: 't',
      fileName: 'a.csv',
      base64: base64([head, ...kept].join('\n')),
    });
    const shown = await preview();
    expect([shown.isWhole, shown.blocks.lines, shown.counts.missing]).toEqual([true, [], 2]);
    expect(shown.missing).toMatchObject([
      { id: p, name: 'Plan', level: 1, inside: null, canGo: true },
      { id: s1, level: 2, inside: null, canGo: true },
    ]);
    await session.request('table.import', { table: 't', file, seed: seed(), remove: [s1] });
    const after = await data();
    expect([after.rows.process.has(s1), after.rows.process.has(p)]).toEqual([false, true]);
  });

  it('makes a new model of the library, named for the file', async () => {
    const { session, add, preview } = await setUp();
    await add('PCF ID,Hierarchy ID,Name\n1,1.0,Plan\n2,1.1,Net\n');
    expect(await preview({}, null, { into: null })).toMatchObject({ counts: { new: 2 }, levels: [1, 1] });
    const { file } = await session.request('library.importTable', { table: 't', fileName: 'Reference.csv' });
    const { data } = await session.request('document.open', { file });
    expect(data.tables.process?.map(({ name }) => name).sort()).toEqual(['Net', 'Plan']);
  });

  it('is gone once it is cancelled or closed; other tables go on', async () => {
    const { session, add, preview } = await setUp();
    await add('Name\nA\n');
    const job = 'j';
    const asked = preview({}, null, { job });
    await session.request('job.cancel', { job });
    await expect(asked).rejects.toMatchObject({ code: 'cancelled' });
    await add('Name\nB\n', 'u');
    expect(await preview({}, null, { table: 'u' })).toMatchObject({ counts: { new: 1 } });
    await session.request('table.close', { table: 'u' });
    await expect(preview({}, null, { table: 'u' })).rejects.toMatchObject({ code: 'empty-table' });
  });

  it('is refused in one sentence if it can’t be read', async () => {
    const { add, preview } = await setUp();
    await add('Name\n"Plan');
    await expect(preview()).rejects.toMatchObject({
      message: '“a.csv” has quotes that are opened in line 2 and never closed. Nothing was imported.',
    });
  });
});
