import { describe, expect, it } from 'vitest';
import { recentChanges } from '../../../../electron/room/editors/recent-changes.ts';
import { CATCH_UP, type Change } from '../../../../shared/api/change.ts';
import { AT } from '../../../shared/model/harness.ts';

const change = (seq: number, name = 'x'): Change => ({
  ...{ seq, id: `id-${seq}`, at: AT, actorId: '', actor: '', label: '', kind: 'do', of: null },
  patch: [{ op: 'set', table: 'process', id: 'plan', fields: { name } }],
});
const add = (changes: ReturnType<typeof recentChanges>, each: Change) =>
  changes.add(each, JSON.stringify(each).length);
const followed = (count: number, start = 4) => {
  const changes = recentChanges({ seq: start, head: 'start' });
  for (let i = 1; i <= count; i++) add(changes, change(start + i));
  return changes;
};

describe('the changes that an editor missed', () => {
  it('are those after the one that it knows', () => {
    const changes = followed(3);
    expect([changes.seq(), changes.head()]).toEqual([7, 'id-7']);
    expect(changes.after(4, 'start')?.map(({ seq }) => seq)).toEqual([5, 6, 7]);
    expect(changes.after(6, 'id-6')?.map(({ seq }) => seq)).toEqual([7]);
    expect(changes.after(7, 'id-7')).toEqual([]);
    expect(changes.after(6)?.length).toBe(1);
    expect(changes.at(6)?.id).toBe('id-6');
  });

  it('are not told to who knows another history, or one that is older or newer', () => {
    const changes = followed(3);
    expect(changes.after(6, 'id-of-another')).toBeNull();
    expect(changes.after(4, 'another')).toBeNull();
    expect(changes.after(3, 'x')).toBeNull();
    expect(changes.after(8, 'id-8')).toBeNull();
  });

  it('are a thousand at most', () => {
    const changes = followed(CATCH_UP.changes + 5);
    expect(changes.after(8, 'id-8')).toBeNull();
    expect(changes.after(9, 'id-9')?.length).toBe(CATCH_UP.changes);
    expect(changes.at(9)).toBeUndefined();
  });

  it('are no more than can be sent at once', () => {
    const changes = followed(1);
    const half = 'y'.repeat(CATCH_UP.bytes / 2);
    add(changes, change(6, half));
    add(changes, change(7, half));
    expect(changes.after(4)).toBeNull();
    expect(changes.after(6)?.length).toBe(1);
    add(changes, change(8, half + half));
    expect(changes.after(7)).toBeNull();
    expect(changes.after(8, 'id-8')).toEqual([]);
    add(changes, change(9));
    expect(changes.after(8, 'id-8')?.length).toBe(1);
  });
});
