/**
 * The contract between an editor window and the engine: every method and event, with schemas and the role a caller
 * needs. The engine checks each call on arrival, whichever door it came by; both sides' types follow from here.
 */
import { z } from 'zod';
import { CHECK_NAMES } from '../model/checks/check-names.ts';
import { patchSchema } from '../model/patch.ts';
import { modelDataSchema, TABLES } from '../model/records.ts';
import { refusalSchema } from '../model/refusals.ts';
import { overlaySchema } from '../scene/overlay.ts';
import { viewSchema } from '../scene/view.ts';

/** What a caller may do, each role including the ones before it. */
export const ROLES = ['viewer', 'editor', 'owner'] as const;
export type Role = (typeof ROLES)[number];

/** A model's file name inside the library folder, `.strata` included; or an absolute path of a file outside it. */
const file = z.string().min(1).max(4096);

const libraryEntry = z.strictObject({
  file,
  /** Name of the model as written in it; the file's name where it can't be read. */
  name: z.string(),
  /** ISO instant of the last change. */
  modified: z.string(),
  /** Size of the file in bytes. */
  bytes: z.number(),
  processes: z.number(),
  /** Why the file can't be opened, as a sentence; absent where it can. */
  problem: z.string().optional(),
});
export type LibraryEntry = z.infer<typeof libraryEntry>;

/** A change as it stands in the journal, and as every window is told of it. */
export const changeSchema = z.strictObject({
  seq: z.int().positive(),
  at: z.string(),
  actor: z.string(),
  label: z.string(),
  patch: patchSchema,
  /** What the change came from: a command, or taking back or redoing the change with this number. */
  kind: z.enum(['do', 'undo', 'redo']),
  of: z.int().nullable(),
});
export type Change = z.infer<typeof changeSchema>;

/** A change as the history lists it, without what it did. */
export const journalLineSchema = changeSchema.omit({ patch: true });
export type JournalLine = z.infer<typeof journalLineSchema>;

const applied = z.union([
  z.strictObject({ ok: z.literal(true), seq: z.int(), label: z.string(), patch: patchSchema }),
  refusalSchema.extend({ ok: z.literal(false) }),
]);
export type ApplyResult = z.infer<typeof applied>;

const history = z.strictObject({
  /** Label of the change that undo would take back, or null. */
  undo: z.string().nullable(),
  redo: z.string().nullable(),
});
export type History = z.infer<typeof history>;

const isLocale = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

export const PAPERS = ['a4', 'a3', 'a2', 'a1', 'a0', 'letter', 'tabloid'] as const;
const exportOptionsSchema = z.strictObject({
  /** Format by its file extension: `pdf`, `svg`, `json`, `txt` … */
  format: z.string().min(1).max(16),
  /** Paper and how it lies, for formats of pages; others ignore them. */
  paper: z.enum(PAPERS).default('a4'),
  orientation: z.enum(['portrait', 'landscape']).default('landscape'),
  /**
   * The funnel scenario to export in place of the blocks, by its id. It takes pages: formats of one picture refuse it, those
   * that hold the model ignore it.
   */
  funnel: z.string().max(256).optional(),
  /** The funnel scenario whose figures stand on the blocks, by its id; pictures show them, other formats ignore it. */
  funnelOverlay: z.string().max(256).optional(),
  /** Which flow it tells: what the whole quota needs, or what is still to come once what is open has been counted. */
  funnelVolumes: z.enum(['needed', 'netted']).optional(),
  /** What is laid over the blocks, such as a lens; pictures show it with its legend, other formats ignore it. */
  overlay: overlaySchema.optional(),
  /** The language in which figures, money and dates of a scenario are written, as a BCP 47 tag; English unless told. */
  locale: z.string().max(64).refine(isLocale, 'That is no language tag.').optional(),
  /** What is on screen; absent exports the whole model, all levels exploded. */
  view: viewSchema.optional(),
});
export type ExportOptions = z.infer<typeof exportOptionsSchema>;

const searchHit = z.strictObject({
  table: z.string(),
  id: z.string(),
  /** The block to go to for this hit; null where it concerns the model. */
  processId: z.string().nullable(),
  text: z.string(),
});
export type SearchHit = z.infer<typeof searchHit>;

const method = <P extends z.ZodType, R extends z.ZodType>(role: Role, params: P, result: R) => ({
  role,
  params,
  result,
});
const nothing = z.null();
const onFile = { file };

/** Every method: the role it needs, what it takes, what it gives. A failure arrives as a code and a sentence. */
export const methods = {
  /** Who the caller is taken for, and what this engine is. */
  'session.hello': method(
    'viewer',
    z.strictObject({}),
    z.strictObject({
      actor: z.string(),
      role: z.enum(ROLES),
      version: z.string(),
      /** The one file this engine serves, or null where it serves a library. */
      file: z.string().nullable(),
      formats: z.array(
        z.strictObject({ extension: z.string(), name: z.string(), write: z.boolean(), read: z.boolean() }),
      ),
    }),
  ),
  'library.list': method('owner', z.strictObject({}), z.array(libraryEntry)),
  'library.seeds': method(
    'owner',
    z.strictObject({}),
    z.array(z.strictObject({ seed: z.string(), name: z.string() })),
  ),
  'library.create': method(
    'owner',
    z.strictObject({ name: z.string().max(10_000), seed: z.string().max(64) }),
    z.strictObject(onFile),
  ),
  /** Makes a model of a file's content, read by the format its name tells. */
  'library.import': method(
    'owner',
    z.strictObject({ fileName: z.string().max(4096), base64: z.string() }),
    z.strictObject(onFile),
  ),
  'library.duplicate': method('owner', z.strictObject(onFile), z.strictObject(onFile)),
  'library.rename': method(
    'owner',
    z.strictObject({ file, name: z.string().max(10_000) }),
    z.strictObject(onFile),
  ),
  /** Moves a model to the library's bin, from where `library.restore` brings it back. */
  'library.remove': method('owner', z.strictObject(onFile), z.strictObject({ bin: z.string() })),
  'library.restore': method('owner', z.strictObject({ bin: z.string() }), z.strictObject(onFile)),

  /** Opens a model and subscribes the caller to its changes. */
  'document.open': method(
    'viewer',
    z.strictObject(onFile),
    z.strictObject({
      file,
      data: modelDataSchema,
      seq: z.int(),
      readOnly: z.boolean(),
      history,
    }),
  ),
  'document.close': method('viewer', z.strictObject(onFile), nothing),
  /** Changes after `seq`, for a window that lost its connection for a while. */
  'document.changes': method(
    'viewer',
    z.strictObject({ file, after: z.int().min(0) }),
    z.array(changeSchema),
  ),
  /** Carries out one command, committed before this returns. `seed` is the source of the ids of new records. */
  'document.apply': method(
    'editor',
    z.strictObject({ file, command: z.unknown(), seed: z.string().min(16).max(128) }),
    applied,
  ),
  'document.undo': method('editor', z.strictObject(onFile), applied),
  'document.redo': method('editor', z.strictObject(onFile), applied),
  'document.history': method('viewer', z.strictObject(onFile), history),
  /** The history in pages, the latest change first: those before `before`, or from the end where it is null. */
  'document.journal': method(
    'viewer',
    z.strictObject({
      file,
      before: z.int().positive().nullable().default(null),
      limit: z.int().min(1).max(500).default(100),
    }),
    z.array(journalLineSchema),
  ),
  /**
   * What makes of the model as it is now, after the change `seq` of the answer, what it was after the change `seq` of the
   * question; 0 is how it began. Sent like this, the past costs what changed since and not a whole model.
   */
  'document.rewind': method(
    'viewer',
    z.strictObject({ file, seq: z.int().min(0) }),
    z.strictObject({ seq: z.int(), patch: patchSchema }),
  ),
  /** Makes the model what it was after that change, as a new change that can be undone. */
  'document.restore': method('editor', z.strictObject({ file, seq: z.int().min(0) }), applied),
  /**
   * The records at which each check finds something, looked for beside the window, which may have changes of its own: it
   * looks at these records itself, and at what it changed, instead of at the whole model.
   */
  'document.findings': method(
    'viewer',
    z.strictObject(onFile),
    z.array(
      z.strictObject({
        check: z.enum(CHECK_NAMES),
        table: z.enum(TABLES),
        ids: z.array(z.string()).readonly(),
      }),
    ),
  ),
  'document.search': method(
    'viewer',
    z.strictObject({ file, query: z.string().max(1000), limit: z.int().min(1).max(500).default(50) }),
    z.array(searchHit),
  ),
  'document.export': method(
    'viewer',
    z.strictObject({ file, options: exportOptionsSchema }),
    z.strictObject({ fileName: z.string(), mediaType: z.string(), base64: z.string() }),
  ),
  /** Writes a whole copy of the model to an absolute path. */
  'document.saveCopy': method('owner', z.strictObject({ file, path: z.string().max(4096) }), nothing),
} as const;

export type Methods = typeof methods;
export type MethodName = keyof Methods;
export type Params<M extends MethodName> = z.input<Methods[M]['params']>;
export type Result<M extends MethodName> = z.output<Methods[M]['result']>;

const eventSchema = z.discriminatedUnion('type', [
  /** A change was committed to a model the caller has open. */
  z.strictObject({ type: z.literal('document.changed'), file, change: changeSchema }),
  /** A model the caller has open is gone: moved to the bin, or its file can no longer be written. */
  z.strictObject({ type: z.literal('document.closed'), file, reason: z.string() }),
  z.strictObject({ type: z.literal('library.changed') }),
]);
export type EngineEvent = z.infer<typeof eventSchema>;

/** What every door offers a window: calls to the engine, and its events. */
export type Connection = {
  request<M extends MethodName>(method: M, params: Params<M>): Promise<Result<M>>;
  onEvent(listener: (event: EngineEvent) => void): () => void;
};

/** A failed call, as it crosses a door: a code for programs and a sentence for people. */
export const failureSchema = z.strictObject({ code: z.string(), message: z.string() });
export type Failure = z.infer<typeof failureSchema>;

/** An error whose message is meant for people. Doors pass it on as it is; anything else is a defect and is hidden. */
export class UserError extends Error {
  readonly code: string;
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UserError';
    this.code = code;
  }
}
