import '../../browser-window.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GuestState } from '../../../../shared/api/room/guest.ts';
import { aGuest } from '../guest/a-guest.ts';
import type { TestWindow } from '../window.ts';

const { currentModel, perform } = await import('../../../../renderer/state/document/document.ts');
const { guestStore } = await import('../../../../renderer/state/guest/guest.ts');
const { tellPanned } = await import('../../../../renderer/state/ports/camera.ts');
const { followingStore, followRoom } = await import('../../../../renderer/state/room/following.ts');
const { selectedBlocks } = await import('../../../../renderer/state/session/selection.ts');
const { sessionStore } = await import('../../../../renderer/state/session/session.ts');
const { select } = await import('../../../../renderer/state/view/select.ts');
const { explode } = await import('../../../../renderer/state/view/view.ts');
const { named, openModel, openWindow } = await import('../window.ts');

let window: TestWindow;
const session = () => sessionStore.getState();
const isFollowing = () => followingStore.getState().isFollowing;
const place = (rootId: string | null, blockId: string | null): Pick<GuestState, 'place'> => ({
  place: { rootId, blockId },
});
const tell = (more: Partial<GuestState>, isBrought = false) =>
  window.tell({ type: 'room.guest', guest: aGuest(more), isBrought });

beforeEach(async () => {
  followingStore.setState({ isFollowing: false });
  window = await openWindow({
    'session.hello': () => ({
      ...{ actorId: 'room:1', actor: 'Ann', role: 'editor', rights: [], version: 'test' },
      ...{ file: 'room', guest: aGuest(), formats: [] },
    }),
  });
  await openModel(window, 'sales-and-support');
});
afterEach(async () => {
  Object.assign(document, { activeElement: null });
  await window.close();
  guestStore.setState(guestStore.getInitialState(), true);
});

describe('a guest’s window', () => {
  it('follows the room from the first: its root, and the block that is spotlit', () => {
    expect(isFollowing()).toBe(true);
    tell(place(named('Sell'), named('Sell Renewal')));
    expect(session().rootId).toBe(named('Sell'));
    expect(selectedBlocks(session())).toEqual([named('Sell Renewal')]);
    tell(place(null, named('Sell by Proposal')));
    expect(session().rootId).toBeNull();
    expect(session().exploded.has(named('Sell'))).toBe(true);
    tell(place(null, null));
    expect(selectedBlocks(session())).toEqual([]);
    expect(isFollowing()).toBe(true);
  });

  it.each([
    ['panning', () => tellPanned()],
    ['selecting elsewhere', () => select([named('Plan')])],
    ['opening a block', () => explode(named('Plan'))],
    ['another view', () => sessionStore.setState({ view: 'table' })],
  ])('stays where it is after %s, until it is told to follow again', (_what, leave) => {
    tell(place(null, named('Sell')));
    leave();
    expect(isFollowing()).toBe(false);
    tell(place(named('Contract'), null));
    expect(session().rootId).toBeNull();
    followRoom();
    expect([isFollowing(), session().rootId, session().view]).toEqual([true, named('Contract'), 'canvas']);
  });

  it('goes on following when the block that is selected is deleted', () => {
    tell(place(null, named('Sell Renewal')));
    perform({ type: 'process.delete', ids: [named('Sell Renewal')] } as never);
    expect(selectedBlocks(session())).toEqual([]);
    expect(isFollowing()).toBe(true);
  });

  it('is taken along when the facilitator brings everyone, and asked while somebody types in it', () => {
    select([named('Plan')]);
    tell(place(named('Sell'), null), true);
    expect([isFollowing(), session().rootId]).toEqual([true, named('Sell')]);
    Object.assign(document, { activeElement: { matches: () => true } });
    tell(place(named('Contract'), null), true);
    expect(session().rootId).toBe(named('Sell'));
    const notice = session().notices.at(-1);
    expect(notice?.text).toBe('The facilitator asks everyone to come along.');
    if (notice?.action && 'perform' in notice.action) notice.action.perform();
    expect(session().rootId).toBe(named('Contract'));
  });

  it('shows the whole model if the block that the room shows is not there', () => {
    tell(place('nowhere', 'neither'));
    expect([session().rootId, selectedBlocks(session())]).toEqual([null, []]);
    expect(currentModel().rows.process.size).toBeGreaterThan(0);
  });
});
