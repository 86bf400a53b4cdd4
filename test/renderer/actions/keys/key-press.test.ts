import { describe, expect, it } from 'vitest';
import {
  digitBehind,
  isTextKey,
  type KeyPress,
  shortcutOf,
  typesText,
} from '../../../../renderer/actions/keys/key-press.ts';

/** A press, its modifiers written as "Ctrl+Shift". */
const press = (key: string, code: string, modifiers = ''): KeyPress => {
  const held = new Set(modifiers.split('+'));
  return {
    key,
    code,
    ctrlKey: held.has('Ctrl'),
    metaKey: held.has('Cmd'),
    altKey: held.has('Alt'),
    shiftKey: held.has('Shift'),
    getModifierState: (name) => held.has(name),
  };
};

describe('a key press as a shortcut', () => {
  it.each([
    ['US', 'z', 'KeyZ', 'Ctrl', 'Mod+Z'],
    ['US', 'Z', 'KeyZ', 'Ctrl+Shift', 'Mod+Shift+Z'],
    ['US', '3', 'Digit3', '', '3'],
    ['US', '3', 'Numpad3', '', '3'],
    ['US', '#', 'Digit3', 'Shift', '#'],
    ['US', '?', 'Slash', 'Shift', '?'],
    ['US', '+', 'Equal', 'Ctrl+Shift', 'Mod++'],
    ['US', 'F10', 'F10', 'Shift', 'Shift+F10'],
    ['US', 'ArrowLeft', 'ArrowLeft', 'Alt+Shift', 'Alt+Shift+ArrowLeft'],
    ['US', 'Tab', 'Tab', 'Shift', 'Shift+Tab'],
    ['US', ' ', 'Space', 'Shift', 'Shift+ '],
    // By letter, where the letter is Latin.
    ['QWERTZ', 'z', 'KeyY', 'Ctrl', 'Mod+Z'],
    ['QWERTZ', 'y', 'KeyZ', 'Ctrl', 'Mod+Y'],
    ['QWERTZ', '?', 'Minus', 'Shift', '?'],
    ['QWERTZ', '+', 'BracketRight', 'Ctrl', 'Mod++'],
    ['QWERTZ', '"', 'Digit2', 'Shift', '"'],
    ['Dvorak', 'z', 'Slash', 'Ctrl', 'Mod+Z'],
    ['Dvorak', ';', 'KeyZ', 'Ctrl', 'Mod+;'],
    ['Dvorak', 'k', 'KeyV', 'Ctrl', 'Mod+K'],
    ['AZERTY', 'z', 'KeyW', 'Ctrl', 'Mod+Z'],
    ['AZERTY', 'a', 'KeyQ', 'Ctrl', 'Mod+A'],
    // By position, where it is not.
    ['Russian', 'я', 'KeyZ', 'Ctrl', 'Mod+Z'],
    ['Russian', 'Я', 'KeyZ', 'Ctrl+Shift', 'Mod+Shift+Z'],
    ['Russian', 'л', 'KeyK', 'Ctrl', 'Mod+K'],
    ['Ukrainian', 'і', 'KeyS', 'Ctrl', 'Mod+S'],
    ['Greek', 'ζ', 'KeyZ', 'Ctrl', 'Mod+Z'],
    ['Hebrew', 'ל', 'KeyK', 'Ctrl', 'Mod+K'],
    ['Arabic', 'ئ', 'KeyZ', 'Ctrl', 'Mod+Z'],
    ['Arabic', 'لا', 'KeyB', 'Ctrl', 'Mod+B'],
    ['Armenian', 'զ', 'KeyZ', 'Ctrl', 'Mod+Z'],
    ['Georgian', 'ზ', 'KeyZ', 'Ctrl', 'Mod+Z'],
    ['Thai', 'ผ', 'KeyZ', 'Ctrl', 'Mod+Z'],
    ['Thai', 'ี', 'KeyU', 'Ctrl+Shift', 'Mod+Shift+U'],
    ['Thai', '๐', 'KeyQ', 'Ctrl+Shift', 'Mod+Shift+Q'],
    ['Hindi', '्', 'KeyD', 'Ctrl', 'Mod+D'],
    ['Korean', 'ㅋ', 'KeyZ', 'Ctrl', 'Mod+Z'],
    ['input method', 'Process', 'KeyZ', 'Ctrl', 'Mod+Z'],
    ['Mac, Option', 'Ω', 'KeyZ', 'Alt', 'Alt+Z'],
    ['Mac, Option', '€', 'Digit2', 'Alt+Shift', 'Alt+2'],
    ['Mac, Option', 'Dead', 'KeyE', 'Alt', 'Alt+E'],
    // A letter alone is for names, whichever key it is on.
    ['Russian', 'у', 'KeyE', '', 'У'],
    ['input method', 'Process', 'KeyE', '', 'Process'],
    // Digits count with Shift and without, and on a number pad.
    ['AZERTY', '3', 'Digit3', 'Shift', '3'],
    ['AZERTY', '&', 'Digit1', '', '1'],
    ['AZERTY', '"', 'Digit3', '', '3'],
    ['AZERTY', 'à', 'Digit0', 'Ctrl', 'Mod+0'],
    ['AZERTY', '0', 'Digit0', 'Ctrl+Shift', 'Mod+0'],
    ['AZERTY', 'é', 'Digit2', 'Ctrl', 'Mod+2'],
    ['AZERTY', 'é', 'Digit2', '', 'É'],
    ['AZERTY', '-', 'Digit6', 'Ctrl', 'Mod+-'],
    ['AZERTY', '-', 'Digit6', '', '-'],
    ['Czech', 'ě', 'Digit2', 'Ctrl', 'Mod+2'],
    ['Czech', '2', 'Digit2', 'Shift', '2'],
    ['Arabic', '٣', 'Digit3', '', '3'],
    ['Persian', '۰', 'Digit0', 'Ctrl', 'Mod+0'],
    ['Thai', 'ภ', 'Digit4', 'Ctrl', 'Mod+4'],
    // Signs that other scripts write in their own way.
    ['Arabic', '؟', 'Slash', 'Shift', '?'],
    ['Chinese', '。', 'Period', '', '.'],
    // AltGr types.
    ['German, Windows', '{', 'Digit7', 'Ctrl+Alt+AltGraph', '{'],
    ['Polish, Windows', 'ż', 'KeyZ', 'Ctrl+Alt+AltGraph', 'Ż'],
    ['German, Linux', '@', 'KeyQ', 'AltGraph', '@'],
  ])('on %s is %s (%s) with "%s": %s', (_layout, key, code, modifiers, expected) => {
    expect(shortcutOf(press(key, code, modifiers), false)).toBe(expected);
  });

  it('has Cmd as Mod on a Mac, and Ctrl elsewhere', () => {
    expect(shortcutOf(press('z', 'KeyZ', 'Cmd'), true)).toBe('Mod+Z');
    expect(shortcutOf(press('я', 'KeyZ', 'Cmd'), true)).toBe('Mod+Z');
    expect(shortcutOf(press('z', 'KeyZ', 'Ctrl'), true)).toBe('Z');
    expect(shortcutOf(press('z', 'KeyZ', 'Cmd'), false)).toBe('Z');
  });

  it.each([
    ['é', 'Digit2', '', '2'],
    ['à', 'Digit0', '', '0'],
    ['š', 'Digit3', '', '3'],
    ['ๅ', 'Digit1', '', '1'],
    ['2', 'Digit2', 'Shift', undefined],
    ['é', 'Digit2', 'Ctrl', undefined],
    ['a', 'KeyA', '', undefined],
    ['"', 'Digit3', '', undefined],
  ])('has behind the letter %s (%s) with "%s" the digit %s', (key, code, modifiers, digit) => {
    expect(digitBehind(press(key, code, modifiers))).toBe(digit);
  });

  it.each(['a', 'É', '好', 'لا', '𞤀', '"', ' '])('types the text %s', (key) => {
    expect(isTextKey(key)).toBe(true);
    expect(typesText(press(key, ''))).toBe(true);
    expect(typesText(press(key, '', 'Ctrl'))).toBe(false);
    expect(typesText(press(key, '', 'Ctrl+Alt+AltGraph'))).toBe(true);
  });

  it.each(['Enter', 'F2', 'ArrowUp', 'Escape', 'ContextMenu'])('types no text by %s', (key) => {
    expect(isTextKey(key)).toBe(false);
    expect(typesText(press(key, key))).toBe(false);
  });

  it('begins the text of an input method by a key that tells no letter', () => {
    expect(typesText(press('Process', 'KeyN'))).toBe(true);
    expect(typesText(press('Process', 'KeyN', 'Ctrl'))).toBe(false);
  });
});
