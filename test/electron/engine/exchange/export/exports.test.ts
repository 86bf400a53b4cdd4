/** Exports: in slices or in a thread, as bytes or to a place, cancelled or not. */
import { linkSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../../../../electron/engine/engine.ts';
import type { EngineOptions } from '../../../../../electron/engine/engine-options.ts';
import { idOfFormat } from '../../../../../electron/engine/exchange/format.ts';
import { formats } from '../../../../../electron/engine/exchange/formats.ts';
import { type EngineEvent, type Params, UserError } from '../../../../../shared/api/contract.ts';
import { generateModel } from '../../../../bench/models/generate-model.ts';
import { filesIn, hashOf, modelFile, tempFolder } from '../../fixtures.ts';

const engines: Engine[] = [];
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
});

const FILE = 'Large.strata';

/** An engine on a model of many slices, opened by a window; and a folder for what it exports. */
const serving = async (options: Partial<EngineOptions> = {}) => {
  const path = modelFile(generateModel({ seed: 'exports', processes: 700, unicode: false }), FILE);
  const now = () => new Date('2026-01-02T03:04:05Z');
  const engine = createEngine({ file: path, version: '1', formats, allowPaths: true, now, ...options });
  engines.push(engine);
  const connect = (actor: string) => {
    const session = engine.connect({ id: actor, name: actor, role: 'owner', isWindow: true });
    const events: EngineEvent[] = [];
    session.onEvent((event) => events.push(event));
    return { session, events };
  };
  const { session, events } = connect('Ann');
  await session.request('document.open', { file: FILE });
  return { path, session, events, connect, folder: tempFolder() };
};

const IN_SLICES = { exportThreadBlocks: Number.POSITIVE_INFINITY };
const IN_A_THREAD = { exportThreadBlocks: 1 };

const codeOf = async (call: Promise<unknown>): Promise<string> => {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UserError)) throw error ?? new Error('Nothing was refused.');
  return error.code;
};

/** What has been told of a job, in order. */
const progressIn = (events: readonly EngineEvent[], wanted: string): number[] =>
  events.flatMap((event) => (event.type === 'job.progress' && event.job === wanted ? [event.done] : []));

describe('an export to a place', () => {
  for (const format of ['pdf', 'svg', 'json', 'txt'])
    it(`writes the same ${format} as the download, in slices and in a thread`, async () => {
      const [slices, thread] = [await serving(IN_SLICES), await serving(IN_A_THREAD)];
      const bytes: Buffer[] = [];
      for (const { session, folder } of [slices, thread]) {
        const call: Params<'document.export'> = { file: FILE, options: { format } };
        const path = join(folder, `out.${format}`);
        expect(await session.request('document.exportTo', { ...call, path })).toBeNull();
        const { base64 } = await session.request('document.export', call);
        bytes.push(readFileSync(path), Buffer.from(base64, 'base64'));
        expect(filesIn(folder)).toEqual([`out.${format}`]);
      }
      expect(bytes[0]?.length).toBeGreaterThan(1000);
      for (const each of bytes) expect(each.equals(bytes[0] as Buffer)).toBe(true);
    });

  it('follows a link and never takes the place of a model', async () => {
    const { path, session, folder } = await serving();
    const closed = modelFile(undefined, 'Closed.strata');
    writeFileSync(join(folder, 'real.txt'), 'what was there');
    symlinkSync(join(folder, 'real.txt'), join(folder, 'link.txt'));
    symlinkSync(path, join(folder, 'open.txt'));
    linkSync(closed, join(folder, 'closed.txt'));
    const before = [hashOf(path), hashOf(closed)];
    const write = (name: string) =>
      session.request('document.exportTo', { file: FILE, options: { format: 'txt' }, path: name });
    await write(join(folder, 'link.txt'));
    expect(readFileSync(join(folder, 'real.txt'), 'utf8')).toContain('\n  ');
    for (const name of ['open.txt', 'closed.txt', 'new.strata'])
      expect([name, await codeOf(write(join(folder, name)))]).toEqual([name, 'cannot-write']);
    expect(await codeOf(write('out.txt'))).toBe('not-allowed');
    expect([hashOf(path), hashOf(closed)]).toEqual(before);
  });

  it('is for engines that may name places only', async () => {
    const { session, folder } = await serving({ allowPaths: false });
    const path = join(folder, 'out.txt');
    expect(
      await codeOf(session.request('document.exportTo', { file: FILE, options: { format: 'txt' }, path })),
    ).toBe('not-allowed');
    expect(filesIn(folder)).toEqual([]);
  });
});

for (const [where, options] of [
  ['in slices', IN_SLICES],
  ['in a thread', IN_A_THREAD],
] as const)
  describe(`an export ${where}`, () => {
    const call: Params<'document.export'> = { file: FILE, options: { format: 'svg' } };

    it('reports its progress to the caller only', async () => {
      const { session, events, connect } = await serving(options);
      const other = connect('Bob');
      await other.session.request('document.open', { file: FILE });
      await session.request('document.export', { ...call, job: 'mine' });
      const told = progressIn(events, 'mine');
      expect(told.length).toBeGreaterThan(3);
      expect(told).toEqual([...told].sort((a, b) => a - b));
      expect(told.at(-1)).toBeLessThanOrEqual(1);
      expect(other.events).toEqual([]);
    });

    it('leaves nothing if it is cancelled half way', async () => {
      const { session, events, folder } = await serving(options);
      writeFileSync(join(folder, 'old.svg'), 'what was there');
      for (const name of ['new.svg', 'old.svg']) {
        const off = session.onEvent((event) => {
          if (event.type === 'job.progress') void session.request('job.cancel', { job: event.job });
        });
        const path = join(folder, name);
        expect(await codeOf(session.request('document.exportTo', { ...call, path, job: name }))).toBe(
          'cancelled',
        );
        off();
        expect(progressIn(events, name).length).toBe(1);
      }
      expect(filesIn(folder)).toEqual(['old.svg']);
      expect(readFileSync(join(folder, 'old.svg'), 'utf8')).toBe('what was there');
      // What is asked next is made as if nothing had been begun.
      const path = join(folder, 'new.svg');
      await session.request('document.exportTo', { ...call, path, job: 'new.svg' });
      expect(readFileSync(path, 'utf8')).toContain('</svg>');
    });

    for (const format of formats.filter(({ write }) => write).map(idOfFormat)) {
      // The web page is refused before it is begun where its script is not built.
      if (format === 'html' && options === IN_SLICES) continue;
      it(`to ${format} leaves nothing if it is cancelled as soon as it is asked for`, async () => {
        const { session, events, folder } = await serving(options);
        const path = join(folder, `out.${format}`);
        const asked = session.request('document.exportTo', {
          ...{ file: FILE, options: { format }, path, job: 'mine' },
        });
        void session.request('job.cancel', { job: 'mine' });
        expect(await codeOf(asked)).toBe('cancelled');
        expect(filesIn(folder)).toEqual([]);
        expect(events).toEqual([]);
      });
    }

    for (const format of ['pdf', 'book', 'xlsx'])
      it(`to ${format} does no further step once it is cancelled`, async () => {
        const { session, events, folder } = await serving(options);
        session.onEvent((event) => {
          if (event.type === 'job.progress') void session.request('job.cancel', { job: event.job });
        });
        const path = join(folder, `out.${format}`);
        const asked = { file: FILE, options: { format }, path, job: 'mine' };
        expect(await codeOf(session.request('document.exportTo', asked))).toBe('cancelled');
        expect(progressIn(events, 'mine')).toHaveLength(1);
        expect(filesIn(folder)).toEqual([]);
      });

    it('is refused in the same words', async () => {
      const { session } = await serving(options);
      const asked = { file: FILE, options: { format: 'svg', funnel: 'none' } };
      await expect(session.request('document.export', asked)).rejects.toMatchObject({
        name: 'UserError',
        code: 'no-pages',
        message: expect.stringMatching(/^A funnel scenario is exported as PDF/),
      });
    });

    it('ends with the window that asked for it', async () => {
      const { session, folder } = await serving(options);
      session.onEvent(() => void session.close());
      const path = join(folder, 'out.svg');
      const asked = session.request('document.exportTo', { ...call, path, job: 'mine' });
      expect(await codeOf(asked)).toBe('cancelled');
      expect(filesIn(folder)).toEqual([]);
    });

    it('shows the model as it was when it was asked for', async () => {
      const { session } = await serving(options);
      const before = await session.request('document.export', call);
      const asked = session.request('document.export', call);
      const command = { type: 'process.create', parentId: null, name: 'Made meanwhile' };
      await session.request('document.apply', { file: FILE, command, seed: 'made while it is exported' });
      expect(await asked).toEqual(before);
      const after = await session.request('document.export', call);
      expect(Buffer.from(after.base64, 'base64').toString()).toContain('Made meanwhile');
    });
  });

it('a job that is not under way is cancelled without a word', async () => {
  const { session } = await serving();
  expect(await session.request('job.cancel', { job: 'no such' })).toBeNull();
});
