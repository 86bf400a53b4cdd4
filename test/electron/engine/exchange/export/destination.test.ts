import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeToDestination } from '../../../../../electron/engine/exchange/export/destination.ts';
import { createFile } from '../../../../../electron/engine/store/opening/create.ts';
import { seedData, tempFolder } from '../../fixtures.ts';

const NEW = Buffer.from('new bytes');
const unix = process.platform !== 'win32';
const refusal = async (path: string) => {
  try {
    await writeToDestination(path, NEW);
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was refused.');
};

describe('a file that is written', () => {
  it('is created if missing and replaced if present, leaving no other files', async () => {
    const folder = tempFolder();
    await writeToDestination(join(folder, 'out'), Buffer.from('old'));
    await writeToDestination(join(folder, 'out'), NEW);
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('new bytes');
    expect(readdirSync(folder)).toEqual(['out']);
  });

  it.runIf(unix)('keeps its mode', async () => {
    const path = join(tempFolder(), 'out');
    writeFileSync(path, 'old');
    for (const mode of [0o600, 0o640, 0o755]) {
      chmodSync(path, mode);
      await writeToDestination(path, NEW);
      expect(statSync(path).mode & 0o7777).toBe(mode);
    }
  });

  it.runIf(unix)('stays the same file under all of its names', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'one'), 'a longer text than the new one');
    linkSync(join(folder, 'one'), join(folder, 'two'));
    const { ino } = statSync(join(folder, 'one'));
    await writeToDestination(join(folder, 'one'), NEW);
    expect(readFileSync(join(folder, 'two'), 'utf8')).toBe('new bytes');
    expect(statSync(join(folder, 'one')).ino).toBe(ino);
    expect(readdirSync(folder)).toEqual(['one', 'two']);
  });
});

describe.runIf(unix)('a symbolic link', () => {
  it('is followed, in several steps and across folders, and stays a link', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'there'));
    writeFileSync(join(folder, 'there', 'file'), 'old', { mode: 0o600 });
    symlinkSync('there', join(folder, 'short'));
    symlinkSync(join('short', 'file'), join(folder, 'second'));
    symlinkSync('second', join(folder, 'first'));
    await writeToDestination(join(folder, 'first'), NEW);
    expect(readFileSync(join(folder, 'there', 'file'), 'utf8')).toBe('new bytes');
    expect(statSync(join(folder, 'there', 'file')).mode & 0o777).toBe(0o600);
    expect(readlinkSync(join(folder, 'first'))).toBe('second');
    expect(readdirSync(join(folder, 'there'))).toEqual(['file']);
  });

  it('to nothing makes the file that it names', async () => {
    const folder = tempFolder();
    symlinkSync('later', join(folder, 'link'));
    await writeToDestination(join(folder, 'link'), NEW);
    expect(readFileSync(join(folder, 'later'), 'utf8')).toBe('new bytes');
    expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
  });

  it('in a circle is refused in words', async () => {
    const folder = tempFolder();
    symlinkSync('b', join(folder, 'a'));
    symlinkSync('a', join(folder, 'b'));
    expect(await refusal(join(folder, 'a'))).toMatchObject({
      code: 'cannot-write',
      message: '“a” is a link that leads back to itself.',
    });
  });

  it('that a new model or a copy is written to leads to the model', () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'copy.strata'), '', { mode: 0o600 });
    symlinkSync('copy.strata', join(folder, 'link.strata'));
    createFile(join(folder, 'link.strata'), seedData('blank'));
    expect(lstatSync(join(folder, 'link.strata')).isSymbolicLink()).toBe(true);
    expect(statSync(join(folder, 'copy.strata')).size).toBeGreaterThan(0);
    expect(statSync(join(folder, 'copy.strata')).mode & 0o777).toBe(0o600);
  });
});

describe.runIf(unix)('what is no file', () => {
  it('takes the bytes if it is a named pipe, and stays one', async () => {
    const path = join(tempFolder(), 'pipe');
    execFileSync('mkfifo', [path]);
    const [, read] = await Promise.all([writeToDestination(path, NEW), readFile(path)]);
    expect(read.toString()).toBe('new bytes');
    expect(statSync(path).isFIFO()).toBe(true);
  });

  it('takes the bytes if it is a device, and stays one', async () => {
    const link = join(tempFolder(), 'null');
    symlinkSync('/dev/null', link);
    await writeToDestination(link, NEW);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('is written to at its position if it is an open descriptor', async () => {
    const path = join(tempFolder(), 'log');
    writeFileSync(path, 'before ');
    const handle = await open(path, 'a');
    await writeToDestination(`/dev/fd/${handle.fd}`, NEW);
    await handle.close();
    expect(readFileSync(path, 'utf8')).toBe('before new bytes');
  });

  it('is never made into a model', () => {
    const path = join(tempFolder(), 'pipe.strata');
    execFileSync('mkfifo', [path]);
    expect(() => createFile(path, seedData('blank'))).toThrow(/Can’t write/);
    expect(statSync(path).isFIFO()).toBe(true);
  });

  it.runIf(process.platform === 'linux')('is refused in words if the disk is full', async () => {
    expect(await refusal('/dev/full')).toMatchObject({ code: 'disk-full-new' });
  });

  it('is refused in words if it is a folder, or in one that is missing', async () => {
    const folder = tempFolder();
    expect(await refusal(folder)).toMatchObject({
      code: 'cannot-write',
      message: expect.stringContaining('is a folder'),
    });
    expect(await refusal(join(folder, 'none', 'out'))).toMatchObject({ code: 'cannot-write' });
    expect(await refusal('/dev/fd/999999')).toMatchObject({ code: 'cannot-write' });
  });
});

describe.runIf(unix)('a disk that is full half way', () => {
  const DESTINATION = join(
    import.meta.dirname,
    '../../../../../electron/engine/exchange/export/destination.ts',
  );
  /** What writing 8 MB to a path says if no file may be larger than 1 MB. */
  const said = (path: string): string =>
    execFileSync('bash', [
      '-c',
      `trap '' XFSZ; ulimit -f 1000; exec "$0" --input-type=module -e "$1"`,
      process.execPath,
      `const { writeToDestination } = await import(${JSON.stringify(DESTINATION)});
       const error = await writeToDestination(${JSON.stringify(path)}, Buffer.alloc(8_000_000)).catch((thrown) => thrown);
       process.stdout.write(error?.name + ' ' + error?.message);`,
    ]).toString();

  it.each<[string, (folder: string) => void, string[]]>([
    ['nothing', () => {}, []],
    ['a file as it was', (folder) => writeFileSync(join(folder, 'out'), 'what was there'), ['out']],
    [
      'a file of two names as it was',
      (folder) => {
        writeFileSync(join(folder, 'out'), 'what was there');
        linkSync(join(folder, 'out'), join(folder, 'two'));
      },
      ['out', 'two'],
    ],
    [
      'a file behind a link as it was',
      (folder) => {
        writeFileSync(join(folder, 'real'), 'what was there');
        symlinkSync('real', join(folder, 'out'));
      },
      ['out', 'real'],
    ],
  ])('leaves %s, and says so in one sentence', (_, prepare, names) => {
    const folder = tempFolder();
    prepare(folder);
    expect(said(join(folder, 'out'))).toMatch(/^UserError [^\n]+[.]$/);
    expect(readdirSync(folder).sort()).toEqual(names);
    for (const name of names) expect(readFileSync(join(folder, name), 'utf8')).toBe('what was there');
  });
});

describe('a large file that is cancelled while it is written', () => {
  for (const old of [undefined, 'what was there'])
    it(`leaves ${old === undefined ? 'nothing' : 'what was there'}`, async () => {
      const folder = tempFolder();
      const path = join(folder, 'out');
      if (old !== undefined) writeFileSync(path, old);
      const cancelling = new AbortController();
      const writing = writeToDestination(path, Buffer.alloc(12 * 1024 * 1024, 1), cancelling.signal);
      // Its first part has been written by now.
      expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toHaveLength(1);
      cancelling.abort(new Error('Cancelled.'));
      await expect(writing).rejects.toThrow('Cancelled.');
      expect(readdirSync(folder)).toEqual(old === undefined ? [] : ['out']);
      if (old !== undefined) expect(readFileSync(path, 'utf8')).toBe(old);
    });
});
