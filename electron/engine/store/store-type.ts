/** What an open model file offers to its document: see `store.ts`. */
import type { Change } from '../../../shared/api/change.ts';
import type { ModelData } from '../../../shared/model/records.ts';
import type { Steps } from '../../../shared/model/tables/steps.ts';
import type { PlaceState } from './file/place.ts';
import type { Journal, NewEntry } from './journal.ts';
import type { Receipt } from './receipts.ts';
import type { Found } from './search.ts';

export type Store = {
  readonly path: string;
  readonly readOnly: boolean;
  /** What the file held when it was opened, and the number of the last change in it. */
  readonly data: ModelData;
  readonly seq: number;
  /** What people should hear about how the file was opened. */
  readonly notice: string | undefined;
  /**
   * Makes sure that the pages of the file fit together, where that was left for later. Throws a `UserError` if they do
   * not. Nothing is written before.
   */
  checkPages(): void;
  /**
   * Does `work` in one write transaction. Where it returns undefined, or throws, nothing is written.
   * Throws a `UserError` if the file can't be written: it is then as it was. Others may have turns between the steps. If they write, copy
   * or close meanwhile, the transaction gives way: it is taken back, and fails as `busy`.
   */
  transact<T>(work: () => Steps<T | undefined>): Steps<T | undefined>;
  /** How long a write waits for another program that is writing, in milliseconds. It stops the whole process. */
  waitAtMost(ms: number): void;
  /**
   * Writes a change: its rows, the search index and its journal entry, which comes last. Only inside `transact`.
   * @param isOrdered whether its patch is in the order of `inWritingOrder`, and others have turns between the steps.
   */
  write(entry: NewEntry, isOrdered?: boolean): Steps<void>;
  /** Notes that a command was carried out and changed nothing. Only inside `transact`. */
  keepReceipt(receipt: Receipt): void;
  /** What came of the command with this id, if it was carried out. Costs a look into two indexes. */
  receiptOf(id: string): Receipt | undefined;
  /** The changes after `seq` that other programs have committed. Costs next to nothing where there are none. */
  changesElsewhere(seq: number): Change[];
  /** Whether the file at `path` is still the one that was opened, and as SQLite left it. */
  state(): PlaceState;
  /** Whether changes were written since the file was opened, and would be gone with it: it has no name any more. */
  isLastOfChanges(): boolean;
  /** Whether nobody else has the file open. The log is moved into the file for that. */
  isAlone(): boolean;
  readonly journal: Omit<Journal, 'append' | 'lastSeq'>;
  search(query: string, limit: number): Found[];
  /** Writes a whole, compact copy to `path`, replacing a file that is there. */
  copyTo(path: string): void;
  /**
   * The same, for files of `threadBytes` or more in a thread. A change that is committed meanwhile may be in the copy or not.
   */
  copyInTurns(path: string, threadBytes?: number): Promise<void>;
  /** Writes a copy to `path`, a new file, with SQLite's backup interface: in steps, between which others are served. */
  backupTo(path: string): Promise<void>;
  /** Moves what the log holds into the file and empties the log, as far as no other program is reading it. */
  checkpoint(): void;
  /**
   * After this the file alone is whole, and no log of ours is beside it. A file that was overwritten is left as it is:
   * the content of its log is discarded.
   */
  close(): void;
};
