import { EventEmitter } from 'node:events';
import { cloned, decode, encode } from './codec.ts';

type Handler = (event: object, ...args: unknown[]) => unknown;
const handlers = new Map<string, Handler>();

export const ipcMain = Object.assign(new EventEmitter(), {
  handle: (channel: string, handler: Handler): void => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
  removeHandler: (channel: string): void => void handlers.delete(channel),
});

export type Reply = { kind: 'reply'; id: number; ok: boolean; value: string };

/** Carries out an invoke from a page. Failures read as Electron's do. */
export const answerInvoke = async (
  event: object,
  { id, channel, args }: { id: number; channel: string; args: string },
): Promise<Reply> => {
  try {
    const handler = handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    const value = await handler(event, ...(decode(args) as unknown[]));
    return { kind: 'reply', id, ok: true, value: encode(cloned(value)) };
  } catch (error) {
    const message = `Error invoking remote method '${channel}': ${String(error)}`;
    return { kind: 'reply', id, ok: false, value: encode(new Error(message)) };
  }
};
