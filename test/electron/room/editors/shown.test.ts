import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editorModel } from '../../../../electron/room/editors/editor-model.ts';
import { roomData } from '../../../../electron/room/room-data.ts';
import type { Change } from '../../../../shared/api/change.ts';
import { apply, type Command } from '../../../../shared/model/apply.ts';
import { isRefusal } from '../../../../shared/model/command.ts';
import { applyPatch, dataFrom, type Model, modelFrom } from '../../../../shared/model/model.ts';
import type { Patch } from '../../../../shared/model/patch.ts';
import { problemsIn } from '../../../../shared/model/validation/validate.ts';
import { arbitraryDraw, commandFor } from '../../../shared/model/arbitrary-commands.ts';
import { ACTOR, AT, seedModel } from '../../../shared/model/harness.ts';
import { dataOf, modelRow, processRow } from '../../../shared/model/sample-data.ts';

const changeOf = (seq: number, patch: Patch): Change => ({
  ...{
    seq,
    id: `change-${seq}`,
    at: AT,
    actorId: 'ann',
    actor: ACTOR,
    label: 'Change “SECRET”',
    patch: [...patch],
  },
  ...{ command: 'process.rename', params: null, kind: 'do', of: null },
});

/** The host's model, what the room makes of it, and an editor that follows. */
const roomOf = (host: Model) => {
  const sent = roomData(dataFrom(host));
  const room = editorModel(modelFrom(structuredClone(sent.data)), { seq: 0, head: 'origin' });
  const editor = modelFrom(structuredClone(room.data()));
  const seen: Change[] = [];
  let seq = 0;
  return {
    ...{ room, editor, seen },
    change: (patch: Patch): void => {
      applyPatch(host, patch);
      const { change } = room.apply(structuredClone(sent.change(changeOf(++seq, patch))));
      seen.push(change);
      applyPatch(editor, change.patch);
    },
    perform: (command: Command): Patch => {
      const outcome = apply(host, command, { seed: `seed-of-a-change-${seq}-x`, at: AT, actor: ACTOR });
      if (isRefusal(outcome)) throw new Error(outcome.message);
      return outcome.patch;
    },
  };
};

const at = { at: AT, author: 'SECRET' };
/** A model with a row in every table. What no guest may see says SECRET. */
const fullModel = (): Model =>
  modelFrom(
    dataOf({
      model: [{ ...modelRow, tags: 'SECRET', template: true, fiscalStart: 7 }],
      process: [
        processRow('plan', null, { owner: 'Ada' }),
        processRow('route', 'plan'),
        processRow('closed-block', 'plan', { proposalId: 'closed', name: 'SECRET' }),
        processRow('closed-inner', 'closed-block', { name: 'SECRET', owner: 'SECRET owner' }),
        processRow('open-block', 'plan', { proposalId: 'open', owner: 'Bob' }),
      ],
      proposal: [
        {
          ...{ id: 'open', processId: 'plan', rank: 'a0', title: 'Open', author: 'Ben', at: AT },
          ...{ state: 'open', reason: '', votesFor: 3, votesAgainst: 4 },
        },
        {
          ...{ id: 'closed', processId: 'plan', rank: 'a1', title: 'SECRET', ...at },
          ...{ state: 'declined', reason: 'SECRET', votesFor: 0, votesAgainst: 0 },
        },
      ],
      reservedCode: [{ id: 'code', code: 'P9', owner: 'gone' }],
      element: [
        { id: 'in', processId: 'route', kind: 'input', rank: 'a0', text: 'Map', linkedProcessId: 'plan' },
        {
          id: 'hid',
          processId: 'closed-inner',
          kind: 'output',
          rank: 'a0',
          text: 'SECRET',
          linkedProcessId: null,
        },
        {
          id: 'link',
          processId: 'route',
          kind: 'output',
          rank: 'a1',
          text: 'Way',
          linkedProcessId: 'closed-block',
        },
      ],
      flow: [
        { id: 'flow', sourceId: 'plan', targetId: 'route', kind: 'sequence', label: 'go', elementId: null },
        {
          id: 'hid',
          sourceId: 'plan',
          targetId: 'closed-inner',
          kind: 'sequence',
          label: 'SECRET',
          elementId: null,
        },
      ],
      grouping: [{ id: 'group', processId: 'plan', rank: 'a0', name: 'Group', definition: '' }],
      cell: [{ id: 'cell', groupingId: 'group', processId: 'route', state: 'none', realisedById: null }],
      useCase: [{ id: 'run', rank: 'a0', name: 'Run', definition: '' }],
      step: [{ id: 'step', useCaseId: 'run', rank: 'a0', text: 'Go', processId: 'closed-block' }],
      term: [{ id: 'term', symbol: 'X', definition: '', adoptedCandidateId: 'name' }],
      candidate: [{ id: 'name', termId: 'term', rank: 'a0', name: 'Ex', votesFor: 5, votesAgainst: 6 }],
      vote: [{ id: 'vote', candidateId: 'name', proposalId: null, voter: 'SECRET', voterId: 'SECRET' }],
      entry: [
        { id: 'ada', kind: 'role', name: 'Ada', definition: 'First', apartFrom: null },
        { id: 'map', kind: 'document', name: 'map', definition: '', apartFrom: null },
        { id: 'unused', kind: 'role', name: 'SECRET', definition: 'SECRET', apartFrom: null },
        { id: 'hid', kind: 'role', name: 'SECRET owner', definition: '', apartFrom: null },
      ],
      lens: [{ id: 'risk', rank: 'a0', name: 'Risk', definition: '' }],
      emphasis: [{ id: 'heavy', lensId: 'risk', processId: 'route', weight: 2 }],
      thread: [
        {
          ...{
            id: 'thread',
            kind: 'note',
            processId: 'plan',
            termId: null,
            useCaseId: null,
            title: 'SECRET',
          },
          ...{ at: AT, open: true, acceptedPostId: null, asks: 'nothing', parked: false },
        },
      ],
      post: [{ id: 'post', threadId: 'thread', rank: 'a0', author: 'SECRET', at: AT, text: 'SECRET' }],
      snapshot: [{ id: 'snap', name: 'SECRET', seq: 0, ...at }],
      waiver: [{ id: 'waiver', check: 'x', subject: 'plan', processId: null, reason: 'SECRET', ...at }],
      checkSetting: [{ id: 'setting', check: 'SECRET', severity: 'off' }],
    }),
  );

describe('what a guest’s editor is shown', () => {
  it('holds no more than what guests may see, and what that needs', () => {
    const { room } = roomOf(fullModel());
    const data = room.data();
    expect(JSON.stringify(data)).not.toContain('SECRET');
    expect(problemsIn(data)).toEqual([]);
    const ids = Object.fromEntries(
      Object.entries(data.tables).map(([table, rows]) => [table, (rows ?? []).map(({ id }) => id).sort()]),
    );
    expect(ids).toEqual({
      ...{ model: ['model'], process: ['open-block', 'plan', 'route'], reservedCode: ['code'] },
      ...{ element: ['in', 'link'], flow: ['flow'], proposal: ['open'], grouping: ['group'], cell: ['cell'] },
      ...{ useCase: ['run'], step: ['step'], term: ['term'], candidate: ['name'] },
      ...{ entry: ['ada', 'map'], lens: ['risk'], emphasis: ['heavy'] },
    });
    expect(data.tables.model?.[0]).toMatchObject({ tags: '', template: false, fiscalStart: 1 });
    expect(data.tables.candidate?.[0]).toMatchObject({ votesFor: 0, votesAgainst: 0 });
    expect(data.tables.step?.[0]?.processId).toBeNull();
    expect(data.tables.element?.find(({ id }) => id === 'link')?.linkedProcessId).toBeNull();
  });

  it('is not found by searching, and not by the checks', async () => {
    const { room } = roomOf(fullModel());
    expect(await room.search('secret', 50)).toEqual([]);
    expect(await room.search('route', 50)).toMatchObject([{ table: 'process', id: 'route' }]);
    const hidden = ['closed-block', 'closed-inner', 'hid', 'closed', 'unused'];
    const found = (await room.findings()).flatMap(({ ids }) => ids);
    expect(found.filter((id) => hidden.includes(id))).toEqual([]);
  });

  it('changes with what is proposed, decided and proposed again', () => {
    const host = fullModel();
    const { change, perform, editor, seen } = roomOf(host);
    change(perform({ type: 'proposal.reopen', id: 'closed' }));
    expect(editor.rows.process.has('closed-inner')).toBe(true);
    expect(editor.rows.element.get('hid')?.text).toBe('SECRET');
    expect(editor.rows.element.get('link')?.linkedProcessId).toBe('closed-block');
    expect(editor.rows.entry.has('hid')).toBe(true);
    change(perform({ type: 'proposal.decline', id: 'open', reason: 'HIDDEN' }));
    expect(editor.rows.process.has('open-block')).toBe(false);
    change(perform({ type: 'process.rename', id: 'open-block', name: 'HIDDEN' }));
    expect(seen.at(-1)).toMatchObject({ seq: 3, label: '', patch: [] });
    expect(JSON.stringify(seen)).not.toContain('HIDDEN');
  });

  it('names an entry of the dictionary as long as a field does', () => {
    const { change, perform, editor } = roomOf(fullModel());
    change([{ op: 'set', table: 'process', id: 'route', fields: { owner: 'SECRET' } }]);
    expect(editor.rows.entry.has('unused')).toBe(true);
    change([{ op: 'set', table: 'process', id: 'route', fields: { owner: '' } }]);
    expect(editor.rows.entry.has('unused')).toBe(false);
    change(perform({ type: 'entry.update', id: 'ada', definition: 'The first' }));
    expect(editor.rows.entry.get('ada')?.definition).toBe('The first');
  });

  it('tells nothing of a change of what is not shown but its number', () => {
    const { change, seen } = roomOf(fullModel());
    change([{ op: 'remove', table: 'snapshot', id: 'snap' }]);
    change([{ op: 'set', table: 'model', id: 'model', fields: { tags: 'SECRET', fiscalStart: 2 } }]);
    change([{ op: 'set', table: 'candidate', id: 'name', fields: { votesFor: 9 } }]);
    for (const [i, told] of seen.entries())
      expect(told).toEqual({
        ...{ seq: i + 1, id: `change-${i + 1}`, at: AT, actorId: '', actor: '', label: '' },
        ...{ kind: 'do', of: null, patch: [] },
      });
  });

  it('is the same whether it was read whole or followed, whatever happens', () => {
    fc.assert(
      fc.property(fc.array(arbitraryDraw, { minLength: 1, maxLength: 40, size: 'max' }), (draws) => {
        const host = seedModel();
        const { change, room, editor } = roomOf(host);
        for (const [i, draw] of draws.entries()) {
          const context = { seed: `draw-${i}`, at: AT, actor: ACTOR };
          const outcome = apply(host, commandFor(host, draw), context);
          if (isRefusal(outcome)) continue;
          change(outcome.patch);
          expect(dataFrom(editor)).toEqual(dataFrom(modelFrom(room.data())));
        }
        const again = roomOf(host);
        expect(dataFrom(editor)).toEqual(dataFrom(again.editor));
        expect(problemsIn(room.data())).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
