import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../../shared/model/apply.ts';
import { type Clip, takeOut } from '../../../../../shared/model/clip/clip.ts';
import { getRow, rowsReferringTo } from '../../../../../shared/model/model.ts';
import { ACTOR, AT, newIdIn, perform, refusalOf, seedModel } from '../../harness.ts';

const question = 'online-sales-question';

describe('thread.create', () => {
  it('opens a discussion on a block, a term, a use case or the model, with a first post if there is text', () => {
    const model = seedModel();
    for (const subject of [
      { processId: 'sell' },
      { termId: 'term-x' },
      { useCaseId: 'capture-inquiry' },
      {},
    ]) {
      const applied = perform(model, {
        type: 'thread.create',
        kind: 'question',
        title: 'Why?',
        text: 'Tell me.',
        ...subject,
      });
      expect(applied.label).toBe('Add question “Why?”');
      const id = newIdIn(applied, 'thread');
      expect(getRow(model, 'thread', id)).toEqual({
        id,
        kind: 'question',
        processId: null,
        termId: null,
        useCaseId: null,
        title: 'Why?',
        at: AT,
        open: true,
        parked: false,
        acceptedPostId: null,
        asks: 'nothing',
        ...subject,
      });
      expect(rowsReferringTo(model, 'post', 'threadId', id)).toMatchObject([
        { author: ACTOR, at: AT, text: 'Tell me.' },
      ]);
    }
    const bare = perform(model, { type: 'thread.create', kind: 'note', title: 'Bare' });
    expect(bare.patch).toHaveLength(1);
  });

  it('is refused without a title, on a subject that is gone, on several at once', () => {
    const model = seedModel();
    const create = { type: 'thread.create', kind: 'request', title: 'Do' };
    expect(refusalOf(model, { ...create, title: '' }).message).toBe('Enter a name for this request.');
    expect(refusalOf(model, { ...create, processId: 'gone' }).message).toContain('This block');
    expect(refusalOf(model, { ...create, termId: 'gone' }).message).toContain('This term');
    expect(refusalOf(model, { ...create, useCaseId: 'gone' }).message).toContain('This use case');
    expect(refusalOf(model, { ...create, processId: 'sell', termId: 'term-x' }).message).toBe(
      'A thread has one subject: name a block, a term or a use case, not several.',
    );
    expect(refusalOf(model, { ...create, text: 'x'.repeat(200_001) }).code).toBe('text-too-long');
  });
});

describe('thread.reply', () => {
  it('adds a post at the end', () => {
    const model = seedModel();
    expect(perform(model, { type: 'thread.reply', id: question, text: 'And by phone?' }).label).toBe(
      'Reply to “Does the process change for online sales?”',
    );
    expect(rowsReferringTo(model, 'post', 'threadId', question).map(({ text }) => text)[2]).toBe(
      'And by phone?',
    );
  });

  it('is refused without text and if the discussion is gone', () => {
    const model = seedModel();
    const reply = { type: 'thread.reply', id: question };
    for (const text of ['', '  \n', '\0'])
      expect(refusalOf(model, { ...reply, text })).toMatchObject({
        code: 'empty-post',
        message: 'Enter some text for this post.',
      });
    expect(refusalOf(model, { ...reply, id: 'gone', text: 'x' }).code).toBe('not-found');
  });
});

describe('thread.update', () => {
  it('changes the title, closes and reopens', () => {
    const model = seedModel();
    const update = { type: 'thread.update', id: 'please-explode-plan' } as const;
    expect(perform(model, { ...update, open: false }).label).toBe('Close request “Please explode Plan”');
    expect(perform(model, { ...update, open: true }).label).toBe('Reopen request “Please explode Plan”');
    expect(perform(model, { ...update, title: 'Explode Plan' }).label).toBe(
      'Change request “Please explode Plan”',
    );
    expect(getRow(model, 'thread', 'please-explode-plan')).toMatchObject({
      title: 'Explode Plan',
      open: true,
    });
    expect(refusalOf(model, { ...update, title: ' ' }).code).toBe('empty-name');
    expect(refusalOf(model, { ...update, id: 'gone', open: true }).code).toBe('not-found');
    expect(refusalOf(model, update).code).toBe('nothing-to-do');
  });
});

describe('thread.accept', () => {
  it('accepts a post as the answer, which closes the question, and takes that back', () => {
    const model = seedModel();
    const accept = { type: 'thread.accept', id: question } as const;
    expect(perform(model, { ...accept, postId: null }).label).toMatch(/^Unaccept the answer/);
    expect(getRow(model, 'thread', question)).toMatchObject({ acceptedPostId: null, open: true });
    perform(model, { ...accept, postId: 'online-sales-answer' });
    expect(getRow(model, 'thread', question)).toMatchObject({
      acceptedPostId: 'online-sales-answer',
      open: false,
    });
  });

  it('is refused for a post of another discussion, in what is no question, and if one is gone', () => {
    const model = seedModel();
    expect(
      refusalOf(model, { type: 'thread.accept', id: question, postId: 'quota-netting-answer' }).message,
    ).toBe('Only a post of the same question can be its accepted answer.');
    const request = {
      type: 'thread.accept',
      id: 'please-explode-plan',
      postId: 'please-explode-plan-reason',
    };
    expect(refusalOf(model, request).code).toBe('not-an-answer');
    expect(refusalOf(model, { ...request, postId: 'gone' }).message).toContain('This post');
    expect(refusalOf(model, { ...request, id: 'gone' }).message).toContain('This thread');
  });
});

describe('post.edit', () => {
  it('changes the text, and nothing of author and time', () => {
    const model = seedModel();
    const before = getRow(model, 'post', 'online-sales-answer');
    perform(model, { type: 'post.edit', id: 'online-sales-answer', text: 'Hardly.' });
    expect(getRow(model, 'post', 'online-sales-answer')).toEqual({ ...before, text: 'Hardly.' });
    expect(refusalOf(model, { type: 'post.edit', id: 'online-sales-answer', text: ' ' }).code).toBe(
      'empty-post',
    );
    expect(refusalOf(model, { type: 'post.edit', id: 'gone', text: 'x' }).code).toBe('not-found');
  });
});

describe('thread.remove', () => {
  it('takes the posts along', () => {
    const model = seedModel();
    expect(perform(model, { type: 'thread.remove', id: 'what-is-managed' }).label).toBe(
      'Delete question “What does the Sales & Support Process Manage?”',
    );
    expect(model.rows.post.has('what-is-managed-answer')).toBe(false);
    expect(refusalOf(model, { type: 'thread.remove', id: 'what-is-managed' }).code).toBe('not-found');
  });
});

describe('a request to explode a block', () => {
  const isOpen = (model: ReturnType<typeof seedModel>) =>
    getRow(model, 'thread', 'please-explode-plan')?.open;
  const clip = (model: ReturnType<typeof seedModel>) => takeOut(model, ['assist'])?.clip as Clip;

  it.each([
    ['created', () => ({ type: 'process.create', parentId: 'plan', name: 'Plan Sell' })],
    [
      'listed',
      () => ({ type: 'process.addOutline', parentId: 'plan', items: [{ depth: 0, name: 'Plan Sell' }] }),
    ],
    ['moved there', () => ({ type: 'process.move', ids: ['assist'], parentId: 'plan' })],
    ['pasted', (model) => ({ type: 'process.paste', parentId: 'plan', clip: clip(model) })],
  ] satisfies [string, (model: ReturnType<typeof seedModel>) => Command][])(
    'closes with a note when its first children are %s',
    (_, commandFor) => {
      const model = seedModel();
      perform(model, commandFor(model));
      expect(isOpen(model)).toBe(false);
      const note = rowsReferringTo(model, 'post', 'threadId', 'please-explode-plan').at(-1);
      expect(note).toMatchObject({ author: ACTOR, text: 'Done: exploded “Plan”.' });
    },
  );

  it('stays open while blocks go into a proposal, and when it was opened on a block that has children', () => {
    const model = seedModel();
    perform(model, { type: 'process.create', parentId: null, proposalId: 'plan-level-2', name: 'Plan More' });
    expect(isOpen(model)).toBe(true);
    const ask = {
      type: 'thread.create',
      kind: 'request',
      processId: 'sell',
      title: 'More',
      asks: 'explode',
    } as const;
    const id = newIdIn(perform(model, ask), 'thread');
    perform(model, { type: 'process.create', parentId: 'sell', name: 'Sell More' });
    expect(getRow(model, 'thread', id)?.open).toBe(true);
  });
});
