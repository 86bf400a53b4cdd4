import { expect, it } from 'vitest';
import { stayAwake } from '../../../electron/desktop/stay-awake.ts';

it('holds one lock on the system while it is needed, and gives it back', () => {
  const held = new Set<number>();
  let last = 0;
  const awake = stayAwake({
    start: () => {
      held.add(++last);
      return last;
    },
    stop: (id) => held.delete(id),
  });
  awake(false);
  expect([...held]).toEqual([]);
  awake(true);
  awake(true);
  expect([...held]).toEqual([1]);
  awake(false);
  awake(false);
  expect([...held]).toEqual([]);
  awake(true);
  expect([...held]).toEqual([2]);
});
