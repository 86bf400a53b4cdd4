import { describe, expect, it } from 'vitest';
import type { ConnectionStatus } from '../../../renderer/state/ports/connected.ts';
import type { PageToken } from '../../../renderer/window/page-token.ts';
import { type SocketDoor, socketConnection } from '../../../renderer/window/socket-connection.ts';

/** A server as a socket sees it, a stopped clock, and the parts a connection is made of. */
const doorTo = (
  server: { isUp: boolean; accepts: string },
  firstToken = 'right',
  more: Partial<SocketDoor> = {},
) => {
  const timers: { ms: number; act: () => void; isOff: boolean }[] = [];
  const opened: string[] = [];
  const sockets: { closed(code?: number): void }[] = [];
  let closings = 0;
  let clock = 0;
  const token = { now: firstToken, asked: 0, good: 0, tell: () => {} };
  const pageToken: PageToken = {
    read: async () => token.now,
    askOthers: () => void token.asked++,
    isGood: () => void token.good++,
    onNew: (listener) => {
      token.tell = listener;
    },
  };
  const door: SocketDoor = {
    token: pageToken,
    open: (offered, events) => {
      opened.push(offered);
      sockets.push(events);
      queueMicrotask(server.isUp && server.accepts === offered ? events.opened : () => events.closed());
      return { send: () => {}, close: () => void closings++ };
    },
    isRefused: async (offered) => {
      if (!server.isUp) throw new TypeError('Failed to fetch');
      return server.accepts !== offered;
    },
    later: (ms, act) => {
      const timer = { ms, act, isOff: false };
      timers.push(timer);
      return () => {
        timer.isOff = true;
      };
    },
    now: () => clock,
    random: () => 0.5,
    ...more,
  };
  const states: ConnectionStatus[] = [];
  const connection = socketConnection(door);
  const endings: unknown[] = [];
  connection.onStatus((status, ending) => {
    states.push(status);
    if (ending) endings.push(ending);
  });
  return {
    connection,
    token,
    states,
    opened,
    waits: timers,
    endings,
    closings: () => closings,
    lose: (code?: number) => sockets.at(-1)?.closed(code),
    /** Lets the last wait end, `after` so many milliseconds on the clock. */
    pass: async (after = 0) => {
      clock += after;
      const timer = timers.at(-1);
      if (timer && !timer.isOff) timer.act();
      await settled();
    },
  };
};
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('a connection over sockets', () => {
  it('opens another socket whenever one was lost, with longer waits, and says when it takes the server for gone', async () => {
    const server = { isUp: true, accepts: 'right' };
    const { states, lose, pass, waits, token } = doorTo(server);
    await settled();
    expect(states).toEqual(['connecting', 'open']);
    expect(token.good).toBe(1);
    server.isUp = false;
    lose();
    await settled();
    for (let i = 0; i < 4; i++) await pass(4000);
    await pass(10_000);
    expect(waits.map(({ ms }) => ms)).toEqual([200, 500, 1000, 2000, 2000, 5000]);
    expect(states.at(-1)).toBe('gone');
    server.isUp = true;
    await pass(5000);
    expect(states.at(-1)).toBe('open');
  });

  it('reports a refusal if the server rejects the token', async () => {
    const { states, token, pass, opened } = doorTo({ isUp: true, accepts: 'another' });
    await settled();
    expect(states).toEqual(['connecting', 'refused']);
    expect(token.asked).toBe(1);
    await pass();
    // It goes on trying, without saying anything else in between.
    expect(states).toEqual(['connecting', 'refused']);
    expect(opened).toEqual(['right', 'right']);
  });

  it('is refused without asking the server if there is no token at all', async () => {
    const { states, opened, pass } = doorTo({ isUp: true, accepts: 'right' }, '');
    await settled();
    await pass();
    expect([states.at(-1), opened]).toEqual(['refused', []]);
  });

  it('tries at once with a token that another tab tells, after a server was started again with a new one', async () => {
    const server = { isUp: true, accepts: 'right' };
    const { states, lose, pass, token, opened } = doorTo(server);
    await settled();
    server.accepts = 'new';
    lose();
    await settled();
    await pass();
    expect(states).toEqual(['connecting', 'open', 'lost', 'lost', 'refused']);
    token.now = 'new';
    token.tell();
    await settled();
    expect(states.at(-1)).toBe('open');
    expect(opened.at(-1)).toBe('new');
  });

  it('keeps requests until it is open, and fails those under way as it is lost', async () => {
    const server = { isUp: false, accepts: 'right' };
    const { connection, pass, lose } = doorTo(server);
    const asked = connection.request('session.hello', {});
    await settled();
    server.isUp = true;
    await pass();
    lose();
    await expect(asked).rejects.toMatchObject({ code: 'connection-lost' });
  });

  it('ends for good with the code that says why, and opens another line after other codes', async () => {
    const endingOf = (code: number) => (code === 4006 ? ('notEditor' as const) : undefined);
    const { states, endings, lose, pass, opened, waits } = doorTo({ isUp: true, accepts: 'right' }, 'right', {
      endingOf,
    });
    await settled();
    lose(4007);
    await settled();
    await pass();
    expect([states.at(-1), endings]).toEqual(['open', []]);
    lose(4006);
    await settled();
    expect([states.at(-1), endings, waits.length]).toEqual(['ended', ['notEditor'], 1]);
    expect(opened).toHaveLength(2);
  });

  it('takes a line for dead that gives no sign of life, without waiting for it to close', async () => {
    let see = () => {};
    const onSeen = (listener: () => void) => {
      see = listener;
      return () => {};
    };
    const { states, pass, opened, closings } = doorTo({ isUp: true, accepts: 'right' }, 'right', { onSeen });
    await settled();
    see();
    await pass();
    expect([states.at(-1), closings()]).toEqual(['lost', 1]);
    await pass();
    expect([states.at(-1), opened.length]).toEqual(['open', 2]);
  });

  it('gives an attempt four seconds where lines die unnoticed', async () => {
    const { states, pass, waits, closings } = doorTo({ isUp: true, accepts: 'right' }, 'right', {
      onSeen: () => () => {},
      open: () => ({ send: () => {}, close: () => {} }),
    });
    await settled();
    expect(waits.map(({ ms }) => ms)).toEqual([4000]);
    await pass();
    expect([states.at(-1), closings()]).toEqual(['lost', 0]);
  });
});
