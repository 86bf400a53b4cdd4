/**
 * One open model: its replica in memory, its file, and those who follow it. A change is committed to the file before
 * it is made in memory, and both before anybody hears of it.
 */
import {
  type ApplyResult,
  type Change,
  type History,
  type JournalLine,
  type SearchHit,
  UserError,
} from '../../shared/api/contract.ts';
import { apply } from '../../shared/model/apply.ts';
import { isRefusal } from '../../shared/model/command.ts';
import { applyPatch, invert, type Model, modelFrom } from '../../shared/model/model.ts';
import { neighbourhoodAfter } from '../../shared/model/neighbourhood.ts';
import type { Patch, RowChange } from '../../shared/model/patch.ts';
import { type Refusal, refuse } from '../../shared/model/refusals.ts';
import { type Earlier, earlierRows, patchBack, restoringPatch } from '../../shared/model/rewind.ts';
import { problemsIn } from '../../shared/model/validate.ts';
import { searchHits } from './search-hits.ts';
import { storable } from './storable.ts';
import { failure } from './store/failures.ts';
import { openFile, type Pages } from './store/open.ts';
import { openStore, type Store } from './store/store.ts';
import { type Planned, undoIn } from './undo.ts';

type DocumentListener = {
  changed(change: Change): void;
  /** The document is closed without its subscribers' doing. */
  closed(reason: string): void;
};

export type Document = {
  readonly path: string;
  /** The replica. Read it, never change it. */
  readonly model: Model;
  readonly readOnly: boolean;
  /** Number of the last change the replica holds; 0 for a model that was never changed. */
  seq(): number;
  /** Carries out one command by `actor`; `seed` is the source of new ids. Committed when this returns. */
  apply(command: unknown, by: { seed: string; actor: string }): ApplyResult;
  /** Takes back the last change by `actor` that still stands, as a new change. */
  undo(actor: string): ApplyResult;
  redo(actor: string): ApplyResult;
  /** What `undo` and `redo` would do next for `actor`. */
  history(actor: string): History;
  changesAfter(seq: number): Change[];
  /** A page of the history: see the contract. */
  journal(before: number | null, limit: number): JournalLine[];
  /**
   * What makes of the model as it is now what it was after the change with this number. Throws a `UserError` where there
   * is no such change yet. Cost follows the changes since.
   */
  rewind(seq: number): Patch;
  /** Makes the model what it was after that change, as a new change by `actor`. */
  restore(seq: number, actor: string): ApplyResult;
  search(query: string, limit: number): SearchHit[];
  subscribe(listener: DocumentListener): () => void;
  /** Writes a whole copy to `path`, replacing a file that is there. */
  copyTo(path: string): void;
  /** Closes the file, which is whole by itself afterwards. Subscribers hear `reason` where one is given. */
  close(reason?: string): void;
};

/** How often a file that somebody follows is asked for changes by other programs, in milliseconds. */
const POLL_MS = 500;
/** How long after the last change the log is moved into the file, in milliseconds. */
const IDLE_MS = 1000;

/** How long after a model was opened in a hurry its pages are looked at, in milliseconds: once it can be seen. */
const SHOWN_MS = 1000;

/**
 * Opens the model at `path`. Throws a `UserError` where it can't be opened; see `openFile`.
 * @param pages `later` where somebody waits to see it: a file whose pages then turn out to be damaged is closed, and those
 *   who follow it are told. Nothing is written to it before.
 */
export const openDocument = (path: string, now?: () => Date, pages: Pages = 'now'): Document =>
  documentIn(openStore(path, openFile(path, undefined, pages)), now);

/** The document in a file that is open already. Closing the document closes the file. */
export const documentIn = (store: Store, now: () => Date = () => new Date()): Document => {
  const { path } = store;
  const model = modelFrom(store.data);
  const undo = undoIn(model, store.journal);
  const listeners = new Set<DocumentListener>();
  let seq = store.seq;
  let idle: NodeJS.Timeout | undefined;
  let poll: NodeJS.Timeout | undefined;
  let open = true;
  /** Changes made in memory that the listeners have still to hear of. */
  let untold: Change[] = [];

  const learn = (change: Change): void => {
    applyPatch(model, change.patch);
    seq = change.seq;
    undo.record(change.actor, change);
    untold.push(change);
  };

  /** Tells the listeners, outside of any transaction: what they do in turn must not end up in one. */
  const tell = (): void => {
    const changes = untold;
    untold = [];
    for (const change of changes) for (const listener of [...listeners]) listener.changed(change);
  };

  /** Takes in what other programs have committed to the same file. */
  const catchUp = (): void => {
    for (const change of store.changesElsewhere(seq)) learn(change);
  };

  /** Plans a change on the model as it is in the file now, commits it, and only then makes it in memory. */
  const commit = (actor: string, plan: (at: string) => Planned | Refusal): ApplyResult => {
    if (store.readOnly) return readOnlyRefusal(path);
    let outcome: Planned | Refusal | undefined;
    let known = seq;
    try {
      const change = store.transact(() => {
        catchUp();
        const at = now().toISOString();
        outcome = plan(at);
        if (isRefusal(outcome) || outcome.patch.length === 0) return undefined;
        const planned: Change = { seq: seq + 1, at, actor, ...outcome };
        store.write({ ...planned, inverse: invert(model, planned.patch) });
        return planned;
      });
      if (change) {
        learn(change);
        checkpointSoon();
      }
      known = seq;
    } finally {
      tell();
    }
    if (!outcome) throw new Error('A change was committed without a plan.');
    if (isRefusal(outcome)) return { ok: false, ...outcome };
    return { ok: true, seq: known, label: outcome.label, patch: outcome.patch };
  };

  const earlierAt = (wanted: number): Earlier => {
    if (wanted > seq) {
      const { code, message } = refuse('no-such-moment');
      throw new UserError(code, message);
    }
    return earlierRows(model, store.journal.inversesAfter(wanted));
  };

  const checkpointSoon = (): void => {
    clearTimeout(idle);
    idle = setTimeout(() => store.checkpoint(), IDLE_MS);
    idle.unref();
  };

  const close = (reason?: string): void => {
    if (!open) return;
    open = false;
    clearTimeout(idle);
    clearTimeout(looking);
    clearInterval(poll);
    const told = reason === undefined ? [] : [...listeners];
    listeners.clear();
    store.close();
    for (const listener of told) listener.closed(reason ?? '');
  };

  const lookElsewhere = (): void => {
    try {
      if (!store.isInPlace()) throw failure('file-replaced', path);
      catchUp();
      tell();
    } catch (error) {
      close(error instanceof Error ? error.message : String(error));
    }
  };

  const looking = setTimeout(() => {
    try {
      store.checkPages();
    } catch (error) {
      close(error instanceof Error ? error.message : String(error));
    }
  }, SHOWN_MS).unref();

  return {
    path,
    model,
    readOnly: store.readOnly,
    seq: () => seq,
    apply: (command, { seed, actor }) =>
      commit(actor, (at) => {
        const outcome = apply(model, command, { seed, at, actor });
        if (isRefusal(outcome)) return outcome;
        if (outcome.patch.some((change) => isSnapshotAfter(change, seq))) return refuse('no-such-moment');
        return { patch: storable(outcome.patch), label: outcome.label.toWellFormed(), kind: 'do', of: null };
      }),
    undo: (actor) => commit(actor, () => undo.plan(actor, 'undo')),
    redo: (actor) => commit(actor, () => undo.plan(actor, 'redo')),
    history: (actor) => ({ undo: undo.label(actor, 'undo'), redo: undo.label(actor, 'redo') }),
    changesAfter: (after) => store.journal.changesAfter(after),
    journal: (before, limit) => store.journal.page(before, limit),
    rewind: (wanted) => {
      catchUp();
      tell();
      return patchBack(model, earlierAt(wanted));
    },
    restore: (wanted, actor) =>
      commit(actor, () => {
        const patch = restoringPatch(model, earlierAt(wanted));
        const label = `Bring back the model as it was after change ${wanted}`;
        if (problemsIn(neighbourhoodAfter(model, patch)).length > 0)
          return refuse('undo-blocked', undefined, label);
        return { patch, label, kind: 'do', of: null };
      }),
    search: (query, limit) => searchHits(model, query, limit, store.search),
    subscribe: (listener) => {
      listeners.add(listener);
      if (!poll && open) poll = setInterval(lookElsewhere, POLL_MS).unref();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(poll);
        poll = undefined;
      };
    },
    copyTo: store.copyTo,
    close,
  };
};

/** Whether a change names a moment that has not come yet: the model knows no history, so its command can't tell. */
const isSnapshotAfter = (change: RowChange, seq: number): boolean =>
  change.table === 'snapshot' && change.op === 'put' && change.row.seq > seq;

const readOnlyRefusal = (path: string): ApplyResult => {
  const { code, message } = failure('read-only', path);
  return { ok: false, code, message };
};
