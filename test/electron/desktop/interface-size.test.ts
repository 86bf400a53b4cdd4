import { expect, test } from 'vitest';
import {
  MAX_INTERFACE_SIZE,
  MIN_INTERFACE_SIZE,
  steppedSize,
} from '../../../electron/desktop/interface-size.ts';

test('the interface grows and shrinks in steps up to its limits, and goes back to its default', () => {
  const stepsFrom = (size: number, step: 'larger' | 'smaller'): number[] => {
    const next = steppedSize(size, step);
    return next === size ? [size] : [size, ...stepsFrom(next, step)];
  };
  const sizes = stepsFrom(MIN_INTERFACE_SIZE, 'larger');
  expect(sizes).toEqual([0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2]);
  expect(stepsFrom(MAX_INTERFACE_SIZE, 'smaller')).toEqual(sizes.toReversed());
  expect(steppedSize(1.75, 'default')).toBe(1);
});

test('a size written by hand goes to the next of the steps', () => {
  expect(steppedSize(1.3, 'larger')).toBe(1.5);
  expect(steppedSize(1.3, 'smaller')).toBe(1.25);
});
