import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { currentModel, performUntold } from '../../../../renderer/state/document/document.ts';
import { blocks } from '../../../../renderer/state/session/selection.ts';
import { sessionStore } from '../../../../renderer/state/session/session.ts';
import {
  collapse,
  drillTo,
  drillUp,
  explode,
  isShown,
  openTo,
  reveal,
  showLevel,
  shownLevel,
} from '../../../../renderer/state/view/view.ts';
import { codeOf } from '../../../../shared/model/queries/codes.ts';
import { idOf } from '../../../shared/model/harness.ts';
import { openModel, openWindow, type TestWindow } from '../window.ts';

let window: TestWindow;
beforeEach(async () => {
  window = await openWindow();
  await openModel(window, 'sales-and-support');
});
afterEach(() => window.close());

const id = (code: string) => idOf(currentModel(), code);
const session = () => sessionStore.getState();
const isOnCanvas = (code: string) => isShown(currentModel(), id(code));

describe('the view', () => {
  it('shows the inside of an exploded block, and not of a collapsed one', () => {
    expect(isOnCanvas('S2')).toBe(false);
    explode(id('S'));
    expect(isOnCanvas('S2')).toBe(true);
    collapse(id('S'));
    expect(isOnCanvas('S2')).toBe(false);
  });

  it('gives up a field for a new block when the block around it collapses', () => {
    const creating = { kind: 'create', parentId: id('S'), before: null, where: 'canvas' } as const;
    sessionStore.setState({ editing: creating });
    collapse(id('P'));
    expect(session().editing).toBe(creating);
    collapse(id('S'));
    expect(session().editing).toBeNull();
  });

  it('shows a level evenly, and tells which it is until a block is exploded further', () => {
    const model = currentModel();
    for (const level of [1, 2, 3] as const) {
      showLevel(model, level);
      expect(shownLevel(model, null, session().exploded)).toBe(level);
    }
    showLevel(model, 1);
    explode(id('S'));
    expect(shownLevel(model, null, session().exploded)).toBeNull();
  });

  it('goes into a block and up again, with the block selected', () => {
    drillTo(id('S2'));
    expect(session()).toMatchObject({ rootId: id('S2'), selection: blocks([id('S2')]) });
    drillUp(currentModel());
    expect(session()).toMatchObject({ rootId: id('S'), selection: blocks([id('S2')]) });
    drillUp(currentModel());
    drillUp(currentModel());
    expect(session().rootId).toBeNull();
  });

  it('explodes what hides a block, also from a root next to it', () => {
    drillTo(id('P'));
    reveal(currentModel(), id('S2'));
    expect(session()).toMatchObject({ rootId: null, selection: blocks([id('S2')]), editing: null });
    expect(isOnCanvas('S2')).toBe(true);
    expect(session().unfolded.has(id('S'))).toBe(true);
  });

  it('leads the root of the canvas up until a block is inside it, and no further', () => {
    drillTo(id('S1'));
    openTo(currentModel(), id('S2'), true);
    expect(session().rootId).toBe(id('S'));
    openTo(currentModel(), id('S2'), true);
    expect(session().rootId).toBe(id('S'));
    drillTo(id('S1'));
    openTo(currentModel(), id('P'), false);
    expect(session().rootId).toBe(id('S1'));
  });
});

describe('after a deletion', () => {
  const remove = (code: string) => performUntold({ type: 'process.delete', ids: [id(code)] });

  it('the canvas shows the whole model if its root is gone, and says so', () => {
    const name = `${codeOf(currentModel(), id('S2'))}`;
    drillTo(id(name));
    remove(name);
    expect(session().rootId).toBeNull();
    expect(session().notices.at(-1)?.text).toContain('shows the whole model');
  });

  it('the root stays if another block is gone', () => {
    const root = id('S2');
    drillTo(root);
    remove('P');
    expect(session().rootId).toBe(root);
    expect(session().notices).toEqual([]);
  });

  it('a name that is typed for the block is given up, and others are not', () => {
    const renaming = { kind: 'rename', id: id('S2'), where: 'canvas' } as const;
    sessionStore.setState({ editing: renaming });
    remove('P');
    expect(session().editing).toBe(renaming);
    remove('S2');
    expect(session().editing).toBeNull();
  });
});
