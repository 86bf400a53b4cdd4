import type { FunnelInput } from '../../shared/funnel/input.ts';
import type { Risk, RiskOptions } from '../../shared/funnel/risk.ts';
import type { RiskAnswer, RiskJob } from './risk-worker.ts';

/** A run that the inputs have outlived is given this long to end by itself; starting a new worker costs about as much. */
const PATIENCE_MS = 120;

export type RiskRunner = {
  run(input: FunnelInput, options: RiskOptions): void;
  stop(): void;
};

/**
 * Simulates what it is given last, in a worker of its own. A run that has been overtaken is cancelled; one that is
 * nearly done is still told, so that the figures move while a slider is dragged.
 * @param onRisk hears of each outcome, and whether it is that of the inputs given last.
 */
export const createRiskRunner = (onRisk: (risk: Risk, isLatest: boolean) => void): RiskRunner => {
  let worker: Worker | undefined;
  let running: number | undefined;
  let waiting: RiskJob | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastId = 0;

  const stop = () => {
    clearTimeout(timer);
    worker?.terminate();
    worker = undefined;
    running = undefined;
  };

  const start = (job: RiskJob) => {
    waiting = undefined;
    running = job.id;
    worker ??= listenedTo(new Worker(new URL('./risk-worker.ts', import.meta.url), { type: 'module' }));
    worker.postMessage(job);
  };

  const listenedTo = (made: Worker): Worker => {
    made.addEventListener('message', ({ data }: MessageEvent<RiskAnswer>) => {
      if (data.id !== running) return;
      clearTimeout(timer);
      running = undefined;
      onRisk(data.risk, waiting === undefined);
      if (waiting) start(waiting);
    });
    return made;
  };

  return {
    run: (input, options) => {
      const job = { id: ++lastId, input, options };
      if (running === undefined) return start(job);
      const isFirst = waiting === undefined;
      waiting = job;
      if (!isFirst) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (!waiting) return;
        stop();
        start(waiting);
      }, PATIENCE_MS);
    },
    stop: () => {
      waiting = undefined;
      stop();
    },
  };
};
