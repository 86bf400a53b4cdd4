import { expect, it } from 'vitest';
import { counted } from '../../../../renderer/ui/text/counted.ts';

it('counts one, none and many in words that fit', () => {
  expect(counted(1, 'gap')).toBe('1 gap');
  expect(counted(0, 'gap')).toBe('0 gaps');
  expect(counted(10_000, 'process', 'processes')).toBe('10,000 processes');
});
