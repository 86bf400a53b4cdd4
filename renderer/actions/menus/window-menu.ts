/** The desktop's menu, as this window's actions fill it. */
import type { MenuAction, WindowMenu, WindowMenuItem } from '../../../shared/api/bridge.ts';
import { say } from '../../../shared/words/messages.ts';
import { isTyping } from '../../plain/is-typing.ts';
import { menuName } from '../action.ts';
import { actionById } from '../registry.ts';
import { APP_MENU } from './menus.ts';

/** While the user types, these apply to the text in the field, as their keys do. */
export const IN_FIELDS: ReadonlyMap<string, string> = new Map([
  ['edit.undo', 'undo'],
  ['edit.redo', 'redo'],
  ['edit.delete', 'delete'],
]);

/** While a dialog is open, neither the menu nor the keys apply. */
const isAsked = (): boolean => document.activeElement?.closest('[role=dialog], [role=alertdialog]') != null;

/** Whether the action applies now, or does so in the field that has the focus. */
export const appliesInMenu = (id: string): boolean => {
  if (isTyping() && IN_FIELDS.has(id)) return true;
  return !isAsked() && (actionById(id)?.applies() ?? false);
};

const itemOf = (id: string): MenuAction[] => {
  const action = actionById(id);
  if (!action) return [];
  const { shortcuts = [], isOn } = action;
  return [
    {
      id,
      label: menuName(action),
      shortcuts: [...shortcuts],
      applies: appliesInMenu(id),
      ...(isOn && { isOn: isOn() }),
    },
  ];
};

/** The current menu: the name of each action, and whether it applies. */
export const windowMenu = (): WindowMenu =>
  APP_MENU.map(({ name, groups }) => ({
    name,
    groups: groups.map((items) =>
      items.flatMap((item): readonly WindowMenuItem[] =>
        typeof item === 'string'
          ? itemOf(item)
          : [{ label: say(item.name), items: item.items.flatMap(itemOf) }],
      ),
    ),
  }));
