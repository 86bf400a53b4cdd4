/** Times an act in the page by what it has painted in the end. */
import type { Page } from 'playwright-core';
import type { Probe } from './probe.ts';

/** Runs two pieces of script in the page: what to do, and how to tell that it is done. */
export const timed = (page: Page, act: string, isDone: string): Promise<number> =>
  page.evaluate(
    ([first, second]) => {
      // Made here and now: the page's content policy lets the bench compile nothing later on.
      const perform = new Function(first as string) as () => void;
      const holds = new Function(`return (${second});`) as () => boolean;
      return (window as unknown as { probe: Probe }).probe.until(perform, holds);
    },
    [act, isDone],
  );
