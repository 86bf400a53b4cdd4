/** What owners have the engine write, so that guests of a room can wait for it. */
import type { MethodName } from '../../../shared/api/contract.ts';

const WRITES: ReadonlySet<string> = new Set<MethodName>([
  ...(['document.apply', 'document.undo', 'document.redo', 'document.takeBack'] as const),
  ...(['document.restore', 'document.useRestorePoint', 'table.import'] as const),
]);

type OwnersWork = {
  /** Takes note of a call by an owner, until it is answered. */
  note<T>(method: string, answer: Promise<T>): Promise<T>;
  /** Settles once no owner's call that writes is under way. */
  done(): Promise<void>;
};

export const ownersWork = (): OwnersWork => {
  const running = new Set<Promise<unknown>>();
  return {
    note: (method, answer) => {
      if (!WRITES.has(method)) return answer;
      running.add(answer);
      return answer.finally(() => running.delete(answer));
    },
    done: async () => {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
};
