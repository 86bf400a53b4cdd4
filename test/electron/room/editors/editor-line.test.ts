import { describe, expect, it } from 'vitest';
import { editorLine } from '../../../../electron/room/editors/editor-line.ts';
import { EDITOR_CLOSED } from '../../../../shared/api/room/door.ts';

/** A socket whose reader takes what it is sent when it is told to. */
const slowSocket = () => {
  const sent: string[] = [];
  const onTheirWay: { bytes: number; taken: () => void }[] = [];
  const ends: (number | 'terminated')[] = [];
  return {
    ...{ sent, ends, readyState: 1 as const, OPEN: 1 as const },
    get bufferedAmount() {
      return onTheirWay.reduce((sum, { bytes }) => sum + bytes, 0);
    },
    send: (text: string, taken: () => void) => {
      sent.push(text);
      onTheirWay.push({ bytes: text.length, taken });
    },
    close: (code: number) => void ends.push(code),
    terminate: () => void ends.push('terminated'),
    /** The reader takes all, and what comes of that. */
    take: () => {
      while (onTheirWay.length > 0) onTheirWay.shift()?.taken();
    },
  };
};

const LONG = 'x'.repeat(20_000);

describe('the line of an editor', () => {
  it('sends changes at once while it keeps up, and the rest in order when it does again', () => {
    const socket = slowSocket();
    const line = editorLine(socket);
    line.change(LONG);
    line.change('a');
    line.change('b');
    expect(socket.sent).toEqual([LONG]);
    socket.take();
    expect(socket.sent).toEqual([LONG, 'a', 'b']);
    expect(socket.ends).toEqual([]);
  });

  it('keeps the latest only of what replaces itself', () => {
    const socket = slowSocket();
    const line = editorLine(socket);
    line.change(LONG);
    line.latest('here');
    line.latest('there');
    socket.take();
    expect(socket.sent).toEqual([LONG, 'there']);
  });

  it.each([
    ['501 changes', 501, 'x'],
    ['256 kB', 14, LONG],
  ])('drops what waits beyond its limit, and tells so once it has drained: %s', (_, count, text) => {
    const socket = slowSocket();
    const line = editorLine(socket);
    line.change(LONG);
    for (let i = 0; i < count; i++) line.change(text);
    expect(socket.ends).toEqual([]);
    socket.take();
    expect(socket.sent).toEqual([LONG]);
    expect(socket.ends).toEqual([EDITOR_CLOSED.behind]);
  });

  it('is closed for one change beyond the limit, so that the model is read again', () => {
    const socket = slowSocket();
    const line = editorLine(socket);
    line.change('x'.repeat(1_000_000));
    expect(socket.sent).toEqual([]);
    expect(socket.ends).toEqual([EDITOR_CLOSED.behind]);
  });

  it('is cut off after 30 s in which its reader took nothing, and not before', () => {
    let time = 0;
    const socket = slowSocket();
    const line = editorLine(socket, () => time);
    time = 100_000;
    line.look();
    line.answer([LONG, LONG]);
    time += 29_000;
    line.look();
    expect(socket.ends).toEqual([]);
    time += 2_000;
    line.look();
    expect(socket.ends).toEqual(['terminated']);
  });

  it('tells when it has drained', async () => {
    const socket = slowSocket();
    const line = editorLine(socket);
    line.answer([LONG]);
    let isDrained = false;
    const drained = line.drained().then(() => {
      isDrained = true;
    });
    await Promise.resolve();
    expect(isDrained).toBe(false);
    socket.take();
    await drained;
    expect(isDrained).toBe(true);
  });
});
