import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxFormat } from '../../../../../electron/engine/exchange/docx.ts';
import { perform, seedModel } from '../../../../shared/model/harness.ts';
import { base64Of, pngOf } from '../../../../shared/model/pictures.ts';
import { readXml } from '../../../../xml.ts';
import { chainOf } from '../models.ts';
import { packageProblems } from '../package/package-problems.ts';
import { type HeadingNames, madeWordTemplate, SECRET } from './made-template.ts';
import { inside, type Paragraph, wordFacts } from './word-facts.ts';

const context = { at: '2026-11-29T12:00:00Z', version: '0.1.0' };

const written = (template: Uint8Array, model = seedModel(), name = 'Client.dotx') =>
  docxFormat.write(
    model,
    {
      ...{ format: 'docx', paper: 'a4', orientation: 'landscape' },
      template: { name, base64: Buffer.from(template).toString('base64') },
    },
    context,
  );

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The style of a text, not of its entry in the contents. */
const styleIn = (paragraphs: readonly Paragraph[]) => (wanted: string) =>
  paragraphs.find(({ text, style }) => text === wanted && !style.startsWith('TOC'))?.style;

describe('a Word document on a template', () => {
  it('has its paper, margins, headers, footers and theme, and nothing of its body', async () => {
    const bytes = await written(madeWordTemplate());
    expect(packageProblems(bytes)).toEqual([]);
    const { parts, elements, text } = wordFacts(bytes);
    const pages = elements.filter(({ tag }) => tag === 'w:pgSz').map(({ attributes }) => attributes);
    expect(pages[0]).toEqual({ 'w:w': '12240', 'w:h': '15840' });
    const margins = elements.find(({ tag }) => tag === 'w:pgMar')?.attributes;
    expect(margins).toMatchObject({ 'w:top': '2000', 'w:left': '1900', 'w:header': '700' });
    expect(Object.keys(parts).filter((name) => /header|footer/.test(name))).toEqual(
      expect.arrayContaining(['word/header1.xml', 'word/footer1.xml', 'word/_rels/header1.xml.rels']),
    );
    expect(parts['word/header-upright.xml']).toBeUndefined();
    expect(parts['word/theme/theme1.xml']).toContain('name="Client"');
    expect(JSON.stringify(parts)).not.toContain(SECRET);
    expect(text).toContain('Sell by Proposal');
    expect(parts['[Content_Types].xml']).toContain(`${WORD}.document.main+xml`);
  });

  it('has its settings but for those that prompt, protect or name other files', async () => {
    const { parts } = wordFacts(await written(madeWordTemplate()));
    expect(parts['word/settings.xml']).toMatch(/evenAndOddHeaders.*themeFontLang/);
    expect(parts['word/settings.xml']).not.toMatch(
      /updateFields|documentProtection|attachedTemplate|footnotePr/,
    );
    expect(parts['word/_rels/settings.xml.rels']).toBeUndefined();
  });

  it.each<[HeadingNames, string]>([
    ['german', 'berschrift'],
    ['local', 'U'],
    ['outline', 'Ebene'],
  ])('uses its headings, whatever it knows them by: %s', async (headings, id) => {
    const bytes = await written(madeWordTemplate({ headings }));
    const { paragraphs, parts } = wordFacts(bytes);
    const styleOf = styleIn(paragraphs);
    expect(styleOf('S Sell')).toBe(`${id}1`);
    expect(styleOf('S2 Sell by Proposal')).toBe(`${id}2`);
    const styles = readXml(parts['word/styles.xml'] ?? '');
    const ids = inside(styles, 'w:style').map(({ attributes }) => attributes['w:styleId']);
    expect(new Set(ids).size).toBe(ids.length);
    // Styles that it lacks are added on top of its own; an id of another kind of style is not taken for one.
    for (const { style } of paragraphs) expect(['Normal', ...ids]).toContain(style);
    expect(styleOf('Sales & Support')).toBe('Titlex');
    const based = inside(styles, 'w:basedOn').map(({ attributes }) => attributes['w:val']);
    expect(based.filter((each) => !ids.includes(each))).toEqual([]);
    expect(inside(styles, 'w:style').filter(({ attributes }) => attributes['w:default'])).toHaveLength(1);
  });

  it('reads a template with another prefix, and one without styles, settings or theme', async () => {
    const other = await written(madeWordTemplate({ prefix: 'ns0' }));
    expect(packageProblems(other)).toEqual([]);
    expect(styleIn(wordFacts(other).paragraphs)('S Sell')).toBe('berschrift1');
    const without = ['word/styles.xml', 'word/settings.xml', 'word/theme/theme1.xml'];
    const bare = await written(madeWordTemplate({ without }));
    expect(packageProblems(bare)).toEqual([]);
    expect(wordFacts(bare).headings).toContain('Heading1: S Sell');
  });

  it('has our header and footer if it has none, and shows its first page on the cover alone', async () => {
    const none = wordFacts(await written(madeWordTemplate({ hasMargins: false })));
    expect(none.parts['word/header-upright.xml']).toContain('Sales &amp; Support');
    const titled = wordFacts(await written(madeWordTemplate({ hasTitlePage: true })));
    const sections = titled.elements.filter(({ tag }) => tag === 'w:sectPr');
    const kinds = sections.map((section) => [
      inside(section, 'w:titlePg').length,
      ...inside(section, 'w:headerReference').map(({ attributes }) => attributes['w:type']),
    ]);
    expect(kinds[0]).toEqual([1, 'first']);
    expect(kinds[1]).toEqual([0, 'default']);
  });

  it('keeps our logo beside the pictures of its header', async () => {
    const model = seedModel();
    perform(model, { type: 'publication.update', logo: base64Of(pngOf(40, 20)) });
    const bytes = await written(madeWordTemplate(), model);
    expect(packageProblems(bytes)).toEqual([]);
    const { parts } = wordFacts(bytes);
    expect(parts['word/media/logo1.png']).toBe('a picture');
    expect(Object.keys(parts)).toContain('word/media/logo2.png');
  });

  it('has all colours that its shapes name, even if the theme lacks some', async () => {
    const { parts, elements } = wordFacts(await written(madeWordTemplate()));
    const theme = readXml(parts['word/theme/theme1.xml'] ?? '');
    const scheme = inside(theme, 'a:clrScheme')[0]?.children.map(({ tag, children }) => [
      tag,
      children[0]?.attributes.lastClr ?? children[0]?.attributes.val,
    ]);
    expect(scheme).toHaveLength(12);
    expect(scheme).toEqual(
      expect.arrayContaining([
        ['a:dk1', '101010'],
        ['a:accent1', 'aa2200'],
        ['a:lt1', 'FFFFFF'],
      ]),
    );
    const inks = elements.filter(({ attributes }) => attributes['w:themeColor'] === 'text1');
    expect(inks[0]?.attributes['w:val']).toBe('101010');
  });

  it('turns its page for a wide diagram', async () => {
    const { elements } = wordFacts(await written(madeWordTemplate(), chainOf(5)));
    const turned = elements.find(({ attributes }) => attributes['w:orient'] === 'landscape');
    expect(turned?.attributes).toMatchObject({ 'w:w': '15840', 'w:h': '12240' });
  });

  it('takes usual margins if those of the template leave no room', async () => {
    const pageMargins =
      'w:top="9000" w:right="7000" w:bottom="9000" w:left="7000" w:header="1" w:footer="1" w:gutter="0"';
    const { elements } = wordFacts(await written(madeWordTemplate({ pageMargins })));
    expect(elements.find(({ tag }) => tag === 'w:pgMar')?.attributes['w:left']).toBe('960');
  });

  it('stands on a document of our own as on any other', async () => {
    const model = seedModel();
    perform(model, { type: 'publication.update', logo: base64Of(pngOf(40, 20)), accent: '#205080' });
    const own = await docxFormat.write(
      model,
      { format: 'docx', paper: 'a4', orientation: 'portrait' },
      context,
    );
    const again = await written(own, model, 'Book.docx');
    expect(packageProblems(again)).toEqual([]);
    expect(wordFacts(again).headings).toEqual(wordFacts(own).headings);
  });

  it.each<[string, Uint8Array, RegExp]>([
    [
      'macros',
      madeWordTemplate({ mainType: 'application/vnd.ms-word.template.macroEnabledTemplate.main+xml' }),
      /“Client\.dotm” contains macros/,
    ],
    ['a presentation', madeWordTemplate({ mainType: 'application/x-slides' }), /is not a Word document/],
    ['a password', Buffer.from('d0cf11e0a1b11ae100', 'hex'), /protected with a password/],
    [
      'a header that is no XML',
      zipSync({ ...unzipSync(madeWordTemplate()), 'word/header1.xml': strToU8('<w:hdr><w:p></w:hdr>') }),
      /is damaged or incomplete/,
    ],
    ['half of a file', madeWordTemplate().slice(0, 900), /is damaged or incomplete/],
    ['an archive without a document', zipSync({ 'a.txt': new Uint8Array(3) }), /damaged|not a Word document/],
    ['no archive', Buffer.from('plain text'), /is not a Word document/],
  ])('is refused in a sentence: %s', async (_, bytes, sentence) => {
    await expect(written(bytes, seedModel(), 'Client.dotm')).rejects.toMatchObject({
      code: 'not-a-template',
      message: expect.stringMatching(sentence),
    });
  });

  it('is taken or refused in a sentence, whatever has happened to its bytes', async () => {
    const sound = madeWordTemplate();
    const files = unzipSync(sound);
    const names = Object.keys(files).sort();
    const damaged = fc.oneof(
      fc
        .array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
        .map((changes) => {
          const bytes = Uint8Array.from(sound);
          for (const [at, value] of changes) bytes[at] = value;
          return bytes;
        }),
      // Changed inside, where the archive is sound.
      fc
        .tuple(fc.constantFrom(...names), fc.nat(), fc.nat(40), fc.string({ maxLength: 12 }))
        .map(([name, from, length, text]) => {
          const content = strFromU8(files[name] ?? new Uint8Array());
          const at = from % (content.length + 1);
          return zipSync({
            ...files,
            [name]: strToU8(`${content.slice(0, at)}${text}${content.slice(at + length)}`),
          });
        }),
    );
    await fc.assert(
      fc.asyncProperty(damaged, async (bytes) => {
        try {
          expect((await written(bytes)).length).toBeGreaterThan(1000);
        } catch (error) {
          expect(error).toMatchObject({ code: 'not-a-template' });
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
