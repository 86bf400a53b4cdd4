/**
 * A window's replica of one model. Commands are carried out here at once (optimistic, so that typing never waits) and
 * sent to the engine, which decides their order; what it committed wins, and guesses still waiting are made again on top.
 */

import { type Change, headOf } from '../../../shared/api/change.ts';
import type { Connection, Result } from '../../../shared/api/contract.ts';
import type { ApplyResult, History, UndoPart } from '../../../shared/api/results.ts';
import { type Applied, apply, type Command } from '../../../shared/model/apply.ts';
import { isRefusal } from '../../../shared/model/command.ts';
import { undoing } from '../../../shared/model/history/undo.ts';
import { applyPatch, invert, type Model, modelFrom } from '../../../shared/model/model.ts';
import { type Patch, samePatch } from '../../../shared/model/patch.ts';
import type { Refusal } from '../../../shared/model/refusals/refusals.ts';
import { newId } from '../../plain/new-id.ts';
import { messageOf, outboxTo, type Trouble, type Unsent } from './outbox.ts';

type Guess = {
  readonly seed: string;
  readonly kind: Change['kind'];
  readonly label: string;
  /** What it does to the model as it is then; nothing if it can’t be done. */
  readonly plan: () => Patch;
  patch: Patch;
  inverse: Patch;
  /** Number the engine gave it, known once it answered. */
  seq: number | undefined;
};

export type ReplicaListener = {
  /** The model changed. `patches` are what was applied, in order. */
  changed(patches: readonly Patch[]): void;
  /** The engine refused a command this window had guessed to be fine, or failed; `command` is what came to nothing. */
  failed(message: string, command?: Command): void;
  /** How many requests have no answer yet. */
  waiting(count: number): void;
  /** What keeps all of them from being saved for the time being; null once nothing does. */
  trouble(trouble: Trouble | null): void;
  /** Calls `act` later: the longer, the more attempts have failed. */
  later(attempt: number, act: () => void): void;
};

/** A refusal that may offer the part that can be done. */
type UndoRefusal = Refusal & { readonly part?: UndoPart | undefined };

export type Replica = {
  readonly file: string;
  readonly model: Model;
  /** Requests without an answer, in order: what a reload must not lose. */
  readonly unsent: readonly Unsent[];
  /** Carries a command out. The patch that came of it tells the ids of new records. */
  perform(command: Command): Applied | Refusal;
  /**
   * Undoes this person's last change, or of the change numbered `part` what can be undone. A refusal may offer such a part.
   */
  undo(part?: number): Promise<Applied | UndoRefusal>;
  redo(part?: number): Promise<Applied | UndoRefusal>;
  /** Makes the model what it was after the change `seq`, as a new change. */
  restore(seq: number): Promise<Applied | Refusal>;
  /** Makes the model what a restore point holds. */
  restoreFrom(id: string): Promise<Applied | Refusal>;
  history(): Promise<History>;
  /** Takes in a change the engine committed. */
  receive(change: Change): void;
  /**
   * After the connection was lost: takes in what was missed, the whole model only if that is too much, and sends what has
   * no answer again. Throws if the model can't be opened any more.
   */
  rejoin(): Promise<{ readonly readOnly: boolean }>;
  /** Resolves once everything sent has been answered. */
  settled(): Promise<void>;
  /** Whether the model is what the engine committed with this change, with no guesses on top. */
  isAt(seq: number): boolean;
  /** Sends all requests at once, for a page that is about to go. */
  flush(): void;
  /** Sends nothing more. */
  stop(): void;
};

/**
 * @param person who works in this window, with the name that they have now.
 * @param unsent requests of an earlier page on the same model that had no answer: they are sent again, with their seeds.
 */
export const createReplica = (
  connection: Connection,
  file: string,
  opened: Pick<Result<'document.open'>, 'data' | 'seq' | 'head'>,
  person: () => { readonly id: string; readonly name: string },
  listener: ReplicaListener,
  unsent: readonly Unsent[] = [],
): Replica => {
  let model = modelFrom(opened.data);
  let { seq, head } = opened;
  let guesses: Guess[] = [];
  /** The last change of the model, if it was made here: nobody has built on it. */
  let lastOwn: Guess | undefined;
  let early: Change[] = [];
  const idle: (() => void)[] = [];
  /** Who waits for the answer to an undo, a redo or a restore, by its seed. */
  const asking = new Map<string, (outcome: Applied | UndoRefusal | Error) => void>();

  const guess = (command: Command, seed: string, at: string): Applied | Refusal =>
    apply(model, command, { seed, at, actor: person().name, actorId: person().id });

  const isSettled = () => outbox.unsent.length === 0 && guesses.every((entry) => entry.seq !== undefined);
  const settle = () => {
    listener.waiting(outbox.unsent.length);
    if (isSettled()) for (const go of idle.splice(0)) go();
  };

  /** Makes a guess on the model as it is. One that does not apply has no effect here; the engine says what became of it. */
  const make = (entry: Guess): Patch => {
    entry.patch = entry.plan();
    entry.inverse = invert(model, entry.patch);
    applyPatch(model, entry.patch);
    return entry.patch;
  };

  /** Takes the guesses back, lets `change` the committed model, and makes them again on top. */
  const rebase = (commit: () => Patch[]) => {
    const patches: Patch[] = [];
    for (const entry of guesses.toReversed()) {
      applyPatch(model, entry.inverse);
      patches.push(entry.inverse);
    }
    patches.push(...commit());
    for (const entry of guesses) patches.push(make(entry));
    listener.changed(patches);
  };

  const drop = (entry: Guess) =>
    rebase(() => {
      guesses = guesses.filter((other) => other !== entry);
      return [];
    });

  const commit = (change: Change) => {
    seq = change.seq;
    head = headOf(change);
    const own = guesses.find((entry) => entry.seed === change.id);
    if (own && own === guesses[0] && samePatch(own.patch, change.patch)) {
      guesses = guesses.slice(1);
      lastOwn = own;
      listener.changed([]);
    } else {
      lastOwn = undefined;
      rebase(() => {
        guesses = guesses.filter((entry) => entry !== own);
        applyPatch(model, change.patch);
        return [change.patch];
      });
    }
    settle();
  };

  const receive = (change: Change) => {
    if (change.seq <= seq) return;
    if (change.seq > seq + 1) {
      early.push(change);
      void catchUp().catch((error: unknown) => listener.failed(messageOf(error)));
      return;
    }
    commit(change);
    const next = early.filter((other) => other.seq > seq).sort((a, b) => a.seq - b.seq);
    early = [];
    for (const other of next) receive(other);
  };

  let catchingUp: Promise<{ readonly readOnly: boolean }> | undefined;
  const catchUp = () => {
    catchingUp ??= fetchMissed().finally(() => {
      catchingUp = undefined;
    });
    return catchingUp;
  };
  const fetchMissed = async () => {
    const { changes, readOnly } = await connection.request('document.changes', { file, after: seq, head });
    if (changes) for (const change of changes) receive(change);
    else reset(await connection.request('document.open', { file }));
    return { readOnly };
  };

  /** Takes the whole model in again. Guesses whose answer has come are in it. */
  const reset = (whole: Pick<Result<'document.open'>, 'data' | 'seq' | 'head'>) => {
    model = modelFrom(whole.data);
    ({ seq, head } = whole);
    lastOwn = undefined;
    early = [];
    guesses = guesses.filter((entry) => entry.seq === undefined);
    for (const entry of guesses) make(entry);
    listener.changed([]);
    settle();
  };

  const answered = (request: Unsent, result: ApplyResult) => {
    const ask = asking.get(request.seed);
    asking.delete(request.seed);
    const entry = guesses.find(({ seed }) => seed === request.seed);
    if (ask) ask(result);
    else if (!result.ok) listener.failed(result.message, commandIn(request));
    if (!result.ok) {
      if (entry) drop(entry);
    } else if (entry) {
      entry.seq = result.seq;
      if (result.seq <= seq) drop(entry);
    }
    settle();
  };

  const failed = (request: Unsent, error: unknown) => {
    const ask = asking.get(request.seed);
    asking.delete(request.seed);
    if (ask) ask(error instanceof Error ? error : new Error(messageOf(error)));
    else listener.failed(messageOf(error), commandIn(request));
    const entry = guesses.find(({ seed }) => seed === request.seed);
    if (entry) drop(entry);
    settle();
  };

  const outbox = outboxTo(connection, file, {
    answered,
    failed,
    trouble: listener.trouble,
    later: listener.later,
  });

  const ask = (
    request:
      | { readonly kind: 'undo' | 'redo'; readonly part?: number | undefined }
      | { readonly kind: 'restore'; readonly seq: number }
      | { readonly kind: 'useRestorePoint'; readonly id: string },
  ) =>
    new Promise<Applied | UndoRefusal>((resolve, reject) => {
      const seed = newId();
      asking.set(seed, (outcome) => (outcome instanceof Error ? reject(outcome) : resolve(outcome)));
      outbox.add({ ...request, seed, at: new Date().toISOString() });
      settle();
    });

  /**
   * Carries out here what the engine is asked for next; the guess is on top of all others.
   * @param inverse what takes the patch back, if that is known.
   */
  const send = (
    request: Unsent,
    { patch, label }: Applied,
    plan: () => Patch,
    inverse = invert(model, patch),
  ) => {
    const { seed } = request;
    const kind = request.kind === 'undo' || request.kind === 'redo' ? request.kind : 'do';
    guesses.push({ seed, kind, label, plan, patch, inverse, seq: undefined });
    applyPatch(model, patch);
    listener.changed([patch]);
    outbox.add(request);
    settle();
  };

  const sendCommand = (command: Command, seed: string, at: string, outcome: Applied | Refusal) =>
    send(
      { kind: 'apply', command, seed, at },
      isRefusal(outcome) ? { patch: [], label: '' } : outcome,
      () => {
        const again = guess(command, seed, at);
        return isRefusal(again) ? [] : again.patch;
      },
    );

  /**
   * Undoes or redoes the last change here at once, if it was made in this window: that is certainly the one that the engine will
   * take. Undefined if it wasn’t, or can’t be undone whole.
   */
  const step = (kind: 'undo' | 'redo'): Applied | undefined => {
    const last = guesses.at(-1) ?? lastOwn;
    if (!last || (last.kind === 'undo') !== (kind === 'redo')) return undefined;
    // Nobody has built on it: the model is as it left it.
    const { patch, blocked } = undoing(model, last, true);
    if (patch.length === 0 || blocked.length > 0) return undefined;
    const outcome = { patch, label: last.label };
    send(
      { kind, seed: newId(), at: new Date().toISOString() },
      outcome,
      () => undoing(model, last).patch,
      patch === last.inverse ? last.patch : undefined,
    );
    return outcome;
  };

  const undoOrRedo = async (kind: 'undo' | 'redo', part: number | undefined) =>
    (part === undefined ? step(kind) : undefined) ?? ask({ kind, part });

  for (const request of unsent) {
    if (request.kind !== 'apply') outbox.add(request);
    else {
      const { command, seed, at } = request;
      sendCommand(command, seed, at, guess(command, seed, at));
    }
  }

  return {
    file,
    get model() {
      return model;
    },
    get unsent() {
      return outbox.unsent;
    },
    perform: (command) => {
      const seed = newId();
      const at = new Date().toISOString();
      const outcome = guess(command, seed, at);
      if (isRefusal(outcome) || outcome.patch.length === 0) return outcome;
      sendCommand(command, seed, at, outcome);
      return outcome;
    },
    undo: (part) => undoOrRedo('undo', part),
    redo: (part) => undoOrRedo('redo', part),
    restore: (to) => ask({ kind: 'restore', seq: to }),
    restoreFrom: (id) => ask({ kind: 'useRestorePoint', id }),
    history: () => connection.request('document.history', { file }),
    receive,
    rejoin: async () => {
      const state = await catchUp();
      outbox.resume();
      return state;
    },
    settled: () =>
      new Promise<void>((resolve) => {
        if (isSettled()) resolve();
        else idle.push(resolve);
      }),
    isAt: (wanted) => seq === wanted && guesses.length === 0,
    flush: outbox.flush,
    stop: outbox.stop,
  };
};

const commandIn = (request: Unsent): Command | undefined =>
  request.kind === 'apply' ? request.command : undefined;
