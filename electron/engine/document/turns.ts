/**
 * Work on a file that another program may be writing to. A wait inside SQLite would stop the whole process and every
 * window with it, so work that meets a busy file is tried again by a timer, and what comes later waits behind it.
 */
import { UserError } from '../../../shared/api/contract.ts';

type Turns = {
  /**
   * Carries out `work`, at once if nothing waits before it. If it throws a `UserError` with the code `busy`, it is tried
   * again until the file is free or the time is up; then the promise is rejected with that error. Work is carried out in
   * the order in which it was handed in. `work` must have changed nothing if it throws.
   */
  take<T>(work: () => T): Promise<T>;
  /** The same for work that goes on: what was handed in later waits until its promise is settled. */
  hold<T>(work: () => Promise<T>): Promise<T>;
  /** Rejects everything that waits with `reason`, and takes no more work. */
  end(reason: UserError): void;
};

/** How long work waits for a busy file before it is refused, and how long between two attempts, in milliseconds. */
type Patience = { readonly limitMs: number; readonly everyMs: number };

const PATIENCE: Patience = { limitMs: 10_000, everyMs: 100 };

type Waiting = {
  /** Gives a promise if the work goes on. */
  readonly attempt: () => Promise<void> | undefined;
  readonly refuse: (reason: unknown) => void;
  readonly since: number;
};

/** @param clock milliseconds that never go back; given by tests. */
export const turnsOf = (
  { limitMs, everyMs }: Patience = PATIENCE,
  clock: () => number = () => performance.now(),
): Turns => {
  const waiting: Waiting[] = [];
  let timer: NodeJS.Timeout | undefined;
  let ended: UserError | undefined;

  /** Carries out what waits, in order, up to the first that meets a busy file. */
  const advance = (): void => {
    timer = undefined;
    for (let next = waiting[0]; next; next = waiting[0]) {
      const work = next;
      try {
        const goingOn = work.attempt();
        if (goingOn) {
          void goingOn.then(
            () => leave(work),
            (error: unknown) => failed(work, error) || leave(work),
          );
          return;
        }
      } catch (error) {
        if (failed(work, error)) return;
      }
      // `end` may have emptied the queue during the attempt.
      if (waiting[0] === work) waiting.shift();
    }
  };

  const leave = (work: Waiting): void => {
    if (waiting[0] !== work) return;
    waiting.shift();
    advance();
  };

  /** Whether work that failed is tried again; else it is refused. */
  const failed = (work: Waiting, error: unknown): boolean => {
    const isTriedAgain = waiting[0] === work && isBusy(error) && clock() - work.since < limitMs;
    if (isTriedAgain) timer = setTimeout(advance, everyMs);
    else work.refuse(error);
    return isTriedAgain;
  };

  const add = <T>(attempt: (resolve: (value: T) => void) => Promise<void> | undefined) =>
    new Promise<T>((resolve, reject) => {
      if (ended) return reject(ended);
      waiting.push({ attempt: () => attempt(resolve), refuse: reject, since: clock() });
      if (waiting.length === 1) advance();
    });

  return {
    take: <T>(work: () => T) =>
      add<T>((resolve) => {
        resolve(work());
        return undefined;
      }),
    hold: <T>(work: () => Promise<T>) => add<T>((resolve) => work().then(resolve)),
    end: (reason) => {
      ended ??= reason;
      clearTimeout(timer);
      for (const { refuse } of waiting.splice(0)) refuse(reason);
    },
  };
};

const isBusy = (error: unknown): boolean => error instanceof UserError && error.code === 'busy';
