/** The desktop's menu, as this window's actions fill it. */
import type { MenuAction, WindowMenu, WindowMenuItem } from '../../shared/api/bridge.ts';
import { actionById } from './actions.ts';
import { APP_MENU } from './menus.ts';

/** What these mean while somebody types: the field's own, as the same keys do there. */
export const IN_FIELDS: ReadonlyMap<string, string> = new Map([
  ['edit.undo', 'undo'],
  ['edit.redo', 'redo'],
  ['edit.delete', 'delete'],
]);

export const isTyping = (): boolean =>
  document.activeElement?.matches('input, textarea, [contenteditable]') ?? false;

/** A dialog is answered first: the menu rests meanwhile, as the keys do. */
const isAsked = (): boolean => document.activeElement?.closest('[role=dialog], [role=alertdialog]') != null;

/** Whether what the menu calls by this id can be done now. */
export const appliesInMenu = (id: string): boolean => {
  if (isTyping() && IN_FIELDS.has(id)) return true;
  return !isAsked() && (actionById(id)?.applies() ?? false);
};

const itemOf = (id: string): MenuAction[] => {
  const action = actionById(id);
  if (!action) return [];
  const { name, shortcuts = [], isOn } = action;
  return [
    { id, label: name, shortcuts: [...shortcuts], applies: appliesInMenu(id), ...(isOn && { isOn: isOn() }) },
  ];
};

/** The menu as it stands now: every action of it by its name, and whether it applies. */
export const windowMenu = (): WindowMenu =>
  APP_MENU.map(({ name, groups }) => ({
    name,
    groups: groups.map((items) =>
      items.flatMap((item): readonly WindowMenuItem[] =>
        typeof item === 'string' ? itemOf(item) : [{ label: item.name, items: item.items.flatMap(itemOf) }],
      ),
    ),
  }));
