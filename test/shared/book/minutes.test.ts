import { expect, it } from 'vitest';
import { type Content, linksOf } from '../../../shared/book/content.ts';
import { minutesOf, type Since } from '../../../shared/book/minutes.ts';
import { copyOf, type Model } from '../../../shared/model/model.ts';
import { idOf, perform, seedModel } from '../model/harness.ts';

// What the harness carries out is at noon on 23 November 2026, by Ada.
const MORNING: Since = { name: null, at: '2026-11-23T08:00:00Z', people: ['Grace'] };
const NOW = '2026-11-23T17:00:00Z';

const minutesFor = (earlier: Model, model: Model, since = MORNING) =>
  minutesOf(model, earlier, { view: { rootId: null, exploded: new Set() } }, { at: NOW, since });
const textsOf = (book: ReturnType<typeof minutesFor>): readonly Content[] => {
  const [first] = book.sections;
  return first?.kind === 'text' ? first.content : [];
};

it('minutes tell who was there, what was decided and asked since, and which blocks have changed how', () => {
  const model = seedModel();
  const before = copyOf(model);
  perform(model, { type: 'process.create', parentId: idOf(model, 'C'), name: 'Sign contract' });
  perform(model, { type: 'process.rename', id: idOf(model, 'A'), name: 'Assist customers' });
  perform(model, { type: 'process.delete', ids: [idOf(model, 'S4')] });
  perform(model, {
    type: 'thread.create',
    kind: 'decision',
    title: 'Renewals are no process',
    text: 'Agreed.',
  });
  perform(model, { type: 'proposal.adopt', id: 'plan-level-2' });
  const told = JSON.stringify(textsOf(minutesFor(before, model)));
  expect(told).toContain('Ada, Grace');
  expect(told).toContain('Renewals are no process');
  expect(told).toContain(
    '{"name":"Added","value":[{"text":"P1 Plan Sales & Support Operations; P2 Plan Sell; P3 Plan Contract; P4 Plan Assist; C1 Sign contract"}',
  );
  expect(told).toContain('{"name":"Changed","value":[{"text":"P Plan; A Assist customers"}');
  expect(told).toContain('{"name":"Deleted","value":[{"text":"S4 Sell Renewal"}]}');
  // What was asked years before is not of today, but it is still open.
  expect(told).not.toContain('Please explode Plan');
  expect(told).toMatch(/older topics? (are|is) still open/);
});

it('minutes name people in the order of their names, whatever letters they begin with', () => {
  const people = ['Zoë', 'émilie', 'Ada', 'bob', 'Émile'];
  const [facts] = textsOf(minutesFor(seedModel(), seedModel(), { ...MORNING, people }));
  expect(JSON.stringify(facts)).toContain('Ada, bob, Émile, émilie, Zoë');
});

it('minutes of a day on which nothing happened say so', () => {
  const model = seedModel();
  const book = minutesFor(copyOf(model), model, { ...MORNING, people: [], name: 'Kick-off' });
  const told = JSON.stringify(textsOf(book));
  for (const sentence of ['Nothing was decided or asked.', 'No block has changed.', 'Kick-off'])
    expect(told).toContain(sentence);
  expect(book.sections[1]).toMatchObject({ kind: 'diagram', title: 'Sales & Support' });
  expect(linksOf(book).every((link) => ['minutes', 'picture'].includes(link))).toBe(true);
});

it('minutes list blocks in the order of the tree: the tenth after the second', () => {
  const model = seedModel();
  const before = copyOf(model);
  const items = Array.from({ length: 11 }, (_, i) => ({ depth: 0, name: `Step ${i + 1}` }));
  perform(model, { type: 'process.addOutline', parentId: idOf(model, 'C'), items });
  const changes = textsOf(minutesFor(before, model)).find(
    (each) => each.kind === 'facts' && each.rows.some(({ name }) => name === 'Added'),
  );
  const added = changes?.kind === 'facts' ? (changes.rows[0]?.value ?? []) : [];
  expect(added.map(({ text }) => text)).toEqual([items.map(({ name }, i) => `C${i + 1} ${name}`).join('; ')]);
});
