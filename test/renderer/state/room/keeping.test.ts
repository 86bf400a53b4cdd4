import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { currentModel } from '../../../../renderer/state/document/document.ts';
import { runUndoRedo } from '../../../../renderer/state/editing/run-undo-redo.ts';
import { keepParked } from '../../../../renderer/state/room/parking.ts';
import { keepRecord, showsModelOfRoom } from '../../../../renderer/state/room/record.ts';
import { currentRoom, hearRoom } from '../../../../renderer/state/room/room.ts';
import type { ParkedThought } from '../../../../shared/api/room/rounds.ts';
import { named } from '../window.ts';
import { openRoomWindow, type RoomWindow } from './rounds.ts';

let window: RoomWindow;
let record: string;
let asked: unknown[];
beforeEach(async () => {
  record = '# Room\n\n- an idea';
  asked = [];
  window = await openRoomWindow({
    'room.record': async (params: never) => {
      asked.push(params);
      return { text: record };
    },
  });
});
afterEach(() => window.close());

const thought = (id: string, text: string, about: string | null): ParkedThought => ({
  ...{ id, text, about, by: 'Ann', at: '2026-12-01T14:05:00.000Z' },
});
const threads = () =>
  [...currentModel().rows.thread.values()].map(({ id, kind, title, processId, open }) => ({
    ...{ kind, title, processId, open },
    text: [...currentModel().rows.post.values()].find(({ threadId }) => threadId === id)?.text,
  }));

describe('parked thoughts that are kept', () => {
  it('become open questions on their blocks or the model, as one change, and leave the lot', async () => {
    const before = threads().length;
    const long = `${'x'.repeat(130)}\nand more`;
    const parked = [
      thought('1', 'Who decides?', named('Plan')),
      thought('2', 'What of returns?', 'gone'),
      thought('3', long, null),
    ];
    expect(await keepParked(parked)).toBe(true);
    expect(threads().slice(before)).toEqual([
      { kind: 'question', title: 'Who decides?', processId: named('Plan'), open: true, text: undefined },
      { kind: 'question', title: 'What of returns?', processId: null, open: true, text: undefined },
      { kind: 'question', title: `${'x'.repeat(119)}…`, processId: null, open: true, text: long },
    ]);
    expect(window.acts).toEqual([{ type: 'parking.kept', ids: ['1', '2', '3'] }]);
    await runUndoRedo('undo');
    expect(threads()).toHaveLength(before);
  });
});

describe('the record of a room', () => {
  it('is kept in the model as one note', async () => {
    const before = threads().length;
    await keepRecord(false);
    expect(asked).toEqual([{ format: 'markdown', hasPeople: false }]);
    expect(threads().slice(before)).toEqual([
      expect.objectContaining({ kind: 'note', processId: null, text: record }),
    ]);
    expect(threads().at(-1)?.title).toMatch(/^Record of the room, \d{1,2} \w+ \d{4}$/);
  });

  it('is refused in a sentence if it is too long for the model, and nothing is written', async () => {
    const before = threads().length;
    record = 'x'.repeat(200_001);
    await expect(keepRecord(true)).rejects.toThrow(
      /^The model can’t hold the record\. .+\. Save it as a file/,
    );
    expect(threads()).toHaveLength(before);
  });

  it('can be kept only in the model that the room is about', () => {
    expect(showsModelOfRoom()).toBe(true);
    const room = currentRoom();
    if (room) hearRoom({ ...room, file: 'other.strata' });
    expect(showsModelOfRoom()).toBe(false);
  });
});
