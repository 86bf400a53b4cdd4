import { describe, expect, it } from 'vitest';
import { roomRefusalTo } from '../../../electron/engine/room/refusal.ts';
import { mayInRoom, ROOM_COMMANDS, ROOM_ROLES, type RoomRole } from '../../../shared/api/room/rights.ts';
import { COMMAND_ROLES } from '../../../shared/model/apply.ts';

const guest = (role: RoomRole, written: readonly string[] = [], openProposals = 0) => ({
  role,
  hasWritten: (id: string) => written.includes(id),
  openProposals,
});

describe('the rights in a room', () => {
  it('say of every command which role may give it, and of nothing else', () => {
    expect([...ROOM_COMMANDS.keys()].sort()).toEqual(
      [...COMMAND_ROLES.keys()].filter((type) => type !== 'batch').sort(),
    );
  });

  it('refuse each command to each role below, alone and within a batch, and say who may', () => {
    for (const [type, needed] of ROOM_COMMANDS)
      for (const role of ROOM_ROLES) {
        const command = { type, id: 'p', blocks: [{ name: 'A' }] };
        for (const given of [command, { type: 'batch', label: 'x', commands: [command] }]) {
          const refusal = roomRefusalTo(given, guest(role, ['p']));
          expect([type, role, refusal?.code]).toEqual([
            type,
            role,
            mayInRoom(role, needed) ? undefined : 'not-in-room',
          ]);
          if (refusal) expect(refusal.params).toEqual({ role: needed });
        }
      }
  });

  it('let a guest change only the posts written in this room', () => {
    const edit = { type: 'post.edit', id: 'theirs', text: 'x' };
    expect(roomRefusalTo(edit, guest('voice', ['mine']))?.code).toBe('not-your-post');
    expect(roomRefusalTo({ ...edit, id: 'mine' }, guest('voice', ['mine']))).toBeUndefined();
  });

  it.each([
    ['no block', [], 'proposal-too-large'],
    ['20 blocks', Array.from({ length: 20 }, () => ({ name: 'A' })), undefined],
    ['21 blocks', Array.from({ length: 21 }, () => ({ name: 'A' })), 'proposal-too-large'],
    [
      '21 blocks one below the other',
      Array.from({ length: 20 }).reduce((below) => ({ name: 'A', children: [below] }), { name: 'A' }),
      'proposal-too-large',
    ],
    ['what is no list', { length: 5 }, 'proposal-too-large'],
  ])('take a proposal of 1 to 20 blocks: %s', (_, blocks, code) => {
    const outline = Array.isArray(blocks) || !('name' in (blocks as object)) ? blocks : [blocks];
    expect(roomRefusalTo({ type: 'proposal.create', blocks: outline }, guest('voice'))?.code).toBe(code);
  });

  it('take three open proposals of a person, also at once', () => {
    const create = { type: 'proposal.create', blocks: [{ name: 'A' }] };
    expect(roomRefusalTo(create, guest('voice', [], 2))).toBeUndefined();
    expect(roomRefusalTo(create, guest('voice', [], 3))?.code).toBe('proposals-open');
    const both = { type: 'batch', label: 'x', commands: [create, create] };
    expect(roomRefusalTo(both, guest('voice', [], 2))?.code).toBe('proposals-open');
  });
});
