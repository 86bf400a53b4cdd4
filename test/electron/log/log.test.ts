import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LogEvent, openLog } from '../../../electron/log/log.ts';
import { startEvent } from '../../../electron/log/start-event.ts';
import { tempFolder } from '../engine/fixtures.ts';

const now = () => new Date('2026-11-28T12:00:00Z');
const linesOf = (path: string): Record<string, unknown>[] =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

const thrownBy = (work: () => void): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown.');
};

describe('the log', () => {
  it('begins with the versions that a fault may depend on', () => {
    const log = openLog(join(tempFolder(), 'deep', 'logs', 'strata.log'), { now });
    log.write(startEvent('1.2.3', { sqlite: '3.50.0', schema: 4 }));
    expect(linesOf(log.path)).toEqual([
      {
        at: '2026-11-28T12:00:00.000Z',
        level: 'info',
        event: 'start',
        app: '1.2.3',
        node: process.versions.node,
        sqlite: '3.50.0',
        schema: 4,
        platform: process.platform,
        arch: process.arch,
      },
    ]);
  });

  it.runIf(process.platform !== 'win32')('is for its user only', () => {
    const folder = join(tempFolder(), 'logs');
    const log = openLog(join(folder, 'strata.log'));
    log.write({ event: 'refused', method: 'document.apply', code: 'no-block' });
    expect([statSync(folder).mode & 0o777, statSync(log.path).mode & 0o777]).toEqual([0o700, 0o600]);
  });

  it('keeps the kind, code and places of an error and its cause, and no word of their messages', () => {
    const secret = 'Sell Custom Solution\n    at electron/Secret Name (electron/secret.ts:1:1)';
    const cause = Object.assign(new RangeError(secret), { code: `SQLITE_${secret}`, model: secret });
    const error = Object.assign(new TypeError(secret, { cause }), { code: 'SQLITE_FULL' });
    error.name = 'Sell Custom Solution';
    const log = openLog(join(tempFolder(), 'strata.log'), { now });
    log.write({ event: 'fault', where: 'main process', error });
    log.write({ event: 'fault', where: 'main process', error: secret });
    const text = readFileSync(log.path, 'utf8');
    for (const word of ['Custom', 'Solution', 'Secret', 'secret']) expect(text).not.toContain(word);
    const [fault, thrown] = linesOf(log.path);
    expect(fault).toMatchObject({
      level: 'error',
      kind: 'Error',
      errorCode: 'SQLITE_FULL',
      cause: { kind: 'RangeError' },
    });
    expect(fault?.cause).not.toHaveProperty('errorCode');
    expect(thrown).toMatchObject({ where: 'main process', kind: 'string' });
  });

  it('names places in the program without its folder', () => {
    const error = thrownBy(() => startEvent('1', null as never) && JSON.parse('{'));
    const faulty = thrownBy(() => openLog(undefined as never).idOf(undefined as never));
    const log = openLog(join(tempFolder(), 'strata.log'));
    log.write({ event: 'fault', where: 'main process', error });
    log.write({ event: 'fault', where: 'main process', error: faulty });
    const text = readFileSync(log.path, 'utf8');
    expect(text).toMatch(/"electron\/log\/log\.ts:\d+:\d+"/);
    expect(text).not.toContain(import.meta.dirname);
    expect(text).not.toContain(process.cwd());
  });

  it('keeps three files of a limited size, of which no line is lost in between', () => {
    const folder = tempFolder();
    const log = openLog(join(folder, 'strata.log'), { now, maxBytes: 1000 });
    const event = (ms: number): LogEvent => ({ event: 'slow-query', ms, sql: 'SELECT 1' });
    for (let i = 1; i <= 60; i++) log.write(event(i));
    expect(readdirSync(folder).sort()).toEqual(['strata.1.log', 'strata.2.log', 'strata.log']);
    for (const name of readdirSync(folder))
      expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(1000);
    const kept = ['strata.2.log', 'strata.1.log', 'strata.log'].flatMap((name) =>
      linesOf(join(folder, name)).map(({ ms }) => Number(ms)),
    );
    expect(kept.length).toBeGreaterThan(20);
    expect(kept).toEqual(Array.from({ length: kept.length }, (_, i) => 60 - kept.length + 1 + i));
  });

  it('goes on in the file of the last start', () => {
    const path = join(tempFolder(), 'strata.log');
    for (const code of ['first', 'second']) openLog(path).write({ event: 'refused', method: 'm', code });
    expect(linesOf(path).map(({ code }) => code)).toEqual(['first', 'second']);
  });

  it('calls a model by an id that another start does not know', () => {
    const [first, second] = [openLog('/tmp/a.log'), openLog('/tmp/a.log')];
    expect(first.idOf('Plan.strata')).toMatch(/^[0-9a-f]{8}$/);
    expect(first.idOf('Plan.strata')).toBe(first.idOf('Plan.strata'));
    expect(first.idOf('Plan.strata')).not.toBe(first.idOf('Sell.strata'));
    expect(first.idOf('Plan.strata')).not.toBe(second.idOf('Plan.strata'));
  });

  it('that can’t be written is no fault of its own', () => {
    const log = openLog('/dev/null/strata.log');
    log.write({ event: 'refused', method: 'document.apply', code: 'no-block' });
    expect(existsSync('/dev/null/strata.log')).toBe(false);
  });
});
