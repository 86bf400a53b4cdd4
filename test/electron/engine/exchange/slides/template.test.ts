import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { pptxFormat } from '../../../../../electron/engine/exchange/pptx.ts';
import { UserError } from '../../../../../shared/api/contract.ts';
import { perform, seedModel } from '../../../../shared/model/harness.ts';
import { base64Of, pngOf } from '../../../../shared/model/pictures.ts';
import { elementsOf, readXml, type XmlElement } from '../../../../xml.ts';
import { hasOffice, savedByOffice } from '../office.ts';
import { packageProblems } from '../package/package-problems.ts';
import { GERMAN_LAYOUTS, type LayoutOptions, madeTemplate, type TemplateOptions } from './made-template.ts';

const context = { at: '2026-11-23T12:00:00Z', version: '0.1.0' };
const EMU = 12_700;

const written = async (
  template: Uint8Array,
  name = 'Client.potx',
  details: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> => {
  const model = seedModel();
  if (Object.keys(details).length > 0) perform(model, { type: 'publication.update', ...details });
  const given = { name, base64: Buffer.from(template).toString('base64') };
  const options = { format: 'pptx', paper: 'a4', orientation: 'landscape', template: given } as const;
  return (await pptxFormat.write?.(model, options, context)) ?? new Uint8Array();
};

const refusal = async (template: Uint8Array, name = 'Client.potx'): Promise<string> => {
  const error: unknown = await written(template, name).catch((thrown: unknown) => thrown);
  if (!(error instanceof UserError)) throw error;
  return error.message;
};

type Files = Record<string, Uint8Array>;
const root = (files: Files, name: string): XmlElement => readXml(strFromU8(files[name] ?? new Uint8Array()));
const relationsIn = (files: Files, name: string): readonly Readonly<Record<string, string | undefined>>[] =>
  root(files, name.replace(/([^/]+)$/, '_rels/$1.rels')).children.map(({ attributes }) => attributes);
const slideNames = (files: Files): string[] =>
  Object.keys(files).filter((name) => /^ppt\/slides\d*\/slide\d+\.xml$/.test(name));
const layoutName = (files: Files): string => {
  const layouts = slideNames(files).map(
    (name) => relationsIn(files, name).find(({ Type }) => Type?.endsWith('/slideLayout'))?.Target ?? '',
  );
  expect(new Set(layouts).size).toBe(1);
  const target = (layouts[0] ?? '').replace('../', 'ppt/');
  return elementsOf(root(files, target)).find(({ tag }) => /(^|:)cSld$/.test(tag))?.attributes.name ?? '';
};

const frames = (files: Files, name: string) =>
  elementsOf(root(files, name)).flatMap(({ tag, children }) => {
    if (tag !== 'a:xfrm' && tag !== 'p:xfrm') return [];
    const [off, ext] = children;
    const [x, y] = [Number(off?.attributes.x) / EMU, Number(off?.attributes.y) / EMU];
    return [
      { x, y, right: x + Number(ext?.attributes.cx) / EMU, bottom: y + Number(ext?.attributes.cy) / EMU },
    ];
  });

describe('slides on a template', () => {
  const variants: readonly [string, TemplateOptions][] = [
    ['4 by 3 with slides, notes, comments, sections and shows', {}],
    ['16 by 9 without slides', { size: [960, 540], hasSlides: false }],
    ['without a master for notes', { hasNotesMaster: false, hasSlides: false }],
    ['without a prefix for its namespace', { prefix: '' }],
    ['a presentation and no template', { mainType: PRESENTATION }],
    ['a font and colours of its own', { accent: '00AA55', font: 'Georgia' }],
    ['a layout with colours turned round', { layouts: [{ name: 'x', type: 'titleOnly', override: true }] }],
  ];
  it.each(variants)('are a sound package: %s', async (_, options) => {
    expect(packageProblems(await written(madeTemplate(options)))).toEqual([]);
  });

  it('keep masters, layouts, themes, media and fonts byte for byte, and drop its slides with all that hangs on them', async () => {
    const template = madeTemplate();
    const before = unzipSync(template);
    const files = unzipSync(await written(template));
    const kept = Object.keys(before).filter((name) =>
      /^ppt\/(theme|media|fonts|notesMasters)\/[^_]|^ppt\/slideMasters\/slideMaster2|tableStyles|^customXml\/item/.test(
        name,
      ),
    );
    expect(kept.length).toBeGreaterThan(8);
    for (const name of kept) expect(files[name], name).toEqual(before[name]);
    expect(Object.keys(files).filter((name) => /slideLayouts\/slide/.test(name))).toHaveLength(5);
    expect(Object.keys(files).filter((name) => /comment|viewProps|app\.xml/i.test(name))).toEqual([]);
    for (const [name, bytes] of Object.entries(files))
      expect(strFromU8(bytes), name).not.toMatch(/SECRET OLD SLIDE|sectionLst|custShow|modifyVerifier/);
    const main = strFromU8(files['ppt/presentation.xml'] ?? new Uint8Array());
    expect(main).toContain('lang="de-DE"');
    expect(main).toContain('embeddedFont');
  });

  it('are a presentation, whatever the template is', async () => {
    const types = strFromU8(
      unzipSync(await written(madeTemplate()))['[Content_Types].xml'] ?? new Uint8Array(),
    );
    expect(types).toContain(PRESENTATION);
    expect(types).not.toContain('template.main');
  });

  it('stand on the layout of type “Title Only”, then one called so in another language, then the one with most room', async () => {
    const on = async (layouts: readonly LayoutOptions[]) =>
      layoutName(unzipSync(await written(madeTemplate({ layouts }))));
    expect(await on([...GERMAN_LAYOUTS, { name: 'Typ', type: 'titleOnly' }])).toBe('Typ');
    expect(await on(GERMAN_LAYOUTS)).toBe('1_Nur Titel');
    expect(
      await on([
        { name: 'Low', title: [36, 300, 600, 60] },
        { name: 'High', title: [36, 10, 600, 30] },
        { name: 'Untitled', title: null },
      ]),
    ).toBe('High');
  });

  it('take the place of a layout of another type for their titles', async () => {
    const files = unzipSync(
      await written(
        madeTemplate({ layouts: [{ name: 'Only', titleType: 'ctrTitle', title: [36, 10, 600, 50] }] }),
      ),
    );
    expect(strFromU8(files['ppt/slides/slide1.xml'] ?? new Uint8Array())).toMatch(
      /<p:ph type="(ctrTitle|title)"/,
    );
  });

  it.each([
    ['4 by 3', [720, 540]],
    ['16 by 9', [960, 540]],
    ['16 by 9, small', [720, 405]],
    ['upright', [540, 780]],
  ] as const)('keep clear of the title, the foot and the logo: %s', async (_, size) => {
    const [width, height] = size;
    const logo = [width - 100, 90, 90, 60] as const;
    const layouts = [{ name: 'Title Only', type: 'titleOnly', pictures: [logo] }];
    const files = unzipSync(await written(madeTemplate({ size, layouts })));
    for (const name of slideNames(files))
      for (const { x, y, right, bottom } of frames(files, name).slice(1)) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(width);
        expect(y).toBeGreaterThanOrEqual(84);
        expect(bottom).toBeLessThanOrEqual(height - 44);
        expect(right <= logo[0] || y >= logo[1] + logo[3]).toBe(true);
      }
  });

  it('put the line at the foot and the number where the layout has places for them', async () => {
    const files = unzipSync(await written(madeTemplate(), 'Client.potx', { footer: 'Confidential' }));
    const slide = strFromU8(files['ppt/slides/slide1.xml'] ?? new Uint8Array());
    expect(slide).toMatch(/<p:ph type="ftr" idx="10"\/>.*23 Nov 2026 · Confidential/);
    expect(slide).toMatch(/<p:ph type="sldNum" idx="11"\/>.*type="slidenum"/);
  });

  it('put the date where the layout has a place for it, and else into the line at the foot', async () => {
    const layouts = [{ name: 'Title Only', type: 'titleOnly', hasDate: true }];
    const files = unzipSync(await written(madeTemplate({ layouts }), 'Client.potx', { version: '1.2' }));
    const slide = strFromU8(files['ppt/slides/slide2.xml'] ?? new Uint8Array());
    expect(slide).toMatch(/<p:ph type="dt" idx="12"\/>.*<a:t>23 Nov 2026<\/a:t>/);
    expect(slide).toMatch(/<p:ph type="ftr" idx="10"\/>.*<a:t>1\.2<\/a:t>/);
    const plain = strFromU8(
      unzipSync(await written(madeTemplate({ layouts })))['ppt/slides/slide2.xml'] ?? new Uint8Array(),
    );
    expect(plain).not.toMatch(/type="dt"|type="ftr"/);
  });

  it('have the logo on the first of them, beside the blocks above', async () => {
    const logo = base64Of(pngOf(40, 20));
    const bytes = await written(madeTemplate(), 'Client.potx', { logo });
    expect(packageProblems(bytes)).toEqual([]);
    const files = unzipSync(bytes);
    const withLogo = slideNames(files).filter((name) =>
      strFromU8(files[name] ?? new Uint8Array()).includes('<p:pic>'),
    );
    expect(withLogo).toEqual(['ppt/slides/slide1.xml']);
    const target = relationsIn(files, 'ppt/slides/slide1.xml').find(({ Type }) =>
      Type?.endsWith('/image'),
    )?.Target;
    const part = files[(target ?? '').replace('../', 'ppt/')] ?? new Uint8Array();
    expect(Buffer.from(part).toString('base64')).toBe(logo);
  });

  it('are the same for the same template', async () => {
    expect(await written(madeTemplate())).toEqual(await written(madeTemplate()));
  });

  it('can be made again on a deck of Strata’s own', async () => {
    const own = await written(await written(madeTemplate()), 'Own.pptx');
    expect(packageProblems(own)).toEqual([]);
    expect(slideNames(unzipSync(own))).toHaveLength(11);
  });
});

const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml';

describe('a template that can’t be used', () => {
  it('is refused in a sentence that says why and what to do', async () => {
    const macros = 'application/vnd.ms-powerpoint.template.macroEnabled.main+xml';
    expect(await refusal(madeTemplate({ mainType: macros }), 'Client.potm')).toBe(
      'The template “Client.potm” contains macros. Nothing was exported. Save it without macros as .potx or .pptx and try again.',
    );
    const locked = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
    expect(await refusal(locked)).toContain('protected with a password, or from before Office 2007');
    expect(await refusal(strToU8('not at all'))).toContain('is not a presentation');
    const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
    expect(await refusal(madeTemplate({ mainType: word }))).toContain('is not a presentation');
    expect(await refusal(zipSync({ 'a.txt': strToU8('x') }))).toContain('damaged or incomplete');
    expect(await refusal(madeTemplate().slice(0, 4000))).toContain('damaged or incomplete');
    expect(await refusal(madeTemplate({ extra: { 'ppt/presentation.xml': '<p' } }))).toContain('damaged');
    expect(
      await refusal(
        madeTemplate({
          layouts: [{ name: 'Leer', title: null }],
          without: ['ppt/slideMasters/slideMaster2.xml'],
        }),
      ),
    ).toContain('has no slide layout with a title');
    const strict = madeTemplate({
      extra: {
        '_rels/.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="ppt/presentation.xml"/></Relationships>',
      },
    });
    expect(await refusal(strict)).toContain('Strict Open XML');
  });

  it('is refused in a sentence or used, however its bytes are changed', async () => {
    const template = madeTemplate();
    const files = Object.entries(unzipSync(template));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(files.length - 1),
        fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), {
          minLength: 1,
          maxLength: 6,
        }),
        async (index, changes) => {
          const changed = Object.fromEntries(
            files.map(([name, bytes], i) => {
              if (i !== index || !/\.(xml|rels)$/.test(name)) return [name, bytes];
              const copy = bytes.slice();
              for (const [share, byte] of changes) copy[Math.floor(share * copy.length)] = byte;
              return [name, copy];
            }),
          );
          try {
            await written(zipSync(changed));
          } catch (error) {
            expect(error).toBeInstanceOf(UserError);
            expect((error as UserError).message).toContain('Nothing was exported');
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

it.skipIf(!hasOffice('impress'))(
  'slides on a template open in LibreOffice with all their titles',
  { timeout: 300_000 },
  async () => {
    const { 'file.fodp': saved } = savedByOffice('impress', await written(madeTemplate()), 'pptx', 'fodp');
    const text = saved?.toString() ?? '';
    expect(text.match(/<draw:page /g)).toHaveLength(11);
    for (const title of ['Agenda', 'S2 Sell by Proposal', 'Grouping matrix of S Sell'])
      expect(text).toContain(title);
  },
);
