import { execFileSync, spawn } from 'node:child_process';
import { existsSync, linkSync, openSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ONE_SENTENCE, pictureOf, resultOf, start, strataIn, temporaryFolder } from './harness.ts';

const folder = temporaryFolder();
const strata = strataIn(folder);
const path = (name: string) => join(folder, name);
const CLI = join(import.meta.dirname, '..', '..', '..', 'electron', 'cli.ts');
const linux = process.platform === 'linux';
const create = (name: string) => `${JSON.stringify({ type: 'process.create', parentId: null, name })}\n`;

beforeAll(async () => {
  await strata(['import', '-', 'talk.strata', '--format', 'txt'], 'Plan\nSell\n');
});

/** Runs a command with standard output going to an open file. */
const withOutput = (args: readonly string[], descriptor: number, input = '') =>
  new Promise<{ code: number | null; stderr: string }>((resolve) => {
    const child = spawn(process.execPath, [CLI, ...args], {
      cwd: folder,
      stdio: ['pipe', descriptor, 'pipe'],
    });
    let stderr = '';
    child.stderr?.on('data', (data) => {
      stderr += data;
    });
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
    child.on('close', (code) => resolve({ code, stderr }));
  });

describe('“-” in place of a file', () => {
  it('is standard output for an export, and no file of that name is made', async () => {
    expect(await strata(['export', 'talk.strata', '-', '--format', 'txt'])).toEqual({
      code: 0,
      stdout: 'P Plan\nS Sell\n',
      stderr: '',
    });
    expect(existsSync(path('-'))).toBe(false);
  });

  it('is standard input for a funnel, and no name for a model', async () => {
    expect(await strata(['funnel', '-'], '{"name": ')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/neither a model nor valid JSON/),
    });
    const before = pictureOf(folder);
    for (const args of [
      ['new', '-'],
      ['new', 'talk.strata-wal'],
      ['new', `${'n'.repeat(241)}.strata`],
    ])
      expect(await strata(args)).toMatchObject({ code: 2, stderr: expect.stringMatching(ONE_SENTENCE) });
    expect(pictureOf(folder)).toEqual(before);
  });
});

describe.runIf(linux)('pipes, devices and links', () => {
  it('are read by apply, a named pipe and /dev/stdin alike', async () => {
    execFileSync('mkfifo', [path('commands')]);
    const child = start(folder, ['apply', 'talk.strata', 'commands']);
    // Waits for the reader in the background: a command that fails to read must not stop the test.
    const written = writeFile(path('commands'), create('Assist'));
    expect(await resultOf(child)).toMatchObject({ code: 0, stdout: '{"ok":true,"seq":1}\n', stderr: '' });
    await written;
    expect(await strata(['apply', 'talk.strata', '/dev/stdin'], create('Bill'))).toMatchObject({
      stdout: '{"ok":true,"seq":2}\n',
    });
    expect(statSync(path('commands')).isFIFO()).toBe(true);
  });

  it('are told the line that is no text, and the next one is tried', async () => {
    const input = Buffer.concat([
      Buffer.from('{"type": "Caf'),
      Buffer.from([0xe9]),
      Buffer.from(`"}\n${create('Care')}`),
    ]);
    writeFileSync(path('bytes.ndjson'), input);
    const { stdout } = await strata(['apply', 'talk.strata', 'bytes.ndjson']);
    const [first, second] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first).toMatchObject({
      ok: false,
      code: 'not-utf8',
      message: expect.stringMatching(/Line 1 .*byte 14/),
    });
    expect(second).toMatchObject({ ok: true });
  });

  it('take an export at the position of the descriptor', async () => {
    writeFileSync(path('log'), 'before\n');
    const { code } = await withOutput(
      ['export', 'talk.strata', '/dev/stdout', '--format', 'txt', '--levels', '1'],
      openSync(path('log'), 'a'),
    );
    expect({ code, text: readFileSync(path('log'), 'utf8') }).toMatchObject({
      code: 0,
      text: expect.stringMatching(/^before\nP Plan\n/),
    });
  });

  it('never let an export overwrite a model by another name of it', async () => {
    linkSync(path('talk.strata'), path('talk.txt'));
    const before = readFileSync(path('talk.strata'));
    expect(await strata(['export', 'talk.strata', 'talk.txt'])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/it is a model/),
    });
    expect(readFileSync(path('talk.strata')).equals(before)).toBe(true);
  });
});

describe('an output that leads nowhere', () => {
  it.runIf(linux)('is named in a sentence: links in a circle, names that are too long', async () => {
    symlinkSync('second', path('first'));
    symlinkSync('first', path('second'));
    for (const out of ['first', 'first/x.txt', `${'n'.repeat(300)}.txt`]) {
      const { code, stderr } = await strata(['export', 'talk.strata', out, '--format', 'txt']);
      expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(ONE_SENTENCE) });
    }
  });

  it('is no log of a model', async () => {
    const { code, stderr } = await strata(['export', 'talk.strata', 'talk.strata-wal', '--format', 'txt']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/the log of a model/) });
    expect(existsSync(path('talk.strata-wal'))).toBe(false);
  });
});

describe('standard output', () => {
  it.runIf(linux)(
    'that has no space is told in one sentence, with the line that was carried out',
    async () => {
      const full = openSync('/dev/full', 'w');
      const shown = await withOutput(['show', 'talk.strata'], full);
      expect(shown).toMatchObject({ code: 2, stderr: expect.stringMatching(ONE_SENTENCE) });
      expect(shown.stderr).toMatch(/disk is full/);
      const applied = await withOutput(
        ['apply', 'talk.strata', '-'],
        full,
        create('First') + create('Second'),
      );
      expect(applied.stderr).toMatch(/Line 1 was carried out; the lines after it were not\.\n$/);
      const { stdout } = await strata(['show', 'talk.strata']);
      expect(stdout).toMatch(/First/);
      expect(stdout).not.toMatch(/Second/);
    },
  );

  it('whose reader has gone is no error', async () => {
    const child = start(folder, ['schema']);
    child.stdout.destroy();
    expect(await resultOf(child)).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

describe('an unforeseen error', () => {
  it('ends in exit code 70 and one line, which names the file with the details', async () => {
    writeFileSync(
      path('broken.mjs'),
      `const real = JSON.stringify;
       JSON.stringify = (value, ...more) => {
         if (Array.isArray(value)) throw new RangeError('Broken on purpose');
         return real(value, ...more);
       };`,
    );
    const { code, stdout, stderr } = await strata(['show', 'talk.strata', '--json'], '', {
      NODE_OPTIONS: '--import=./broken.mjs',
      TMPDIR: folder,
      TMP: folder,
    });
    expect({ code, stdout }).toEqual({ code: 70, stdout: '' });
    expect(stderr).toMatch(
      /^Strata failed unexpectedly \(Broken on purpose\)\. Details are in [^\n]+\.txt\.\n$/,
    );
    const details = readFileSync(/Details are in (.+)\.\n$/.exec(stderr)?.[1] ?? '', 'utf8');
    expect(details).toMatch(/RangeError: Broken on purpose\n\s+at /);
  });
});
