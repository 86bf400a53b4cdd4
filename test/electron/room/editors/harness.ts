/** A guest's editor on the room's door: the window's end of the wire, over loopback. */
import { WebSocket } from 'ws';
import type { Connection, EngineEvent } from '../../../../shared/api/contract.ts';
import { EDITOR_PROTOCOL, EDITOR_SOCKET_PATH } from '../../../../shared/api/room/door.ts';
import type { GuestRole } from '../../../../shared/api/room/rights.ts';
import { connectionOver } from '../../../../shared/api/rpc.ts';
import type { Command } from '../../../../shared/model/apply.ts';
import { ADDRESS, joinRoom, type Room } from '../harness.ts';

export type Editor = Connection & {
  readonly token: string;
  readonly socket: WebSocket;
  readonly events: EngineEvent[];
  /** The texts of messages as they came. */
  readonly texts: string[];
  readonly closed: Promise<number>;
};

/** Opens the line of an editor. Rejected with the status where the door does not let the socket open at all. */
export const openEditor = async (
  port: number,
  token: string,
  headers: Record<string, string> = {},
): Promise<Editor> => {
  const socket = new WebSocket(
    `ws://127.0.0.1:${port}${EDITOR_SOCKET_PATH}`,
    [EDITOR_PROTOCOL, `token.${token}`],
    { headers: { host: `${ADDRESS}:${port}`, origin: `http://${ADDRESS}:${port}`, ...headers } },
  );
  const events: EngineEvent[] = [];
  const texts: string[] = [];
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  const connection = connectionOver({
    post: (message) => socket.send(message),
    onMessage: (listener) =>
      socket.on('message', (data) => {
        texts.push(String(data));
        listener(String(data));
      }),
  });
  connection.onEvent((event) => events.push(event));
  void closed.then(() => connection.close(new Error('The line was closed.')));
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
    socket.once('unexpected-response', (_, response) => reject(new Error(String(response.statusCode))));
  });
  return { ...connection, token, socket, events, texts, closed };
};

/** Joins the room by its code. */
export const joinAs = async (room: Room, name: string, role?: GuestRole) => {
  const { json } = await joinRoom(room.port, (await room.state()).code, name);
  const person = async () => {
    const found = (await room.state()).people.find((each) => each.name === name);
    if (!found) throw new Error(`${name} is not in the room.`);
    return found;
  };
  // The host hears of people once a second.
  while (!(await room.state()).people.some((each) => each.name === name))
    await new Promise((resolve) => setTimeout(resolve, 20));
  const { id } = await person();
  if (role) await room.host.request('room.person', { id, role });
  return { id, token: String(json.token) };
};

/** An editor of somebody who may edit, with the model open. */
export const enterEditor = async (room: Room, name: string): Promise<Editor & { readonly id: string }> => {
  const { id, token } = await joinAs(room, name, 'edit');
  const editor = await openEditor(room.port, token);
  return { ...editor, id };
};

let seeds = 0;
export const newSeed = (): string => `seed-of-an-editor-${String(++seeds).padStart(14, '0')}`;

export const applyIn = (connection: Pick<Connection, 'request'>, file: string, command: Command) =>
  connection.request('document.apply', { file, command, seed: newSeed() });

/** Makes a block. @returns its id. */
export const addBlock = async (
  connection: Pick<Connection, 'request'>,
  file: string,
  name: string,
  parentId: string | null = null,
): Promise<string> => {
  const result = await applyIn(connection, file, { type: 'process.create', name, parentId });
  if (!result.ok) throw new Error(result.message);
  const put = result.patch.find((change) => change.op === 'put' && change.table === 'process');
  if (put?.op !== 'put') throw new Error('No block was made.');
  return put.row.id;
};

/** The events of a type that an editor has heard. */
export const heard = <T extends EngineEvent['type']>(editor: Editor, type: T) =>
  editor.events.filter((event): event is Extract<EngineEvent, { type: T }> => event.type === type);
