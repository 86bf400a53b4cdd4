import { describe, expect, it } from 'vitest';
import { shownShortcut } from '../../../renderer/actions/action.ts';

describe('a shortcut as it is shown', () => {
  it.each([
    ['Shift+F', 'Shift F'],
    ['Alt+ArrowLeft', 'Alt ←'],
    ['-', '-'],
    ['+', '+'],
    ['Shift++', 'Shift +'],
  ])('of %s is %s', (shortcut, shown) => {
    expect(shownShortcut(shortcut).replace('⇧', 'Shift ').replace('⌥', 'Alt ')).toBe(shown);
  });
});
