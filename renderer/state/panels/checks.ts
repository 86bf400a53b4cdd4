/**
 * What the checks find in the open model. The engine looks at it whole, beside this window; here only the records at which
 * it found something are looked at, and what each change touches, in slices between frames.
 */
import { type Checker, type CheckReport, createChecker } from '../../../shared/model/checks/checker.ts';
import type { Model } from '../../../shared/model/model.ts';
import { documentStore } from '../document/document.ts';
import { connection } from '../ports/connected.ts';
import { createStore } from '../store.ts';

type ChecksState = {
  /** Null until everything has been looked at once. */
  readonly report: readonly CheckReport[] | null;
  /** Rises whenever what was found may have changed. */
  readonly revision: number;
};

export const checksStore = createStore<ChecksState>(() => ({ report: null, revision: 0 }));

/** Milliseconds of a slice: what is left of a frame after its painting. */
const SLICE_MS = 6;

let checked: { readonly model: Model; readonly checker: Checker; hasBegun: boolean } | null = null;
/** The checker of the open model, or null if none is open. */
export const currentChecker = (): Checker | null => checked?.checker ?? null;

/** Runs a slice of work once the window has nothing better to do. */
type WhenIdle = (slice: () => void) => void;

let waiting = false;
const schedule = (later: WhenIdle): void => {
  if (waiting || !checked?.hasBegun) return;
  waiting = true;
  later(() => {
    waiting = false;
    if (!checked) return;
    const end = performance.now() + SLICE_MS;
    if (!checked.checker.work(() => performance.now() < end)) schedule(later);
    else {
      const report = checked.checker.report();
      checksStore.setState(({ revision }) => ({ report, revision: revision + 1 }));
    }
  });
};

/** Asks the engine where to look, once the window has shown the model. An earlier state, which it has not, is looked at whole. */
const begin = (model: Model, file: string | null, later: WhenIdle): void => {
  const checker = createChecker(model, 'changes');
  const mine = { model, checker, hasBegun: false };
  checked = mine;
  const go = (tell: () => void): void => {
    if (checked !== mine) return;
    tell();
    mine.hasBegun = true;
    schedule(later);
  };
  later(() => {
    if (checked !== mine) return;
    if (file === null) go(checker.lookEverywhere);
    else
      connection
        .request('document.findings', { file })
        .then((records) => go(() => checker.lookAt(records)))
        .catch(() => go(checker.lookEverywhere));
  });
};

/** Checks the model of this window: another one from the start, a changed one where it changed. @returns what ends it. */
export const keepChecking = (later: WhenIdle): (() => void) =>
  documentStore.subscribe(({ replica, revision, past }, before) => {
    const model = replica?.model ?? null;
    if (model === (checked?.model ?? null)) {
      if (model && revision !== before.revision) schedule(later);
      return;
    }
    checked?.checker.stop();
    checked = null;
    checksStore.setState({ report: null });
    if (replica) begin(replica.model, past ? null : replica.file, later);
  });
