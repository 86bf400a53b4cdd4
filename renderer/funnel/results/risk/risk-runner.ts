import type { Risk, RiskOptions } from '../../../../shared/funnel/analysis/risk.ts';
import type { FunnelInput } from '../../../../shared/funnel/input/input.ts';
import type { RiskAnswer, RiskJob } from './risk-worker.ts';

/** What is to be simulated, and how. */
export type Asked = { readonly input: FunnelInput; readonly options: RiskOptions };

/** An outdated run may take this long to end by itself: starting a new worker costs about as much. */
const PATIENCE_MS = 120;

type Run = { readonly id: number; readonly asked: Asked };

export type RiskRunner = {
  run(asked: Asked): void;
  stop(): void;
};

/**
 * Simulates the latest input in a worker of its own. An outdated run is cancelled, but one that is nearly done still
 * reports, so that the figures move while a slider is dragged.
 * @param onRisk receives each outcome with its input.
 */
export const createRiskRunner = (onRisk: (risk: Risk, of: Asked) => void): RiskRunner => {
  let worker: Worker | undefined;
  let running: Run | undefined;
  let waiting: Run | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastId = 0;

  const stop = () => {
    clearTimeout(timer);
    worker?.terminate();
    worker = undefined;
    running = undefined;
  };

  const start = (run: Run) => {
    waiting = undefined;
    running = run;
    worker ??= listenedTo(new Worker(new URL('./risk-worker.ts', import.meta.url), { type: 'module' }));
    const { id, asked } = run;
    worker.postMessage({ id, ...asked } satisfies RiskJob);
  };

  const listenedTo = (made: Worker): Worker => {
    made.addEventListener('message', ({ data }: MessageEvent<RiskAnswer>) => {
      if (data.id !== running?.id) return;
      const { asked } = running;
      clearTimeout(timer);
      running = undefined;
      onRisk(data.risk, asked);
      if (waiting) start(waiting);
    });
    return made;
  };

  return {
    run: (asked) => {
      const run = { id: ++lastId, asked };
      if (running === undefined) return start(run);
      const isFirst = waiting === undefined;
      waiting = run;
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
