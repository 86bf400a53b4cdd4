import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { turnsOf } from '../../../../electron/engine/document/turns.ts';
import { UserError } from '../../../../shared/api/contract.ts';

const busy = () => new UserError('busy', 'The file is busy.');

describe('work on a file that another program holds', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const turns = () => turnsOf({ limitMs: 1000, everyMs: 100 }, () => Date.now());

  it('is carried out at once if the file is free', () => {
    let done = false;
    void turns().take(() => {
      done = true;
    });
    expect(done).toBe(true);
  });

  it('is tried again, and what came later waits behind it', async () => {
    const { take } = turns();
    let isFree = false;
    const order: string[] = [];
    const work = (name: string) =>
      take(() => {
        if (!isFree) throw busy();
        order.push(name);
        return name;
      });
    const all = Promise.all([work('first'), take(() => order.push('second')), work('third')]);
    await vi.advanceTimersByTimeAsync(350);
    expect(order).toEqual([]);
    isFree = true;
    await vi.advanceTimersByTimeAsync(100);
    expect(order).toEqual(['first', 'second', 'third']);
    expect(await all).toEqual(['first', 2, 'third']);
  });

  it('is refused as busy once its time is up, and the work behind it gets its turn', async () => {
    const { take } = turns();
    const refused = expect(take(fail)).rejects.toMatchObject({ code: 'busy' });
    const after = take(() => 'after');
    await vi.advanceTimersByTimeAsync(1200);
    await refused;
    expect(await after).toBe('after');
  });

  it('fails at once for any other reason', async () => {
    const { take } = turns();
    const broken = take(() => {
      throw new UserError('disk-full', 'The disk is full.');
    });
    await expect(broken).rejects.toMatchObject({ code: 'disk-full' });
    expect(await take(() => 'next')).toBe('next');
  });

  it('is rejected with the reason if the file is closed while it waits, as is later work', async () => {
    const { take, end } = turns();
    const waiting = [take(fail), take(fail)].map((each) =>
      expect(each).rejects.toMatchObject({ code: 'closed' }),
    );
    end(new UserError('closed', 'The file was closed.'));
    await Promise.all(waiting);
    await expect(take(() => 'late')).rejects.toMatchObject({ code: 'closed' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('that goes on holds up what came later, and is tried again if it meets a busy file', async () => {
    const { take, hold } = turns();
    const order: string[] = [];
    let attempts = 0;
    const going = hold(async () => {
      attempts++;
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (attempts < 3) throw busy();
      order.push('going');
      return 'done';
    });
    const after = take(() => order.push('after'));
    await vi.advanceTimersByTimeAsync(500);
    expect([await going, await after, order, attempts]).toEqual(['done', 2, ['going', 'after'], 3]);
  });

  it('that goes on and fails is refused, and the next gets its turn; none does once the file is closed', async () => {
    const { take, hold, end } = turns();
    const broken = expect(hold(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    const next = take(() => 'next');
    await broken;
    expect(await next).toBe('next');
    const endless = expect(hold(() => new Promise(() => {}))).rejects.toMatchObject({ code: 'closed' });
    const waiting = expect(take(() => 'late')).rejects.toMatchObject({ code: 'closed' });
    end(new UserError('closed', 'The file was closed.'));
    await Promise.all([endless, waiting]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

const fail = (): never => {
  throw busy();
};
