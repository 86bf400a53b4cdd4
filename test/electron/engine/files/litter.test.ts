import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../../electron/engine/engine.ts';
import { replaceFile, reserveName } from '../../../../electron/engine/files/files.ts';
import { sweepLitter } from '../../../../electron/engine/files/litter.ts';
import { ownerMark } from '../../../../electron/engine/files/owner-mark.ts';
import { filesIn, tempFolder } from '../fixtures.ts';

const HEX = '0123456789ab';
/** The mark of a process of this machine that has ended. */
const endedMark = (): string => {
  const [machine] = ownerMark().split('-');
  const { pid } = spawnSync(process.execPath, ['--version']);
  return `${machine}-${pid.toString(36)}`;
};
const OTHER_MACHINE = '00000000-1';
const put = (folder: string, ...names: string[]): void => {
  for (const name of names) writeFileSync(join(folder, name), 'anything');
};
const age = (path: string, minutes: number): void => {
  const then = Date.now() / 1000 - minutes * 60;
  utimesSync(path, then, then);
};

describe('what a killed operation left', () => {
  it('is swept at the start of an engine, with its journal, in the library and its bin', () => {
    const folder = tempFolder();
    mkdirSync(join(folder, '.bin'));
    const part = `.Model.strata.${endedMark()}.${HEX}.part`;
    for (const place of [folder, join(folder, '.bin')]) {
      put(place, part, `${part}-journal`);
      writeFileSync(join(place, 'Reserved.strata'), `strata reservation ${endedMark()}\n`);
    }
    createEngine({ folder, version: '1', formats: [], allowPaths: false });
    expect(filesIn(folder)).toEqual(['.bin']);
    expect(filesIn(join(folder, '.bin'))).toEqual([]);
  });

  it('gives a reserved name back', () => {
    const path = join(tempFolder(), 'Model.strata');
    writeFileSync(path, `strata reservation ${endedMark()}\n`);
    expect(reserveName(path)).toBe(true);
    expect(reserveName(path)).toBe(false);
  });
});

describe('what stays', () => {
  it('is what a running process writes', () => {
    const folder = tempFolder();
    const path = join(folder, 'Model.strata');
    reserveName(path);
    replaceFile(path, (temporary) => {
      writeFileSync(temporary, 'half of it');
      expect(sweepLitter(folder, { reservations: true })).toEqual([]);
    });
    expect(filesIn(folder)).toEqual(['Model.strata']);
  });

  it('is what another machine may be writing, until it is an hour old', () => {
    const folder = tempFolder();
    const names = [`.a.${OTHER_MACHINE}.${HEX}.part`, `.a.${HEX}.part`, 'Empty.strata'];
    put(folder, ...names);
    writeFileSync(join(folder, 'Empty.strata'), '');
    expect(sweepLitter(folder, { reservations: true })).toEqual([]);
    for (const name of names) age(join(folder, name), 61);
    expect(sweepLitter(folder, { reservations: true }).sort()).toEqual([...names].sort());
  });

  it('is everything of another form or kind, and reservations outside a library', () => {
    const folder = tempFolder();
    const mark = endedMark();
    put(folder, `Model.${mark}.${HEX}.part`, `.a.${mark}.${HEX}`, '.a.part', 'Small.strata', 'note.txt');
    mkdirSync(join(folder, `.folder.${mark}.${HEX}.part`));
    symlinkSync('note.txt', join(folder, `.link.${mark}.${HEX}.part`));
    writeFileSync(join(folder, 'empty.txt'), '');
    const before = filesIn(folder);
    for (const name of before) if (!name.startsWith('.link')) age(join(folder, name), 600);
    expect(sweepLitter(folder, { reservations: true })).toEqual([]);
    writeFileSync(join(folder, 'R.strata'), `strata reservation ${mark}\n`);
    expect(sweepLitter(folder, { reservations: false })).toEqual([]);
    expect(filesIn(folder)).toEqual([...before, 'R.strata'].sort());
  });

  it('tells machines apart by their name', () => {
    expect(ownerMark()).toMatch(/^[0-9a-f]{8}-[0-9a-z]+$/);
    expect(ownerMark()).not.toContain(hostname());
  });
});
