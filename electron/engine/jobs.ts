/** The long jobs of one session. The caller names each job: the name reports its progress, and cancels it. */
import { type EngineEvent, type UserError, userError } from '../../shared/api/contract.ts';
import { words } from './words.ts';

export type Watched = {
  /** Aborted if the work is to end; its reason is the error for the caller. */
  readonly signal: AbortSignal;
  /** Told the share that is done, 0 to 1. */
  readonly progress: (done: number) => void;
};

type Jobs = {
  /**
   * Does `work`, which throws the signal's reason once that is aborted. Work without a name ends with the session only, and
   * reports nothing.
   */
  run<T>(name: string | undefined, work: (watched: Watched) => Promise<T>): Promise<T>;
  /** Ends the work of this name, if it is under way. */
  cancel(name: string): void;
  /** Ends all of it, because the session is over. */
  cancelAll(): void;
};

export const jobsOf = (emit: (event: EngineEvent) => void): Jobs => {
  const running = new Map<AbortController, string | undefined>();

  return {
    run: async (name, work) => {
      const controller = new AbortController();
      const { signal } = controller;
      running.set(controller, name);
      const progress = (done: number): void => {
        if (name !== undefined && !signal.aborted) emit({ type: 'job.progress', job: name, done });
      };
      try {
        return await work({ signal, progress });
      } finally {
        running.delete(controller);
      }
    },
    cancel: (name) => {
      for (const [controller, known] of running) if (known === name) controller.abort(cancelled());
    },
    cancelAll: () => {
      for (const controller of running.keys()) controller.abort(cancelled());
    },
  };
};

const cancelled = (): UserError => userError('cancelled', words.cancelled);
