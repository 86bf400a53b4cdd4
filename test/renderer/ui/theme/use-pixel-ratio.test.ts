import '../../browser-window.ts';
import { describe, expect, it } from 'vitest';

const { onPixelRatio } = await import('../../../../renderer/ui/theme/use-pixel-ratio.ts');

/** A screen whose queries answer as a browser's do: each hears once that its ratio no longer holds. */
const screen = () => {
  const queries = new Map<string, EventTarget>();
  const browser = Object.assign(window, {
    devicePixelRatio: 1,
    matchMedia: (media: string) => {
      const query = queries.get(media) ?? new EventTarget();
      queries.set(media, query);
      return query;
    },
  });
  const change = (to: number) => {
    const was = browser.devicePixelRatio;
    browser.devicePixelRatio = to;
    queries.get(`(resolution: ${was}dppx)`)?.dispatchEvent(new Event('change'));
  };
  return { change };
};

describe('the pixel ratio', () => {
  it('is called for each change, until nothing listens', () => {
    const { change } = screen();
    const heard: number[] = [];
    const stop = onPixelRatio(() => heard.push(window.devicePixelRatio));
    change(2);
    change(1.5);
    change(1);
    expect(heard).toEqual([2, 1.5, 1]);
    stop();
    change(3);
    expect(heard).toEqual([2, 1.5, 1]);
  });
});
