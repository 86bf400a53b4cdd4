import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { menuSections } from '../../../electron/desktop/menu-items.ts';
import type { Action } from '../../../renderer/actions/action.ts';
import '../browser-window.ts';

const { actions } = await import('../../../renderer/actions/actions.ts');
const { BLOCK_MENU, CANVAS_MENU, CELL_MENU, FLOW_MENU, MORE_MENU, PLACE_MENU } = await import(
  '../../../renderer/editor/menu-entries.tsx'
);
const { findActions } = await import('../../../renderer/editor/finder/find-actions.ts');

const twice = (texts: readonly string[]) => texts.filter((text, i) => texts.indexOf(text) !== i);
const idsIn = (items: readonly (string | { readonly items: readonly string[] })[]): readonly string[] =>
  items.flatMap((item) => (typeof item === 'string' ? [item] : item.items));

describe('the registry of actions', () => {
  it('gives every action an id and a name of its own', () => {
    expect(twice(actions.map(({ id }) => id))).toEqual([]);
    expect(twice(actions.map(({ name }) => name.toLowerCase()))).toEqual([]);
    for (const { id, name } of actions) {
      expect(id).toMatch(/^[a-z]+(\.[a-zA-Z0-9]+)+$/);
      expect(name, id).toMatch(/^[A-Z].*[^.]$/);
    }
  });

  it('lets no two actions share keys where both could hear them', () => {
    // What is about the view on screen, or a flow, can't be heard where another of these can.
    const scope = ({ group, onFlow, onCanvas }: Action) =>
      group === 'Matrix' || group === 'Funnel' ? group : onFlow ? 'flow' : onCanvas ? 'canvas' : 'window';
    const areApart = (one: Action, other: Action) =>
      scope(one) !== scope(other) && scope(one) !== 'window' && scope(other) !== 'window';
    const clashes = actions.flatMap((one, i) =>
      actions
        .slice(i + 1)
        .filter((other) => one.shortcuts?.some((keys) => other.shortcuts?.includes(keys)))
        .filter((other) => !areApart(one, other) && !one.overrides?.includes(other.id))
        .map((other) => `${one.id} and ${other.id}`),
    );
    expect(clashes).toEqual([]);
  });

  it('leaves letters to names: no action but explode is called by one alone', () => {
    const letters = actions
      .filter(({ group }) => group !== 'Matrix' && group !== 'Funnel')
      .flatMap(({ id, shortcuts = [] }) =>
        shortcuts.filter((keys) => /^(Shift\+)?\p{L}$/u.test(keys)).map((keys) => `${id} ${keys}`),
      );
    expect(letters).toEqual(['block.explode E']);
  });

  it('reaches every action that applies from the finder, but the finder itself and what keys are pressed for in vain', () => {
    const always = actions.map((action) => ({ ...action, applies: () => true }));
    const found = findActions(always, '', []).map(({ action }) => action.id);
    expect(actions.map(({ id }) => id).filter((id) => !found.includes(id))).toEqual([
      'file.save',
      'edit.nothingTo.undo',
      'edit.nothingTo.redo',
      'edit.find',
    ]);
  });

  it('has every action that the menus name', () => {
    const ids = new Set(actions.map(({ id }) => id));
    const menus = [BLOCK_MENU, CANVAS_MENU, CELL_MENU, FLOW_MENU, PLACE_MENU, [MORE_MENU]];
    const named = menus.flat().flatMap(idsIn);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    expect(twice([...BLOCK_MENU].flatMap(idsIn))).toEqual([]);
  });

  it.each([true, false])('has every entry of the desktop menu, under the same keys (Mac: %s)', (mac) => {
    const entries = menuSections({ mac, developer: false }).flatMap(({ entries }) => entries);
    const own = entries.flatMap((entry) => (typeof entry === 'object' && 'action' in entry ? [entry] : []));
    expect(own.length).toBeGreaterThan(15);
    for (const { action: id, accelerator } of own) {
      const action = actions.find((each) => each.id === id);
      expect(action, id).toBeDefined();
      const keys = accelerator?.replace('CmdOrCtrl', 'Mod');
      if (keys) expect(action?.shortcuts, id).toContain(keys);
    }
  });

  it('has every view and every list in the desktop menu', () => {
    const entries = menuSections({ mac: false, developer: false }).flatMap((section) => section.entries);
    const named = entries.flatMap((entry) =>
      typeof entry === 'object' && 'action' in entry ? [entry.action] : [],
    );
    const shown = actions.filter(
      ({ id, name }) => /^(view|side)\./.test(id) && /^Show the (?!whole)/.test(name),
    );
    expect(shown.length).toBe(11);
    expect(shown.map(({ id }) => id).filter((id) => !named.includes(id))).toEqual([]);
  });

  it('names no action in the window that is not there', () => {
    const ids = new Set(actions.map(({ id }) => id));
    const files = ['editor/TopBar.tsx', 'canvas/CanvasTools.tsx', 'outline/outline-keys.ts'];
    for (const file of files) {
      const source = readFileSync(join(import.meta.dirname, '../../../renderer', file), 'utf8');
      const named = source.match(/["'](?:block|edit|file|flow|help|select|view)\.[a-zA-Z0-9.]+["']/g) ?? [];
      expect(named.length).toBeGreaterThan(0);
      expect(
        named.map((id) => id.slice(1, -1)).filter((id) => !ids.has(id)),
        file,
      ).toEqual([]);
    }
  });
});
