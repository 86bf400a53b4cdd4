/** Actions as entries of a menu in the window. One that doesn’t apply is disabled, or left out if it is rare. */
import { TINT_NAMES } from '../../../shared/scene/overlays/palette.ts';
import { say } from '../../../shared/words/messages.ts';
import { paletteName, shownShortcut } from '../../actions/action.ts';
import type { MenuGroups } from '../../actions/menus/menus.ts';
import { actionById, performAction, shortcutFor } from '../../actions/registry.ts';
import { afterClosing } from '../../ui/overlay/after-closing.ts';
import type { MenuEntry } from '../../ui/overlay/Menu.tsx';

/** Shown only if they apply: few blocks have a proposal, and a short menu is read at a glance. */
const RARE: ReadonlySet<string> = new Set([
  'proposal.adopt',
  'proposal.decline',
  'proposal.compare',
  'room.liftHandsOff',
]);

const entryOf = (id: string): MenuEntry[] => {
  const action = actionById(id);
  if (!action || (RARE.has(id) && !action.applies())) return [];
  const shortcut = shortcutFor(id);
  const Icon = action.icon;
  const tint = TINT_NAMES.find((name) => id === `block.colour.${name}`);
  return [
    {
      id,
      label: paletteName(action),
      ...(Icon ? { icon: <Icon size={15} aria-hidden /> } : {}),
      ...(tint ? { icon: <span className={`swatch tint-${tint}`} /> } : {}),
      shortcut: shortcut === undefined ? undefined : shownShortcut(shortcut),
      isDisabled: !action.applies(),
      onAction: () => afterClosing(() => performAction(id)),
    },
  ];
};

/** Left out if this window offers none of its entries. */
const submenuOf = (id: string, label: string, entries: MenuEntry[]): MenuEntry[] =>
  entries.length > 0 ? [{ id, label, entries }] : [];

/** The entries of a menu, its groups set apart. */
export const entriesOf = (groups: MenuGroups): MenuEntry[] =>
  groups
    .map((items) =>
      items.flatMap((item): MenuEntry[] =>
        typeof item === 'string'
          ? entryOf(item)
          : submenuOf(item.name.id, say(item.name), item.items.flatMap(entryOf)),
      ),
    )
    .filter((entries) => entries.length > 0)
    .flatMap((entries, i): MenuEntry[] => (i === 0 ? entries : ['separator', ...entries]));
