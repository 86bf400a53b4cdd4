import { describe, expect, it } from 'vitest';
import { isComposing } from '../../../../renderer/actions/keys/composing.ts';
import {
  type KeyTarget,
  keepsKey,
  kindOfField,
  PASSED_BY_FIELDS,
} from '../../../../renderer/actions/keys/key-target.ts';
import '../../browser-window.ts';

const { ALL_ACTIONS: actions } = await import('../../../../renderer/editor/all-actions.ts');

const EDITING = [
  ...['Delete', 'Backspace', 'Enter', 'Tab', 'Shift+Tab', 'Escape', 'Home', 'End', 'Insert', 'F2'],
  ...['ArrowLeft', 'Alt+ArrowLeft', 'Mod+ArrowLeft', 'Shift+ArrowUp', 'Mod+Shift+ArrowRight'],
  ...[
    'Mod+A',
    'Mod+Z',
    'Mod+Shift+Z',
    'Mod+Y',
    'Mod+X',
    'Mod+C',
    'Mod+V',
    'Mod+Shift+V',
    'Mod+D',
    'Mod+B',
    'Mod+I',
  ],
  ...[
    'Mod+Backspace',
    'Mod+Delete',
    'Mod+Enter',
    'Mod+Shift+Enter',
    'Mod+Shift+X',
    'Mod+Shift+L',
    'E',
    '1',
    '?',
    '+',
  ],
];
const COMMANDS = ['Mod+K', 'Mod+F', 'F1', 'F5', 'F8', 'F9', 'Shift+F9', 'Mod+S', 'Mod+P', 'Mod+O', 'Mod+0'];

describe('a key press', () => {
  it.each([
    ...EDITING.map((pressed) => [pressed, 'text', true] as const),
    ...COMMANDS.map((pressed) => [pressed, 'text', false] as const),
    ...[...EDITING, ...COMMANDS].map((pressed) => [pressed, 'overlay', true] as const),
    ...[...EDITING, ...COMMANDS].map((pressed) => [pressed, 'page', false] as const),
    ['Delete', 'choice', true],
    ['ArrowUp', 'choice', true],
    ['E', 'choice', true],
    ['Mod+Z', 'choice', false],
    ['F5', 'choice', false],
  ] satisfies readonly (readonly [string, KeyTarget, boolean])[])(
    '%s in a target of kind "%s" is its own: %s',
    (pressed, target, isKept) => {
      expect(keepsKey(pressed, target)).toBe(isKept);
    },
  );

  it('gets from a text field only to commands that are there, and to none that changes or needs what is selected', () => {
    const reached = actions.filter(({ shortcuts }) => shortcuts?.some((keys) => PASSED_BY_FIELDS.has(keys)));
    for (const pressed of PASSED_BY_FIELDS)
      expect(
        reached.some(({ shortcuts }) => shortcuts?.includes(pressed)),
        pressed,
      ).toBe(true);
    for (const { id, onCanvas, onFlow } of reached) {
      expect(onCanvas || onFlow, id).toBeFalsy();
      expect(id).toMatch(/^(view|room|file|help|check|checks|findings)\.|^edit\.find$/);
    }
  });
});

describe('a field', () => {
  it.each([
    ['textarea', '', false, 'text'],
    ['input', '', false, 'text'],
    ['input', 'text', false, 'text'],
    ['input', 'search', false, 'text'],
    ['input', 'number', false, 'text'],
    ['input', 'date', false, 'text'],
    ['div', '', true, 'text'],
    ['input', 'checkbox', false, 'choice'],
    ['input', 'range', false, 'choice'],
    ['select', '', false, 'choice'],
    ['div', '', false, 'page'],
  ])('<%s type="%s">, editable: %s, is of kind "%s"', (tag, type, isEditable, kind) => {
    expect(kindOfField(tag, type, isEditable)).toBe(kind);
  });
});

describe('an input method', () => {
  it.each([
    ['while it composes', { isComposing: true, keyCode: 13 }, true, true],
    ['while it composes, wherever the focus is', { isComposing: true, keyCode: 13 }, false, true],
    ['with the key that ended the composition', { isComposing: false, keyCode: 229 }, true, true],
    [
      'but not with a key on a block, which begins a name',
      { isComposing: false, keyCode: 229 },
      false,
      false,
    ],
    ['and not with a key of the keyboard', { isComposing: false, keyCode: 13 }, true, false],
  ])('has a key to itself %s', (_when, event, isInField, expected) => {
    expect(isComposing(event, isInField)).toBe(expected);
  });
});
