/** A real server on a real engine and a library folder of its own, and clients of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { createEngine } from '../../../electron/engine/engine.ts';
import type { Format } from '../../../electron/engine/exchange/format.ts';
import { formats } from '../../../electron/engine/exchange/formats.ts';
import type { Limits } from '../../../electron/serve/session.ts';
import { type Served, serve } from '../../../electron/serve.ts';
import type { EngineEvent } from '../../../shared/api/contract.ts';
import { connectionOver, socketProtocols } from '../../../shared/api/rpc.ts';

export type Started = Served & { folder: string; defects: unknown[] };

/** Stands for any defect of ours. */
const brokenFormat: Format = {
  extension: 'broken',
  name: 'Broken',
  mediaType: 'text/plain',
  write: async () => {
    throw new Error('Row 7 of /home/ann/secret.txt');
  },
};

const ROOT = join(import.meta.dirname, '..', '..', '..');

export const startServed = async ({
  rendererFolder = tmpdir(),
  limits = {},
  allowedHosts = [],
}: {
  rendererFolder?: string;
  limits?: Partial<Limits>;
  allowedHosts?: readonly string[];
} = {}): Promise<Started> => {
  const folder = mkdtempSync(join(tmpdir(), 'strata-serve-'));
  const engine = createEngine({
    folder,
    seedsFolder: join(ROOT, 'seeds'),
    version: '0.0.0-test',
    formats: [...formats, brokenFormat],
    allowPaths: false,
  });
  const defects: unknown[] = [];
  const served = await serve({
    engine,
    rendererFolder,
    person: { id: 'ann', name: 'Ann' },
    limits,
    allowedHosts,
    log: (defect) => defects.push(defect),
  });
  return {
    ...served,
    folder,
    defects,
    close: async () => {
      await served.close();
      await engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

type Opening = {
  protocols?: string[];
  headers?: Record<string, string>;
  path?: string;
  /** Whether the client gives its signs of life. */
  autoPong?: boolean;
};

/** Opens a WebSocket, or says with which status it was refused. */
export const openSocket = (served: Served, opening: Opening = {}): Promise<WebSocket | number> => {
  const {
    protocols = socketProtocols(served.token),
    headers = {},
    path = '/engine',
    autoPong = true,
  } = opening;
  const socket = new WebSocket(`ws://127.0.0.1:${served.port}${path}`, protocols, {
    headers,
    autoPong,
    maxPayload: 256 * 1024 * 1024,
  });
  return new Promise((resolve, reject) => {
    socket.on('open', () => resolve(socket));
    socket.on('unexpected-response', (request, response) => {
      resolve(response.statusCode ?? 0);
      request.destroy();
    });
    socket.on('error', reject);
  });
};

/** A client as the editor's page is one. */
export const connectClient = async (served: Served) => {
  const socket = await openSocket(served, { headers: { Origin: new URL(served.url).origin } });
  if (typeof socket === 'number') throw new Error(`Refused with ${socket}.`);
  const connection = connectionOver({
    post: (message) => socket.send(message),
    onMessage: (listener) => void socket.on('message', (data) => listener(data.toString())),
  });
  const events: EngineEvent[] = [];
  connection.onEvent((event) => events.push(event));
  return { ...connection, socket, events };
};
export type Client = Awaited<ReturnType<typeof connectClient>>;

/** How the server ended a socket. */
export const closeOf = (socket: WebSocket): Promise<{ code: number; reason: string }> =>
  new Promise((resolve) => {
    socket.on('error', () => {});
    socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() }));
  });
