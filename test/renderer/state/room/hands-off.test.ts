import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { liveReplica } from '../../../../renderer/state/document/document.ts';
import { blockToLift } from '../../../../renderer/state/room/hands-off.ts';
import { hearRoom } from '../../../../renderer/state/room/room.ts';
import { select } from '../../../../renderer/state/view/select.ts';
import type { RoomState } from '../../../../shared/api/room/room.ts';
import { named } from '../window.ts';
import { openRoomWindow, type RoomWindow, roomAt } from './rounds.ts';

let window: RoomWindow;
beforeEach(async () => {
  window = await openRoomWindow();
});
afterEach(() => window.close());

const tell = (more: Partial<RoomState>) => hearRoom({ ...roomAt(liveReplica()?.file ?? ''), ...more });

describe('the block for which hands off is lifted', () => {
  it('is the one that is selected, alone', () => {
    expect(blockToLift()).toBeNull();
    select([named('Sell')]);
    expect(blockToLift()).toEqual({ id: named('Sell'), name: '“Sell”', isLifted: false });
    select([named('Sell'), named('Plan')]);
    expect(blockToLift()).toBeNull();
  });

  it('is the one for which it is lifted already, unless another is selected', () => {
    tell({ freeBlock: named('Sell') });
    expect(blockToLift()).toEqual({ id: named('Sell'), name: '“Sell”', isLifted: true });
    select([named('Plan')]);
    expect(blockToLift()).toMatchObject({ id: named('Plan'), isLifted: false });
  });

  it('is none while hands off is off, or in a window on another model', () => {
    select([named('Sell')]);
    tell({ isHandsOff: false });
    expect(blockToLift()).toBeNull();
    tell({ file: 'another.strata' });
    expect(blockToLift()).toBeNull();
  });
});
