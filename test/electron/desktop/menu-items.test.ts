import { describe, expect, test } from 'vitest';
import { acceleratorOf, acceleratorsOf } from '../../../electron/desktop/accelerators.ts';
import { type MenuEntry, menuSections } from '../../../electron/desktop/menu-items.ts';
import { windowMenuSchema } from '../../../electron/desktop/window-menu.ts';
import type { MenuAction, WindowMenu } from '../../../shared/api/bridge.ts';

const action = (id: string, more: Partial<MenuAction> = {}): MenuAction => ({
  id,
  label: `The ${id}`,
  shortcuts: [],
  applies: true,
  ...more,
});
const told: WindowMenu = [
  { name: 'File', groups: [[action('file.open', { shortcuts: ['Mod+O'] })]] },
  { name: 'Edit', groups: [[action('edit.undo'), action('edit.redo')], [action('edit.find')]] },
  { name: 'Block', groups: [[{ label: 'Colour', items: [action('block.colour.red', { isOn: true })] }]] },
];
const systems = [true, false].flatMap((mac) =>
  [told, null].map((menu) => ({ mac, told: menu, name: menu ? 'told' : 'not told' })),
);

const entriesOf = (entries: readonly MenuEntry[]): readonly MenuEntry[] =>
  entries.flatMap((entry) =>
    typeof entry === 'object' && 'entries' in entry ? [entry, ...entriesOf(entry.entries)] : [entry],
  );
const all = (mac: boolean, menu: WindowMenu | null, developer = false) =>
  menuSections({ mac, developer, told: menu }).flatMap(({ entries }) => entriesOf(entries));
const rolesIn = (entries: readonly MenuEntry[]) =>
  entries.flatMap((entry) => (typeof entry === 'object' && 'role' in entry ? [entry.role] : []));
const labels = (name: string, menu: WindowMenu | null) =>
  menuSections({ mac: false, developer: false, told: menu })
    .find(({ label }) => label === name)
    ?.entries.map((entry) => (entry === 'separator' ? '-' : 'role' in entry ? entry.role : entry.label));

describe('the menu', () => {
  test.each(systems)('can always be left, and about is said once (mac: $mac, $name)', (system) => {
    const roles = rolesIn(all(system.mac, system.told));
    expect(roles.filter((role) => role === 'quit')).toHaveLength(1);
    expect(roles.filter((role) => role === 'about')).toHaveLength(1);
    expect(roles).not.toContain('toggleDevTools');
    expect(rolesIn(all(system.mac, system.told, true))).toContain('toggleDevTools');
  });

  test.each(systems)('sets its groups apart by single lines (mac: $mac, $name)', (system) => {
    for (const { entries } of menuSections({ ...system, developer: true })) {
      expect(entries[0]).not.toBe('separator');
      expect(entries.at(-1)).not.toBe('separator');
      expect(entries.some((entry, at) => entry === 'separator' && entries[at + 1] === 'separator')).toBe(
        false,
      );
    }
  });

  test('is small before a window has told of itself', () => {
    expect(labels('File', null)).toEqual(['New window', '-', 'Library', 'Open…', '-', 'close', '-', 'quit']);
    expect(labels('Block', null)).toBeUndefined();
  });

  test.each(systems)('shows the log, whatever the window tells (mac: $mac, $name)', ({ mac, told: menu }) => {
    expect(all(mac, menu)).toContainEqual({ own: 'showLog', label: 'Show log' });
  });

  test('puts what a window tells between what is its own', () => {
    expect(labels('File', told)).toEqual(['New window', '-', 'The file.open', '-', 'close', '-', 'quit']);
    expect(labels('Edit', told)).toEqual([
      ...['The edit.undo', 'The edit.redo', '-'],
      ...['cut', 'copy', 'paste', 'selectAll', '-', 'The edit.find'],
    ]);
    expect(labels('Block', told)).toEqual(['Colour']);
    expect(all(false, told)).toContainEqual({
      id: 'block.colour.red',
      label: 'The block.colour.red',
      applies: true,
      isOn: true,
    });
  });
});

describe('the keys that the menu shows', () => {
  test.each([
    ['Mod+Z', 'CmdOrCtrl+Z'],
    ['Mod+Alt+Shift+ArrowUp', 'CmdOrCtrl+Alt+Shift+Up'],
    ['Mod++', 'CmdOrCtrl+Plus'],
    ['F2', 'F2'],
    ['Shift+F10', 'Shift+F10'],
    // To be typed, or to be heard on the canvas only.
    ['E', undefined],
    ['Delete', undefined],
    ['Alt+ArrowLeft', undefined],
    // Nothing that a system would understand.
    ['Mod+Banana', undefined],
    ['Mod+constructor', undefined],
    ['', undefined],
    ['Mod+', undefined],
  ])('%s is %s', (shortcut, accelerator) => {
    expect(acceleratorOf(shortcut)).toBe(accelerator);
  });

  test('belong to one item each, and not to one of a window if they are the desktop’s', () => {
    const menu: WindowMenu = [
      {
        name: 'Edit',
        groups: [
          [
            action('edit.first', { shortcuts: ['E', 'Mod+E'] }),
            action('edit.second', { shortcuts: ['Mod+E', 'Mod+Y'] }),
            action('edit.third', { shortcuts: ['Mod+E'] }),
            action('edit.quit', { shortcuts: ['Mod+Q'] }),
          ],
        ],
      },
    ];
    expect([...acceleratorsOf(menu)]).toEqual([
      ['edit.first', 'CmdOrCtrl+E'],
      ['edit.second', 'CmdOrCtrl+Y'],
    ]);
  });
});

describe('what a window tells of its menu', () => {
  const withItems = (...items: unknown[]) => [{ name: 'File', groups: [items] }];

  test('is taken if it is a menu', () => {
    expect(windowMenuSchema.parse(told)).toEqual(told);
    expect(windowMenuSchema.parse([])).toEqual([]);
  });

  test.each([
    ['no list', { name: 'File', groups: [] }],
    ['a section of its own making', [{ name: 'Strata', groups: [] }]],
    ['a section twice', [...told, { name: 'File', groups: [] }]],
    ['an action twice', withItems(action('file.open'), action('file.open'))],
    ['no id', withItems(action('../open'))],
    ['no label', withItems(action('file.open', { label: '  ' }))],
    ['an endless label', withItems(action('file.open', { label: 'x'.repeat(1000) }))],
    ['a state that is none', withItems({ ...action('file.open'), applies: 'yes' })],
    ['a role', withItems({ ...action('file.open'), role: 'quit' })],
    ['an empty submenu', withItems({ label: 'More', items: [] })],
    ['a submenu in a submenu', withItems({ label: 'More', items: [{ label: 'Deeper', items: [] }] })],
    ['more than a menu holds', withItems(...Array.from({ length: 100 }, (_, at) => action(`file.a${at}`)))],
  ])('is refused: %s', (_what, menu) => {
    expect(windowMenuSchema.safeParse(menu).success).toBe(false);
  });
});
