import { describe, expect, test } from 'vitest';
import { type MenuSection, menuSections } from '../../../electron/desktop/menu-items.ts';

const actionsOf = (sections: MenuSection[]) =>
  sections.flatMap(({ entries }) =>
    entries.flatMap((entry) => (typeof entry === 'object' && 'action' in entry ? [entry] : [])),
  );
const rolesOf = (sections: MenuSection[]) =>
  sections.flatMap(({ entries }) =>
    entries.flatMap((entry) => (typeof entry === 'object' && 'role' in entry ? [entry.role] : [])),
  );

describe('the menu', () => {
  test.each([true, false])('holds each action and each key once (mac: %s)', (mac) => {
    const actions = actionsOf(menuSections({ mac, developer: true }));
    const ids = actions.map(({ action }) => action);
    expect(new Set(ids).size).toBe(ids.length);
    const keys = actions.flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each([true, false])('can always be left, and about is said once (mac: %s)', (mac) => {
    const roles = rolesOf(menuSections({ mac, developer: false }));
    expect(roles.filter((role) => role === 'quit')).toHaveLength(1);
    expect(roles.filter((role) => role === 'about')).toHaveLength(1);
    expect(roles).not.toContain('toggleDevTools');
  });

  test('no section begins or ends with a separator, or has two in a row', () => {
    for (const developer of [true, false]) {
      for (const { entries } of menuSections({ mac: false, developer })) {
        expect(entries[0]).not.toBe('separator');
        expect(entries.at(-1)).not.toBe('separator');
        expect(entries.some((entry, at) => entry === 'separator' && entries[at + 1] === 'separator')).toBe(
          false,
        );
      }
    }
  });
});
