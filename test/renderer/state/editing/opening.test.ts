import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentStore, liveReplica, perform } from '../../../../renderer/state/document/document.ts';
import { closeDocument, holdsUnsaved, openDocument } from '../../../../renderer/state/editing/opening.ts';
import { sessionStore } from '../../../../renderer/state/session/session.ts';
import { openWindow, outline, type TestWindow } from '../window.ts';

let window: TestWindow;
beforeEach(async () => {
  window = await openWindow();
});
afterEach(() => window.close());

describe('a model', () => {
  it('that is opened while another still opens is the one that is shown, whichever answer comes last', async () => {
    const [slow, quick] = [
      await window.create('Slow', 'sales-and-support'),
      await window.create('Quick', 'blank'),
    ];
    const release = window.hold('document.open', slow);
    const first = openDocument(slow);
    await openDocument(quick);
    expect(liveReplica()?.file).toBe(quick);
    release();
    await first;
    expect(liveReplica()?.file).toBe(quick);
    expect(outline()).toEqual([]);
  });

  it('that can’t be opened leaves its problem, and no model', async () => {
    await openDocument('nowhere.strata');
    const { replica, problem, opening } = documentStore.getState();
    expect({ replica, opening }).toEqual({ replica: null, opening: null });
    expect(problem).toBeTruthy();
  });

  it('is closed once all is answered; then nothing is shown, nor lost', async () => {
    await openDocument(await window.create('Trial', 'blank'));
    perform({ type: 'process.create', name: 'Plan', parentId: null, before: null });
    expect(outline()).toEqual(['Plan']);
    expect(holdsUnsaved()).toBe(true);
    const { file } = liveReplica() ?? { file: '' };
    await closeDocument();
    expect(documentStore.getState().replica).toBeNull();
    expect(holdsUnsaved()).toBe(false);
    await openDocument(file);
    expect(outline()).toEqual(['Plan']);
  });

  it('takes no change while it is open for reading only, and says so', async () => {
    await openDocument(await window.create('Trial', 'blank'));
    documentStore.setState({ readOnly: true });
    expect(perform({ type: 'process.create', name: 'Plan', parentId: null, before: null })).toBeNull();
    expect(outline()).toEqual([]);
    expect(sessionStore.getState().notices.at(-1)?.tone).toBe('problem');
  });
});
