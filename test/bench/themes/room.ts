/** A live room: how soon guests see what the facilitator changes, and what a hundred of them cost. Over loopback. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { buildAll } from '../../../scripts/build.ts';
import { type Figure, figureTable, type Table } from '../report.ts';
import { enter, type Guest } from '../room/guests.ts';
import type { FromHost, ToHost } from '../room/host.ts';
import { progress, type Theme } from '../theme.ts';

const BLOCKS = 1_000;
/** Longer than the door waits between two cards. */
const APART_MS = 300;

export const room: Theme = {
  name: 'room',
  measure: async ({ quick }) => {
    if (!(await buildAll())) throw new Error('The page for guests could not be built.');
    const tables: Table[] = [];
    for (const count of quick ? [12] : [12, 100]) {
      progress(`room, ${count} guests`);
      tables.push(await withHost((host) => measured(host, count, quick ? 10 : 40)));
    }
    return tables;
  },
};

type Host = {
  readonly port: number;
  readonly code: string;
  ask<T extends FromHost['type']>(message: ToHost, answer: T): Promise<Extract<FromHost, { type: T }>>;
};

const withHost = async <T>(use: (host: Host) => Promise<T>): Promise<T> => {
  const child = fork(join(import.meta.dirname, '..', 'room', 'host.ts'), [String(BLOCKS)]);
  const next = async <A extends FromHost['type']>(type: A) => {
    for (;;) {
      const [message] = (await once(child, 'message')) as [FromHost];
      if (message.type === type) return message as Extract<FromHost, { type: A }>;
    }
  };
  try {
    const { port, code } = await next('open');
    return await use({
      ...{ port, code },
      ask: (message, answer) => {
        child.send(message);
        return next(answer);
      },
    });
  } finally {
    const ended = once(child, 'exit');
    child.disconnect();
    await ended;
  }
};

const measured = async (host: Host, count: number, rounds: number): Promise<Table> => {
  const alone = await commits(host, 'alone', rounds);
  const before = await host.ask({ type: 'load' }, 'load');
  const guests = await Promise.all(Array.from({ length: count }, (_, i) => enter(host.port, host.code, i)));
  const { idle, rssMb } = await idleLoad(host);
  const last: number[] = [];
  for (let i = 0; i < rounds; i++) last.push(await toTheLast(host, guests, `Seen by ${count}, ${i}`));
  const stop = keepAsking(guests);
  const busy = await commits(host, 'busy', rounds);
  stop();
  for (const { socket } of guests) socket.terminate();
  const figures: Figure[] = [
    {
      what: 'join, to the card',
      goal: '< 3000',
      goalIsFor: '95th',
      samples: guests.map(({ joinedMs }) => joinedMs),
    },
    {
      what: 'a change, to the message at the last guest',
      goal: count > 12 ? '< 150' : '< 50',
      goalIsFor: '95th',
      samples: last,
    },
    { what: 'a change, to its commit, without guests', samples: alone },
    { what: 'the same, each guest sending 5 messages a second', samples: busy },
    { what: 'processor, all idle', goal: '< 3', samples: [idle], unit: '% of a core' },
    {
      what: 'memory a guest',
      goal: '< 0.2',
      samples: [Math.max(0, rssMb - before.rssMb) / count],
      unit: 'MB',
    },
    { what: 'a card', goal: '< 8192', samples: guests.map((guest) => guest.cardBytes()), unit: 'B' },
  ];
  return figureTable(
    `A live room of ${count}`,
    figures,
    `A model of ${BLOCKS.toLocaleString('en')} blocks. Memory is the growth of the whole process, before any garbage is collected.`,
  );
};

const commits = async (host: Host, name: string, rounds: number): Promise<number[]> => {
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    times.push((await host.ask({ type: 'rename', name: `${name} ${i}` }, 'renamed')).committedMs);
    await delay(20);
  }
  return times;
};

const toTheLast = async (host: Host, guests: readonly Guest[], name: string): Promise<number> => {
  const { began } = await host.ask({ type: 'rename', name }, 'renamed');
  const arrivals = await Promise.all(guests.map((guest) => guest.arrival(name)));
  await delay(APART_MS);
  const latest = arrivals.reduce((a, b) => (a > b ? a : b));
  return Number(latest - BigInt(began)) / 1e6;
};

const IDLE_MS = 3_000;
const idleLoad = async (host: Host): Promise<{ idle: number; rssMb: number }> => {
  const first = await host.ask({ type: 'load' }, 'load');
  await delay(IDLE_MS);
  const { cpuMs, rssMb } = await host.ask({ type: 'load' }, 'load');
  return { idle: ((cpuMs - first.cpuMs) / IDLE_MS) * 100, rssMb };
};

/** Lets each guest send five messages a second. @returns what ends that. */
const keepAsking = (guests: readonly Guest[]): (() => void) => {
  const message = JSON.stringify({ type: 'look', id: 1, blockId: null });
  const timer = setInterval(() => {
    for (const { socket } of guests) socket.send(message);
  }, 200);
  return () => clearInterval(timer);
};
