import { describe, expect, it } from 'vitest';
import { COMMAND_ROLES, type Command, commandSchema } from '../../../shared/model/apply.ts';
import { refusalTo } from '../../../shared/model/permissions.ts';
import { ROLES, type Role } from '../../../shared/model/roles.ts';
import { seedModel } from './harness.ts';

const may = (command: unknown, role: Role, name = 'Ann') =>
  refusalTo(seedModel(), command, { name, role })?.code ?? 'yes';

describe('the role that a command needs', () => {
  it('is said for every command, and for nothing else', () => {
    const types = commandSchema.options.map(({ shape }) => shape.type.value as string);
    expect([...COMMAND_ROLES.keys()].sort()).toEqual(types.filter((type) => type !== 'batch').sort());
    for (const role of COMMAND_ROLES.values()) expect(ROLES).toContain(role);
  });

  it('is commenter for what adds an opinion, and editor for all else', () => {
    const commenters = [
      'candidate.add',
      'post.edit',
      'thread.create',
      'thread.reply',
      'vote.cast',
      'vote.rename',
      'vote.withdraw',
    ];
    const found = [...COMMAND_ROLES].filter(([, role]) => role !== 'editor');
    expect(found.sort()).toEqual(commenters.map((type) => [type, 'commenter']));
  });

  it('is asked of each role', () => {
    for (const [type, needed] of COMMAND_ROLES)
      for (const role of ROLES)
        expect([type, role, may({ type }, role)]).toEqual([
          type,
          role,
          ROLES.indexOf(role) < ROLES.indexOf(needed) ? 'not-allowed' : 'yes',
        ]);
  });

  it('lets a commenter discuss, vote and suggest names, and change no block', () => {
    expect(may({ type: 'thread.reply', threadId: 't', text: 'Yes' }, 'commenter')).toBe('yes');
    expect(may({ type: 'vote.cast', candidateId: 'c' }, 'commenter')).toBe('yes');
    expect(may({ type: 'candidate.add', termId: 't', name: 'Leads' }, 'commenter')).toBe('yes');
    expect(may({ type: 'process.rename', id: 'plan', name: 'X' }, 'commenter')).toBe('not-allowed');
  });

  it('of a batch is what its commands need', () => {
    const batch = (...commands: object[]) => ({ type: 'batch', label: 'All', commands });
    const vote = { type: 'vote.cast', candidateId: 'c' };
    expect(may(batch(vote, vote), 'commenter')).toBe('yes');
    expect(may(batch(vote, { type: 'process.delete', ids: ['plan'] }), 'commenter')).toBe('not-allowed');
    expect(may(batch(vote, { ...vote, voter: 'Carol' }), 'editor')).toBe('not-yours');
  });

  it('is no matter of what is no command: that is refused for what it is', () => {
    for (const command of [null, 1, 'x', [], {}, { type: 'toString' }, { type: 'batch', commands: 1 }])
      expect(may(command, 'viewer')).toBe('yes');
  });
});

describe('in the name of another person', () => {
  const post = [...seedModel().rows.post.values()][0];
  const proposal = [...seedModel().rows.proposal.values()][0];
  const clip = (author: string, text: string) => ({
    type: 'process.paste',
    parentId: null,
    clip: {
      threads: [
        {
          posts: [
            { author: 'Ann', at: null, text: 'Mine' },
            { author, at: post?.at, text },
          ],
        },
      ],
    },
  });

  it.each<[string, object]>([
    ['a vote', { type: 'vote.cast', candidateId: 'c', voter: 'Carol' }],
    ['a vote withdrawn', { type: 'vote.withdraw', candidateId: 'c', voter: 'Carol' }],
    ['a proposal', { type: 'proposal.create', processId: 'sell', title: 'T', author: 'The boss' }],
    ['a proposal with no name', { type: 'proposal.create', processId: 'sell', title: 'T', author: '' }],
    ['the author of a proposal', { type: 'proposal.update', id: proposal?.id, author: 'The boss' }],
    ['the text of a post', { type: 'post.edit', id: post?.id, text: 'Never said' }],
    ['a pasted post', clip(post?.author ?? '', 'Never said')],
  ])('%s is refused for everybody but the owner', (_, command) => {
    expect(may(command, 'editor')).toBe('not-yours');
    expect(may(command, 'owner')).toBe('yes');
    expect(refusalTo(seedModel(), command, { name: 'Ann', role: 'editor' })?.message).toMatch(/\S.*\.$/);
  });

  it.each<[string, object]>([
    ['a vote', { type: 'vote.cast', candidateId: 'c', voter: ' Ann' }],
    ['a proposal', { type: 'proposal.create', processId: 'sell', title: 'T', author: 'Ann' }],
    [
      'the title of a proposal',
      { type: 'proposal.update', id: proposal?.id, title: 'T', author: proposal?.author },
    ],
    ['a post that is in the model', clip(post?.author ?? '', post?.text ?? '')],
    ['a post that is not there', { type: 'post.edit', id: 'gone', text: 'T' }],
  ])('%s of one’s own, or as it is in the model, is not', (_, command) => {
    expect(may(command, 'editor')).toBe('yes');
  });

  it('a post of one’s own may be edited', () => {
    const own = { type: 'post.edit', id: post?.id, text: 'Better said' } as Command;
    expect(refusalTo(seedModel(), own, { name: post?.author ?? '', role: 'commenter' })).toBeUndefined();
  });
});
