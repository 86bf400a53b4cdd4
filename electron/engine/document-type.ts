/** What an open model offers to the engine: see `document.ts`. */

import type { Change, JournalLine } from '../../shared/api/change.ts';
import type { ApplyResult, History, SearchHit } from '../../shared/api/results.ts';
import type { Freeze } from '../../shared/book/front/control.ts';
import type { Model } from '../../shared/model/model.ts';
import type { Patch } from '../../shared/model/patch.ts';
import type { ModelData } from '../../shared/model/records.ts';
import type { Person } from './caller.ts';
import type { Planned } from './document/undo.ts';
import type { By } from './once.ts';

export type DocumentListener = {
  changed(change: Change): void;
  /** The document is closed without its subscribers' doing. */
  closed(reason: string): void;
};

/** What a command does that was worked out elsewhere: its patch in the order of `inWritingOrder`, and the same as JSON. */
export type LargeChange = Omit<Planned, 'kind' | 'of'> & { readonly forward: string };

export type Document = {
  readonly path: string;
  /** The replica. Read it, never change it. */
  readonly model: Model;
  readonly readOnly: boolean;
  /** Number of the last change the replica holds; 0 for a model that was never changed. */
  seq(): number;
  /** What `headOf` gives for that change. */
  head(): string;
  /**
   * Carries out one command, once: see `seed` in the contract. Committed when this returns. So are `undo`, `redo` and
   * `restore`.
   */
  apply(command: unknown, by: By): ApplyResult;
  /** Undoes the last change by this person that has not been undone, or a part, as a new change: see the contract. */
  undo(by: By, part?: number): ApplyResult;
  redo(by: By, part?: number): ApplyResult;
  /** Undoes all that a person has changed in the last minutes, as a new change by another: see the contract. */
  takeBack(of: Person, minutes: number, by: By): ApplyResult;
  /** What `undo` and `redo` would do next for the person with this id. */
  history(person: Person): History;
  changesAfter(seq: number): Change[];
  /**
   * The changes after `seq`, for a window that knows the change before by `head`; null if they are more than `CATCH_UP`, or
   * if the history does not hold that change.
   */
  catchUp(seq: number, head?: string): Change[] | null;
  /** The codes that were frozen, oldest first, with who did it and when. */
  freezes(): Freeze[];
  /** Number of the last change before an ISO instant; 0 if there is none. */
  seqBefore(at: string): number;
  /** What leads back to the version after that change, and who has changed the model since. */
  changedSince(seq: number): { readonly back: Patch; readonly people: readonly string[] };
  /** A page of the history: see the contract. */
  journal(before: number | null, limit: number): JournalLine[];
  /**
   * What makes of the model as it is now what it was after the change with this number. Throws a `UserError` if there
   * is no such change yet. Cost follows the changes since.
   */
  rewind(seq: number): Patch;
  /** Makes the model what it was after that change, as a new change. */
  restore(seq: number, by: By): ApplyResult;
  /** Makes the model what the restore point with this id holds, as a new change. */
  bringTo(point: { id: string; at: string; data: ModelData }, by: By): ApplyResult;
  search(query: string, limit: number): SearchHit[];
  /**
   * Carries out `work`, which calls this document, without ever stopping the process for another program that holds the
   * file: it is tried again until the file is free, in the order of the calls. Rejected with the code `busy` after ten
   * seconds, and with `closed` if the document is closed before.
   */
  inTurn<T>(work: () => T): Promise<T>;
  /**
   * Carries out a large command that was worked out elsewhere, as `apply` does, in its turn and in slices: others are served in
   * between, and what writes to this document waits.
   * @param digest of the order: see `digestOf`.
   * @param plan what the command does. It is called in its turn, and has to throw if it was worked out on another version.
   */
  applyInSlices(digest: string, by: By, plan: () => LargeChange): Promise<ApplyResult>;
  /** Throws the reason as a `UserError` if the document is closed. */
  subscribe(listener: DocumentListener): () => void;
  /**
   * Writes a whole copy to `path`, replacing a file that is there. Once the document is closed, because its file was
   * replaced, the copy has no history.
   */
  copyTo(path: string): void;
  /** The same, while others have turns if the file is large. */
  copyInTurns(path: string): Promise<void>;
  /** Writes a copy to `path`, a new file, in steps between which others are served. Rejected if it can't be written. */
  backupTo(path: string): Promise<void>;
  /** Whether no other program has the file open. */
  isAlone(): boolean;
  /** What people should hear about how the file was opened. */
  readonly notice: string | undefined;
  /**
   * Closes the file, which is whole by itself afterwards. Subscribers hear `reason` where one is given; if it is a function,
   * what that returns once the file is closed. If the file was overwritten or replaced, the model is saved beside it first.
   */
  close(reason?: string | (() => string)): void;
};
