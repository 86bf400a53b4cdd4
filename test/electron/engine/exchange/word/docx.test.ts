import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { docxFormat } from '../../../../../electron/engine/exchange/docx.ts';
import type { ExportOptions } from '../../../../../shared/api/export/options.ts';
import { BOOK_PARTS } from '../../../../../shared/book/parts.ts';
import { apply } from '../../../../../shared/model/apply.ts';
import { isRefusal } from '../../../../../shared/model/command.ts';
import { applyPatch, type Model } from '../../../../../shared/model/model.ts';
import { explodedTo } from '../../../../../shared/scene/levels.ts';
import { arbitraryDraw, commandFor } from '../../../../shared/model/arbitrary-commands.ts';
import { idOf, perform, seedModel } from '../../../../shared/model/harness.ts';
import { base64Of, pngOf } from '../../../../shared/model/pictures.ts';
import { anyText, namedModel } from '../models.ts';
import { packageProblems } from '../package/package-problems.ts';
import { inside, type WordFacts, wordFacts } from './word-facts.ts';

const context = { at: '2026-11-29T12:00:00Z', version: '0.1.0' };

const bytesOf = (model: Model, options: Partial<ExportOptions> = {}) =>
  docxFormat.write(model, { format: 'docx', paper: 'a4', orientation: 'portrait', ...options }, context);
const factsOf = async (model: Model, options: Partial<ExportOptions> = {}): Promise<WordFacts> =>
  wordFacts(await bytesOf(model, options));

describe('the Word document of the seed', () => {
  it('has the parts of the book as headings, as deep as they are in its outline', async () => {
    const { headings, paragraphs } = await factsOf(seedModel());
    const sections = headings.filter((heading) => !/Heading[45]/.test(heading));
    expect(paragraphs[1]).toMatchObject({ style: 'Title', text: 'Sales & Support' });
    expect(sections.slice(0, 7)).toEqual([
      'Heading1: Document control',
      'Heading2: Version history',
      'Heading2: Approvals',
      'Heading1: Contents',
      'Heading1: How to read this document',
      'Heading2: Pages',
      'Heading2: Flows',
    ]);
    for (const title of ['Heading1: S Sell', 'Heading2: S2 Sell by Proposal', 'Heading1: Index of processes'])
      expect(sections.filter((each) => each === title)).toHaveLength(1);
  });

  it('is a sound package with title, language and author, and no macro, prompt or outside address', async () => {
    const model = seedModel();
    perform(model, {
      ...{ type: 'publication.update', title: 'Operating <model>', author: 'Ada', version: '1.2' },
      ...{ accent: '#205080', logo: base64Of(pngOf(40, 20)), confidentiality: 'Confidential' },
    });
    const bytes = await bytesOf(model);
    expect(packageProblems(bytes)).toEqual([]);
    const { parts, elements } = wordFacts(bytes);
    expect(parts['docProps/core.xml']).toMatch(
      /<dc:title>Operating &lt;model&gt;<.*<dc:creator>Ada<.*<dc:language>en-GB<.*<cp:version>1\.2</,
    );
    expect(Object.values(parts).join('')).not.toMatch(/updateFields|TargetMode="External"/);
    expect(parts['word/theme/theme1.xml']).toContain('<a:accent1><a:srgbClr val="205080"/>');
    const sections = elements.filter(({ tag }) => tag === 'w:sectPr');
    // The cover has neither header nor footer.
    expect(inside(sections[0] as never, 'w:headerReference')).toEqual([]);
    expect(inside(sections[1] as never, 'w:headerReference')).toHaveLength(1);
    expect(parts['word/header-upright.xml']).toMatch(
      /Operating &lt;model&gt;.*Confidential.*r:embed="strata-logo"/,
    );
    expect(parts['word/footer-upright.xml']).toMatch(
      /Confidential · 1\.2 · 29 Nov 2026.*>Page <.* PAGE .*> of <.* NUMPAGES /,
    );
  });

  it('leads from its contents to each entry, without numbers of pages', async () => {
    const { paragraphs, bookmarks } = await factsOf(seedModel());
    const entries = paragraphs.filter(({ style }) => style.startsWith('TOC'));
    expect(entries.map(({ text }) => text)).toContain('S2 Sell by Proposal');
    expect(entries.find(({ text }) => text === 'S2 Sell by Proposal')?.style).toBe('TOC2');
    for (const { element, text } of entries) {
      const [link] = inside(element, 'w:hyperlink');
      expect(bookmarks).toContain(link?.attributes['w:anchor']);
      expect(text).not.toMatch(/\d\s*$/);
    }
    const kinds = entries.flatMap(({ element }) =>
      inside(element, 'w:fldChar').map(({ attributes }) => attributes['w:fldCharType']),
    );
    expect(kinds).toEqual(['begin', 'separate', 'end']);
  });

  it('repeats the heads of its tables and breaks no row', async () => {
    const { elements } = await factsOf(seedModel());
    const tables = elements.filter(({ tag }) => tag === 'w:tbl');
    expect(tables.length).toBeGreaterThan(20);
    const headed = tables.filter((table) => inside(table, 'w:tblHeader').length > 0);
    expect(headed.length).toBeGreaterThan(10);
    for (const table of headed) expect(inside(table, 'w:tblHeader')).toHaveLength(1);
    const rows = elements.filter(({ tag }) => tag === 'w:tr');
    expect(rows.filter((row) => inside(row, 'w:cantSplit').length !== 1)).toEqual([]);
    const index = tables.at(-1);
    expect(inside(inside(index as never, 'w:tr')[0] as never, 'w:t').map(({ text }) => text)).toEqual([
      'Name',
      'Code',
    ]);
  });

  it('leads from no row to itself', async () => {
    const { elements } = await factsOf(seedModel());
    for (const row of elements.filter(({ tag }) => tag === 'w:tr')) {
      const places = inside(row, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']);
      const links = inside(row, 'w:hyperlink').map(({ attributes }) => attributes['w:anchor']);
      expect(links.filter((link) => places.includes(link))).toEqual([]);
    }
  });

  it('holds the parts, the block and the depth that are asked for', async () => {
    const model = seedModel();
    const rootId = idOf(model, 'S');
    const { headings, text } = await factsOf(model, {
      parts: ['diagrams', 'reference'],
      view: { rootId, exploded: [...explodedTo(model, rootId, 1)] },
    });
    expect(headings.filter((each) => each.startsWith('Heading1'))).toEqual(['Heading1: S Sell']);
    expect(text).not.toContain('S203');
  });

  it('is written in portrait or landscape on the paper that is chosen', async () => {
    const { elements } = await factsOf(seedModel(), { paper: 'letter', orientation: 'landscape' });
    const pages = elements.filter(({ tag }) => tag === 'w:pgSz').map(({ attributes }) => attributes);
    expect(pages[0]).toMatchObject({ 'w:w': '15840', 'w:h': '12240', 'w:orient': 'landscape' });
  });

  it('is the same bytes for the same model', async () => {
    expect(Buffer.compare(await bytesOf(seedModel()), await bytesOf(seedModel()))).toBe(0);
  });

  it('ends as soon as it is cancelled, with the reason of that', async () => {
    const cancel = new AbortController();
    const told: number[] = [];
    const writing = docxFormat.write(
      seedModel(),
      { format: 'docx', paper: 'a4', orientation: 'portrait' },
      {
        ...{ ...context, signal: cancel.signal },
        progress: (done) => {
          told.push(done);
          if (done > 0.5) cancel.abort(new Error('Cancelled here.'));
        },
      },
    );
    await expect(writing).rejects.toThrow('Cancelled here.');
    expect(told.at(-1)).toBeLessThan(0.7);
  });

  it('is refused in one sentence if its logo is no whole image', async () => {
    const model = seedModel();
    const pixels = Buffer.from('not deflated');
    perform(model, { type: 'publication.update', logo: base64Of(pngOf(4, 4, { isClear: true, pixels })) });
    await expect(bytesOf(model)).rejects.toMatchObject({ code: 'logo-unreadable' });
  });
});

describe('whatever the model', () => {
  it('no link leads to a place that is left out, and the package is sound', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(arbitraryDraw, { minLength: 1, maxLength: 25, size: 'max' }),
        fc.option(fc.subarray([...BOOK_PARTS], { minLength: 1 })),
        fc.nat(),
        fc.option(fc.integer({ min: 1, max: 4 })),
        fc.boolean(),
        async (sequence, parts, root, levels, onlyDefined) => {
          const model = seedModel();
          sequence.forEach((draw, i) => {
            const outcome = apply(model, commandFor(model, draw), {
              ...{ seed: `${i}`, at: context.at, actor: 'Ada' },
            });
            if (!isRefusal(outcome)) applyPatch(model, outcome.patch);
          });
          const ids = [null, ...model.rows.process.keys()];
          const rootId = ids[root % ids.length] ?? null;
          const exploded = [...explodedTo(model, rootId, levels ?? Number.POSITIVE_INFINITY)];
          const bytes = await bytesOf(model, {
            ...{ view: { rootId, exploded }, onlyDefined },
            ...(parts && { parts }),
          });
          expect(packageProblems(bytes)).toEqual([]);
          const { bookmarks, links, elements } = wordFacts(bytes);
          expect(new Set(bookmarks).size).toBe(bookmarks.length);
          expect(links.filter((link) => !bookmarks.includes(link))).toEqual([]);
          const ids2 = elements.flatMap(({ tag, attributes }) =>
            tag === 'w:bookmarkStart' ? [attributes['w:id']] : [],
          );
          expect(new Set(ids2).size).toBe(ids2.length);
        },
      ),
      { numRuns: 30 },
    );
  }, 60_000);

  it('any name comes out as text', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (name) => {
        expect(packageProblems(await bytesOf(namedModel(name)))).toEqual([]);
      }),
      { numRuns: 25 },
    );
    const names = ['=cmd|"/c calc"!A0', '<script>alert(1)</script>', 'HYPERLINK "http://x"', ' a  b '];
    const { text } = await factsOf(namedModel(...names));
    for (const name of names) expect(text).toContain(name.trim());
  });

  it('all of a long name and a long definition is there, in a row that may break', async () => {
    const model = seedModel();
    const words = Array.from({ length: 3000 }, (_, i) => `word${i}`);
    const id = idOf(model, 'C');
    perform(model, { type: 'process.rename', id, name: 'x'.repeat(10_000) });
    perform(model, { type: 'process.update', ids: [id], definition: words.join(' ') });
    const { text, elements } = await factsOf(model, { parts: ['reference'] });
    expect(text).toContain('x'.repeat(10_000));
    expect(text).toContain('word2999');
    const rows = elements.filter(({ tag }) => tag === 'w:tr');
    expect(rows.filter((row) => inside(row, 'w:cantSplit').length === 0)).toHaveLength(1);
  });

  it('what runs from the right is marked so, paragraph by paragraph and run by run', async () => {
    const model = seedModel();
    const [assist, contract] = [idOf(model, 'A'), idOf(model, 'C')];
    perform(model, { type: 'process.rename', id: assist, name: 'بيع 12 ABC' });
    perform(model, { type: 'process.rename', id: contract, name: 'Sell שלום' });
    perform(model, { type: 'model.update', codeScheme: 'none' });
    const { paragraphs } = await factsOf(model, { parts: ['reference'] });
    const heading = (wanted: string) => {
      const found = paragraphs.find(({ text }) => text === wanted)?.element;
      if (!found) throw new Error(`${wanted} is missing`);
      return {
        isFromRight: inside(found, 'w:bidi').length > 0,
        runs: inside(found, 'w:r').map((run) => [run.text, inside(run, 'w:rtl').length > 0]),
      };
    };
    expect(heading('Sell שלום')).toEqual({
      isFromRight: false,
      runs: [
        ['Sell ', false],
        ['שלום', true],
      ],
    });
    expect(heading('بيع 12 ABC')).toEqual({
      isFromRight: true,
      runs: [
        ['بيع ', true],
        ['12', false],
        [' ', true],
        ['ABC', false],
      ],
    });
  });
});
