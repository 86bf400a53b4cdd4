/** A damaged file as a database in memory, so that nothing is ever written to it. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { say } from '../../../shared/words/messages.ts';
import { APPLICATION_ID, migrate, versionAfter } from '../store/migrations/migrate.ts';
import { MIGRATIONS } from '../store/migrations/migrations.ts';
import { words } from './words.ts';

/** A try at reading a file. `how` says in words what was done to it, empty if nothing was. */
type Image = { readonly db: Database.Database; readonly how: string };

/**
 * The tries that are worth making, the most faithful first: the file with its log; with a repaired header; with the list of
 * tables that a new file has. Each opens its own database, which the caller closes.
 */
export function* imagesOf(path: string): Generator<() => Image> {
  if (existsSync(`${path}-wal`) || existsSync(`${path}-journal`))
    yield () => ({ db: opened(withLog(path)), how: '' });
  yield () => ({ db: opened(readFileSync(path)), how: '' });
  yield () => ({ db: opened(withSoundHeader(readFileSync(path))), how: say(words.header) });
  for (const layout of ['created', 'compact'] as const)
    yield () => ({
      db: opened(withKnownSchema(withSoundHeader(readFileSync(path)), layout)),
      how: say(words.tableList),
    });
}

const opened = (bytes: Buffer): Database.Database => {
  // Bytes 18 and 19 ask for a write-ahead log, which a database in memory has no place for.
  if (bytes.length > 19) bytes.fill(1, 18, 20);
  const db = new Database(bytes);
  try {
    db.pragma('trusted_schema = OFF');
    db.pragma('mmap_size = 0');
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
};

/** The bytes that the file and its log make together, worked out on a copy. */
const withLog = (path: string): Buffer => {
  const folder = mkdtempSync(join(tmpdir(), 'strata-repair-'));
  try {
    const copy = join(folder, 'copy');
    for (const suffix of ['', '-wal', '-journal'])
      if (existsSync(path + suffix)) copyFileSync(path + suffix, copy + suffix);
    const db = new Database(copy);
    try {
      return db.serialize();
    } finally {
      db.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const PAGE_BYTES = 4096;

/**
 * The file with the header that every model has (sqlite.org/fileformat2.html, section 1.3), and with empty pages for those
 * that are missing at its end.
 */
const withSoundHeader = (bytes: Buffer): Buffer => {
  const pages = Math.max(1, Math.ceil(bytes.length / PAGE_BYTES), pagesInHeader(bytes));
  const whole = Buffer.alloc(pages * PAGE_BYTES);
  bytes.copy(whole);
  whole.write('SQLite format 3\0', 0, 'latin1');
  whole.writeUInt16BE(PAGE_BYTES, 16);
  whole.set([1, 1, 0, 64, 32, 32], 18);
  whole.writeUInt32BE(1, 24);
  whole.writeUInt32BE(pages, 28);
  // No free pages: those in the list would only matter to a writer.
  whole.fill(0, 32, 40);
  whole.writeUInt32BE(4, 44);
  whole.fill(0, 52, 56);
  whole.writeUInt32BE(1, 56);
  const version = whole.readUInt32BE(60);
  if (version < 1 || version > versionAfter(MIGRATIONS)) whole.writeUInt32BE(versionAfter(MIGRATIONS), 60);
  whole.fill(0, 64, 68);
  whole.writeUInt32BE(APPLICATION_ID, 68);
  whole.fill(0, 72, 92);
  whole.writeUInt32BE(1, 92);
  return whole;
};

/** A header may claim anything: not more than four times what is there is believed. */
const pagesInHeader = (bytes: Buffer): number => {
  const claimed = bytes.length >= 32 ? bytes.readUInt32BE(28) : 0;
  return claimed * PAGE_BYTES <= bytes.length * 4 ? claimed : 0;
};

/** The file with the pages of `sqlite_schema` that a new file has at the same places, just made or made compact. */
const withKnownSchema = (bytes: Buffer, layout: 'created' | 'compact'): Buffer => {
  const fresh = new Database(':memory:');
  try {
    migrate(fresh, MIGRATIONS);
    if (layout === 'compact') fresh.exec('VACUUM');
    const pages = fresh
      .prepare<[], number>(`SELECT pageno FROM dbstat WHERE name = 'sqlite_schema'`)
      .pluck()
      .all();
    const model = fresh.serialize();
    for (const page of pages) {
      const at = (page - 1) * PAGE_BYTES;
      // The header, which is on the first page, stays that of the file.
      if (at < bytes.length) model.copy(bytes, page === 1 ? 100 : at, page === 1 ? 100 : at, at + PAGE_BYTES);
    }
    bytes.writeUInt32BE(versionAfter(MIGRATIONS), 60);
    return bytes;
  } finally {
    fresh.close();
  }
};
