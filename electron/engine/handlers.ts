/** What each method of the contract does for one session. Parameters have been checked when they come here. */
import { randomBytes } from 'node:crypto';
import { isAbsolute, resolve } from 'node:path';
import type { z } from 'zod';
import { type EngineEvent, type MethodName, type Methods, userError } from '../../shared/api/contract.ts';
import { exportName } from '../../shared/api/export/name.ts';
import type { ExportOptions } from '../../shared/api/export/options.ts';
import type { PlannedPages } from '../../shared/api/export/preview.ts';
import type { ApplyResult } from '../../shared/api/results.ts';
import { cleanedLine } from '../../shared/model/fields/clean.ts';
import { unorderedDataFrom } from '../../shared/model/model.ts';
import { refusalTo } from '../../shared/model/permissions.ts';
import { rightsOf } from '../../shared/model/roles.ts';

import { quoted } from '../../shared/words/quoted.ts';
import { type Caller, maySee } from './caller.ts';
import type { Documents } from './document/documents.ts';
import type { Document } from './document-type.ts';
import type { EngineOptions } from './engine-options.ts';
import { writeToDestination } from './exchange/export/destination.ts';
import { exported, exportTarget, type PreviewOrder } from './exchange/export/exports.ts';
import { sinceOf } from './exchange/export/since.ts';
import { type ExportWatch, formatFor } from './exchange/format.ts';
import { importTable } from './exchange/tables/apply.ts';
import { tableImports } from './exchange/tables/thread.ts';
import { servedName } from './files/paths.ts';
import { foundIn } from './findings.ts';
import { jobsOf, type Watched } from './jobs.ts';
import type { Library } from './library/library.ts';
import { isModelAt } from './model-at.ts';
import type { By } from './once.ts';
import { restorePointData, restorePointsOf } from './restore/restore-points.ts';
import { refusalOfUndo, refusingEdits } from './room/edits.ts';
import { roomHandlers } from './room/handlers.ts';
import { refusalInRoom } from './room/refusal.ts';
import type { Rooms } from './room/rooms.ts';
import { failure } from './store/failures.ts';
import type { Pages } from './store/opening/open.ts';
import { visibleWith } from './visible.ts';
import { words } from './words.ts';

/** A person's name, in UTF-16 units. */
const LONGEST_NAME = 200;

/** What the handlers of all sessions share. */
export type EngineState = {
  readonly options: EngineOptions;
  readonly now: () => Date;
  readonly documents: Documents;
  /** The library, or a refusal where the engine serves one file. */
  readonly library: () => Library;
  readonly rooms: () => Rooms;
  readonly pathOf: (file: string) => string;
  /** Tells every session that the library is another. */
  readonly libraryChanged: () => void;
};

type Handler<M extends MethodName> = (
  params: z.output<Methods[M]['params']>,
) => z.output<Methods[M]['result']> | Promise<z.output<Methods[M]['result']>>;
export type Handlers = { readonly [M in MethodName]: Handler<M> };

type Session = { readonly caller: Caller; readonly emit: (event: EngineEvent) => void };
type Following = { readonly document: Promise<Document>; stop: () => void };

/** The handlers of one session, and what ends it. */
export const sessionHandlers = (
  state: EngineState,
  { caller, emit }: Session,
): { handlers: Handlers; follows: (file: string) => boolean; close: () => void } => {
  const { options, documents, library, libraryChanged } = state;
  const { id: actorId, role, naming } = caller;
  const actorName = () => naming?.name() ?? caller.name;
  const pages: Pages = caller.isWindow ? 'later' : 'now';
  const rights = rightsOf(role, caller.rights);
  const visible = visibleWith(rights);
  /** The documents this session has open, by the name it knows them by. */
  const following = new Map<string, Following>();
  const jobs = jobsOf(emit);
  const tables = tableImports();

  const follow = async (file: string): Promise<Document> => {
    const known = following.get(file);
    if (known) return known.document;
    const { document, release } = documents.acquire(state.pathOf(file), pages);
    const subscribed = async (): Promise<Document> => {
      try {
        const opened = await document;
        if (following.get(file) !== mine) throw userError('closed', words.closedFile, { file: quoted(file) });
        const unsubscribe = opened.subscribe({
          changed: (change) => emit({ type: 'document.changed', file, change: visible.change(change) }),
          closed: (reason) => {
            forget();
            emit({ type: 'document.closed', file, reason });
          },
        });
        mine.stop = () => {
          unsubscribe();
          release();
        };
        return opened;
      } catch (error) {
        forget();
        throw error;
      }
    };
    const forget = (): void => {
      if (following.get(file) === mine) following.delete(file);
    };
    const mine: Following = { document: subscribed(), stop: release };
    following.set(file, mine);
    return mine.document;
  };

  const unfollow = (file: string): void => {
    const known = following.get(file);
    if (!known) return;
    following.delete(file);
    known.stop();
  };

  /** The document that this session has open, or is opening. */
  const opened = async (file: string): Promise<Document> => {
    const known = following.get(file);
    if (known) return known.document;
    throw userError('not-open', words.notOpen, { file: quoted(file) });
  };

  /** What writes waits its turn if another program holds the file; the other windows go on being served. */
  const inTurn = async (file: string, work: (document: Document) => ApplyResult): Promise<ApplyResult> => {
    const document = await opened(file);
    return visible.applied(await document.inTurn(() => work(document)));
  };

  const by = (seed = randomBytes(16).toString('hex'), command?: unknown): By => ({
    ...{ seed, actorId, actor: actorName() },
    refusing: caller.room && refusingEdits(caller.room, command),
  });
  const undone = (file: string, undo: (document: Document) => ApplyResult): Promise<ApplyResult> =>
    inTurn(file, (document) => refusalOfUndo(caller.room) ?? undo(document));
  const afterwards = <T>(result: T): T => {
    libraryChanged();
    return result;
  };

  /** A place outside the library, which only owners at this machine may name. */
  const assertPlace = (path: string): void => {
    if (!options.allowPaths || !isAbsolute(path) || path.includes('\0'))
      throw userError('not-allowed', words.localOnly);
  };

  const exportOf = async (
    file: string,
    wanted: ExportOptions,
    watched: Watched & ExportWatch,
    preview?: PreviewOrder,
  ) => {
    const document = await opened(file);
    const { model } = document;
    const format = formatFor(wanted, options.formats);
    const isShared = caller.isWindow === true;
    const history = () => {
      const since = sinceOf(document, wanted.since, state.now());
      return { freezes: document.freezes(), since: { ...since, back: visible.patch(since.back) } };
    };
    const making = { ...options, now: state.now, isShared, visible: visible.data, history, preview };
    return { model, format, bytes: await exported(model, format, wanted, making, watched) };
  };

  const handlers: Handlers = {
    'session.rename': ({ name: given }) => {
      const name = cleanedLine(given).slice(0, LONGEST_NAME);
      if (!naming) throw userError('not-allowed', words.nameGiven);
      if (name === '') throw userError('empty-name', words.noName);
      naming.rename(name);
      return { actor: actorName() };
    },
    'session.hello': () => ({
      actorId,
      actor: actorName(),
      role,
      rights,
      version: options.version,
      file: givenName(options, caller),
      guest: null,
      formats: options.formats.map(({ id, extension, name, write, read }) => ({
        id: id ?? extension,
        extension,
        name,
        write: write !== undefined,
        read: read !== undefined,
      })),
    }),

    'library.list': () => library().list(),
    'library.seeds': () => library().seeds(),
    'library.create': async ({ name, seed }) => afterwards({ file: await library().create(name, seed) }),
    'library.createFrom': async ({ name, file }) =>
      afterwards({ file: await library().createFrom(name, file) }),
    'library.update': async ({ file, ...fields }) => {
      await library().update(file, fields, by());
      return afterwards(null);
    },
    'library.bin': () => library().bin(),
    'library.deleteForGood': ({ bins }) => {
      library().deleteForGood(bins);
      return afterwards(null);
    },
    'library.import': async ({ fileName, base64, columns }) =>
      afterwards({ file: await library().import(fileName, Buffer.from(base64, 'base64'), columns) }),
    'library.duplicate': async ({ file }) => afterwards({ file: await library().duplicate(file, by()) }),
    'library.openRestorePoint': async ({ file, id }) =>
      afterwards({ file: await library().openRestorePoint(file, id) }),
    'library.rename': async ({ file, name }) =>
      afterwards({ file: await library().rename(file, name, by()) }),
    'library.remove': async ({ file }) => afterwards({ bin: await library().remove(file) }),
    'library.restore': async ({ bin }) => afterwards({ file: await library().restore(bin) }),

    'document.open': async ({ file }) => {
      const document = await follow(file);
      return {
        file,
        data: visible.data(unorderedDataFrom(document.model)),
        seq: document.seq(),
        head: document.head(),
        readOnly: document.readOnly,
        history: document.history(caller),
        ...(document.notice !== undefined && { notice: document.notice }),
      };
    },
    'document.close': ({ file }) => {
      unfollow(file);
      return null;
    },
    'document.changes': async ({ file, after, head }) => {
      const document = await follow(file);
      const changes = document.catchUp(after, head)?.map(visible.change) ?? null;
      return { seq: document.seq(), readOnly: document.readOnly, changes };
    },
    'document.apply': ({ file, command, seed }) =>
      inTurn(file, (document) => {
        const refusal = refusalInRoom(command, caller.room) ?? refusalTo(document.model, command, caller);
        return refusal ? { ok: false, ...refusal } : document.apply(command, by(seed, command));
      }),
    'document.undo': ({ file, seed, part }) => undone(file, (document) => document.undo(by(seed), part)),
    'document.redo': ({ file, seed, part }) => undone(file, (document) => document.redo(by(seed), part)),
    'document.history': async ({ file }) => (await opened(file)).history(caller),
    'document.journal': async ({ file, before, limit }) => (await opened(file)).journal(before, limit),
    'document.rewind': async ({ file, seq }) => {
      const document = await opened(file);
      const patch = document.rewind(seq);
      return { seq: document.seq(), patch: visible.patch(patch) };
    },
    'document.takeBack': ({ file, actorId: id, name, minutes, seed }) =>
      inTurn(file, (document) => document.takeBack({ id, name }, minutes, by(seed))),
    'document.restore': ({ file, seq, seed }) => inTurn(file, (document) => document.restore(seq, by(seed))),
    'document.restorePoints': async ({ file }) => restorePointsOf((await opened(file)).path),
    'document.useRestorePoint': async ({ file, id, seed }) => {
      const { path } = await opened(file);
      const point = restorePointsOf(path).find((candidate) => candidate.id === id);
      const data = restorePointData(path, id);
      return inTurn(file, (document) => document.bringTo({ id, at: point?.at ?? '', data }, by(seed)));
    },
    'document.findings': async ({ file }) => visible.listed(await foundIn((await opened(file)).model)),
    'document.search': async ({ file, query, limit }) =>
      visible.listed((await opened(file)).search(query, limit)),
    'document.export': ({ file, options: wanted, job }) =>
      jobs.run(job, async (watched) => {
        const { model, format, bytes } = await exportOf(file, wanted, watched);
        return {
          fileName: `${exportName(model, wanted)}.${format.extension}`,
          mediaType: format.mediaType,
          base64: base64Of(bytes),
        };
      }),
    'document.preview': ({ file, options: wanted, job, ...preview }) =>
      jobs.run(job, async (watched) => {
        const told: { planned?: PlannedPages } = {};
        const tellPages = (planned: PlannedPages) => Object.assign(told, { planned });
        const { bytes } = await exportOf(file, wanted, { ...watched, tellPages }, preview);
        return { base64: base64Of(bytes), ...told };
      }),
    'document.exportTo': async ({ file, options: wanted, path, job }) => {
      assertPlace(path);
      const target = exportTarget(path, (place) => documents.isInUse(place) || isModelAt(place));
      return jobs.run(job, async (watched) => {
        const { bytes } = await exportOf(file, wanted, watched);
        await writeToDestination(target, bytes, watched.signal);
        return null;
      });
    },
    'table.add': ({ table, fileName, base64 }) => {
      tables.of(table).add(Buffer.from(base64, 'base64'), fileName);
      return null;
    },
    'table.preview': ({ table, fileName, into, choices, job }) =>
      jobs.run(job, async (watched) => {
        const document = into && (await opened(into.file));
        const compared = document && {
          ...{ file: document.path, seq: document.seq() },
          data: () => visible.data(unorderedDataFrom(document.model)),
        };
        const chosen = { ...choices, under: into?.under ?? null };
        return tables.of(table).preview(fileName, chosen, compared, watched);
      }),
    'table.import': async ({ table, file, seed, remove }) => {
      const { importThreadBlocks } = options;
      const order = { remove, at: state.now().toISOString(), rights, threadBlocks: importThreadBlocks };
      return importTable(await opened(file), tables.of(table), order, caller, by(seed));
    },
    'library.importTable': async ({ table, fileName }) =>
      afterwards({ file: await library().importData(await tables.of(table).data(), fileName) }),
    'table.close': ({ table }) => {
      tables.close(table);
      return null;
    },
    'job.cancel': ({ job }) => {
      jobs.cancel(job);
      return null;
    },
    ...roomHandlers({ rooms: state.rooms, isOffered: options.rooms !== undefined }, opened, () => ({
      id: actorId,
      name: actorName(),
    })),
    'document.saveCopy': async ({ file, path }) => {
      await opened(file);
      assertPlace(path);
      const target = resolve(path);
      if (documents.isInUse(target)) throw failure('in-use', target);
      // The file stays open until it is copied, even if this window leaves.
      await documents.using(state.pathOf(file), (document) => document.copyInTurns(target));
      libraryChanged();
      return null;
    },
  };

  return {
    handlers,
    follows: (file) => following.has(file),
    close: () => {
      jobs.cancelAll();
      tables.closeAll();
      for (const file of [...following.keys()]) unfollow(file);
    },
  };
};

const base64Of = ({ buffer, byteOffset, byteLength }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('base64');

/** The one file that is served, if the caller was given it. */
const givenName = (options: EngineOptions, caller: Caller): string | null => {
  const name = servedName(options);
  return name !== null && maySee(caller, name) ? name : null;
};
