import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acceleratorsOf } from '../../../electron/desktop/accelerators.ts';
import { actionsIn, windowMenuSchema } from '../../../electron/desktop/window-menu.ts';
import type { Action } from '../../../renderer/actions/action.ts';
import '../browser-window.ts';
import { menuName, paletteName } from '../../../renderer/actions/action.ts';
import { aGuest } from '../state/guest/a-guest.ts';

const { ALL_ACTIONS: actions } = await import('../../../renderer/editor/all-actions.ts');
const { allActions, registerActions } = await import('../../../renderer/actions/registry.ts');
const { hearGuest } = await import('../../../renderer/state/guest/guest.ts');
registerActions(actions);
const { APP_MENU, BLOCK_MENU, CANVAS_MENU, CELL_MENU, FLOW_MENU, MORE_MENU, CANVAS_CELL_MENU } = await import(
  '../../../renderer/actions/menus/menus.ts'
);
const { windowMenu } = await import('../../../renderer/actions/menus/window-menu.ts');
const { findActions } = await import('../../../renderer/editor/finder/find-actions.ts');

const twice = (texts: readonly string[]) => texts.filter((text, i) => texts.indexOf(text) !== i);
const idsIn = (items: readonly (string | { readonly items: readonly string[] })[]): readonly string[] =>
  items.flatMap((item) => (typeof item === 'string' ? [item] : item.items));

describe('the registry of actions', () => {
  it('gives every action an id and a name of its own', () => {
    expect(twice(actions.map(({ id }) => id))).toEqual([]);
    expect(twice(actions.map((action) => menuName(action).toLowerCase()))).toEqual([]);
    for (const action of actions) {
      const { id } = action;
      expect(id).toMatch(/^[a-z]+(\.[a-zA-Z0-9]+)+$/);
      for (const name of [menuName(action), paletteName(action)]) expect(name, id).toMatch(/^[A-Z].*[^.]$/);
    }
  });

  it('lets no two actions share keys if both could hear them', () => {
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

  it('leaves letters to names: no action is called by one alone', () => {
    const letters = actions
      .filter(({ group }) => group !== 'Matrix' && group !== 'Funnel')
      .flatMap(({ id, shortcuts = [] }) =>
        shortcuts.filter((keys) => /^(Shift\+)?\p{L}$/u.test(keys)).map((keys) => `${id} ${keys}`),
      );
    expect(letters).toEqual([]);
  });

  it('reaches every action that applies from the finder, but the finder itself and what keys are pressed for in vain', () => {
    const always = actions.map((action) => ({ ...action, applies: () => true }));
    const found = findActions(always, '', []).map(({ action }) => action.id);
    expect(actions.map(({ id }) => id).filter((id) => !found.includes(id))).toEqual([
      'file.save',
      'edit.nothingTo.undo',
      'edit.nothingTo.redo',
      'edit.find',
      // Of guests alone.
      'room.follow',
      'room.moveByDragging',
    ]);
  });

  it('offers a guest who edits nothing that a room keeps from guests', () => {
    hearGuest(aGuest());
    const offered = allActions().map(({ id }) => id);
    hearGuest(null);
    const of = (group: RegExp) => offered.filter((id) => group.test(id));
    expect(of(/^(file|funnel|checks|discussion|lens|history|model|person)\./)).toEqual([]);
    expect(of(/^room\./)).toEqual(['room.follow', 'room.moveByDragging']);
    expect(of(/^side\./)).toEqual(['side.outline', 'side.useCases', 'side.add.useCases']);
    expect(of(/^proposal\./)).toEqual(['proposal.new', 'proposal.compare', 'proposal.addBlock']);
    expect(of(/^(block\.status|view\.(funnel|discussion|findings))/)).toEqual([]);
    expect(of(/^table\./)).not.toContain('table.snapshot');
    for (const id of ['block.add', 'edit.delete', 'edit.undo', 'block.moveOn', 'flow.draw', 'matrix.realise'])
      expect(offered).toContain(id);
    expect(allActions()).toHaveLength(actions.length);
  });

  it('has every action that the menus name', () => {
    const ids = new Set(actions.map(({ id }) => id));
    const desktop = APP_MENU.flatMap(({ groups }) => groups);
    const menus = [BLOCK_MENU, CANVAS_MENU, CELL_MENU, FLOW_MENU, CANVAS_CELL_MENU, [MORE_MENU], desktop];
    const named = menus.flat().flatMap(idsIn);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    expect(twice([...BLOCK_MENU].flatMap(idsIn))).toEqual([]);
  });

  it('fills the desktop menu with actions by their own names, none of which applies if no model is open', () => {
    const menu = windowMenu();
    expect(windowMenuSchema.safeParse(menu).error).toBeUndefined();
    expect(menu.length).toBe(APP_MENU.length);
    const items = actionsIn(menu);
    expect(items.length).toBeGreaterThan(80);
    for (const { id, label, shortcuts } of items) {
      const action = actions.find((each) => each.id === id);
      expect({ label, shortcuts }, id).toEqual({
        label: action && menuName(action),
        shortcuts: action?.shortcuts ?? [],
      });
    }
    expect(items.flatMap(({ id, applies }) => (applies ? [id] : []))).toEqual([
      'file.open',
      'view.theme',
      'view.interfaceLarger',
      'view.interfaceSmaller',
      'view.interfaceDefault',
    ]);
    expect(items.some(({ isOn }) => isOn)).toBe(false);
  });

  it('shows no keys twice in the desktop menu, and none of those that the desktop answers to', () => {
    const accelerators = acceleratorsOf(windowMenu());
    const keys = [...accelerators.values()];
    expect(twice(keys)).toEqual([]);
    expect(keys).not.toContain('CmdOrCtrl+C');
    expect(Object.fromEntries(accelerators)).toMatchObject({
      'edit.undo': 'CmdOrCtrl+Z',
      'edit.redo': 'CmdOrCtrl+Shift+Z',
      'file.open': 'CmdOrCtrl+O',
      'view.zoomIn': 'CmdOrCtrl+=',
      'view.present': 'F5',
      'edit.rename': 'F2',
    });
    expect(accelerators.has('edit.delete')).toBe(false);
  });

  it('has every view and every list in the desktop menu, ticked while it is shown', () => {
    const items = actionsIn(windowMenu());
    const shown = actions.filter(({ id, isOn }) => /^(view|side)\./.test(id) && isOn);
    expect(shown.length).toBe(26);
    for (const { id } of shown) expect(items.find((item) => item.id === id)?.isOn, id).toBe(false);
  });

  it('calls a toggle after its thing in the menu, and says in the palette what choosing it does', () => {
    const nameOf = (id: string) => {
      const action = actions.find((each) => each.id === id);
      return action && [menuName(action), paletteName(action)];
    };
    expect(nameOf('view.minimap')).toEqual(['Minimap', 'Hide minimap']);
    expect(nameOf('view.findings')).toEqual(['Findings', 'Show findings']);
    expect(nameOf('view.level2')).toEqual(['Level 2', 'Show level 2']);
    expect(nameOf('layout.flow')).toEqual(['Along flows', 'Layout: along flows']);
    expect(nameOf('view.zoom100')).toEqual(['Zoom to 100%', 'Zoom to 100%']);
  });

  it('names no action in the window that is not there', () => {
    const ids = new Set(actions.map(({ id }) => id));
    const files = ['editor/bars/TopBar.tsx', 'canvas/tools/CanvasTools.tsx', 'outline/outline-keys.ts'];
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
