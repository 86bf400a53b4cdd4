import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookOf } from '../../../shared/book/book.ts';
import {
  anchorsOf,
  type Book,
  type Content,
  linksOf,
  type OutlineItem,
} from '../../../shared/book/content.ts';
import { BOOK_PARTS, type BookPart } from '../../../shared/book/parts.ts';
import { apply } from '../../../shared/model/apply.ts';
import { isRefusal } from '../../../shared/model/command.ts';
import { applyPatch, childrenOf, type Model } from '../../../shared/model/model.ts';
import { explodedTo } from '../../../shared/scene/levels.ts';
import { arbitraryDraw, commandFor } from '../model/arbitrary-commands.ts';
import { idOf, perform, seedModel } from '../model/harness.ts';

const AT = '2026-11-29T12:00:00Z';

const viewOf = (model: Model, rootId: string | null = null, levels = Number.POSITIVE_INFINITY) => ({
  rootId,
  exploded: explodedTo(model, rootId, levels),
});
const bookFor = (model: Model, parts?: readonly BookPart[], rootId: string | null = null, levels?: number) =>
  bookOf(model, { view: viewOf(model, rootId, levels), parts }, { at: AT });

const titles = ({ sections }: Book) => sections.map(({ kind, title }) => `${kind}: ${title}`);
const flat = (items: readonly OutlineItem[], depth = 0): string[] =>
  items.flatMap(({ title, children }) => [`${'  '.repeat(depth)}${title}`, ...flat(children, depth + 1)]);
const contentOf = (book: Book, title: string): readonly Content[] => {
  const section = book.sections.find((each) => each.title === title && each.kind === 'text');
  return section?.kind === 'text' ? section.content : [];
};
const textsIn = (contents: readonly Content[]): string => JSON.stringify(contents);

describe('the book of the seed', () => {
  it('has a cover, what leads through it, two sections for each exploded block, and the lists', () => {
    const book = bookFor(seedModel());
    expect(titles(book)).toEqual([
      'cover: Sales & Support',
      'text: Document control',
      'text: Contents',
      'text: How to read this document',
      'diagram: Process map',
      ...['P Plan', 'S Sell', 'S1 Sell on Standard Terms', 'S2 Sell by Proposal', 'S3 Sell Custom Solution']
        .concat('S4 Sell Renewal')
        .flatMap((title) => [`diagram: ${title}`, `text: ${title}`]),
      ...['C Contract', 'A Assist', 'Matrix', 'Use cases', 'Glossary', 'Decisions and open questions'].map(
        (title) => `text: ${title}`,
      ),
      ...['Funnel', 'Findings', 'Index of processes'].map((title) => `text: ${title}`),
    ]);
    expect(flat(book.outline)).toContain('  S2 Sell by Proposal');
    expect(flat(book.outline)).toContain('    S203 Problem/Need Gathering');
  });

  it('is about one block and its contents if that is the root, to the depth that is asked for', () => {
    const model = seedModel();
    const sell = bookFor(model, ['diagrams', 'reference'], idOf(model, 'S'), 1);
    expect(titles(sell)).toEqual(['diagram: S Sell', 'text: S Sell']);
    expect(textsIn(contentOf(sell, 'S Sell'))).toContain('"S4"');
    const cover = bookFor(model, undefined, idOf(model, 'S')).sections[0];
    expect(cover).toMatchObject({ kind: 'cover', cover: { subtitle: 'S Sell' } });
  });

  it('says of a block what the model knows, with links to the blocks around it', () => {
    const model = seedModel();
    perform(model, {
      type: 'process.update',
      ids: [idOf(model, 'S2')],
      definition: 'One.\nTwo.',
      owner: 'Sales',
      externalId: '10181',
    });
    perform(model, {
      ...{ type: 'element.add', processId: idOf(model, 'S2'), kind: 'output', text: 'Order' },
      linkedProcessId: idOf(model, 'C'),
    });
    perform(model, { type: 'element.add', processId: idOf(model, 'S2'), kind: 'system', text: 'CRM' });
    const book = bookFor(model);
    const [facts, workflow] = contentOf(book, 'S2 Sell by Proposal');
    expect(facts).toMatchObject({ kind: 'facts' });
    const told =
      facts?.kind === 'facts' ? Object.fromEntries(facts.rows.map(({ name, value }) => [name, value])) : {};
    expect(told).toMatchObject({
      Code: [{ text: 'S2' }],
      Parent: [{ text: 'S Sell', to: `block ${idOf(model, 'S')}` }],
      Owner: [{ text: 'Sales' }],
      'External ID': [{ text: '10181' }],
      Definition: [{ text: 'One.' }, { text: 'Two.' }],
      Systems: [{ text: 'CRM' }],
    });
    expect(workflow).toMatchObject({
      kind: 'table',
      head: ['From', 'Inputs', 'Process', 'Outputs', 'To'],
      rows: [
        {
          cells: [
            [],
            [],
            [{ text: 'Sell by Proposal', tone: 'strong' }],
            [{ text: 'Order' }],
            [{ text: 'C Contract', to: `block ${idOf(model, 'C')}` }],
          ],
        },
      ],
    });
    expect(textsIn(contentOf(book, 'Systems'))).toContain(
      `{"text":"S2 Sell by Proposal","to":"block ${idOf(model, 'S2')}"}`,
    );
  });

  it('carries the document details on its cover and in document control, with versions and frozen codes', () => {
    const model = seedModel();
    perform(model, {
      ...{ type: 'publication.update', client: 'Contoso', title: 'Operating model', version: '1.2' },
      ...{ author: 'Ada', confidentiality: 'Confidential', accent: '#205080' },
    });
    perform(model, { type: 'snapshot.add', name: 'After the workshop', seq: 3 });
    perform(model, { type: 'process.setStatus', ids: [idOf(model, 'C')], status: 'approved' });
    const freezes = [{ code: 'C', blockId: idOf(model, 'C'), at: '2026-11-20T08:00:00Z', actor: 'Grace' }];
    const book = bookOf(model, { view: viewOf(model) }, { at: AT, freezes });
    expect(book.house).toMatchObject({ title: 'Operating model', label: 'Confidential', accent: '#205080' });
    expect(book.sections[0]).toMatchObject({ cover: { over: 'Contoso', title: 'Operating model' } });
    const control = textsIn(contentOf(book, 'Document control'));
    for (const part of ['After the workshop', '1.2', 'Ada', 'Confidential', 'Grace', '20 Nov 2026'])
      expect(control).toContain(part);
  });
});

const draws = fc.array(arbitraryDraw, { minLength: 1, maxLength: 25, size: 'max' });

describe('whatever the model and the choice of parts, root and depth', () => {
  it('no link leads to a place that is not in the book, and no place is there twice', () => {
    fc.assert(
      fc.property(
        draws,
        fc.option(fc.subarray([...BOOK_PARTS], { minLength: 1 })),
        fc.nat(),
        fc.option(fc.integer({ min: 1, max: 4 })),
        fc.boolean(),
        (sequence, parts, root, levels, onlyDefined) => {
          const model = seedModel();
          sequence.forEach((draw, i) => {
            const outcome = apply(model, commandFor(model, draw), { seed: `${i}`, at: AT, actor: 'Ada' });
            if (!isRefusal(outcome)) applyPatch(model, outcome.patch);
          });
          const ids = [null, ...model.rows.process.keys()];
          const view = viewOf(model, ids[root % ids.length] ?? null, levels ?? undefined);
          const book = bookOf(model, { view, onlyDefined, parts: parts ?? undefined }, { at: AT });
          const anchors = anchorsOf(book);
          expect(new Set(anchors).size).toBe(anchors.length);
          const places = new Set(anchors);
          expect(linksOf(book).filter((link) => !places.has(link))).toEqual([]);
        },
      ),
      { numRuns: 80 },
    );
  });

  it('each block has its place in the outline below that of its parent', () => {
    const model = seedModel();
    const book = bookFor(model);
    const sell = book.outline.find(({ title }) => title === 'S Sell');
    const children = childrenOf(model, idOf(model, 'S'));
    expect(sell?.children).toHaveLength(children.length);
    expect(sell?.children.map(({ children: inside }) => inside.length)).toEqual(
      children.map(({ id }) => childrenOf(model, id).length),
    );
  });
});
