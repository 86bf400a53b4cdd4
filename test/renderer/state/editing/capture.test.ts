import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { performUntold } from '../../../../renderer/state/document/document.ts';
import {
  abandonCapture,
  abandonRename,
  type EndedBy,
  editPrevious,
  endCapture,
  endRename,
  startCapture,
  startCaptureAfter,
} from '../../../../renderer/state/editing/capture.ts';
import { selectedBlocks } from '../../../../renderer/state/session/selection.ts';
import { sessionStore } from '../../../../renderer/state/session/session.ts';
import { named, openModel, openWindow, outline, type TestWindow } from '../window.ts';

let window: TestWindow;
beforeEach(async () => {
  window = await openWindow();
  await openModel(window, 'blank');
});
afterEach(() => window.close());

const field = () => sessionStore.getState().editing;
const creating = () => {
  const editing = field();
  if (editing?.kind !== 'create') throw new Error('No new block is being typed.');
  return editing;
};
const type = (name: string, by: EndedBy) => endCapture(creating(), name, by);
const place = () => {
  const { parentId, before } = creating();
  return { parentId, before };
};

describe.each(['canvas', 'outline'] as const)('names typed one after another on the %s', (where) => {
  it('become siblings with Enter, children with Tab, and go one level up with Shift+Tab; Esc stops', () => {
    startCapture(null, null, where);
    type('Plan', 'enter');
    type('Sell', 'tab');
    expect(place()).toEqual({ parentId: named('Sell'), before: null });
    type('Qualify', 'tab');
    type('Score leads', 'shift-tab');
    expect(place()).toEqual({ parentId: named('Sell'), before: null });
    type('Propose', 'enter');
    expect(creating().where).toBe(where);
    abandonCapture(creating(), '');
    expect(field()).toBeNull();
    expect(outline()).toEqual(['Plan', 'Sell', ' Qualify', '  Score leads', ' Propose']);
    expect(selectedBlocks(sessionStore.getState())).toEqual([named('Propose')]);
  });

  it('move the empty field in under the block before it by Tab, and out after the block around it by Shift+Tab', () => {
    startCapture(null, null, where);
    type('Plan', 'enter');
    type('', 'tab');
    expect(place()).toEqual({ parentId: named('Plan'), before: null });
    type('', 'shift-tab');
    expect(place()).toEqual({ parentId: null, before: null });
    expect(sessionStore.getState().exploded.has(named('Plan'))).toBe(false);
    type('', 'enter');
    expect(field()).toBeNull();
    expect(outline()).toEqual(['Plan']);
  });
});

describe('a new block', () => {
  const typeFour = () => {
    startCapture(null, null, 'canvas');
    for (const name of ['One', 'Two', 'Three']) type(name, 'enter');
    abandonCapture(creating(), '');
  };

  it('is typed right after another, and the next one after it', () => {
    typeFour();
    startCaptureAfter(named('One'), 'outline');
    type('One and a half', 'enter');
    type('One and three quarters', 'leave');
    expect(field()).toBeNull();
    expect(outline()).toEqual(['One', 'One and a half', 'One and three quarters', 'Two', 'Three']);
  });

  it('goes to the end if the block it was to come before is gone', () => {
    typeFour();
    startCaptureAfter(named('One'), 'outline');
    performUntold({ type: 'process.delete', ids: [named('Two')] });
    type('Four', 'leave');
    expect(outline()).toEqual(['One', 'Three', 'Four']);
  });

  it('offers its name to be copied if the block around it is gone', () => {
    typeFour();
    const parent = named('Two');
    startCapture(parent, null, 'canvas');
    const editing = creating();
    performUntold({ type: 'process.delete', ids: [parent] });
    expect(field()).toBeNull();
    endCapture(editing, 'Inside', 'enter');
    expect(outline()).toEqual(['One', 'Three']);
    expect(sessionStore.getState().notices.at(-1)).toMatchObject({ action: { copies: 'Inside' } });
  });

  it('can be had back after Esc', () => {
    startCapture(null, null, 'canvas');
    abandonCapture(creating(), 'Plan');
    expect(outline()).toEqual([]);
    const action = sessionStore.getState().notices.at(-1)?.action;
    if (action && 'perform' in action) action.perform();
    expect(outline()).toEqual(['Plan']);
  });

  it('is below the previous one in a free layout', () => {
    startCapture(null, null, 'canvas', { x: 40, y: 200 });
    type('Plan', 'enter');
    expect(creating().position).toEqual({ x: 40, y: 280 });
  });
});

describe('back to the name before', () => {
  it('corrects it, and goes on if the new block was typed', () => {
    startCapture(null, null, 'canvas');
    type('Plam', 'enter');
    const empty = creating();
    editPrevious(empty);
    const renaming = field();
    if (renaming?.kind !== 'rename') throw new Error('No name is being changed.');
    expect(renaming.id).toBe(named('Plam'));
    endRename(renaming, 'Plan', 'enter');
    expect(outline()).toEqual(['Plan']);
    expect(field()).toEqual(empty);
  });

  it('leads from the first field inside a block to its name, and nowhere from the very first', () => {
    startCapture(null, null, 'canvas');
    const first = creating();
    editPrevious(first);
    expect(field()).toBe(first);
    type('Plan', 'tab');
    editPrevious(creating());
    const renaming = field();
    expect(renaming).toMatchObject({ kind: 'rename', id: named('Plan') });
    if (renaming?.kind === 'rename') abandonRename(renaming);
    expect(place()).toEqual({ parentId: named('Plan'), before: null });
  });
});
