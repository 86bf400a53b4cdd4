import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { launchStandIn } from './launch-stand-in.ts';
import { editorScenarios } from './scenarios/editor.ts';
import { runScenario } from './scenarios/stage.ts';

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

type Entry = {
  files?: Record<string, Entry> | undefined;
  size?: number | undefined;
  offset?: string | undefined;
  unpacked?: boolean | undefined;
};
const entrySchema: z.ZodType<Entry> = z.lazy(() =>
  z.object({
    files: z.record(z.string(), entrySchema).optional(),
    size: z.number().optional(),
    offset: z.string().optional(),
    unpacked: z.boolean().optional(),
  }),
);

/**
 * The files of an asar archive by path; what lies beside the archive is read from there. The format: four 32-bit numbers, of
 * which the second is the length of the head after it and the fourth that of the JSON directory; then the files.
 */
const readArchive = (archive: string): Map<string, Buffer> => {
  const bytes = readFileSync(archive);
  const base = 8 + bytes.readUInt32LE(4);
  const found = new Map<string, Buffer>();
  const read = (entry: Entry, path: string): void => {
    if (entry.files !== undefined) {
      for (const [name, child] of Object.entries(entry.files))
        read(child, path === '' ? name : `${path}/${name}`);
      return;
    }
    const start = base + Number(entry.offset);
    found.set(
      path,
      entry.unpacked
        ? readFileSync(join(`${archive}.unpacked`, path))
        : bytes.subarray(start, start + (entry.size ?? 0)),
    );
  };
  read(entrySchema.parse(JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12)))), '');
  return found;
};

let archive = new Map<string, Buffer>();
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
    archive = readArchive(join(resources, 'app.asar'));
    files = [...archive.keys()];
  });

  afterEach(() => {
    vi.unstubAllEnvs();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds the built editor, the seeds and the fonts that it is drawn with', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'package.json',
        'dist/renderer/notices.txt',
        'dist/electron/main.js',
        'dist/electron/preload.cjs',
        'dist/renderer/index.html',
        'dist/seeds/blank.json',
        'dist/seeds/sales-and-support.json',
        'node_modules/@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf',
        'node_modules/@expo-google-fonts/ibm-plex-sans/500Medium/IBMPlexSans_500Medium.ttf',
        'node_modules/@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf',
        'node_modules/@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
        'node_modules/@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
        'node_modules/@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf',
        'node_modules/@expo-google-fonts/ibm-plex-mono/500Medium/IBMPlexMono_500Medium.ttf',
      ]),
    );
  });

  it('holds no sources, no tests and nothing that only building needs', () => {
    const strangers = files.filter(
      (file) =>
        file.endsWith('.ts') ||
        !/^(dist|node_modules)\/|^package\.json$|^LICENSE$/.test(file) ||
        /^node_modules\/(react|vite|electron|typescript|vitest|playwright|node)\//.test(file),
    );
    expect(strangers).toEqual([]);
  });

  it('holds the database for its own platform only, outside the archive if it can be loaded', () => {
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

  it.each(editorScenarios)('is all that the app needs: $name', async (scenario) => {
    const app = join(folder, 'app');
    for (const [path, bytes] of archive) {
      mkdirSync(dirname(join(app, path)), { recursive: true });
      writeFileSync(join(app, path), bytes);
    }
    vi.stubEnv('STRATA_DESKTOP_MAIN', join(app, 'dist', 'electron', 'main.js'));
    await runScenario(scenario, launchStandIn);
  });
});
