/** A request that a dialog makes: whether it is under way, and why the last one failed. */
import { useState } from 'react';
import { say } from '../../shared/words/messages.ts';
import { words } from './words.ts';

type Requesting = {
  readonly isWorking: boolean;
  readonly problem: string | undefined;
  /** Makes a request unless one is under way. `done` runs if it succeeds. */
  run(request: () => Promise<unknown>, done?: () => void): void;
};

export const useRequest = (): Requesting => {
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const carryOut = async (request: () => Promise<unknown>, done?: () => void) => {
    setWorking(true);
    setProblem(undefined);
    try {
      await request();
      done?.();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : say(words.failed));
    } finally {
      setWorking(false);
    }
  };
  return {
    isWorking,
    problem,
    run: (request, done) => {
      if (!isWorking) void carryOut(request, done);
    },
  };
};
