/** Who a key press is for: the field or dialog that has the focus, or the commands of the editor. */

/** `text` is typed into; a `choice` is a checkbox, slider or list; an `overlay` is a dialog, menu or list of options. */
export type KeyTarget = 'text' | 'choice' | 'overlay' | 'page';

/** Inputs that hold no text, by their type. */
const CHOICES: ReadonlySet<string> = new Set(
  'button checkbox color file image radio range reset submit'.split(' '),
);

/**
 * The commands that a text field passes on: they find, show, save or print, and change nothing that is selected. Every other
 * key is for editing its text, even if it means something for blocks.
 */
export const PASSED_BY_FIELDS: ReadonlySet<string> = new Set([
  ...['Mod+K', 'Mod+F', 'F1', 'F5', 'F7', 'Shift+F7', 'F8', 'F9', 'Shift+F9'],
  ...['Mod+S', 'Mod+Shift+S', 'Mod+P', 'Mod+O'],
  ...['Mod+0', 'Mod+=', 'Mod++', 'Mod+-'],
]);

const isCommand = (pressed: string): boolean => pressed.startsWith('Mod+') || /^F\d/.test(pressed);

/** Whether a key press is the target's own. @param pressed in the notation of shortcuts. */
export const keepsKey = (pressed: string, target: KeyTarget): boolean => {
  if (target === 'page') return false;
  if (target === 'overlay') return true;
  return target === 'text' ? !PASSED_BY_FIELDS.has(pressed) : !isCommand(pressed);
};

/** What kind of field an element is. @param tag in lower case. @param type that of an input. */
export const kindOfField = (tag: string, type: string, isEditable: boolean): 'text' | 'choice' | 'page' => {
  if (tag === 'textarea' || isEditable) return 'text';
  if (tag === 'select') return 'choice';
  if (tag !== 'input') return 'page';
  return CHOICES.has(type) ? 'choice' : 'text';
};

/** The kind of the field that an element is, or is in. */
export const fieldOf = (element: Element): 'text' | 'choice' | 'page' => {
  const field = element.closest('input, textarea, select, [contenteditable]');
  if (!field) return 'page';
  const isEditable = field instanceof HTMLElement && field.isContentEditable;
  return kindOfField(field.localName, field.getAttribute('type') ?? '', isEditable);
};

/** Who a key press is for whose event has an element as its target. */
export const keyTargetOf = (element: Element): KeyTarget =>
  element.closest('[role=dialog], [role=alertdialog], [role=menu], [role=listbox]')
    ? 'overlay'
    : fieldOf(element);
