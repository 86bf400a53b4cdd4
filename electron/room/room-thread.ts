/** The thread of a room, as the engine's thread starts it, talks to it and ends it. */
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { userError } from '../../shared/api/contract.ts';
import { ROOM_PORT, ROOM_PORTS } from '../../shared/api/room/door.ts';
import type { FromRoom, RoomOrder, ToRoom } from './messages.ts';
import { words } from './words.ts';

/** The file beside this one, in the sources and as it is built. */
const WORKER = join(import.meta.dirname, `room-worker${extname(import.meta.filename)}`);

export const post = (worker: Worker, message: ToRoom): void => worker.postMessage(message);

/** Starts the thread of a room. Refused in a sentence where no port can be had. */
export const startRoom = (order: RoomOrder): Promise<{ worker: Worker; port: number }> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, { workerData: order });
    worker.once('error', reject);
    const hear = (message: FromRoom): void => {
      if (message.type === 'listening') resolve({ worker, port: message.port });
      else if (message.type === 'refused') reject(portProblem(order.address, message.code));
      else return;
      worker.off('message', hear);
    };
    worker.on('message', hear);
  });

const portProblem = (address: string, code: string): Error =>
  code === 'EADDRINUSE'
    ? userError('no-port', words.noPort, { first: ROOM_PORT, last: ROOM_PORT + ROOM_PORTS - 1, address })
    : ['EACCES', 'EPERM', 'EADDRNOTAVAIL'].includes(code)
      ? userError('port-refused', words.portRefused, { address })
      : new Error(`The door of the room did not open: ${code}.`);

/**
 * Lets a thread say goodbye to its guests, and ends it then, or after a second.
 * @param isKept whether what guests have sent is kept for the next opening.
 */
export const endOf = async (worker: Worker, isKept: boolean): Promise<void> => {
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  post(worker, { type: 'end', isKept });
  const impatience = Promise.withResolvers<unknown>();
  // One that has ended already, by a fault, tells so no more.
  const timer = setTimeout(() => impatience.resolve(worker.terminate()), 1_000);
  await Promise.race([ended, impatience.promise]);
  clearTimeout(timer);
};
