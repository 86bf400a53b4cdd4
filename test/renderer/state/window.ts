/** The state of a window without the window: the editor on a real engine, over a connection that can be held back. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine, type Engine } from '../../../electron/engine/engine.ts';
import { currentModel, documentStore } from '../../../renderer/state/document/document.ts';
import { closeDocument, openDocument } from '../../../renderer/state/editing/opening.ts';
import { createEditor } from '../../../renderer/state/editor.ts';
import type { WindowConnection } from '../../../renderer/state/ports/connected.ts';
import { sessionStore } from '../../../renderer/state/session/session.ts';
import type { Connection, EngineEvent } from '../../../shared/api/contract.ts';
import { childrenOf } from '../../../shared/model/model.ts';

const SEEDS = join(import.meta.dirname, '..', '..', '..', 'seeds');
const SESSION = sessionStore.getInitialState();
const DOCUMENT = documentStore.getInitialState();

let created = 0;

const texts = new Map<string, string>();
const memory = () => ({
  getItem: (key: string) => texts.get(key) ?? null,
  setItem: (key: string, text: string) => void texts.set(key, text),
  removeItem: (key: string) => void texts.delete(key),
});

export type TestWindow = {
  readonly engine: Engine;
  /** Makes a model of a seed and returns its file. */
  create(name: string, seed: 'blank' | 'sales-and-support'): Promise<string>;
  /** Answers to this method wait until the function that is given back is called. */
  hold(method: string, file: string): () => void;
  /** Tells the window of an event as the engine would. */
  tell(event: EngineEvent): void;
  close(): Promise<void>;
};

/** Answers to methods that this engine has no part for. */
type Answers = Readonly<Record<string, (params: never) => unknown>>;

export const openWindow = async (answers: Answers = {}): Promise<TestWindow> => {
  const folder = mkdtempSync(join(tmpdir(), 'strata-window-'));
  const engine = createEngine({
    folder,
    seedsFolder: SEEDS,
    version: 'test',
    formats: [],
    allowPaths: false,
  });
  const session = engine.connect({ id: 'Ada', name: 'Ada', role: 'owner' });
  const held = new Map<string, Promise<void>>();
  const listeners = new Set<(event: EngineEvent) => void>();
  const connection: WindowConnection = {
    request: (async (method: never, params: never) => {
      const own = answers[method];
      const answer = await (own ? own(params) : session.request(method, params));
      await held.get(`${method} ${(params as { file?: string }).file}`);
      return answer;
    }) as Connection['request'],
    onEvent: (listener) => {
      listeners.add(listener);
      return session.onEvent(listener);
    },
    onStatus: (listener) => {
      listener('open');
      return () => {};
    },
  };
  sessionStore.setState(SESSION, true);
  documentStore.setState(DOCUMENT, true);
  const stop = createEditor({
    connection,
    storages: { tab: memory, machine: memory },
    route: { hasLibrary: true, current: () => null, go: () => {}, onChange: () => () => {} },
    whenIdle: (slice) => void setTimeout(slice),
  });
  return {
    engine,
    // No two of a name: what a tab keeps of a model, it keeps under its file.
    create: async (name, seed) =>
      ((await session.request('library.create', { name: `${name} ${++created}`, seed })) as { file: string })
        .file,
    hold: (method, file) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      held.set(`${method} ${file}`, promise);
      return resolve;
    },
    tell: (event) => {
      for (const listener of listeners) listener(event);
    },
    close: async () => {
      await closeDocument();
      stop();
      session.close();
      await engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

export const openModel = async (window: TestWindow, seed: 'blank' | 'sales-and-support'): Promise<void> =>
  openDocument(await window.create('Trial', seed));

/** The names of all blocks, each with a space before it for every block around it. */
export const outline = (): string[] => {
  const under = (parentId: string | null, indent: string): string[] =>
    childrenOf(currentModel(), parentId).flatMap(({ id, name }) => [
      `${indent}${name}`,
      ...under(id, `${indent} `),
    ]);
  return under(null, '');
};

/** The id of the block with this name. */
export const named = (name: string): string => {
  const block = [...currentModel().rows.process.values()].find((each) => each.name === name);
  if (!block) throw new Error(`There is no block ${name}.`);
  return block.id;
};
