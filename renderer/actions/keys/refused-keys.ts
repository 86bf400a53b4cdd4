/** Keys pressed in vain: what they would do, and why they don’t. */
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { documentStore } from '../../state/document/document.ts';
import { isSomethingSelected } from '../../state/session/selection.ts';
import { notify, sessionStore } from '../../state/session/session.ts';
import { type Action, menuName, shortcutInText } from '../action.ts';
import { actionsOn, type KeyFocus } from '../registry.ts';
import { words } from '../words.ts';
import { isSingleKey } from './key-press.ts';

/** Keys with a use of their own where no action applies: they leave, or move the focus. */
const QUIET: ReadonlySet<string> = new Set(['Escape', 'Enter', 'Tab', 'Shift+Tab']);

/** Whether an action is about the view on screen, so that its reason is of interest. */
const isAtHome = ({ group, onFlow, isHidden }: Action): boolean => {
  const { view, selection } = sessionStore.getState();
  if (isHidden || (onFlow && selection.kind !== 'flow')) return false;
  if (group === 'Matrix') return view === 'matrix' || selection.kind === 'cell';
  return group !== 'Funnel' || view === 'funnel';
};

const CHANGES_NOTHING: ReadonlySet<Action['group']> = new Set(['View', 'Room', 'File', 'Help']);

const reasonOf = (action: Action, pressed: string): string => {
  if (documentStore.getState().readOnly && !CHANGES_NOTHING.has(action.group))
    return say(words.refusedReadOnly);
  const own = action.whyNot?.();
  if (own !== undefined) return own;
  return !isSomethingSelected(sessionStore.getState()) &&
    (action.group === 'Block' || action.group === 'Edit')
    ? say(words.refusedForNone, { keys: shortcutInText(pressed) })
    : say(words.refusedHere, { name: quoted(menuName(action)) });
};

/** Other keys of a command that a single key has only while nothing is selected. */
const insteadOf = (action: Action): string => {
  const keys = action.shortcuts?.find((each) => !isSingleKey(each));
  return keys === undefined ? 'none' : shortcutInText(keys);
};

/**
 * Tells why keys do nothing now. Only to be asked when no action has them.
 * @param pressed in the notation of shortcuts.
 * @returns false if they belong to no action, and nothing was told.
 */
export const refuseKeys = (pressed: string, focus: KeyFocus): boolean => {
  if (QUIET.has(pressed) || documentStore.getState().replica === null) return false;
  const action = actionsOn(pressed, focus).find(isAtHome);
  if (action) {
    notify(reasonOf(action, pressed));
    return true;
  }
  const [other] = isSingleKey(pressed)
    ? actionsOn(pressed, { ...focus, isSelected: false }).filter(isAtHome)
    : [];
  if (!other) return false;
  notify(say(words.refusedWhileSelected, { keys: insteadOf(other) }));
  return true;
};
