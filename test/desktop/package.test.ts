import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '..', '..');
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const folder = mkdtempSync(join(tmpdir(), 'strata-package-'));
const resources = join(folder, 'release', 'linux-unpacked', 'resources');

/** A folder that electron-builder takes for Electron: packing needs no more of it than these files and its fuses. */
const writeElectron = (): void => {
  const electron = join(folder, 'electron');
  mkdirSync(join(electron, 'resources'), { recursive: true });
  const fuses = Buffer.concat([Buffer.from(FUSE_SENTINEL), Buffer.from([1, 9]), Buffer.from('101101011')]);
  writeFileSync(join(electron, 'electron'), fuses);
  chmodSync(join(electron, 'electron'), 0o755);
  for (const file of ['version', 'LICENSE', 'LICENSES.chromium.html'])
    writeFileSync(join(electron, file), '');
};

type Entry = { files?: Record<string, Entry> | undefined };
const entrySchema: z.ZodType<Entry> = z.lazy(() =>
  z.object({ files: z.record(z.string(), entrySchema).optional() }),
);

/** The files of an asar archive: four 32-bit numbers, the last of them the length of the JSON directory that follows. */
const listArchive = (file: string): string[] => {
  const bytes = readFileSync(file);
  const directory = entrySchema.parse(JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))));
  const list = (entry: Entry, path: string): string[] =>
    entry.files === undefined
      ? [path]
      : Object.entries(entry.files).flatMap(([name, child]) =>
          list(child, path === '' ? name : `${path}/${name}`),
        );
  return list(directory, '');
};

let files: string[] = [];

// A test of the list of files, which needs one system only; the workflow packs on all three.
describe.runIf(process.platform === 'linux')('the package for Linux', () => {
  beforeAll(() => {
    writeElectron();
    const run = spawnSync(
      process.execPath,
      [
        join(ROOT, 'node_modules', 'electron-builder', 'cli.js'),
        ...['--linux', 'dir', '--x64', '--publish', 'never'],
        `-c.electronDist=${join(folder, 'electron')}`,
        `-c.directories.output=${join(folder, 'release')}`,
      ],
      { cwd: ROOT, encoding: 'utf8' },
    );
    if (run.status !== 0) throw new Error(`electron-builder failed:\n${run.stdout}${run.stderr}`);
    files = listArchive(join(resources, 'app.asar'));
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds the built editor, the seeds and the fonts that it is drawn with', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'package.json',
        'dist/electron/main.js',
        'dist/electron/preload.cjs',
        'dist/renderer/index.html',
        'seeds/blank.json',
        'seeds/sales-and-support.json',
        'node_modules/@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf',
        'node_modules/@expo-google-fonts/ibm-plex-sans/500Medium/IBMPlexSans_500Medium.ttf',
        'node_modules/@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf',
        'node_modules/@expo-google-fonts/ibm-plex-mono/500Medium/IBMPlexMono_500Medium.ttf',
      ]),
    );
  });

  it('holds no sources, no tests and nothing that only building needs', () => {
    const strangers = files.filter(
      (file) =>
        file.endsWith('.ts') ||
        !/^(dist|seeds|node_modules)\/|^package\.json$/.test(file) ||
        /^node_modules\/(react|vite|electron|typescript|vitest|playwright|node)\//.test(file),
    );
    expect(strangers).toEqual([]);
  });

  it('holds the database for its own platform only, outside the archive where it can be loaded', () => {
    expect(files.filter((file) => file.endsWith('.node'))).toEqual([
      'node_modules/better-sqlite3/prebuilds/linux-x64.node',
    ]);
    const unpacked = join(resources, 'app.asar.unpacked', 'node_modules', 'better-sqlite3', 'prebuilds');
    expect(readdirSync(unpacked)).toEqual(['linux-x64.node']);
  });

  it('can not be run as plain Node, debugged from outside, or made to load anything but its archive', () => {
    const program = readFileSync(join(folder, 'release', 'linux-unpacked', 'strata'));
    const first = program.indexOf(FUSE_SENTINEL) + FUSE_SENTINEL.length + 2;
    const [runAsNode, , nodeOptions, inspect, integrity, onlyArchive, , fileProtocol] = program
      .toString('latin1', first)
      .split('');
    expect({ runAsNode, nodeOptions, inspect, integrity, onlyArchive, fileProtocol }).toEqual({
      runAsNode: '0',
      nodeOptions: '0',
      inspect: '0',
      integrity: '1',
      onlyArchive: '1',
      fileProtocol: '0',
    });
  });
});
