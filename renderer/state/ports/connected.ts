/** The connection to the engine that this window was given when it started. */
import type { Connection } from '../../../shared/api/contract.ts';
import type { EDITOR_CLOSED } from '../../../shared/api/room/door.ts';

/**
 * `gone` follows `lost` if nothing has answered for so long that it most likely never will; `refused` says that the server
 * is there and does not take this page's token. `ended` says that a live room let this guest's window go for good.
 */
export type ConnectionStatus = 'connecting' | 'open' | 'lost' | 'gone' | 'refused' | 'ended';

/** Why a live room let a guest’s window go. */
export type LineEnding = Exclude<keyof typeof EDITOR_CLOSED, 'behind'>;

/** `ending` comes with the status `ended`. */
export type StatusListener = (status: ConnectionStatus, ending?: LineEnding) => void;

export type WindowConnection = Connection & {
  onStatus(listener: StatusListener): () => void;
};

let made: WindowConnection | null = null;

export const connectTo = (connection: WindowConnection): void => {
  made = connection;
};

const connected = (): WindowConnection => {
  if (!made) throw new Error('This window has no connection yet.');
  return made;
};

export const connection: WindowConnection = {
  request: (method, params) => connected().request(method, params),
  onEvent: (listener) => connected().onEvent(listener),
  onStatus: (listener) => connected().onStatus(listener),
};
