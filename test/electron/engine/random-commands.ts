/** Arbitrary commands for property tests: drawn blindly, then aimed at what is in the model at that moment. */
import fc from 'fast-check';
import type { Command } from '../../../shared/model/apply.ts';
import type { Model } from '../../../shared/model/model.ts';
import {
  ELEMENT_KINDS,
  FLOW_KINDS,
  STATUSES,
  type Table,
  THREAD_KINDS,
} from '../../../shared/model/records.ts';

/** What a draw decides; the numbers pick among the records there are. */
export type Draw = { readonly what: number; readonly picks: readonly number[]; readonly text: string };

export const draws: fc.Arbitrary<Draw> = fc.record({
  what: fc.nat(),
  picks: fc.array(fc.nat(), { minLength: 5, maxLength: 5 }),
  text: fc.oneof(
    fc.constantFrom(
      'Plan',
      'Sell',
      'מכירות',
      '顧客',
      '👩‍👩‍👧',
      'a\nb',
      ' ',
      '',
      '{X}',
      '\ud800',
      'É'.repeat(50),
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  ),
});

export const commandFrom = (model: Model, { what, picks, text }: Draw): Command => {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = picks;
  const id = (table: Table, pick: number): string => {
    const ids = [...model.rows[table].keys()].sort();
    return ids[pick % ids.length] ?? 'nothing';
  };
  const from = <T>(values: readonly T[], pick: number): T => values[pick % values.length] as T;
  const process = (pick: number) => id('process', pick);
  const parent = (pick: number) => (pick % 5 === 0 ? null : process(pick));
  const sibling = (parentId: string | null, pick: number): string | null => {
    const siblings = [...model.rows.process.values()].filter((row) => row.parentId === parentId);
    return pick % 2 === 0 ? null : (siblings[pick % Math.max(1, siblings.length)]?.id ?? null);
  };
  const commands: (() => Command)[] = [
    () => ({ type: 'process.create', parentId: parent(a), before: sibling(parent(a), b), name: text }),
    () => ({ type: 'process.create', parentId: null, proposalId: id('proposal', a), name: text }),
    () => ({ type: 'process.rename', id: process(a), name: text }),
    () => ({ type: 'process.rename', id: process(a % 3), name: text }),
    () => ({ type: 'process.update', ids: [process(a), process(b)], owner: text, x: -0, complexity: c % 5 }),
    () => ({ type: 'process.update', ids: [process(a)], definition: text }),
    () => ({ type: 'process.setStatus', ids: [process(a), process(b)], status: from(STATUSES, c) }),
    () => ({ type: 'process.move', ids: [process(a)], parentId: parent(b), before: sibling(parent(b), c) }),
    () => ({ type: 'process.move', ids: [process(a), process(c)], parentId: process(b) }),
    () => ({ type: 'process.delete', ids: [process(a)] }),
    () => ({
      type: 'process.addOutline',
      parentId: parent(a),
      items: [0, 1, 2, 1].map((depth) => ({ depth, name: `${text}${depth}` })),
    }),
    () => ({
      type: 'element.add',
      processId: process(a),
      kind: from(ELEMENT_KINDS, b),
      text,
      linkedProcessId: process(c),
    }),
    () => ({
      type: 'element.update',
      id: id('element', a),
      text,
      linkedProcessId: b % 2 ? process(c) : null,
    }),
    () => ({ type: 'element.remove', id: id('element', a) }),
    () => ({
      type: 'flow.add',
      sourceId: process(a),
      targetId: process(b),
      kind: from(FLOW_KINDS, c),
      label: text,
    }),
    () => ({ type: 'flow.update', id: id('flow', a), targetId: process(b) }),
    () => ({
      type: 'proposal.create',
      processId: process(a),
      title: text,
      blocks: [{ name: text, children: [{ name: 'In' }] }],
    }),
    () => ({ type: 'proposal.adopt', id: id('proposal', a) }),
    () => ({ type: 'proposal.decline', id: id('proposal', a), reason: text }),
    () => ({ type: 'proposal.remove', id: id('proposal', a) }),
    () => ({
      type: 'thread.create',
      kind: from(THREAD_KINDS, a),
      processId: process(b),
      title: text,
      text,
      asks: 'explode',
    }),
    () => ({ type: 'thread.reply', id: id('thread', a), text }),
    () => ({ type: 'thread.accept', id: id('thread', a), postId: d % 3 ? id('post', e) : null }),
    () => ({ type: 'thread.remove', id: id('thread', a) }),
    () => ({
      type: 'model.update',
      name: text,
      codeScheme: from(['openreference', 'dotted', 'idef0', 'none'], b),
    }),
  ];
  return from(commands, what)();
};
