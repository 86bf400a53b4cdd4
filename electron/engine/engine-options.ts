/** What an engine is made with. */
import type { Format } from './exchange/format.ts';

export type EngineOptions = {
  /** Folder of the library. Without it, and with `file`, the engine serves that one file. */
  readonly folder?: string;
  /** Absolute path of the one file to serve. */
  readonly file?: string;
  /** Folder of the seed models. */
  readonly seedsFolder?: string;
  readonly version: string;
  readonly formats: readonly Format[];
  /** Whether owners may name models, and places for copies, by absolute path: on the desktop only. */
  readonly allowPaths: boolean;
  readonly now?: () => Date;
  /** Checks results against the contract too. For tests. */
  readonly checkResults?: boolean;
};
