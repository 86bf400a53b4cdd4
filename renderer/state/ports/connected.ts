/** The connection to the engine that this window was given when it started. */
import type { Connection } from '../../../shared/api/contract.ts';

/**
 * `gone` follows `lost` if nothing has answered for so long that it most likely never will; `refused` says that the server
 * is there and does not take this page's token.
 */
export type ConnectionStatus = 'connecting' | 'open' | 'lost' | 'gone' | 'refused';

export type WindowConnection = Connection & {
  onStatus(listener: (status: ConnectionStatus) => void): () => void;
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
