import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../shared/words/fold.ts';
import { by, does, idOfName, modelFile, open, seedData } from '../fixtures.ts';

const withBlocks = (...names: string[]) => {
  const document = open(modelFile(seedData('blank')));
  does(document, 'Ann', {
    type: 'process.addOutline',
    parentId: null,
    items: names.map((name) => ({ depth: 0, name })),
  });
  return document;
};
const texts = (document: ReturnType<typeof withBlocks>, query: string) =>
  document.search(query, 50).map(({ text }) => text);

describe('search', () => {
  it('finds any part of a word, and one or two letters, without regard to case', () => {
    const document = withBlocks('Qualify Leads', 'Requalify', 'Plan');
    expect(texts(document, 'QUAL')).toEqual(['Qualify Leads', 'Requalify']);
    expect(texts(document, 'alif')).toHaveLength(2);
    expect(texts(document, 'q')).toHaveLength(2);
    expect(texts(document, 'pl')).toEqual(['Plan']);
    expect(texts(document, 'x')).toEqual([]);
  });

  it('knows what one change of thousands of blocks brought and took away, and what stayed', () => {
    const many = Array.from({ length: 6_000 }, (_, i) => `Assess Case ${i}`);
    const document = withBlocks('Qualify Leads', ...many);
    expect(texts(document, 'case 5999')).toEqual(['Assess Case 5999']);
    const ids = [...document.model.rows.process.values()].flatMap(({ id, name }) =>
      name.startsWith('Assess') ? [id] : [],
    );
    does(document, 'Ann', { type: 'process.delete', ids });
    expect(texts(document, 'assess')).toEqual([]);
    expect(texts(document, 'qualify')).toEqual(['Qualify Leads']);
    document.undo(by('Ann'));
    expect(texts(document, 'case 5999')).toEqual(['Assess Case 5999']);
    expect(texts(document, 'qualify')).toEqual(['Qualify Leads']);
  });

  it('finds curly quotes by straight ones and the other way, and dashes likewise', () => {
    const document = withBlocks('Don’t ship “free” samples', 'Plan-Do', "Check the buyer's need");
    expect(texts(document, "don't")).toEqual(['Don’t ship “free” samples']);
    expect(texts(document, '"free"')).toEqual(['Don’t ship “free” samples']);
    expect(texts(document, 'plan–do')).toEqual(['Plan-Do']);
    expect(texts(document, 'buyer’s')).toEqual(["Check the buyer's need"]);
  });

  it('finds words with and without their accents', () => {
    const document = withBlocks('Évaluer le résumé', 'Übung', 'Łódź', 'Straße', 'Smørrebrød', 'İstanbul');
    for (const [query, name] of [
      ['evaluer', 'Évaluer le résumé'],
      ['résumé', 'Évaluer le résumé'],
      ['ubung', 'Übung'],
      ['lodz', 'Łódź'],
      ['strasse', 'Straße'],
      ['smorre', 'Smørrebrød'],
      ['istan', 'İstanbul'],
    ] as const)
      expect(texts(document, query)).toEqual([name]);
  });

  it('finds Arabic with and without vowel signs, Hebrew, Chinese, Japanese, Korean and emoji', () => {
    const document = withBlocks(
      'تَقْيِيم العملاء',
      'ניהול מכירות',
      '顧客分析',
      'データ分析',
      '고객 관리',
      '👩‍👩‍👧 family',
    );
    expect(texts(document, 'تقييم')).toEqual(['تَقْيِيم العملاء']);
    expect(texts(document, 'מכירות')).toEqual(['ניהול מכירות']);
    expect(texts(document, '分析')).toHaveLength(2);
    expect(texts(document, '客')).toEqual(['顧客分析']);
    expect(texts(document, '관리')).toEqual(['고객 관리']);
    expect(texts(document, '👩‍👩‍👧')).toHaveLength(1);
  });

  it('wants every word of the query, in any order', () => {
    const document = withBlocks('Plan Sell', 'Plan Contract', 'Sell');
    expect(texts(document, 'sell plan')).toEqual(['Plan Sell']);
    expect(texts(document, 'pl co')).toEqual(['Plan Contract']);
  });

  it('takes signs in a query for what they are, never for operators', () => {
    const document = withBlocks('50% "done" (AND) NOT*', "it's 100_000; DROP TABLE");
    expect(texts(document, '"done"')).toHaveLength(1);
    expect(texts(document, '(AND) NOT*')).toHaveLength(1);
    expect(texts(document, "it's 100_000;")).toHaveLength(1);
    expect(texts(document, '%')).toHaveLength(1);
    expect(texts(document, '" OR "')).toEqual([]);
    expect(texts(document, '  ')).toEqual([]);
    expect(texts(document, '\0')).toEqual([]);
  });

  it('puts names before definitions, and beginnings before the middle', () => {
    const document = withBlocks('Other', 'Unsell', 'Resell and sell', 'Sell');
    does(document, 'Ann', {
      type: 'process.update',
      ids: [idOfName(document, 'Other')],
      definition: 'To sell.',
    });
    const names = document.search('sell', 9).map(({ id }) => document.model.rows.process.get(id)?.name);
    expect(names).toEqual(['Sell', 'Unsell', 'Resell and sell', 'Other']);
  });

  it('finds by one letter the same first ones, however many are wanted', () => {
    const document = withBlocks('Quote', 'Ask', 'Qualify', 'Inquire', 'Quit', 'Ask a Question', 'Request');
    const all = texts(document, 'q');
    // The first is the block with the code Q.
    expect(all.slice(0, 4)).toEqual(['Quote', 'Quit', 'Qualify', 'Ask a Question']);
    expect(all).toHaveLength(6);
    for (const limit of [1, 2, 3, 4, 5])
      expect(document.search('Q', limit).map(({ text }) => text)).toEqual(all.slice(0, limit));
  });

  it('finds by one or two letters what a change brought, and nothing that it took away', () => {
    const document = withBlocks('Quote', 'Plan', 'Ask a Question');
    expect(texts(document, 'qu')).toEqual(['Quote', 'Ask a Question']);
    does(document, 'Ann', { type: 'process.rename', id: idOfName(document, 'Plan'), name: 'Equip' });
    does(document, 'Ann', { type: 'process.rename', id: idOfName(document, 'Quote'), name: 'Offer' });
    expect(texts(document, 'qu')).toEqual(['Ask a Question', 'Equip']);
    expect(texts(document, 'o')).toEqual(['Offer', 'Ask a Question']);
    const items = Array.from({ length: 3_000 }, (_, i) => ({ depth: 0, name: `Quit ${i}` }));
    does(document, 'Ann', { type: 'process.addOutline', parentId: null, items });
    expect(document.search('qu', 5_000)).toHaveLength(3_002);
    document.undo(by('Ann'));
    document.undo(by('Ann'));
    expect(texts(document, 'qu')).toEqual(['Quote', 'Ask a Question', 'Equip']);
    does(document, 'Ann', { type: 'process.delete', ids: [idOfName(document, 'Ask a Question')] });
    expect(texts(document, 'qu')).toEqual(['Quote', 'Equip']);
    expect(texts(document, 'pl')).toEqual([]);
  });

  it('finds the same in memory, once the texts are there, as by the index of the file', () => {
    const document = open(modelFile());
    const names = [...document.model.rows.process.values()].map(({ name }) => fold(name));
    const queries = [
      ...names.flatMap((name) => [name, name.slice(1, 4), name.split(' ').toReversed().join(' ')]),
      ...['sell', 'the', 'ing', 'plan s', 'sell by', 'buyer persona', 'quota quota', 'no such text'],
    ];
    const found = () => queries.map((query) => document.search(query, 7));
    const byIndex = found();
    document.search('q', 1);
    expect(found()).toEqual(byIndex);
    does(document, 'Ann', { type: 'process.rename', id: idOfName(document, 'Plan'), name: 'Foresee Zebras' });
    expect(texts(document, 'zebras fore')).toEqual(['Foresee Zebras']);
    expect(texts(document, 'foresee plan')).toEqual([]);
  });

  it('leads from elements, posts, terms and steps to their block', () => {
    const document = open(modelFile());
    const hits = document.search('buyer persona', 10);
    expect(hits).toContainEqual(
      expect.objectContaining({ table: 'step', text: expect.stringMatching(/persona/i) }),
    );
    expect(document.search('brochure', 10)[0]).toMatchObject({ table: 'element' });
    for (const { table, id } of document.search('sell', 500))
      expect(document.model.rows[table as 'process'].has(id)).toBe(true);
  });

  it('finds a block by its code', () => {
    const document = open(modelFile());
    expect(document.search('s2', 5)[0]).toMatchObject({ table: 'process', text: 'Sell by Proposal' });
    expect(document.search('P', 5)[0]).toMatchObject({ id: 'plan' });
  });

  it('follows every change and its undo', () => {
    const document = withBlocks('Alpha');
    const id = idOfName(document, 'Alpha');
    does(document, 'Ann', { type: 'process.rename', id, name: 'Beta' });
    expect([texts(document, 'alpha'), texts(document, 'beta')]).toEqual([[], ['Beta']]);
    does(document, 'Ann', { type: 'process.delete', ids: [id] });
    expect(texts(document, 'beta')).toEqual([]);
    document.undo(by('Ann'));
    document.undo(by('Ann'));
    expect([texts(document, 'alpha'), texts(document, 'beta')]).toEqual([['Alpha'], []]);
  });

  it('keeps nothing in its index of texts that were changed or removed', () => {
    const file = modelFile(seedData('blank'));
    const document = open(file);
    const items = ['Qualify', 'Propose', 'Close'].map((name) => ({ depth: 0, name }));
    does(document, 'Ann', { type: 'process.addOutline', parentId: null, items });
    does(document, 'Ann', { type: 'process.rename', id: idOfName(document, 'Propose'), name: 'Offer' });
    does(document, 'Ann', { type: 'process.delete', ids: [idOfName(document, 'Close')] });
    document.close();
    const db = new Database(file);
    const check = db.prepare(`INSERT INTO "search" ("search", "rank") VALUES ('integrity-check', 1)`);
    expect(() => check.run()).not.toThrow();
    db.close();
  });

  it('cuts a long text around what was found', () => {
    const document = withBlocks('Long');
    const definition = `${'before '.repeat(100)}needle ${'after '.repeat(100)}`;
    does(document, 'Ann', { type: 'process.update', ids: [idOfName(document, 'Long')], definition });
    const [hit] = document.search('needle', 5);
    expect(hit?.text).toMatch(/^….*needle.*…$/);
    expect(hit?.text.length).toBeLessThan(200);
  });

  it('finds the same if its index is damaged, only slower', () => {
    const path = modelFile();
    const db = new Database(path);
    db.unsafeMode(true);
    db.exec(`UPDATE search_data SET block = zeroblob(40) WHERE id > 10`);
    db.close();
    const sound = open(modelFile()).search('qualify', 50);
    let damaged: unknown[];
    try {
      damaged = open(path).search('qualify', 50);
    } catch {
      return; // The check of the whole file may find it first, which is as good.
    }
    expect(damaged).toEqual(sound);
  });

  it('folds letters that have no decomposition of their own', () => {
    expect(fold('ÆØŁĐß Ａｂｃ ﬁ')).toBe('aeoldss abc fi');
  });
});
