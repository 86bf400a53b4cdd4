import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { leftRoom, newRoomPath } from '../../../../electron/room/kept/left-rooms.ts';
import { deleteRoomFile, openRoomFile, roomKeeper } from '../../../../electron/room/kept/room-file.ts';
import { keepSettings, type RoomSettings } from '../../../../electron/room/kept/room-settings.ts';
import { type RoomStore, type RowWrite, roomStore } from '../../../../electron/room/kept/room-store.ts';
import type { VoteRow } from '../../../../electron/room/kept/rows.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'strata-room-file-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ballot = (id: string, dots: number[]): RowWrite => ({
  ...{ table: 'ballot', id },
  row: { id, roundId: 'r', dots: new Uint8Array(dots) },
});
const idea = (id: string, text: string): RowWrite => ({
  ...{ table: 'idea', id },
  row: { id, roundId: 'r', text, author: null, mergedInto: null, fate: null, blockId: null },
});
const settings: RoomSettings = {
  ...{ file: 'Workshop.strata', model: 'Workshop', address: '192.168.7.20', port: 47_800, code: 'ABCDEF' },
  role: 'voice',
  ...{ wifi: '', isDoorOpen: true, openedAt: '2026-12-01T09:00:00.000Z' },
};
const keptIn = (path: string, fill: (store: RoomStore) => void): void => {
  const file = openRoomFile(path);
  const store = roomStore(file.rows());
  keepSettings(store, settings);
  fill(store);
  expect(store.commit(file.write)).toBeUndefined();
  file.close();
};

describe('the file of a room', () => {
  it('gives every kind of row back as it was', () => {
    const path = newRoomPath(folder);
    const file = openRoomFile(path);
    const round: VoteRow = {
      ...{ id: 'r', number: 1, about: null, aboutName: null, prompt: 'Which?' },
      ...({ state: 'over', kind: 'vote' } as const),
      ...{ rules: { isHidden: true, isSecret: true, dots: 3, mostPerOption: 1 } },
      ...{ startedAt: '2026-12-01T09:00:00.000Z', endedAt: '2026-12-01T09:05:00.000Z' },
      options: [
        {
          ...{
            id: 'o',
            ref: { kind: 'block', id: 'plan' } as const,
            code: '1',
            name: 'Plan',
            definition: '',
          },
          ...{ hands: 2, isGone: false },
        },
      ],
    };
    const writes: RowWrite[] = [
      {
        ...{ table: 'person', id: 'p' },
        row: { id: 'p', name: 'Ann', role: 'voice', tokenHash: 'h', since: 's', number: 1 },
      },
      { table: 'tally', id: 'p', row: { id: 'p', ideas: 2, hasBallot: true } },
      { table: 'round', id: 'r', row: round },
      idea('i', 'Forecast 👩‍👩‍👧'),
      ballot('b', [1, 0, 2]),
      { table: 'vote', id: 'v', row: { id: 'v', roundId: 'r', name: 'Ann', dots: new Uint8Array([1]) } },
      {
        ...{ table: 'parked', id: 't' },
        row: { id: 't', text: 'A\nB', about: null, aboutName: null, by: 'Ann', at: 's', fate: null },
      },
      {
        ...{ table: 'step', id: 's' },
        row: { id: 's', number: 1, kind: 'merge', ideaIds: ['i'], parkedIds: [] },
      },
    ];
    file.write(writes);
    file.close();
    const again = openRoomFile(path);
    const plain = (rows: readonly RowWrite[]) =>
      rows
        .filter(({ table }) => table !== 'setting')
        .map(({ table, row }) => [
          table,
          row && 'dots' in row ? { ...row, dots: [...(row.dots as Uint8Array)] } : row,
        ]);
    expect(plain(again.rows())).toEqual(plain(writes));
    again.close();
  });

  it('takes a group whole or not at all', () => {
    const path = newRoomPath(folder);
    const file = openRoomFile(path);
    const wrong = {
      table: 'idea',
      id: 'x',
      row: { ...idea('x', '').row, text: null },
    } as unknown as RowWrite;
    expect(() => file.write([idea('i', 'Forecast'), wrong])).toThrow();
    file.write([]);
    expect(file.rows().map(({ table }) => table)).toEqual(['setting']);
    file.close();
  });

  it('keeps nothing of what was deleted, and tells nobody else', () => {
    const path = newRoomPath(folder);
    const file = openRoomFile(path);
    file.write([idea('i', 'A regretted idea')]);
    file.write([{ table: 'idea', id: 'i', row: null }]);
    for (const name of readdirSync(folder))
      expect(readFileSync(join(folder, name)).includes('regretted')).toBe(false);
    file.close();
  });

  it('tells by no byte in which order ballots were used', () => {
    const ids = Array.from({ length: 40 }, (_, i) => `ballot-${(i * 7919) % 1009}`);
    const bytesAfter = (order: readonly string[]): Buffer => {
      const path = newRoomPath(folder);
      const file = openRoomFile(path);
      file.write(ids.map((id) => ballot(id, [0, 0, 0])));
      for (const id of order) file.write([ballot(id, [1, 0, 2])]);
      file.close();
      const db = new Database(path);
      db.exec("UPDATE setting SET value = ''");
      db.close();
      return readFileSync(path);
    };
    const used = ids.slice(0, 12);
    const [first, second] = [bytesAfter(used), bytesAfter(used.toReversed())];
    expect(first.subarray(100).equals(second.subarray(100))).toBe(true);
  });

  it('is tried again where it could not be opened', () => {
    const inTheWay = join(folder, 'rooms');
    writeFileSync(inTheWay, '');
    const keeper = roomKeeper(join(inTheWay, 'room.sqlite'));
    expect(() => keeper.write([idea('i', 'Forecast')])).toThrow();
    rmSync(inTheWay);
    keeper.write([idea('i', 'Forecast')]);
    keeper.close();
    expect(existsSync(join(inTheWay, 'room.sqlite'))).toBe(true);
    deleteRoomFile(join(inTheWay, 'room.sqlite'));
    expect(readdirSync(inTheWay)).toEqual([]);
  });
});

describe('what is left of a room', () => {
  it('is the last one that no room has open', () => {
    expect(leftRoom(join(folder, 'nowhere'))).toBeUndefined();
    const path = newRoomPath(folder);
    keptIn(path, (store) => store.put('tally', { id: 'p', ideas: 1, hasBallot: false }));
    expect(leftRoom(folder)).toMatchObject({ path });
    const open = openRoomFile(path);
    expect(leftRoom(folder)).toBeUndefined();
    open.close();
    expect(leftRoom(folder)?.store.get('tally', 'p')).toMatchObject({ ideas: 1 });
  });

  it('is nothing where only an empty file is', () => {
    const path = newRoomPath(folder);
    writeFileSync(path, '');
    expect(leftRoom(folder)).toBeUndefined();
    expect(existsSync(path)).toBe(false);
  });

  const notARoom = (path: string) => {
    const db = new Database(path);
    db.exec('CREATE TABLE other (id TEXT)');
    db.close();
  };
  const cutShort = (path: string) => {
    keptIn(path, (store) => {
      for (let i = 0; i < 200; i++)
        store.put('tally', { id: `person-${i}`, ideas: 300 + i, hasBallot: false });
    });
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0x5a, 4096));
  };
  const withoutSense = (path: string) =>
    keptIn(path, (store) => store.put('setting', { id: 'room', value: '{' }));

  it.each([
    ['no database', (path: string) => writeFileSync(path, 'x'.repeat(5_000))],
    ['another program’s', notARoom],
    ['overwritten in part', cutShort],
    ['without sense', withoutSense],
  ])('is kept under another name, and said to be damaged once, if it is %s', (_, damage) => {
    mkdirSync(folder, { recursive: true });
    const path = newRoomPath(folder);
    damage(path);
    expect(() => leftRoom(folder)).toThrow('What was left of the last room can’t be read.');
    expect(leftRoom(folder)).toBeUndefined();
    expect(existsSync(`${path}.damaged`)).toBe(true);
  });
});

describe('the rows of a room', () => {
  it('are again what they were if they can’t be written, but for who is in and how it is set', () => {
    const store = roomStore();
    store.put('idea', idea('i', 'Before').row as never);
    store.commit(() => {});
    store.put('idea', idea('i', 'After').row as never);
    store.put('idea', idea('j', 'New').row as never);
    store.put('person', { id: 'p', name: 'Ann', role: 'voice', tokenHash: 'h', since: 's', number: 1 });
    const full = new Error('disk full');
    expect(
      store.commit(() => {
        throw full;
      }),
    ).toBe(full);
    expect(store.all('idea').map(({ text }) => text)).toEqual(['Before']);
    let written: readonly RowWrite[] = [];
    store.commit((writes) => {
      written = writes;
    });
    expect(written).toMatchObject([{ table: 'person', id: 'p' }]);
    expect(store.isChanged()).toBe(false);
  });
});
