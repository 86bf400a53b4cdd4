/** The engine's door for desktop windows: one connection a page, opened at its first call and closed with it. */
import { CHANNELS, isMethodName } from '../../shared/api/bridge.ts';
import { type Connection, type EngineEvent, UserError } from '../../shared/api/contract.ts';

/** What of Electron's `WebContents` the door needs. */
export type Page = {
  readonly id: number;
  isDestroyed(): boolean;
  send(channel: string, event: EngineEvent): void;
};

type EngineConnection = Connection & { close(): void | Promise<void> };

export type EngineDoor = {
  /** Passes a call on. Refused: an unknown method, and a copy to a path that nobody chose in a dialog. */
  request(page: Page, method: unknown, params: unknown): Promise<unknown>;
  /** Ends a page's subscriptions, because it was closed, reloaded or crashed. */
  drop(pageId: number): void;
  /** Lets `document.saveCopy` write under this path. */
  grantWrite(path: string): void;
};

/** @param connect makes a connection to the engine for the person at this machine. */
export const engineDoor = (connect: () => EngineConnection): EngineDoor => {
  const connections = new Map<number, EngineConnection>();
  const granted = new Set<string>();

  const connectionOf = (page: Page): EngineConnection => {
    const known = connections.get(page.id);
    if (known !== undefined) return known;
    const connection = connect();
    connections.set(page.id, connection);
    connection.onEvent((event) => {
      if (!page.isDestroyed()) page.send(CHANNELS.event, event);
    });
    return connection;
  };

  const refuseUngranted = (params: unknown): void => {
    const path = typeof params === 'object' && params !== null && 'path' in params ? params.path : null;
    if (typeof path !== 'string' || !granted.has(path)) {
      throw new UserError('path-not-chosen', 'Choose where to save the copy in the dialog, then try again.');
    }
  };

  return {
    request: async (page, method, params) => {
      if (!isMethodName(method)) throw new UserError('unknown-method', 'The engine knows no such call.');
      if (method === 'document.saveCopy') refuseUngranted(params);
      // The engine checks the parameters itself, whichever door they came by.
      return connectionOf(page).request(method, params as never);
    },
    drop: (pageId) => {
      void connections.get(pageId)?.close();
      connections.delete(pageId);
    },
    grantWrite: (path) => void granted.add(path),
  };
};
