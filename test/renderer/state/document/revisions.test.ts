import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { currentModel, perform, performUntold } from '../../../../renderer/state/document/document.ts';
import { everyChange, revisionOf, revisionWhen } from '../../../../renderer/state/document/revisions.ts';
import { onRow } from '../../../../renderer/state/document/row-listeners.ts';
import { backToNow, showPast } from '../../../../renderer/state/editing/history-view.ts';
import { openDocument } from '../../../../renderer/state/editing/opening.ts';
import { copyOf } from '../../../../shared/model/model.ts';
import { idOf } from '../../../shared/model/harness.ts';
import { openModel, openWindow, type TestWindow } from '../window.ts';

let window: TestWindow;
beforeEach(async () => {
  window = await openWindow();
  await openModel(window, 'sales-and-support');
});
afterEach(() => window.close());

const id = (code: string) => idOf(currentModel(), code);
const rename = (code: string, name: string) => perform({ type: 'process.rename', id: id(code), name });

/** How often `listen` calls its listener from now on. */
const heard = (listen: (listener: () => void) => () => void) => {
  const count = { times: 0 };
  const end = listen(() => {
    count.times++;
  });
  return { count, end };
};

describe('a count of changes', () => {
  it('rises with the changes of its tables only', () => {
    const [blocks, flows] = [revisionOf('process', 'flow'), revisionOf('flow')];
    const before = [blocks.current(), flows.current(), everyChange.current()];
    rename('S1', 'Find leads');
    expect([blocks.current(), flows.current()]).toEqual([Number(before[0]) + 1, before[1]]);
    expect(everyChange.current()).toBeGreaterThan(Number(before[2]));
    perform({ type: 'flow.add', sourceId: id('S1'), targetId: id('S2') });
    expect([blocks.current(), flows.current()]).toEqual([Number(before[0]) + 2, Number(before[1]) + 1]);
  });

  it('rises only with the changes that it counts', () => {
    const removals = revisionWhen((patch) => patch.some(({ op }) => op === 'remove'));
    rename('S1', 'Find leads');
    expect(removals.current()).toBe(0);
    performUntold({ type: 'process.delete', ids: [id('S1')] });
    expect(removals.current()).toBe(1);
  });

  it('notifies listeners until they unsubscribe', () => {
    const { count, end } = heard(revisionOf('process').subscribe);
    rename('S1', 'Find leads');
    end();
    rename('S1', 'Find more leads');
    expect(count.times).toBe(1);
  });
});

describe('who listens to a row', () => {
  it('hears of its changes and not of those of others', () => {
    const [mine, other] = ['S1', 'S2'].map((code) =>
      heard((listener) => onRow('process', id(code), listener)),
    );
    rename('S1', 'Find leads');
    expect([mine?.count.times, other?.count.times]).toEqual([1, 0]);
    mine?.end();
    rename('S1', 'Find more leads');
    expect(mine?.count.times).toBe(1);
  });

  it('hears of its end', () => {
    const s1 = id('S1');
    const { count } = heard((listener) => onRow('process', s1, listener));
    performUntold({ type: 'process.delete', ids: [s1] });
    expect(count.times).toBe(1);
  });

  it('hears of another state or another model in place of the open one', async () => {
    const { count } = heard((listener) => onRow('process', id('S1'), listener));
    showPast(copyOf(currentModel()), 'Before');
    expect(count.times).toBe(1);
    backToNow();
    expect(count.times).toBe(2);
    await openDocument(await window.create('Another', 'blank'));
    expect(count.times).toBe(3);
  });
});
