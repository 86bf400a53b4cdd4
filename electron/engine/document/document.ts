/**
 * One open model: its replica in memory, its file, and those who follow it. A change is committed to the file before
 * it is made in memory, and both before anybody hears of it.
 */
import { basename } from 'node:path';
import { CATCH_UP, type Change } from '../../../shared/api/change.ts';
import { errorOf, UserError, userError } from '../../../shared/api/contract.ts';
import type { ApplyResult } from '../../../shared/api/results.ts';
import { apply } from '../../../shared/model/apply.ts';
import { isRefusal } from '../../../shared/model/command.ts';
import { type Earlier, earlierRows, patchBack } from '../../../shared/model/history/rewind.ts';
import {
  applyPatch,
  dataFrom,
  invert,
  type Model,
  modelFrom,
  modelSteps,
} from '../../../shared/model/model.ts';
import type { RowChange } from '../../../shared/model/patch.ts';
import { refuse } from '../../../shared/model/refusals/refusals.ts';
import type { Steps } from '../../../shared/model/tables/steps.ts';
import { finish } from '../../../shared/steps/steps.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import type { Document, DocumentListener } from '../document-type.ts';
import { answerAgain, type By, digestOf, type Order, personOf } from '../once.ts';
import { inSlices, type OpenSteps, type Running } from '../slices.ts';
import { BUSY_TIMEOUT_MS } from '../store/connection.ts';
import { failure } from '../store/failures.ts';
import { createFile } from '../store/opening/create.ts';
import { openSteps, type Pages } from '../store/opening/open.ts';
import { isShort, wordsIn } from '../store/search.ts';
import { openStore } from '../store/store.ts';
import type { Store } from '../store/store-type.ts';
import { words } from '../words.ts';
import { memorySearchIn } from './memory-search.ts';
import { rescueCopy } from './rescue.ts';
import { restoringPoint, restoringVersion } from './restoring.ts';
import { searchHits } from './search-hits.ts';
import { storable } from './storable.ts';
import { turnsOf } from './turns.ts';
import { type Planned, type UndoRefusal, undoIn } from './undo.ts';
import { versionTitle } from './version-title.ts';

/** How often a file that somebody follows is asked for changes by other programs, in milliseconds. */
const POLL_MS = 500;
/** How long after the last change the log is moved into the file, in milliseconds. */
const IDLE_MS = 1000;

/** How long an attempt to write may stop the process while another program writes: most writes are shorter. */
const SHORT_WAIT_MS = 20;

/** How long after a model was opened in a hurry its pages are looked at, in milliseconds: once it can be seen. */
const SHOWN_MS = 1000;

/**
 * Opens the model at `path`. Throws a `UserError` if it can't be opened; see `openFile`.
 * @param pages `later` shows the model before its pages are checked. If they turn out to be damaged, the file is closed and
 *   its followers are told. Nothing is written to it before the check.
 */
export const openDocument = (path: string, now?: () => Date, pages: Pages = 'now'): Document =>
  finish(documentSteps(path, now, pages));

/** `openDocument` in steps. If they are abandoned, the file is closed. */
export function* documentSteps(path: string, now?: () => Date, pages: Pages = 'now'): OpenSteps<Document> {
  const opened = yield* openSteps(path, undefined, pages);
  const store = openStore(path, opened);
  let document: Document | undefined;
  try {
    document = documentIn(store, now, yield* modelSteps(opened.data, opened.rows));
    return document;
  } finally {
    if (!document) store.close();
  }
}

/** The document in a file that is open already. Closing the document closes the file. */
export const documentIn = (
  store: Store,
  now: () => Date = () => new Date(),
  model: Model = modelFrom(store.data),
): Document => {
  const { path } = store;
  const undo = undoIn(model, store.journal);
  const memorySearch = memorySearchIn(model);
  const listeners = new Set<DocumentListener>();
  let seq = store.seq;
  let idle: NodeJS.Timeout | undefined;
  let poll: NodeJS.Timeout | undefined;
  let open = true;
  let closedBy = userError('closed', words.closedFile, { file: quoted(basename(path)) });
  const turns = turnsOf();
  /** Changes made in memory that the listeners have still to hear of. */
  let untold: Change[] = [];

  const learn = (change: Change): void => {
    applyPatch(model, change.patch);
    seq = change.seq;
    undo.record(change.actorId, change);
    untold.push(change);
  };

  /** Tells the listeners, outside of any transaction: what they do in turn must not end up in one. */
  const tell = (): void => {
    const changes = untold;
    untold = [];
    for (const change of changes) for (const listener of [...listeners]) listener.changed(change);
  };

  /** Takes in what other programs have committed to the same file. */
  const takeIn = (): void => {
    for (const change of store.changesElsewhere(seq)) learn(change);
  };

  /**
   * Plans a change on the model as it is in the file now, commits it, and only then makes it in memory. An order that was
   * carried out before is answered again, and nothing is written.
   */
  function* committing(
    order: Order,
    by: By,
    plan: (at: string) => (Planned & { readonly forward?: string }) | UndoRefusal,
  ): Steps<ApplyResult> {
    if (!open) throw closedBy;
    if (store.readOnly) return readOnlyRefusal(path);
    let answer: ApplyResult | undefined;
    try {
      const written = yield* store.transact<Change | 'receipt'>(function* () {
        takeIn();
        const before = store.receiptOf(by.seed);
        if (before) {
          answer = answerAgain(before, by, order);
          return undefined;
        }
        const at = now().toISOString();
        const wanted = plan(at);
        const planned = isRefusal(wanted) ? wanted : (by.refusing?.(model, wanted.patch) ?? wanted);
        if (isRefusal(planned)) {
          answer = { ok: false, ...planned };
          return undefined;
        }
        const { seed: id, actorId, actor } = by;
        const { forward, staying, ...change } = planned;
        const { patch, label } = change;
        const digest = digestOf(order) ?? null;
        const isChange = patch.length > 0;
        answer = { ok: true, seq: isChange ? seq + 1 : seq, label, patch, ...(staying && { staying }) };
        if (!isChange) {
          store.keepReceipt({ id, digest, actorId, seq, label, patch });
          return 'receipt';
        }
        const made: Change = { seq: seq + 1, id, at, actorId, actor, ...change };
        const inverse = invert(model, patch);
        yield* store.write({ ...made, digest, inverse, forward }, forward !== undefined);
        return made;
      });
      if (written && written !== 'receipt') {
        learn(written);
        checkpointSoon();
      }
    } catch (error) {
      if (!open) throw closedBy;
      if (!isLoss(error)) throw error;
      throw close(error.message) ?? error;
    } finally {
      tell();
    }
    if (!answer) throw new Error('An order was carried out without an answer.');
    return answer;
  }

  const commit = (...committed: Parameters<typeof committing>): ApplyResult =>
    finish(committing(...committed));

  const earlierAt = (wanted: number): Earlier => {
    if (wanted > seq) {
      throw errorOf(refuse('no-such-moment'));
    }
    return earlierRows(model, store.journal.inversesAfter(wanted));
  };

  const checkpointSoon = (): void => {
    clearTimeout(idle);
    idle = setTimeout(() => store.checkpoint(), IDLE_MS);
    idle.unref();
  };

  /** Why this file can no longer be written to, its model being saved beside it; undefined if it can. */
  const loss = (): UserError | undefined => {
    const state = store.readOnly ? 'own' : stateNow();
    if (state !== 'overwritten' && state !== 'elsewhere') return undefined;
    const isNeeded = state === 'overwritten' || store.isLastOfChanges();
    const rescued = isNeeded ? rescueCopy({ path, model, seq, copyTo: store.copyTo }) : undefined;
    return failure(state === 'overwritten' ? 'file-overwritten' : 'file-replaced', path, rescued);
  };

  const stateNow = () => {
    try {
      return store.state();
    } catch {
      return 'unclear';
    }
  };

  const close = (reason?: string | (() => string)): UserError | undefined => {
    if (!open) return undefined;
    open = false;
    clearTimeout(idle);
    clearTimeout(looking);
    preparing?.cancel(() => closedBy);
    clearInterval(poll);
    const lost = loss();
    const told = reason === undefined ? [] : [...listeners];
    listeners.clear();
    store.close();
    const said = lost?.message ?? (typeof reason === 'function' ? reason() : reason);
    if (said !== undefined) closedBy = lost ?? new UserError('closed', said);
    turns.end(closedBy);
    for (const listener of told) listener.closed(said ?? '');
    return lost;
  };

  const lookElsewhere = (): void => {
    try {
      const state = store.state();
      if (state === 'unclear') return;
      if (state !== 'own') throw failure('file-replaced', path);
      takeIn();
      tell();
    } catch (error) {
      // Another program holds the file for a moment: there is a next time.
      if (error instanceof UserError && error.code === 'busy') return;
      close(error instanceof Error ? error.message : String(error));
    }
  };

  let preparing: Running<void> | undefined;
  const looking = setTimeout(() => {
    try {
      store.checkPages();
      preparing = inSlices(memorySearch.prepare());
      preparing.result.catch(() => {});
    } catch (error) {
      close(error instanceof Error ? error.message : String(error));
    }
  }, SHOWN_MS).unref();

  return {
    path,
    model,
    readOnly: store.readOnly,
    seq: () => seq,
    head: () => store.journal.headAt(seq) ?? '',
    apply: (command, by) =>
      commit({ kind: 'apply', command }, by, (at) => {
        const { seed, actor, actorId } = by;
        const outcome = apply(model, command, { seed, at, actor, actorId });
        if (isRefusal(outcome)) return outcome;
        if (outcome.patch.some((change) => isSnapshotAfter(change, seq))) return refuse('no-such-moment');
        const { command: type, params } = outcome;
        const label = outcome.label.toWellFormed();
        return { patch: storable(outcome.patch), label, command: type, params, kind: 'do', of: null };
      }),
    undo: (by, part) => commit({ kind: 'undo', part }, by, () => undo.plan(personOf(by), 'undo', part)),
    redo: (by, part) => commit({ kind: 'redo', part }, by, () => undo.plan(personOf(by), 'redo', part)),
    takeBack: (of, minutes, by) =>
      commit({ kind: 'take-back', actorId: of.id, minutes }, by, (at) =>
        undo.takeBack(of, new Date(Date.parse(at) - minutes * 60_000)),
      ),
    history: (person) => ({ undo: undo.label(person, 'undo'), redo: undo.label(person, 'redo') }),
    changesAfter: (after) => store.journal.changesAfter(after),
    catchUp: (after, head) => {
      takeIn();
      tell();
      const known = store.journal.headAt(after);
      if (known === undefined || (head !== undefined && head !== known)) return null;
      return store.journal.fewChangesAfter(after, CATCH_UP.changes, CATCH_UP.bytes) ?? null;
    },
    freezes: () => store.journal.freezes(),
    seqBefore: (at) => store.journal.seqBefore(at),
    changedSince: (wanted) => {
      const since = Math.min(wanted, seq);
      return { back: patchBack(model, earlierAt(since)), people: store.journal.peopleSince(since) };
    },
    journal: (before, limit) => store.journal.page(before, limit),
    rewind: (wanted) => {
      takeIn();
      tell();
      return patchBack(model, earlierAt(wanted));
    },
    restore: (wanted, by) =>
      commit({ kind: 'restore', seq: wanted }, by, () => {
        const title = versionTitle(model, wanted, store.journal.atOf(wanted));
        return restoringVersion(model, earlierAt(wanted), title);
      }),
    bringTo: ({ id, at, data }, by) =>
      commit({ kind: 'restore-point', id }, by, () => restoringPoint(model, data, at)),
    search: (query, limit) =>
      searchHits(model, query, limit, (text, most) => {
        const searched = wordsIn(text);
        return isShort(searched) || memorySearch.isPrepared()
          ? memorySearch.search(searched, most)
          : store.search(text, most);
      }),
    inTurn: (work) =>
      turns.take(() => {
        store.waitAtMost(SHORT_WAIT_MS);
        try {
          return work();
        } finally {
          if (open) store.waitAtMost(BUSY_TIMEOUT_MS);
        }
      }),
    applyInSlices: (digest, by, plan) =>
      turns.hold(async () => {
        store.waitAtMost(SHORT_WAIT_MS);
        try {
          const order: Order = { kind: 'planned', digest };
          const steps = committing(order, by, () => ({ ...plan(), kind: 'do', of: null }));
          return await inSlices(steps).result;
        } finally {
          if (open) store.waitAtMost(BUSY_TIMEOUT_MS);
        }
      }),
    subscribe: (listener) => {
      if (!open) throw closedBy;
      listeners.add(listener);
      if (!poll) poll = setInterval(lookElsewhere, POLL_MS).unref();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(poll);
        poll = undefined;
      };
    },
    copyTo: (target) => (open ? store.copyTo(target) : createFile(target, dataFrom(model))),
    copyInTurns: async (target) => (open ? store.copyInTurns(target) : createFile(target, dataFrom(model))),
    backupTo: store.backupTo,
    isAlone: store.isAlone,
    notice: store.notice,
    close: (reason) => void close(reason),
  };
};

/** Whether a failure says that the file is no longer the one that was opened. */
const isLoss = (error: unknown): error is UserError =>
  error instanceof UserError && (error.code === 'file-replaced' || error.code === 'file-overwritten');

/** Whether a change names a moment that has not come yet: the model knows no history, so its command can't tell. */
const isSnapshotAfter = (change: RowChange, seq: number): boolean =>
  change.table === 'snapshot' && change.op === 'put' && change.row.seq > seq;

const readOnlyRefusal = (path: string): ApplyResult => {
  const { code, message } = failure('read-only', path);
  return { ok: false, code, message };
};
