/**
 * The contract between an editor window and the engine: every method and event, with schemas and the role a caller
 * needs. The engine checks each call on arrival, whichever door it came by; both sides' types follow from here.
 */

import { z } from 'zod';
import { CHECK_NAMES } from '../model/checks/check-names.ts';
import { modelDataSchema, TABLES } from '../model/records.ts';
import { paramsSchema, type Refusal, refusalSchema } from '../model/refusals/refusals.ts';
import { patchSchema } from '../model/validation/patch-schema.ts';
import { type Message, say, type Values } from '../words/messages.ts';
import { changeSchema, journalLineSchema } from './change.ts';
import { exportOptionsSchema } from './export/options.ts';
import { previewOrder, previewSchema } from './export/preview.ts';
import { fileField as file, restorePoint } from './library-entry.ts';
import { libraryMethods } from './library-methods.ts';
import { method, nothing, onFile } from './method.ts';
import { applyResultSchema, helloSchema, historySchema, searchHitSchema } from './results.ts';
import { guestState } from './room/guest.ts';
import { roomMethods } from './room/methods.ts';
import { roomState } from './room/room.ts';
import { roomActivity } from './room/rounds.ts';
import { importPreviewSchema, tableChoicesSchema } from './table-import.ts';

/**
 * Identity of a command, chosen by the sender, a new one for each command, and the source of the ids of its new records: at least 128
 * random bits. Sent again with the same command by the same person, it changes nothing and gets the first answer; sent
 * with another one it is refused as `seed-used`.
 */
const seed = z.string().min(16).max(128);
const part = z.int().positive().optional();
/** A name that the caller gives a table to be imported. */
const table = z.string().min(1).max(128);
/** A name that the caller gives long work, to hear of its progress by it and to cancel it. */
const job = z.string().min(1).max(128);
const exporting = { file, options: exportOptionsSchema, job: job.optional() };

/**
 * Every method: the role it needs, what it takes, what it gives, and the right it needs if the role alone is not enough.
 * A failure arrives as a code and a sentence. A caller gets at the models it was given only; without the right to see the
 * funnel, whatever it reads is without the funnel's records.
 */
export const methods = {
  /** Who the caller is taken for, and what this engine is. */
  'session.hello': method('viewer', z.strictObject({}), helloSchema),
  /** Gives the caller another name, from the next change on, in every window at this machine. */
  'session.rename': method(
    'viewer',
    z.strictObject({ name: z.string().max(10_000) }),
    z.strictObject({ actor: z.string() }),
  ),
  ...libraryMethods,

  /** Opens a model and subscribes the caller to its changes. */
  'document.open': method(
    'viewer',
    z.strictObject(onFile),
    z.strictObject({
      file,
      data: modelDataSchema,
      seq: z.int(),
      /** The last change, as `headOf` names it; the model's origin if it was never changed. */
      head: z.string(),
      readOnly: z.boolean(),
      history: historySchema,
      /** What was done about other files while the model was opened, as a sentence for people. */
      notice: z.string().optional(),
    }),
  ),
  'document.close': method('viewer', z.strictObject(onFile), nothing),
  /**
   * The changes after `after`, for a window that lost its connection for a while; subscribes the caller as `document.open`
   * does. `changes` is null if the whole model is to be read again by `document.open`: after more than `CATCH_UP` allows,
   * or if the history does not hold the change that the caller knows as `head` under the number `after`.
   */
  'document.changes': method(
    'viewer',
    z.strictObject({ file, after: z.int().min(0), head: z.string().max(1024).optional() }),
    z.strictObject({ seq: z.int(), readOnly: z.boolean(), changes: z.array(changeSchema).nullable() }),
  ),
  /** Carries out one command, once, committed before this returns. `COMMAND_ROLES` tells which role each needs. */
  'document.apply': method(
    'commenter',
    z.strictObject({ file, command: z.unknown(), seed }),
    applyResultSchema,
  ),
  /**
   * Undoes the caller's last change that has not been undone. If others have built on it, it is refused with the part that can be
   * undone; called again with that part's number as `part`, it undoes the part. Called again without, it goes on to the
   * change before.
   */
  'document.undo': method('commenter', z.strictObject({ file, seed, part }), applyResultSchema),
  'document.redo': method('commenter', z.strictObject({ file, seed, part }), applyResultSchema),
  /**
   * Undoes all that the person with this id changed in the last minutes and has not undone, as one change by the caller that can be
   * undone. What others have built on stays, and is listed. Refused if nothing can be undone.
   */
  'document.takeBack': method(
    'owner',
    z.strictObject({
      file,
      actorId: z.string().max(256),
      name: z.string().max(400),
      minutes: z.int().min(1).max(1440),
      seed,
    }),
    applyResultSchema,
  ),
  'document.history': method('viewer', z.strictObject(onFile), historySchema),
  /** The history in pages, the latest change first: those before `before`, or from the end where it is null. */
  'document.journal': method(
    'viewer',
    z.strictObject({
      file,
      before: z.int().positive().nullable().default(null),
      limit: z.int().min(1).max(500).default(100),
    }),
    z.array(journalLineSchema),
    'history',
  ),
  /**
   * What makes of the model as it is now, after the change `seq` of the answer, what it was after the change `seq` of the
   * question; 0 is how it began. Sent like this, the past costs what changed since and not a whole model.
   */
  'document.rewind': method(
    'viewer',
    z.strictObject({ file, seq: z.int().min(0) }),
    z.strictObject({ seq: z.int(), patch: patchSchema }),
    'history',
  ),
  /** Makes the model what it was after that change, as a new change that can be undone. */
  'document.restore': method('owner', z.strictObject({ file, seq: z.int().min(0), seed }), applyResultSchema),
  /** The whole copies that were made of the model while it was worked on, the latest first. */
  'document.restorePoints': method('owner', z.strictObject(onFile), z.array(restorePoint)),
  /** Makes the model what a restore point holds, as a new change that can be undone. */
  'document.useRestorePoint': method(
    'owner',
    z.strictObject({ file, id: z.string().max(512), seed }),
    applyResultSchema,
  ),
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
    z.array(searchHitSchema),
  ),
  /** Makes a file of the model. Cancelled by `job.cancel` with the same `job`, it is refused with the code `cancelled`. */
  'document.export': method(
    'viewer',
    z.strictObject(exporting),
    z.strictObject({ fileName: z.string(), mediaType: z.string(), base64: z.string() }),
    'export',
  ),
  /** Writes the same file to an absolute path. If it fails or is cancelled, what was there stays as it was. */
  'document.exportTo': method(
    'owner',
    z.strictObject({ ...exporting, path: z.string().max(4096) }),
    nothing,
    'export',
  ),
  /** The first pages of what exporting as PDF would make. Refused for formats that are no PDF. Cancelled likewise. */
  'document.preview': method(
    'viewer',
    z.strictObject({ ...exporting, ...previewOrder }),
    previewSchema,
    'export',
  ),
  /** Takes the next piece of the file of a table that is to be imported. */
  'table.add': method(
    'editor',
    z.strictObject({ table, fileName: z.string().max(4096), base64: z.string() }),
    nothing,
  ),
  /**
   * What importing the table would do, into an open model or, for null, into a new one; nothing happens. Cancelled by
   * `job.cancel`, it is refused with the code `cancelled`, and the table is gone.
   */
  'table.preview': method(
    'editor',
    z.strictObject({
      table,
      fileName: z.string().max(4096),
      into: z.strictObject({ file, under: z.string().nullable() }).nullable(),
      choices: tableChoicesSchema,
      job: job.optional(),
    }),
    importPreviewSchema,
  ),
  /** Carries out what the last preview showed, as one change. Refused as `stale-preview` if the model has changed since. */
  'table.import': method(
    'editor',
    z.strictObject({
      table,
      file,
      seed,
      remove: z.array(z.string()).max(1_000_000).describe('blocks to delete that the table lacks'),
    }),
    z.union([
      z.strictObject({
        ok: z.literal(true),
        seq: z.int(),
        label: z.string(),
        tops: z.array(z.string()).describe('the outermost new blocks, some of them if they are many'),
      }),
      refusalSchema.extend({ ok: z.literal(false) }),
    ]),
  ),
  /** Makes a new model of what the last preview showed. */
  'library.importTable': method(
    'owner',
    z.strictObject({ table, fileName: z.string().max(4096) }),
    z.strictObject(onFile),
  ),
  /** Forgets a table. */
  'table.close': method('editor', z.strictObject({ table }), nothing),
  /** Ends what the caller asked for under this name, if it is not over yet. */
  'job.cancel': method('viewer', z.strictObject({ job }), nothing),
  ...roomMethods,
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
  /** The live room was opened, changed or closed: who is in it, and how it is set; `reason` if nobody asked for its end. */
  z.strictObject({
    type: z.literal('room.changed'),
    room: roomState.nullable(),
    reason: z.string().optional(),
  }),
  /** The activities of the live room; null once it has ended. At most four times a second. */
  z.strictObject({ type: z.literal('room.activity'), activity: roomActivity.nullable() }),
  /**
   * To guests' editors: what of their own state in the room has changed, its place at most four times a second. `isBrought`
   * if the facilitator takes everyone to the place.
   */
  z.strictObject({ type: z.literal('room.guest'), guest: guestState, isBrought: z.boolean() }),
  /** How much is done of what this caller asked for under the name `job`, from 0 to 1. */
  z.strictObject({ type: z.literal('job.progress'), job: z.string(), done: z.number() }),
]);
export type EngineEvent = z.infer<typeof eventSchema>;

/** What every door offers a window: calls to the engine, and its events. */
export type Connection = {
  request<M extends MethodName>(method: M, params: Params<M>): Promise<Result<M>>;
  onEvent(listener: (event: EngineEvent) => void): () => void;
};

/** A failed call, as it crosses a door: a code for programs and a sentence for people. */
export const failureSchema = z.strictObject({
  code: z.string(),
  message: z.string(),
  params: paramsSchema.optional(),
});
export type Failure = z.infer<typeof failureSchema>;

/**
 * An error whose message is meant for people. Doors pass it on as it is; anything else is a defect and is hidden.
 * `params` are what the message names, so that another language can be spoken at the other end.
 */
export class UserError extends Error {
  readonly code: string;
  readonly params: Values | undefined;
  constructor(code: string, message: string, { params, ...options }: UserErrorOptions = {}) {
    super(message, options);
    this.name = 'UserError';
    this.code = code;
    this.params = params;
  }
}
type UserErrorOptions = ErrorOptions & { readonly params?: Values | undefined };

/** The error that says `message` with `params`. */
export const userError = (code: string, message: Message, params?: Values, cause?: unknown): UserError =>
  new UserError(code, say(message, params), { params, cause });

/** A refusal or a failure as an error. */
export const errorOf = ({ code, message, params }: Failure | Refusal): UserError =>
  new UserError(code, message, { params });
