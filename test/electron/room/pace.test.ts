import { expect, it } from 'vitest';
import { messagePace } from '../../../electron/room/door/pace.ts';

it('takes 40 messages at once and 20 a second, and sends away who goes on for a minute', () => {
  let now = 0;
  const pace = messagePace(() => now);
  const taken = (count: number) => Array.from({ length: count }, pace.take);
  expect(taken(40)).toEqual(Array(40).fill('go'));
  expect(taken(1)).toEqual(['slow-down']);
  now += 1000;
  expect(taken(21)).toEqual([...Array(20).fill('go'), 'slow-down']);
  for (let second = 0; second < 58; second++) {
    now += 1000;
    expect(taken(21).at(-1)).toBe('slow-down');
  }
  now += 1000;
  expect(taken(21).at(-1)).toBe('enough');
  now += 2000;
  expect(taken(40)).toEqual(Array(40).fill('go'));
});
