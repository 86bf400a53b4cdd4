import { expect, it } from 'vitest';
import { fileSize } from '../../../../renderer/ui/text/file-size.ts';

it('rounds the size of a file to what a person reads', () => {
  expect(fileSize(12)).toBe('1 kB');
  expect(fileSize(96_400)).toBe('96 kB');
  expect(fileSize(1_240_000)).toBe('1.2 MB');
});
