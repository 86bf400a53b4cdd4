/**
 * Our own editor as it is built, on a library folder of its own. It is served by a process of its own, as in use: what this
 * one holds and does, a driven browser and generated models, is no part of what the editor costs.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createEngine } from '../../electron/engine/engine.ts';
import { formats } from '../../electron/engine/exchange/formats.ts';
import { buildAll } from '../../scripts/build.ts';
import type { Connection } from '../../shared/api/contract.ts';
import { connectionOver, ENGINE_PATH, socketProtocols } from '../../shared/api/rpc.ts';
import type { ModelData } from '../../shared/model/records.ts';

const ROOT = join(import.meta.dirname, '..', '..');

export type StrataServer = {
  /** The address of the library with its token. */
  readonly url: string;
  /** Asks the engine over a line of its own, as one more window does. */
  readonly request: Connection['request'];
  /** Puts a model into the library; returns its file's name. */
  importModel(data: ModelData): Promise<string>;
  /** Size of a model's file in MB. */
  sizeOf(file: string): number;
};

/** Builds the editor where it changed, serves it, and takes everything away again at the end. */
export const withStrata = async <T>(use: (server: StrataServer) => Promise<T>): Promise<T> => {
  if (!(await buildAll())) throw new Error('The editor could not be built, so there is nothing to measure.');
  return withServer(use);
};

/** Serves the editor as it is built on an empty folder, which goes with the server. */
export const withServer = async <T>(use: (server: StrataServer) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'strata-bench-'));
  const state = `${folder}-state`;
  const server = fork(join(ROOT, 'electron', 'cli.ts'), ['serve', folder], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    // What it remembers of this folder is not for the user's own programs.
    env: { ...process.env, XDG_STATE_HOME: state },
  });
  try {
    const url = await addressOf(server);
    const line = await openLine(url);
    try {
      return await use({
        url,
        request: line.request,
        importModel: (data) => importInto(folder, data),
        sizeOf: (file) => statSync(join(folder, file)).size / 2 ** 20,
      });
    } finally {
      line.close();
    }
  } finally {
    // A server that has ended by itself can't be told, and need not be.
    if (server.connected) {
      const ended = once(server, 'exit');
      server.disconnect();
      await ended;
    }
    for (const each of [folder, state]) rmSync(each, { recursive: true, force: true });
  }
};

/** The address in the one line that the server prints once it listens. */
const addressOf = async (server: ChildProcess): Promise<string> => {
  const ended = once(server, 'exit').then(() => {
    throw new Error('The server of the editor ended before it could be asked.');
  });
  if (!server.stdout) throw new Error('The output of the server can’t be read.');
  const [line] = await Promise.race([once(createInterface(server.stdout), 'line'), ended]);
  ended.catch(() => {});
  return (JSON.parse(String(line)) as { url: string }).url;
};

const openLine = async (url: string) => {
  const { host, searchParams } = new URL(url);
  const socket = new WebSocket(
    `ws://${host}${ENGINE_PATH}`,
    socketProtocols(searchParams.get('token') ?? ''),
  );
  await once(socket, 'open');
  const { request } = connectionOver({
    post: (message) => socket.send(message),
    onMessage: (listener) => socket.addEventListener('message', ({ data }) => listener(String(data))),
  });
  return { request, close: () => socket.close() };
};

/** By an engine that is gone when the server opens the file. */
const importInto = async (folder: string, data: ModelData): Promise<string> => {
  const seedsFolder = join(ROOT, 'seeds');
  const engine = createEngine({ folder, seedsFolder, version: 'bench', formats, allowPaths: true });
  const session = engine.connect({ id: 'Bench', name: 'Bench', role: 'owner' });
  try {
    const { file } = await session.request('library.import', {
      fileName: `bench-${data.tables.process?.length ?? 0}.json`,
      base64: Buffer.from(JSON.stringify(data)).toString('base64'),
    });
    return file;
  } finally {
    session.close();
    await engine.close();
  }
};
