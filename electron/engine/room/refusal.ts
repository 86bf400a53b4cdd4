/** Whether a guest of a live room may give a command. */

import { mayInRoom, ROOM_COMMANDS, type RoomRole } from '../../../shared/api/room/rights.ts';
import { singlesOf } from '../../../shared/model/permissions.ts';
import { type Refusal, refuse } from '../../../shared/model/refusals/refusals.ts';
import type { RoomGuest } from '../caller.ts';

/** What one person may propose: blocks in a proposal, and proposals that are open at once. */
const MAX_PROPOSED_BLOCKS = 20;
const MAX_OPEN_PROPOSALS = 3;

type Guest = {
  readonly role: RoomRole;
  readonly hasWritten: (postId: string) => boolean;
  readonly openProposals: number;
};

/** Why this guest may not give `command`, or undefined. What is no command is left to `apply`, which says what is wrong. */
export const roomRefusalTo = (command: unknown, guest: Guest): Refusal | undefined => {
  const singles = singlesOf(command);
  let proposals = guest.openProposals;
  for (const single of singles) {
    const needed = ROOM_COMMANDS.get(String(single.type));
    if (needed && !mayInRoom(guest.role, needed)) return refuse('not-in-room', undefined, { role: needed });
    if (mayInRoom(guest.role, 'facilitate')) continue;
    if (single.type === 'post.edit' && !guest.hasWritten(String(single.id))) return refuse('not-your-post');
    if (mayInRoom(guest.role, 'edit') || single.type !== 'proposal.create') continue;
    const blocks = blocksIn(single.blocks);
    if (blocks < 1 || blocks > MAX_PROPOSED_BLOCKS)
      return refuse('proposal-too-large', undefined, { limit: MAX_PROPOSED_BLOCKS });
    if (++proposals > MAX_OPEN_PROPOSALS)
      return refuse('proposals-open', undefined, { limit: MAX_OPEN_PROPOSALS });
  }
  return undefined;
};

/** The same for a caller; nobody but guests of a room is held to its rights. */
export const refusalInRoom = (command: unknown, guest: RoomGuest | undefined): Refusal | undefined =>
  guest &&
  roomRefusalTo(command, {
    role: guest.role(),
    hasWritten: guest.hasWritten,
    openProposals: guest.proposals(),
  });

/** Blocks of an outline and all below them, counted no further than needed. */
const blocksIn = (outline: unknown): number => {
  let count = 0;
  const open: unknown[] = [outline];
  while (open.length > 0 && count <= MAX_PROPOSED_BLOCKS) {
    const next = open.pop();
    if (!Array.isArray(next)) continue;
    count += next.length;
    for (const block of next.slice(0, MAX_PROPOSED_BLOCKS + 1))
      open.push((block as { children?: unknown } | null)?.children);
  }
  return count;
};
