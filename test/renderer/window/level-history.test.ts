import '../browser-window.ts';
import { describe, expect, it } from 'vitest';

const { levelIn, planFor } = await import('../../../renderer/window/level-history.ts');

describe('the levels in the history of the window', () => {
  const top = { file: 'a.strata', rootId: null };
  const inSell = { file: 'a.strata', rootId: 'sell', from: null };

  it('are read from an entry of this model only', () => {
    expect(levelIn({ level: inSell, other: 1 }, 'a.strata')).toEqual(inSell);
    expect(levelIn({ level: inSell }, 'b.strata')).toBeNull();
    expect(levelIn(null, 'a.strata')).toBeNull();
    expect(levelIn({ usr: 'another program' }, 'a.strata')).toBeNull();
  });

  it('get an entry for each level that is drilled into', () => {
    expect(planFor(top, 'sell')).toBe('push');
    expect(planFor(inSell, 's2')).toBe('push');
    expect(planFor(inSell, 'plan')).toBe('push');
  });

  it('are gone back through when the canvas goes up to where it came from, so that Forward leads down again', () => {
    expect(planFor(inSell, null)).toBe('back');
    expect(planFor({ file: 'a.strata', rootId: 's2', from: 'sell' }, 'sell')).toBe('back');
    expect(planFor({ file: 'a.strata', rootId: 's2', from: 'sell' }, null)).toBe('push');
    // Nothing is before the first entry, or it is the library.
    expect(planFor({ file: 'a.strata', rootId: 'sell' }, null)).toBe('push');
  });

  it('stay as they are while the canvas does, and are written into an entry that holds none', () => {
    expect(planFor(inSell, 'sell')).toBe('none');
    expect(planFor(null, null)).toBe('replace');
  });
});
