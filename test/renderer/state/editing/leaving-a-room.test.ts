import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  currentModel,
  documentStore,
  liveReplica,
  perform,
} from '../../../../renderer/state/document/document.ts';
import { hearStatus, holdsUnsaved } from '../../../../renderer/state/editing/opening.ts';
import { hearGuest } from '../../../../renderer/state/guest/guest.ts';
import { tabTexts } from '../../../../renderer/state/ports/storage.ts';
import { keepUnsent, readUnsent } from '../../../../renderer/state/replica/unsent.ts';
import { sessionStore } from '../../../../renderer/state/session/session.ts';
import { aGuest } from '../guest/a-guest.ts';
import { named, openModel, openWindow, type TestWindow } from '../window.ts';

let window: TestWindow;
beforeEach(async () => {
  window = await openWindow();
  await openModel(window, 'sales-and-support');
});
afterEach(async () => {
  hearGuest(null);
  await window.close();
});

const notices = () => sessionStore.getState().notices.map(({ text }) => text);

it('offers what was typed and has no answer, and sends it to no later room', async () => {
  const file = liveReplica()?.file ?? '';
  window.hold('document.apply', file);
  perform({ type: 'process.rename', id: named('Plan'), name: 'Prepare' });
  const unsent = liveReplica()?.unsent ?? [];
  keepUnsent(tabTexts, file, unsent);
  await hearStatus('ended', 'notEditor');
  const { ending, replica } = documentStore.getState();
  expect([ending, replica, unsent.length]).toEqual(['notEditor', null, 1]);
  expect(notices()).toEqual(['You can’t edit in this room any more. Your text wasn’t saved: “Prepare”']);
  expect([readUnsent(tabTexts, file), holdsUnsaved()]).toEqual([[], false]);
});

it('keeps commands that only the host may give from the model of a guest', () => {
  hearGuest(aGuest());
  const before = currentModel();
  expect(perform({ type: 'model.update', name: 'Ours' })).toBeNull();
  expect(currentModel()).toBe(before);
  expect(notices()).toEqual(['In this room, only the host can do that.']);
});
