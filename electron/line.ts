/**
 * What goes out to one window. A model is put into columns in slices, which takes a second for 200,000 blocks and must not stop the other
 * windows; events about it wait until it has left, since they are about what comes after.
 */
import type { EngineEvent } from '../shared/api/contract.ts';
import { toWire } from '../shared/api/wire.ts';
import { inSlices, SLICES } from './engine/slices.ts';

/** What of a session with the engine a line needs. */
type Served = {
  request(method: string, params: unknown): Promise<unknown>;
  onEvent(listener: (event: EngineEvent) => void): () => void;
};

type Line = {
  /** The result as it is sent: see `toWire`. It must be sent within the turn in which it arrives. */
  request(method: string, params: unknown): Promise<unknown>;
  /** Sends no more events. */
  close(): void;
};

/** @param slices how packing gives others a turn; passed by tests. */
export const lineTo = (session: Served, send: (event: EngineEvent) => void, slices = SLICES): Line => {
  /** How many answers with the model of each file are on their way. */
  const leaving = new Map<string, number>();
  let waiting: EngineEvent[] = [];

  const mustWait = (event: EngineEvent): boolean => 'file' in event && leaving.has(event.file);
  const stop = session.onEvent((event) => {
    if (mustWait(event)) waiting.push(event);
    else send(event);
  });

  const hasLeft = (file: string): void => {
    const others = (leaving.get(file) ?? 1) - 1;
    if (others > 0) leaving.set(file, others);
    else leaving.delete(file);
    const ready = waiting.filter((event) => !mustWait(event));
    waiting = waiting.filter(mustWait);
    for (const event of ready) send(event);
  };

  return {
    request: async (method, params) => {
      const file = method === 'document.open' ? fileIn(params) : undefined;
      if (file === undefined) return session.request(method, params);
      leaving.set(file, (leaving.get(file) ?? 0) + 1);
      try {
        return await toWire(await session.request(method, params), (steps) => inSlices(steps, slices).result);
      } finally {
        // Whoever waits for the result sends it before that.
        setImmediate(() => hasLeft(file));
      }
    },
    close: () => {
      stop();
      waiting = [];
    },
  };
};

const fileIn = (params: unknown): string | undefined =>
  typeof params === 'object' && params !== null && 'file' in params && typeof params.file === 'string'
    ? params.file
    : undefined;
