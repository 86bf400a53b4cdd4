/** What each method of the contract does for one session. Parameters have been checked when they come here. */
import { randomBytes } from 'node:crypto';
import { isAbsolute, resolve } from 'node:path';
import type { z } from 'zod';
import {
  type EngineEvent,
  type MethodName,
  type Methods,
  type Role,
  UserError,
} from '../../shared/api/contract.ts';
import { safeFileName } from '../../shared/model/file-names.ts';
import { dataFrom, modelFrom, settingsOf, unorderedDataFrom } from '../../shared/model/model.ts';
import { quoted } from '../../shared/model/refusals.ts';
import type { Document } from './document.ts';
import type { Documents } from './documents.ts';
import type { EngineOptions } from './engine-options.ts';
import { foundIn } from './findings.ts';
import type { Library } from './library.ts';
import { servedName } from './paths.ts';
import { failure } from './store/failures.ts';
import type { Pages } from './store/open.ts';

/** What the handlers of all sessions share. */
export type EngineState = {
  readonly options: EngineOptions;
  readonly now: () => Date;
  readonly documents: Documents;
  /** The library, or a refusal where the engine serves one file. */
  readonly library: () => Library;
  readonly pathOf: (file: string) => string;
  /** Tells every session that the library is another. */
  readonly libraryChanged: () => void;
};

type Handler<M extends MethodName> = (
  params: z.output<Methods[M]['params']>,
) => z.output<Methods[M]['result']> | Promise<z.output<Methods[M]['result']>>;
export type Handlers = { readonly [M in MethodName]: Handler<M> };

type Caller = {
  readonly actor: string;
  readonly role: Role;
  readonly pages: Pages;
  readonly emit: (event: EngineEvent) => void;
};
type Following = { readonly document: Document; readonly stop: () => void };

/** The handlers of one session, and what ends it. */
export const sessionHandlers = (
  state: EngineState,
  { actor, role, pages, emit }: Caller,
): { handlers: Handlers; close: () => void } => {
  const { options, documents, library, libraryChanged } = state;
  /** The documents this session has open, by the name it knows them by. */
  const following = new Map<string, Following>();

  const follow = (file: string): Document => {
    const known = following.get(file);
    if (known) return known.document;
    const document = documents.acquire(state.pathOf(file), pages);
    const stop = document.subscribe({
      changed: (change) => emit({ type: 'document.changed', file, change }),
      closed: (reason) => {
        following.delete(file);
        emit({ type: 'document.closed', file, reason });
      },
    });
    following.set(file, { document, stop });
    return document;
  };

  const unfollow = (file: string): void => {
    const known = following.get(file);
    if (!known) return;
    following.delete(file);
    known.stop();
    documents.release(known.document);
  };

  const opened = (file: string): Document => {
    const known = following.get(file);
    if (known) return known.document;
    throw new UserError('not-open', `${quoted(file)} is not open. Open it first.`);
  };

  const by = () => ({ actor, seed: randomBytes(16).toString('hex') });
  const afterwards = <T>(result: T): T => {
    libraryChanged();
    return result;
  };

  const handlers: Handlers = {
    'session.hello': () => ({
      actor,
      role,
      version: options.version,
      file: servedName(options),
      formats: options.formats.map(({ extension, name, write, read }) => ({
        extension,
        name,
        write: write !== undefined,
        read: read !== undefined,
      })),
    }),

    'library.list': () => library().list(),
    'library.seeds': () => library().seeds(),
    'library.create': ({ name, seed }) => afterwards({ file: library().create(name, seed) }),
    'library.import': async ({ fileName, base64 }) =>
      afterwards({ file: await library().import(fileName, Buffer.from(base64, 'base64')) }),
    'library.duplicate': ({ file }) => afterwards({ file: library().duplicate(file, by()) }),
    'library.rename': ({ file, name }) => afterwards({ file: library().rename(file, name, by()) }),
    'library.remove': ({ file }) => afterwards({ bin: library().remove(file) }),
    'library.restore': ({ bin }) => afterwards({ file: library().restore(bin) }),

    'document.open': ({ file }) => {
      const document = follow(file);
      return {
        file,
        data: unorderedDataFrom(document.model),
        seq: document.seq(),
        readOnly: document.readOnly,
        history: document.history(actor),
      };
    },
    'document.close': ({ file }) => {
      unfollow(file);
      return null;
    },
    'document.changes': ({ file, after }) => opened(file).changesAfter(after),
    'document.apply': ({ file, command, seed }) => opened(file).apply(command, { seed, actor }),
    'document.undo': ({ file }) => opened(file).undo(actor),
    'document.redo': ({ file }) => opened(file).redo(actor),
    'document.history': ({ file }) => opened(file).history(actor),
    'document.journal': ({ file, before, limit }) => opened(file).journal(before, limit),
    'document.rewind': ({ file, seq }) => {
      const document = opened(file);
      const patch = document.rewind(seq);
      return { seq: document.seq(), patch };
    },
    'document.restore': ({ file, seq }) => opened(file).restore(seq, actor),
    'document.findings': ({ file }) => foundIn(opened(file).model),
    'document.search': ({ file, query, limit }) => opened(file).search(query, limit),
    'document.export': async ({ file, options: wanted }) => {
      const { model } = opened(file);
      const format = options.formats.find(({ extension }) => extension === wanted.format.toLowerCase());
      if (!format?.write) throw unknownFormat(wanted.format, state);
      const context = { at: state.now().toISOString(), version: options.version };
      // Others go on working while the file is drawn; what it shows is the model as it is now.
      const bytes = await format.write(modelFrom(dataFrom(model)), wanted, context);
      return {
        fileName: `${safeFileName(settingsOf(model).name)}.${format.extension}`,
        mediaType: format.mediaType,
        base64: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
      };
    },
    'document.saveCopy': ({ file, path }) => {
      const document = opened(file);
      if (!options.allowPaths || !isAbsolute(path) || path.includes('\0'))
        throw new UserError('not-allowed', 'A copy can be saved to a chosen place on this computer only.');
      const target = resolve(path);
      if (documents.at(target)) throw failure('in-use', target);
      document.copyTo(target);
      libraryChanged();
      return null;
    },
  };

  return {
    handlers,
    close: () => {
      for (const file of [...following.keys()]) unfollow(file);
    },
  };
};

const unknownFormat = (format: string, { options }: EngineState): UserError => {
  const known = options.formats.flatMap(({ extension, write }) => (write ? [extension] : []));
  return new UserError(
    'unknown-format',
    `There is no export to ${quoted(format)}. What there is: ${known.join(', ') || 'nothing yet'}.`,
  );
};
