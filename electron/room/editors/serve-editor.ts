/** One WebSocket, one guest's editor. What a guest does wrong ends their own line and touches no other. */
import type { WebSocket } from 'ws';
import type { Failure } from '../../../shared/api/contract.ts';
import { EDITOR_CLOSED } from '../../../shared/api/room/door.ts';
import { type Reply, replyOf } from '../../../shared/api/rpc.ts';
import { messageTexts } from '../../../shared/api/wire.ts';
import { say } from '../../../shared/words/messages.ts';
import { lineTo } from '../../line.ts';
import { keepAlive, readMessage } from '../../serve/session.ts';
import { messagePace } from '../door/pace.ts';
import { words } from '../words.ts';
import type { EditorLine } from './editor-line.ts';
import type { EditorSession } from './editor-session.ts';
import { textOf } from './event-text.ts';

const HEARTBEAT_MS = 30_000;

/** What may be long: one after the other, each once the line has drained. */
const LONG: ReadonlySet<unknown> = new Set([
  ...['document.open', 'document.changes', 'document.search', 'document.findings'],
]);

/** Lets `session` answer what comes over `socket`, and tell it what happens, until the line is closed. */
export const serveEditor = (
  socket: WebSocket,
  line: EditorLine,
  session: EditorSession,
  left: () => void,
): void => {
  const pace = messagePace();
  const { request, close } = lineTo(session, (event) => {
    if (event.type === 'room.guest') line.latest(textOf(event));
    else line.change(textOf(event));
  });
  let reading: Promise<unknown> = Promise.resolve();

  const answer = async (id: string | undefined, method: unknown, params: unknown): Promise<void> => {
    const reply = await replyOf(() => request(String(method), params), warn);
    send(id, reply);
  };
  const send = (id: string | undefined, reply: Reply): void => {
    if (id !== undefined) line.answer(messageTexts({ t: 's', i: id, r: reply }));
  };
  const refuse = (id: string | undefined, failure: Failure): void => send(id, { failure });

  socket.on('message', (data, isBinary) => {
    if (socket.readyState !== socket.OPEN) return;
    const message = readMessage(socket, data, isBinary);
    if (!message) return;
    const verdict = pace.take();
    const [method, params] = message.a;
    if (verdict === 'enough') socket.close(EDITOR_CLOSED.tooFast, say(words.slowDown));
    else if (verdict === 'slow-down') refuse(message.i, { code: 'slow-down', message: say(words.slowDown) });
    else if (message.m !== 'request')
      refuse(message.i, { code: 'bad-request', message: say(words.badRequest) });
    else if (LONG.has(method))
      reading = reading.then(line.drained).then(() => answer(message.i, method, params));
    else void answer(message.i, method, params);
  });
  // The close that follows is enough; without a listener the error would end the thread.
  socket.on('error', () => {});
  const heartbeat = keepAlive(socket, HEARTBEAT_MS);
  socket.on('close', () => {
    clearInterval(heartbeat);
    close();
    left();
  });
};

const warn = (defect: unknown): void =>
  process.emitWarning(defect instanceof Error ? defect : String(defect));
