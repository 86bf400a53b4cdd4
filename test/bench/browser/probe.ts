/** What is measured inside a page: when a change had been painted, and how far apart the frames came. */

type FrameLog = {
  /** Starts to note the frames from the first input of these kinds on. */
  start(): void;
  /** Milliseconds between frames, from the one before the first input to the one after the last. */
  stop(): Promise<number[]>;
};

export type Probe = {
  /**
   * Calls `act` at the start of a frame, where the browser hands out input, and tells how many milliseconds later `isDone`
   * held and had been painted.
   */
  until(act: () => unknown, isDone: () => boolean): Promise<number>;
  /**
   * Calls `act` and tells how many milliseconds later the last change of what `region` selects had been painted, after
   * which nothing in it changed for `quietMs`. Lists for screen readers alone (`.sr-only`) do not count.
   */
  settled(act: () => unknown, region: string, quietMs?: number): Promise<number>;
  readonly frames: FrameLog;
};

/** Runs in the page: it may use nothing from outside of itself. */
const install = () => {
  const { scheduler } = window as unknown as { scheduler: { postTask(task: () => void, how: object): void } };
  // A task posted in a frame callback runs once that frame has been painted. Of the highest priority, it does not wait for
  // what the page put off until after the frame.
  const painted = () =>
    new Promise<void>((resolve) => scheduler.postTask(() => resolve(), { priority: 'user-blocking' }));

  const until: Probe['until'] = (act, isDone) =>
    new Promise((resolve, reject) => {
      let start = 0;
      const check = () => {
        if (isDone()) void painted().then(() => resolve(performance.now() - start));
        else if (performance.now() - start > 60_000) reject(new Error(`Not so within 60 s: ${isDone}`));
        else requestAnimationFrame(check);
      };
      requestAnimationFrame(() => {
        start = performance.now();
        act();
        queueMicrotask(check);
      });
    });

  const settled: Probe['settled'] = async (act, region, quietMs = 400) => {
    const start = performance.now();
    let lastPaint = start;
    let waiting = false;
    const isUnseen = (node: Node) => node instanceof Element && node.matches('.sr-only');
    const isCounted = ({ target, addedNodes, removedNodes }: MutationRecord) => {
      const element = target instanceof Element ? target : target.parentElement;
      if (!element?.closest(region) || element.closest('.sr-only')) return false;
      const nodes = [...addedNodes, ...removedNodes];
      return nodes.length === 0 || !nodes.every(isUnseen);
    };
    const observer = new MutationObserver((records) => {
      if (waiting || !records.some(isCounted)) return;
      waiting = true;
      requestAnimationFrame(async () => {
        await painted();
        lastPaint = performance.now();
        waiting = false;
      });
    });
    const kinds = { subtree: true, childList: true, attributes: true, characterData: true };
    observer.observe(document.documentElement, kinds);
    await act();
    const acted = performance.now();
    while (waiting || lastPaint === start || performance.now() - Math.max(lastPaint, acted) < quietMs)
      await new Promise((resolve) => setTimeout(resolve, 20));
    observer.disconnect();
    return lastPaint - start;
  };

  let times: number[] = [];
  let running = false;
  let hadInput = false;
  const note = () => {
    hadInput = true;
  };
  const frames: FrameLog = {
    start: () => {
      times = [];
      running = true;
      hadInput = false;
      for (const type of ['wheel', 'pointermove'])
        window.addEventListener(type, note, { capture: true, passive: true });
      const step = (now: number) => {
        // Up to the first input only the last frame is of interest.
        if (!hadInput) times = [now];
        else times.push(now);
        if (running) requestAnimationFrame(step);
      };
      requestAnimationFrame(step);
    },
    stop: () =>
      new Promise((resolve) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            running = false;
            for (const type of ['wheel', 'pointermove'])
              window.removeEventListener(type, note, { capture: true });
            resolve(times.slice(1).map((time, i) => time - (times[i] ?? time)));
          }),
        ),
      ),
  };

  Object.assign(window, { probe: { until, settled, frames } satisfies Probe });
};

/** The script that gives a page its `window.probe`. */
export const PROBE = `(${install.toString()})()`;
