/** IPC between desktop windows and the engine: one connection per page, opened at its first call and closed with the page. */
import { CHANNELS, isMethodName } from '../../shared/api/bridge.ts';
import { type EngineEvent, userError } from '../../shared/api/contract.ts';
import type { EngineSession } from '../engine/engine-session.ts';
import { lineTo } from '../line.ts';
import type { Grants } from './grants.ts';
import { words } from './words.ts';

/** The part of Electron's `WebContents` that this module needs. */
export type Page = {
  readonly id: number;
  isDestroyed(): boolean;
  send(channel: string, event: EngineEvent): void;
};

export type EngineIpc = {
  /** Passes a call on; returns what `toWire` makes of its result. Refuses unknown methods, and files and paths not granted. */
  request(page: Page, method: unknown, params: unknown): Promise<unknown>;
  /** Ends a page's subscriptions, because it was closed, reloaded or crashed. */
  drop(pageId: number): void;
};

/**
 * @param connect makes a session with the engine for the person at this machine.
 * @param grants says which files a page may name.
 */
export const engineIpc = (connect: () => EngineSession, grants: Grants): EngineIpc => {
  const lines = new Map<number, { readonly line: ReturnType<typeof lineTo>; close(): void }>();

  const lineOf = (page: Page) => {
    const known = lines.get(page.id);
    if (known !== undefined) return known.line;
    const session = connect();
    const line = lineTo(session, (event) => {
      if (!page.isDestroyed()) page.send(CHANNELS.event, event);
    });
    const close = (): void => {
      line.close();
      void session.close();
    };
    lines.set(page.id, { line, close });
    return line;
  };

  /** Values of other types are left to the engine, which refuses them. */
  const requireGrants = (params: unknown): void => {
    if (typeof params !== 'object' || params === null) return;
    for (const key of ['file', 'path'] as const) {
      const named = (params as Record<string, unknown>)[key];
      if (typeof named === 'string') grants.require(named);
    }
  };

  return {
    request: async (page, method, params) => {
      if (!isMethodName(method)) throw userError('unknown-method', words.unknownCall);
      requireGrants(params);
      // The engine checks the parameters itself, whichever door they came by.
      return lineOf(page).request(method, params);
    },
    drop: (pageId) => {
      lines.get(pageId)?.close();
      lines.delete(pageId);
    },
  };
};
