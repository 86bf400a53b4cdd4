/**
 * A key press in the notation of shortcuts, the same on every keyboard layout. Letters count as they are typed, so that
 * Dvorak and QWERTZ find a shortcut where its letter is printed. A key that types no Latin letter counts by its position.
 */

/** What is asked of a key event. `isMac` decides whether `Mod` is Cmd or Ctrl. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'
>;

/** Keys whose letter the browser does not tell: dead keys, and keys that an input method has taken. */
const UNTOLD: ReadonlySet<string> = new Set(['Process', 'Dead', 'Unidentified']);
/** Signs with a shortcut of their own, even if a layout has them on the row of digits (the minus of AZERTY). */
const SIGNS: ReadonlySet<string> = new Set(['+', '-', '=', '?', ',', '.', '*']);
/** The same signs as other scripts write them. */
const SAME_SIGNS: Readonly<Record<string, string>> = { '؟': '?', '？': '?', '،': ',', '、': ',', '。': '.' };

/** Whether a key types text: a letter, a sign, or a few characters such as the Arabic lam-alef. */
export const isTextKey = (key: string): boolean => !/^[A-Z][A-Za-z0-9]+$/.test(key);

/** Whether a shortcut is a letter, a digit or a sign alone, without a modifier. */
export const isSingleKey = (pressed: string): boolean =>
  isTextKey(pressed) && !/^(?:Mod|Alt|Shift)\+/.test(pressed);

const isLetter = (key: string): boolean => /^[\p{L}\p{M}]/u.test(key);
/** A letter, a combining mark or a digit that is not Latin. */
const isForeign = (key: string): boolean =>
  /^[\p{L}\p{M}\p{N}]/u.test(key) && !/^[0-9\p{Script=Latin}]/u.test(key);
/** The letter or the digit that a US keyboard has on the same key. */
const letterAt = (code: string): string | undefined => /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code)?.[1];
/** The digit that the key types with Shift where it types a sign without, as on AZERTY. */
const digitAt = ({ code, shiftKey }: KeyPress): string | undefined =>
  shiftKey ? undefined : /^Digit(\d)$/.exec(code)?.[1];

const keyOf = (press: KeyPress, isCommand: boolean): string => {
  const { key, code, altKey } = press;
  const physical = letterAt(code);
  if (UNTOLD.has(key)) return (isCommand ? physical : undefined) ?? key;
  if (!isTextKey(key)) return key;
  if (/^\p{Nd}$/u.test(key))
    return (/^(?:Digit|Numpad)/.test(code) || isCommand ? physical : undefined) ?? key;
  // With Alt a Mac types other signs: there the key itself counts.
  if (isCommand && physical && (isForeign(key) || (altKey && !/^[ -~]$/.test(key)))) return physical;
  const digit = digitAt(press);
  if (digit && !SIGNS.has(key) && (isCommand || !isLetter(key))) return digit;
  return SAME_SIGNS[key] ?? key.toUpperCase();
};

/**
 * The shortcut that a key press stands for, such as `Mod+Shift+Z`, `3` or `?`. Shift counts with letters and named keys
 * only: layouts differ in which signs and digits need it. What is typed with AltGr is text and has no modifiers.
 */
export const shortcutOf = (press: KeyPress, isMac: boolean): string => {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = press;
  if (press.getModifierState('AltGraph') && isTextKey(key) && !UNTOLD.has(key)) return key.toUpperCase();
  const pressed = keyOf(press, ctrlKey || metaKey || altKey);
  const hasShift = shiftKey && (!isTextKey(pressed) || /^[\p{L} ]/u.test(pressed));
  return [(isMac ? metaKey : ctrlKey) && 'Mod', altKey && 'Alt', hasShift && 'Shift', pressed]
    .filter(Boolean)
    .join('+');
};

/**
 * The digit of a key that types a letter without Shift (é and à on AZERTY, ě and š on a Czech keyboard), for use where the
 * letter itself has no use. Undefined for all other presses.
 */
export const digitBehind = (press: KeyPress): string | undefined => {
  const { key, ctrlKey, metaKey, altKey } = press;
  return isTextKey(key) && isLetter(key) && !ctrlKey && !metaKey && !altKey ? digitAt(press) : undefined;
};

/** Whether a press types text, or begins a text of an input method, and is no command. */
export const typesText = (press: KeyPress): boolean => {
  const { key, ctrlKey, metaKey, altKey } = press;
  const isPlain = !(ctrlKey || metaKey || altKey) || press.getModifierState('AltGraph');
  return isPlain && (isTextKey(key) || UNTOLD.has(key));
};
