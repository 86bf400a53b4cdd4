import { afterEach, describe, expect, it } from 'vitest';
import {
  hearGuest,
  mayAs,
  mayGive,
  mayGiveAll,
  movesByDragging,
  setMovesByDragging,
} from '../../../../renderer/state/guest/guest.ts';
import { sidePanelsHere, viewsHere } from '../../../../renderer/state/guest/offered.ts';
import { aGuest } from './a-guest.ts';

afterEach(() => {
  hearGuest(null);
  setMovesByDragging(false);
});

describe('what a window may do', () => {
  it('is everything in a window of the host', () => {
    expect([mayAs('owner'), mayGive('funnel.create'), movesByDragging()]).toEqual([true, true, true]);
    expect(viewsHere()).toEqual(['canvas', 'matrix', 'funnel', 'discussion', 'table']);
    expect(sidePanelsHere()).toContain('history');
  });

  it('is what the role of a guest is given in the room', () => {
    hearGuest(aGuest());
    expect(mayGive('process.create')).toBe(true);
    expect(mayGive('proposal.create')).toBe(true);
    for (const type of ['process.setStatus', 'model.update', 'proposal.adopt', 'vote.cast'] as const)
      expect(mayGive(type), type).toBe(false);
    hearGuest(aGuest({ role: 'facilitate' }));
    expect([mayGive('proposal.adopt'), mayGive('model.update')]).toEqual([true, false]);
  });

  it('is nothing of a batch that has one part too many', () => {
    hearGuest(aGuest());
    const add = { type: 'process.create', name: 'A', parentId: null } as const;
    const mark = { type: 'process.setStatus', ids: ['a'], status: 'agreed' } as const;
    expect(mayGiveAll({ type: 'batch', label: 'Add', commands: [add] } as never)).toBe(true);
    expect(mayGiveAll({ type: 'batch', label: 'Add', commands: [add, mark] } as never)).toBe(false);
  });

  it('has no funnel, discussion or history for a guest who edits', () => {
    hearGuest(aGuest());
    expect(viewsHere()).toEqual(['canvas', 'matrix', 'table']);
    expect(sidePanelsHere()).toEqual(['outline', 'useCases']);
  });

  it('moves blocks by dragging once a guest has switched that on', () => {
    hearGuest(aGuest());
    expect(movesByDragging()).toBe(false);
    setMovesByDragging(true);
    expect(movesByDragging()).toBe(true);
  });
});
