/** What the context menus hold: ids of actions. One that does not apply can't be chosen, and a rare one is left out then. */
import { TINT_NAMES } from '../../shared/scene/palette.ts';
import { shownShortcut } from '../actions/action.ts';
import { actionById, performAction, shortcutFor } from '../actions/actions.ts';
import { alignActions } from '../actions/arrange-actions.ts';
import { layoutActions } from '../actions/layout-actions.ts';
import { moveActions } from '../actions/move-actions.ts';
import { patternActions } from '../actions/pattern-actions.ts';
import { colourActions, statusActions } from '../actions/selection-actions.ts';
import { afterClosing } from '../ui/after-closing.ts';
import type { MenuEntry } from '../ui/Menu.tsx';

type Item = string | { readonly name: string; readonly items: readonly string[] };
/** Groups of entries, set apart from each other. */
export type MenuGroups = readonly (readonly Item[])[];

export const BLOCK_MENU: MenuGroups = [
  ['block.explode', 'block.drillDown', 'view.zoomSelection'],
  ['proposal.new', 'proposal.adopt', 'proposal.decline', 'proposal.compare'],
  ['edit.rename', 'block.addAfter', 'block.addInside', 'block.addOutside', 'flow.draw'],
  ['edit.cut', 'edit.copy', 'edit.paste', 'edit.duplicate'],
  [
    { name: 'Layout', items: layoutActions.map(({ id }) => id) },
    { name: 'Arrange', items: alignActions.map(({ id }) => id) },
    { name: 'Move', items: moveActions.map(({ id }) => id) },
    { name: 'Insert a pattern', items: patternActions.map(({ id }) => id) },
    { name: 'Mark as', items: statusActions.map(({ id }) => id) },
    { name: 'Colour', items: colourActions.map(({ id }) => id) },
    { name: 'Select', items: ['select.children', 'select.siblings', 'select.status', 'select.all'] },
  ],
  ['edit.delete'],
];

export const FLOW_MENU: MenuGroups = [
  ['flow.label', 'flow.kind.sequence', 'flow.kind.information', 'flow.kind.material'],
  ['flow.moveTarget', 'flow.moveSource', 'flow.reverse'],
  ['flow.delete'],
];

export const CANVAS_MENU: MenuGroups = [
  ['block.add', 'edit.paste', 'select.all'],
  ['view.level1', 'view.level2', 'view.level3', 'view.levelAll', 'block.drillUp'],
  [
    { name: 'Layout', items: layoutActions.map(({ id }) => id) },
    'arrange.tidy',
    { name: 'Insert a pattern', items: patternActions.map(({ id }) => id) },
  ],
  ['view.fit', 'view.zoom100', 'view.minimap', 'view.funnelOverlay'],
  ['view.present', 'file.export'],
];

export const CELL_MENU: MenuGroups = [
  ['matrix.type', 'matrix.realise', 'matrix.none', 'matrix.clear', 'matrix.show'],
  ['matrix.everywhere', 'matrix.moveUp', 'matrix.moveDown', 'matrix.removeGrouping'],
];

export const PLACE_MENU: MenuGroups = [
  ['matrix.realise', 'matrix.none', 'matrix.clear'],
  ['matrix.everywhere', 'place.matrix'],
];

/** Behind the top bar's last button: what is done now and then. */
export const MORE_MENU: readonly string[] = [
  'file.saveCopy',
  'file.open',
  'view.fit',
  'view.zoom100',
  'view.theme',
  'help.shortcuts',
  'file.library',
];

/** Shown only where they apply: few blocks have a proposal, and a menu is to be taken in at a glance. */
const RARE: ReadonlySet<string> = new Set(['proposal.adopt', 'proposal.decline', 'proposal.compare']);

const entryOf = (id: string): MenuEntry[] => {
  const action = actionById(id);
  if (!action || (RARE.has(id) && !action.applies())) return [];
  const shortcut = shortcutFor(id);
  const Icon = action.icon;
  const tint = TINT_NAMES.find((name) => id === `block.colour.${name}`);
  return [
    {
      id,
      label: action.name,
      ...(Icon ? { icon: <Icon size={15} aria-hidden /> } : {}),
      ...(tint ? { icon: <span className={`swatch tint-${tint}`} /> } : {}),
      shortcut: shortcut === undefined ? undefined : shownShortcut(shortcut),
      isDisabled: !action.applies(),
      onAction: () => afterClosing(() => performAction(id)),
    },
  ];
};

/** The entries of a menu, its groups set apart. */
export const entriesOf = (groups: MenuGroups): MenuEntry[] =>
  groups
    .map((items) =>
      items.flatMap((item): MenuEntry[] =>
        typeof item === 'string'
          ? entryOf(item)
          : [{ id: item.name, label: item.name, entries: item.items.flatMap(entryOf) }],
      ),
    )
    .filter((entries) => entries.length > 0)
    .flatMap((entries, i): MenuEntry[] => (i === 0 ? entries : ['separator', ...entries]));
