import { describe, expect, it } from 'vitest';
import { watchLine } from '../../../renderer/window/line-watch.ts';

/** A watch with a stopped clock. */
const watched = () => {
  let timer: { ms: number; act: () => void } | null = null;
  let seen: (() => void) | null = null;
  const told = { asked: 0, dropped: 0 };
  const watch = watchLine({
    later: (ms, act) => {
      const mine = { ms, act };
      timer = mine;
      return () => {
        if (timer === mine) timer = null;
      };
    },
    ask: () => void told.asked++,
    drop: () => void told.dropped++,
    onSeen: (listener) => {
      seen = listener;
      return () => {
        seen = null;
      };
    },
  });
  return {
    ...watch,
    told,
    wait: () => timer?.ms,
    pass: () => timer?.act(),
    see: () => seen?.(),
    isListening: () => seen !== null,
  };
};

describe('the watch of a line', () => {
  it('asks after ten silent seconds, and drops the line without an answer within four', () => {
    const { told, wait, pass, isListening } = watched();
    expect(wait()).toBe(10_000);
    pass();
    expect([told.asked, told.dropped, wait()]).toEqual([1, 0, 4_000]);
    pass();
    expect([told.asked, told.dropped, wait(), isListening()]).toEqual([1, 1, undefined, false]);
  });

  it('counts from the last message', () => {
    const { told, wait, pass, heard } = watched();
    pass();
    heard();
    expect([told.dropped, wait()]).toEqual([0, 10_000]);
  });

  it('asks at once when the page is seen again, and waits for two seconds', () => {
    const { told, wait, see, pass } = watched();
    see();
    expect([told.asked, wait()]).toEqual([1, 2_000]);
    pass();
    expect(told.dropped).toBe(1);
  });

  it('does nothing once it is over', () => {
    const { told, end, wait, isListening, heard } = watched();
    end();
    heard();
    expect([wait(), isListening(), told.asked, told.dropped]).toEqual([undefined, false, 0, 0]);
  });
});
