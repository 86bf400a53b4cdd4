/** Entries of a library that are no plain files, or whose names leave no room for a log. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../electron/engine/engine.ts';
import { createFile } from '../../../electron/engine/store/opening/create.ts';
import { peek } from '../../../electron/engine/store/opening/peek.ts';
import { filesIn, modelFile, open, SEEDS_FOLDER, seedData, tempFolder, userError } from './fixtures.ts';

const isPosix = process.platform !== 'win32';
const DOCUMENT = pathToFileURL(
  join(import.meta.dirname, '../../../electron/engine/document/document.ts'),
).href;

const libraryIn = (folder: string) => {
  const engine = createEngine({
    folder,
    seedsFolder: SEEDS_FOLDER,
    version: '1',
    formats: [],
    allowPaths: true,
    checkResults: true,
  });
  const session = engine.connect({ id: 'Ann', name: 'Ann', role: 'owner' });
  return { engine, session };
};

describe.runIf(isPosix)('a library with an entry that is no model file', () => {
  const long = `${'n'.repeat(244)}.strata`;
  const odd: Record<string, { file: string; make: (path: string) => void; word: string }> = {
    'a pipe': { file: 'x.strata', make: (path) => execFileSync('mkfifo', [path]), word: 'pipe or a device' },
    'a link to a device': {
      file: 'x.strata',
      make: (path) => symlinkSync('/dev/zero', path),
      word: 'pipe or a device',
    },
    'a link to itself': {
      file: 'x.strata',
      make: (path) => symlinkSync(path, path),
      word: 'leads back to itself',
    },
    'a link to nothing': {
      file: 'x.strata',
      make: (path) => symlinkSync(`${path}.gone`, path),
      word: 'doesn’t exist',
    },
    'a folder': { file: 'x.strata', make: (path) => void mkdirSync(path), word: 'is a folder' },
    'a name that is too long for a log': {
      file: long,
      make: (path) => {
        const source = modelFile();
        execFileSync('cp', [source, path]);
      },
      word: 'too long',
    },
    'a pipe in place of a log': {
      file: 'x.strata',
      make: (path) => {
        createFile(path, seedData('blank'));
        execFileSync('mkfifo', [`${path}-wal`]);
      },
      word: 'has the name of its log',
    },
    'a file of 3 GB': {
      file: 'x.strata',
      make: (path) => {
        createFile(path, seedData('blank'));
        truncateSync(path, 3 * 2 ** 30);
      },
      word: 'larger than 2 GB',
    },
  };

  it.each(Object.entries(odd))(
    'lists %s with what is wrong, and the models beside it',
    async (_, { file, make, word }) => {
      const folder = tempFolder();
      createFile(join(folder, 'Good.strata'), seedData('blank'));
      make(join(folder, file));
      const before = filesIn(folder);
      const { engine, session } = libraryIn(folder);
      const entries = new Map(
        (await session.request('library.list', {})).map((entry) => [entry.file, entry]),
      );
      expect([...entries.keys()].sort()).toEqual(['Good.strata', file].sort());
      expect(entries.get('Good.strata')?.problem).toBeUndefined();
      expect(entries.get(file)?.problem).toContain(word);
      await expect(session.request('document.open', { file })).rejects.toMatchObject({
        message: expect.stringContaining(word),
      });
      expect(filesIn(folder)).toEqual(before);
      await engine.close();
    },
  );

  it('lists a socket with what is wrong', async () => {
    const folder = tempFolder();
    const server = createServer();
    await new Promise<void>((resolve) => void server.listen(join(folder, 'x.strata'), resolve));
    const { session } = libraryIn(folder);
    const [entry] = await session.request('library.list', {});
    expect(entry?.problem).toContain('pipe or a device');
    await new Promise((resolve) => void server.close(resolve));
  });

  it('moves such an entry to the bin', async () => {
    const folder = tempFolder();
    execFileSync('mkfifo', [join(folder, 'x.strata')]);
    const { session } = libraryIn(folder);
    await session.request('library.remove', { file: 'x.strata' });
    expect(readdirSync(join(folder, '.bin'))).toEqual(['x.strata']);
  });
});

describe('a name that leaves no room for a log', () => {
  it('is refused for a new file and for a copy, and nothing is left', async () => {
    const folder = tempFolder();
    const tooLong = join(folder, `${'n'.repeat(241)}.strata`);
    expect(userError(() => createFile(tooLong, seedData('blank'))).code).toBe('name-too-long');
    const document = open(modelFile());
    expect(userError(() => document.copyTo(tooLong)).code).toBe('name-too-long');
    expect(filesIn(folder)).toEqual([]);
    createFile(join(folder, `${'n'.repeat(240)}.strata`), seedData('blank'));
    open(join(folder, `${'n'.repeat(240)}.strata`)).close();
  });

  it('is never made by the library, whatever a model is called', async () => {
    const { engine, session } = libraryIn(tempFolder());
    for (const name of ['ü'.repeat(300), 'ü'.repeat(300)]) {
      const { file } = await session.request('library.create', { name, seed: 'blank' });
      await session.request('document.open', { file });
    }
    await engine.close();
  });
});

describe('a model that another program has open', () => {
  it('is not removed, and the windows that have it open keep it and hear nothing', async () => {
    const folder = tempFolder();
    const path = join(folder, 'Plan.strata');
    createFile(path, seedData());
    const { engine, session } = libraryIn(folder);
    const events: string[] = [];
    session.onEvent(({ type }) => events.push(type));
    await session.request('document.open', { file: 'Plan.strata' });
    const script = `
      import { openDocument } from ${JSON.stringify(DOCUMENT)};
      const document = openDocument(process.argv[1]);
      console.log('open');
      process.stdin.once('end', () => document.close()).resume();`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, path], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await new Promise((resolve) => child.stdout.once('data', resolve));
    await expect(session.request('library.remove', { file: 'Plan.strata' })).rejects.toMatchObject({
      code: 'busy',
    });
    expect(events).toEqual([]);
    const applied = await session.request('document.apply', {
      file: 'Plan.strata',
      command: { type: 'process.rename', id: 'plan', name: 'Still open' },
      seed: 'a seed that is long enough',
    });
    expect(applied.ok).toBe(true);
    child.stdin.end();
    expect(await ended).toBe(0);
    await session.request('library.remove', { file: 'Plan.strata' });
    expect(events).toContain('document.closed');
    expect(filesIn(folder)).toEqual(['.bin']);
    await engine.close();
  });
});

describe('a file that is refused', () => {
  it.runIf(process.platform === 'linux')('costs no handle, however often it is listed and opened', () => {
    const handles = () => readdirSync('/proc/self/fd').length;
    const path = modelFile();
    const db = new Database(path);
    db.exec('CREATE VIEW v AS SELECT 1');
    db.close();
    const garbled = join(tempFolder(), 'Model.strata');
    writeFileSync(garbled, Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(5000, 1)]));
    const attempt = (): void => {
      for (const file of [path, garbled]) {
        userError(() => peek(file));
        userError(() => open(file));
      }
    };
    attempt();
    const before = handles();
    for (let i = 0; i < 50; i++) attempt();
    expect(handles()).toBe(before);
  });
});
