/**
 * What an exchange format is: one file in this folder each, listed in `formats.ts`. A format writes a model as bytes,
 * reads bytes into a model's data, or both. It loads its code with the first file, so that
 * no start waits for it. It has no access to files, windows or the clock.
 */
import { setImmediate } from 'node:timers/promises';
import { userError } from '../../../shared/api/contract.ts';
import type { ExportOptions } from '../../../shared/api/export/options.ts';
import type { PlannedPages } from '../../../shared/api/export/preview.ts';
import type { Freeze } from '../../../shared/book/front/control.ts';
import type { Since } from '../../../shared/book/minutes.ts';
import type { ColumnRole } from '../../../shared/lists/tables/roles.ts';
import type { Model } from '../../../shared/model/model.ts';
import type { Patch } from '../../../shared/model/patch.ts';
import type { ModelData } from '../../../shared/model/records.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { words } from './words.ts';

/** What an export may know beside the model and the options. */
export type ExportContext = {
  /** ISO 8601 instant of the export. */
  readonly at: string;
  /** Version of Strata, for the file's own metadata. */
  readonly version: string;
  /** The locale of the person who exports, as a BCP 47 tag; by default the system’s. */
  readonly locale?: string;
  /** The part of the history that documents show. */
  readonly freezes?: readonly Freeze[];
  /** The version since which changes are reported, with the patch that leads back to it. */
  readonly since?: Since & { readonly back: Patch };
  /** Aborted when the caller cancels: long work checks it between steps and throws its reason. */
  readonly signal?: AbortSignal;
  /** Receives the share of the work that is done, 0 to 1. */
  readonly progress?: (done: number) => void;
  /** For a preview: how many of the first pages to paint. They look as they do in the whole document. */
  readonly firstPages?: number;
  /** Receives facts about all pages, painted or not, if the format knows them. */
  readonly tellPages?: (pages: PlannedPages) => void;
};

/** How the caller of an export cancels it and follows it. */
export type ExportWatch = Pick<ExportContext, 'signal' | 'progress' | 'tellPages'>;

/** The share of the work after which progress is reported again. */
const PROGRESS_STEP = 0.01;

/** Does long work step by step, so that other work gets its turn. Each step yields the share that is done. */
export const inTurns = async (
  steps: Iterable<number>,
  { signal, progress }: ExportContext,
): Promise<void> => {
  let told = 0;
  for (const done of steps) {
    if (done - told >= PROGRESS_STEP) {
      told = done;
      progress?.(done);
    }
    await setImmediate();
    signal?.throwIfAborted();
  }
};

/** The same for work with a result, which is returned. */
export const stepsInTurns = async <T>(
  steps: Generator<number, T, unknown>,
  context: ExportContext,
): Promise<T> => {
  const outcome: { value?: T } = {};
  await inTurns(
    (function* () {
      outcome.value = yield* steps;
    })(),
    context,
  );
  if (!('value' in outcome)) throw new Error('Work ended without a result.');
  return outcome.value as T;
};

/** What is known about a file beside its bytes. */
export type ReadOptions = {
  /** What each column of its table holds, from the left; guessed from the headings if left out. */
  readonly columns?: readonly ColumnRole[];
};

export type Format = {
  /** What exports ask for it by, where several formats have the same extension; its extension if left out. */
  readonly id?: string;
  /** File extension without its dot, in lower case: `pdf`. */
  readonly extension: string;
  /** Name for people, as in a menu: `PDF`. */
  readonly name: string;
  readonly mediaType: string;
  /** Whether it is a document of many pages that shows the history too. */
  readonly tellsHistory?: true;
  /** The bytes of `model` in this format. The model may not be kept or changed. */
  readonly write?: (model: Model, options: ExportOptions, context: ExportContext) => Promise<Uint8Array>;
  /** A PDF of what it writes, for a preview of formats that are no PDF but have pages or slides. */
  readonly preview?: (model: Model, options: ExportOptions, context: ExportContext) => Promise<Uint8Array>;
  /**
   * The model that `bytes` describe; what it returns is validated by the engine before it is stored.
   * Throws a `UserError` if the bytes are not of this format.
   * @param fileName name of the file the bytes came from, for messages and as the model's name if it has none.
   */
  readonly read?: (bytes: Uint8Array, fileName: string, options?: ReadOptions) => Promise<ModelData>;
  /** Whether its files are tables, which `tables/` takes into a model that is there, or into a new one. */
  readonly isTable?: true;
};

export type WritingFormat = Format & Required<Pick<Format, 'write'>>;

/** What an export asks for a format by. */
export const idOfFormat = ({ id, extension }: Pick<Format, 'id' | 'extension'>): string => id ?? extension;

/** Writes the file, or the PDF that a preview shows of it: `context.firstPages` tells which. */
export const written = (
  { write, preview }: WritingFormat,
  model: Model,
  options: ExportOptions,
  context: ExportContext,
): Promise<Uint8Array> =>
  (context.firstPages === undefined ? write : (preview ?? write))(model, options, context);

/** The format that an export asks for. Refused if no such format is written. */
export const formatFor = ({ format: wanted }: ExportOptions, formats: readonly Format[]): WritingFormat => {
  const format = formats.find((each) => idOfFormat(each) === wanted.toLowerCase());
  if (format?.write) return format as WritingFormat;
  const known = formats.flatMap((each) => (each.write ? [idOfFormat(each)] : []));
  throw userError('unknown-format', words.unknownFormat, {
    format: quoted(wanted),
    formats: known.join(', '),
  });
};
