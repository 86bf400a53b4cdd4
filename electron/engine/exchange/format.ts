/**
 * What an exchange format is: one file in this folder each, listed in `formats.ts`. A format writes a model as bytes,
 * reads bytes into a model's data, or both. It knows no files, no windows and no clock of its own.
 */
import { setImmediate } from 'node:timers/promises';
import type { ExportOptions } from '../../../shared/api/contract.ts';
import type { Model } from '../../../shared/model/model.ts';
import type { ModelData } from '../../../shared/model/records.ts';

/** What an export may know beside the model and the options. */
export type ExportContext = {
  /** ISO 8601 instant of the export. */
  readonly at: string;
  /** Version of Strata, for the file's own metadata. */
  readonly version: string;
  /** Aborted when the caller has cancelled: long work looks at it now and then and throws its reason. */
  readonly signal?: AbortSignal;
  /** Told the share of the work that is done, 0 to 1. */
  readonly progress?: (done: number) => void;
};

/** Does long work step by step, so that others go on meanwhile. Each step of it tells the share that is done. */
export const inTurns = async (
  steps: Iterable<number>,
  { signal, progress }: ExportContext,
): Promise<void> => {
  for (const done of steps) {
    progress?.(done);
    await setImmediate();
    signal?.throwIfAborted();
  }
};

export type Format = {
  /** File extension without its point, in lower case: `pdf`. Also the format's id. */
  readonly extension: string;
  /** Name for people, as in a menu: `PDF`. */
  readonly name: string;
  readonly mediaType: string;
  /** The bytes of `model` in this format. The model may not be kept or changed. */
  readonly write?: (model: Model, options: ExportOptions, context: ExportContext) => Promise<Uint8Array>;
  /**
   * The model that `bytes` describe; what it returns is validated by the engine before it is stored.
   * Throws a `UserError` where the bytes are not of this format.
   * @param fileName name of the file the bytes came from, for messages and as the model's name where it has none.
   */
  readonly read?: (bytes: Uint8Array, fileName: string) => Promise<ModelData>;
};
