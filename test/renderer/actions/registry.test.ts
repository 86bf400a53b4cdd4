import { afterEach, describe, expect, it } from 'vitest';
import type { Action } from '../../../renderer/actions/action.ts';
import {
  actionById,
  actionFor,
  allActions,
  performAction,
  registerActions,
  shortcutFor,
} from '../../../renderer/actions/registry.ts';
import { hearGuest } from '../../../renderer/state/guest/guest.ts';
import { aGuest } from '../state/guest/a-guest.ts';

const action = (id: string, more: Partial<Action> = {}): Action => ({
  id,
  name: () => id,
  group: 'Edit',
  applies: () => true,
  perform: () => {},
  ...more,
});

afterEach(() => registerActions([]));

describe('the registry', () => {
  it('knows what is registered, in that order, by its id', () => {
    const [first, second] = [action('a.one'), action('a.two', { shortcuts: ['Mod+T', 'T'] })];
    registerActions([first, second]);
    expect(allActions()).toEqual([first, second]);
    expect(actionById('a.two')).toBe(second);
    expect(actionById('a.three')).toBeUndefined();
    expect(shortcutFor('a.two')).toBe('Mod+T');
    expect(shortcutFor('a.one')).toBeUndefined();
  });

  it('has nothing in the window of a guest that the guest’s role is not offered', () => {
    const performed: string[] = [];
    registerActions([
      action('a.one', { shortcuts: ['F2'] }),
      action('a.two', { shortcuts: ['F3'], needs: 'owner', perform: () => void performed.push('a.two') }),
    ]);
    hearGuest(aGuest());
    performAction('a.two');
    const onCanvas = { isOnCanvas: true, isSelected: false };
    expect([performed, allActions().map(({ id }) => id), actionById('a.two')]).toEqual([
      [],
      ['a.one'],
      undefined,
    ]);
    expect([shortcutFor('a.two'), actionFor('F3', onCanvas)]).toEqual([undefined, undefined]);
    hearGuest(null);
    performAction('a.two');
    expect(performed).toEqual(['a.two']);
  });

  it('performs an action that applies, and none that does not', () => {
    const performed: string[] = [];
    const perform = (id: string) => () => void performed.push(id);
    registerActions([
      action('a.one', { perform: perform('a.one') }),
      action('a.two', { perform: perform('a.two'), applies: () => false }),
    ]);
    for (const id of ['a.one', 'a.two', 'a.three']) performAction(id);
    expect(performed).toEqual(['a.one']);
  });

  it('refuses two actions with one id, and keeps what it had', () => {
    registerActions([action('a.one')]);
    expect(() => registerActions([action('a.two'), action('a.two')])).toThrow();
    expect(allActions().map(({ id }) => id)).toEqual(['a.one']);
  });
});

describe('the keys pressed', () => {
  const meaning = (pressed: string | undefined, isOnCanvas = false, isSelected = false) =>
    actionFor(pressed, { isOnCanvas, isSelected })?.id;

  it('mean the first action that has them and applies', () => {
    let isFunnelShown = true;
    registerActions([
      action('funnel.duplicate', { shortcuts: ['Mod+D'], applies: () => isFunnelShown }),
      action('block.duplicate', { shortcuts: ['Mod+D', 'Mod+Shift+D'] }),
    ]);
    expect(meaning('Mod+D')).toBe('funnel.duplicate');
    expect(meaning('Mod+Shift+D')).toBe('block.duplicate');
    isFunnelShown = false;
    expect(meaning('Mod+D')).toBe('block.duplicate');
    expect(meaning('Mod+E')).toBeUndefined();
    expect(meaning(undefined)).toBeUndefined();
  });

  it('are about blocks and flows only while the focus is on the canvas', () => {
    registerActions([
      action('flow.label', { shortcuts: ['Enter'], onFlow: true }),
      action('block.explode', { shortcuts: ['E'], onCanvas: true }),
      action('view.find', { shortcuts: ['Mod+K'] }),
    ]);
    expect(['Enter', 'E', 'Mod+K'].map((keys) => meaning(keys))).toEqual([undefined, undefined, 'view.find']);
    expect(['Enter', 'E', 'Mod+K'].map((keys) => meaning(keys, true))).toEqual([
      'flow.label',
      'block.explode',
      'view.find',
    ]);
  });

  it('are about what is selected on the canvas: a single key is another command’s only while nothing is', () => {
    registerActions([
      action('block.collapse', { shortcuts: ['-'], onCanvas: true }),
      action('view.level1', { shortcuts: ['1', 'Alt+1'] }),
      action('run.next', { shortcuts: ['.'] }),
      action('help.shortcuts', { shortcuts: ['?'] }),
    ]);
    const keys = ['-', '1', 'Alt+1', '.', '?'];
    expect(keys.map((each) => meaning(each, true, false))).toEqual([
      'block.collapse',
      'view.level1',
      'view.level1',
      'run.next',
      'help.shortcuts',
    ]);
    expect(keys.map((each) => meaning(each, true, true))).toEqual([
      'block.collapse',
      undefined,
      'view.level1',
      undefined,
      'help.shortcuts',
    ]);
    expect(meaning('1', false, false)).toBe('view.level1');
  });

  it('are left to the browser if it makes an event of its own of them', () => {
    registerActions([
      action('edit.copy', { shortcuts: ['Mod+C'], isNative: true }),
      action('edit.other', { shortcuts: ['Mod+C'], applies: () => false }),
    ]);
    expect(meaning('Mod+C', true)).toBeUndefined();
  });
});
