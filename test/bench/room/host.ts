/** The host of a room that is measured, in a process of its own: what the guests cost the bench is no part of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine } from '../../../electron/engine/engine.ts';
import { formats } from '../../../electron/engine/exchange/formats.ts';
import { roomsOf } from '../../../electron/room/rooms.ts';
import { childrenOf, modelFrom } from '../../../shared/model/model.ts';
import { generateModel } from '../models/generate-model.ts';

/** What the bench asks for, and what it is told; times are of the machine's monotonic clock, in nanoseconds as text. */
export type ToHost = { readonly type: 'rename'; readonly name: string } | { readonly type: 'load' };
export type FromHost =
  | { readonly type: 'open'; readonly port: number; readonly code: string }
  | { readonly type: 'renamed'; readonly began: string; readonly committedMs: number }
  | { readonly type: 'load'; readonly cpuMs: number; readonly rssMb: number };

/** The address that guests name. */
export const ADDRESS = '192.168.7.20';

const tell = (message: FromHost): void => void process.send?.(message);

const run = async (blocks: number): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'strata-bench-room-'));
  const engine = createEngine({
    ...{ folder, version: 'bench', formats, allowPaths: false },
    rooms: roomsOf({
      pageFolder: join(import.meta.dirname, '..', '..', '..', 'dist', 'guest'),
      editorFolder: join(import.meta.dirname, '..', '..', '..', 'dist', 'renderer'),
      folder: join(folder, 'rooms'),
      addresses: () => [{ address: ADDRESS, adapter: 'bench', isLikely: true }],
      listenOn: () => '127.0.0.1',
    }),
  });
  const host = engine.connect({ id: 'host', name: 'Host', role: 'owner' });
  const data = generateModel({ seed: 'bench', processes: blocks });
  const base64 = Buffer.from(JSON.stringify(data)).toString('base64');
  const { file } = await host.request('library.import', { fileName: 'room.json', base64 });
  await host.request('document.open', { file });
  const { port, code } = await host.request('room.open', { file, address: ADDRESS });
  const id = childrenOf(modelFrom(data), null)[0]?.id ?? '';
  let renames = 0;
  process.on('message', async (message: ToHost) => {
    if (message.type === 'load') {
      const { user, system } = process.cpuUsage();
      return tell({
        type: 'load',
        cpuMs: (user + system) / 1000,
        rssMb: process.memoryUsage.rss() / 2 ** 20,
      });
    }
    const began = process.hrtime.bigint();
    const command = { type: 'process.rename', id, name: message.name } as const;
    await host.request('document.apply', { file, command, seed: `bench-rename-${++renames}-0123456789` });
    const committedMs = Number(process.hrtime.bigint() - began) / 1e6;
    tell({ type: 'renamed', began: String(began), committedMs });
  });
  process.once('disconnect', async () => {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
    process.exit(0);
  });
  tell({ type: 'open', port, code });
};

// Where it is imported for its types, it does nothing.
if (process.send && process.argv[1] === import.meta.filename) await run(Number(process.argv[2]));
