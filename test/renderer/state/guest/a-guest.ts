/** A guest of a live room, as the room's door tells of one. */
import type { GuestState } from '../../../../shared/api/room/guest.ts';

export const aGuest = (more: Partial<GuestState> = {}): GuestState => ({
  ...{ role: 'edit', name: 'Ann', heldBy: null, freeBlock: null },
  place: { rootId: null, blockId: null },
  ...more,
});
