/**
 * A window's replica of one model. Commands are carried out here at once (optimistic, so that typing never waits) and
 * sent to the engine, which decides their order; what it committed wins, and guesses still waiting are made again on top.
 */
import type { Change, Connection, History } from '../../shared/api/contract.ts';
import { type Applied, apply, type Command } from '../../shared/model/apply.ts';
import { isRefusal } from '../../shared/model/command.ts';
import { applyPatch, invert, type Model, modelFrom } from '../../shared/model/model.ts';
import type { Patch } from '../../shared/model/patch.ts';
import type { ModelData } from '../../shared/model/records.ts';
import type { Refusal } from '../../shared/model/refusals.ts';

type Guess = {
  readonly command: Command;
  readonly seed: string;
  readonly at: string;
  patch: Patch;
  inverse: Patch;
  /** Number the engine gave it, known once it answered. */
  seq: number | undefined;
};

type ReplicaListener = {
  /** The model changed. `patches` are what was applied, in order. */
  changed(patches: readonly Patch[]): void;
  /** The engine refused a command this window had guessed to be fine, or could not be reached. */
  failed(message: string): void;
  /** Commands sent and not yet answered. */
  waiting(count: number): void;
};

export type Replica = {
  readonly file: string;
  readonly model: Model;
  /** Carries a command out. The patch that came of it tells the ids of new records. */
  perform(command: Command): Applied | Refusal;
  undo(): Promise<Applied | Refusal>;
  redo(): Promise<Applied | Refusal>;
  history(): Promise<History>;
  /** Takes in a change the engine committed. */
  receive(change: Change): void;
  /** Takes in the whole model anew, after the connection was lost. Guesses without an answer are sent again. */
  reset(data: ModelData, seq: number): void;
  /** Resolves once everything sent has been answered. */
  settled(): Promise<void>;
  /** Whether the model is what the engine committed with this change, with no guesses on top. */
  isAt(seq: number): boolean;
};

export const createReplica = (
  connection: Connection,
  file: string,
  opened: { data: ModelData; seq: number },
  actor: string,
  listener: ReplicaListener,
): Replica => {
  let model = modelFrom(opened.data);
  let seq = opened.seq;
  let guesses: Guess[] = [];
  let early: Change[] = [];
  const idle: (() => void)[] = [];

  const guess = (command: Command, seed: string, at: string): Applied | Refusal =>
    apply(model, command, { seed, at, actor });

  const settle = () => {
    listener.waiting(guesses.filter((entry) => entry.seq === undefined).length);
    if (guesses.every((entry) => entry.seq !== undefined)) for (const go of idle.splice(0)) go();
  };

  /** Takes the guesses back, lets `change` the committed model, and makes them again on top. */
  const rebase = (commit: () => Patch[]) => {
    const patches: Patch[] = [];
    for (const entry of guesses.toReversed()) {
      applyPatch(model, entry.inverse);
      patches.push(entry.inverse);
    }
    patches.push(...commit());
    for (const entry of guesses) {
      const again = guess(entry.command, entry.seed, entry.at);
      // One that no longer applies has no effect here; the engine's answer says what became of it.
      entry.patch = isRefusal(again) ? [] : again.patch;
      entry.inverse = invert(model, entry.patch);
      applyPatch(model, entry.patch);
      patches.push(entry.patch);
    }
    listener.changed(patches);
  };

  const drop = (entry: Guess) => {
    rebase(() => {
      guesses = guesses.filter((other) => other !== entry);
      return [];
    });
    settle();
  };

  const commit = (change: Change) => {
    seq = change.seq;
    const head = guesses[0];
    const isOurs =
      head && (head.seq === change.seq || (head.seq === undefined && samePatch(head.patch, change.patch)));
    if (isOurs && samePatch(head.patch, change.patch)) {
      head.seq = change.seq;
      guesses = guesses.slice(1);
      listener.changed([]);
    } else {
      rebase(() => {
        if (isOurs) guesses = guesses.slice(1);
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
      void catchUp();
      return;
    }
    commit(change);
    const next = early.filter((other) => other.seq > seq).sort((a, b) => a.seq - b.seq);
    early = [];
    for (const other of next) receive(other);
  };

  let catchingUp = false;
  const catchUp = async () => {
    if (catchingUp) return;
    catchingUp = true;
    try {
      for (const change of await connection.request('document.changes', { file, after: seq }))
        receive(change);
    } catch (error) {
      listener.failed(messageOf(error));
    } finally {
      catchingUp = false;
    }
  };

  const send = async (entry: Guess) => {
    const { command, seed } = entry;
    try {
      const result = await connection.request('document.apply', { file, command, seed });
      if (!result.ok) {
        listener.failed(result.message);
        drop(entry);
        return;
      }
      entry.seq = result.seq;
      if (result.seq <= seq && guesses.includes(entry)) drop(entry);
      else settle();
    } catch (error) {
      if (isLost(error)) return;
      listener.failed(messageOf(error));
      drop(entry);
    }
  };

  const takeBack = async (method: 'document.undo' | 'document.redo'): Promise<Applied | Refusal> => {
    await settled();
    const result = await connection.request(method, { file });
    return result;
  };

  const settled = () =>
    new Promise<void>((resolve) => {
      if (guesses.every((entry) => entry.seq !== undefined)) resolve();
      else idle.push(resolve);
    });

  return {
    file,
    get model() {
      return model;
    },
    perform: (command) => {
      const seed = crypto.randomUUID();
      const at = new Date().toISOString();
      const outcome = guess(command, seed, at);
      if (isRefusal(outcome) || outcome.patch.length === 0) return outcome;
      const { patch } = outcome;
      const entry: Guess = { command, seed, at, patch, inverse: invert(model, patch), seq: undefined };
      applyPatch(model, patch);
      guesses.push(entry);
      listener.changed([patch]);
      settle();
      void send(entry);
      return outcome;
    },
    undo: () => takeBack('document.undo'),
    redo: () => takeBack('document.redo'),
    history: () => connection.request('document.history', { file }),
    receive,
    reset: (data, at) => {
      model = modelFrom(data);
      seq = at;
      early = [];
      const unanswered = guesses.filter((entry) => entry.seq === undefined);
      guesses = [];
      for (const entry of unanswered) {
        const again = guess(entry.command, entry.seed, entry.at);
        if (isRefusal(again)) continue;
        entry.patch = again.patch;
        entry.inverse = invert(model, again.patch);
        applyPatch(model, again.patch);
        guesses.push(entry);
        void send(entry);
      }
      listener.changed([]);
      settle();
    },
    settled,
    isAt: (wanted) => seq === wanted && guesses.length === 0,
  };
};

const samePatch = (a: Patch, b: Patch) => a.length === b.length && JSON.stringify(a) === JSON.stringify(b);
const isLost = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'connection-lost';
const messageOf = (error: unknown) =>
  error instanceof Error ? error.message : 'Something went wrong. Nothing was changed.';
