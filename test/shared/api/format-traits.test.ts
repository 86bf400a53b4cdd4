import { describe, expect, it } from 'vitest';
import { formats } from '../../../electron/engine/exchange/formats.ts';
import { formatHas, templateEndings } from '../../../shared/api/export/format-traits.ts';

const traitsOf = (format: string) =>
  (['pages', 'scenario', 'picture', 'part', 'parts', 'since', 'template'] as const).filter((trait) =>
    formatHas(format, trait),
  );

describe('what a format can show', () => {
  it('is said of each format that is written', () => {
    const written = formats.filter(({ write }) => write).map((format) => format.id ?? format.extension);
    expect(Object.fromEntries(written.map((format) => [format, traitsOf(format)]))).toEqual({
      pdf: ['pages', 'scenario', 'picture', 'part'],
      book: ['pages', 'part', 'parts'],
      docx: ['pages', 'part', 'parts', 'template'],
      minutes: ['pages', 'part', 'since'],
      svg: ['picture', 'part'],
      html: ['part'],
      pptx: ['part', 'template'],
      json: [],
      xlsx: [],
      txt: ['part'],
      md: ['part'],
      opml: ['part'],
      csv: [],
    });
  });

  it('is the same for PNG, which the window makes, as for SVG', () => {
    expect(traitsOf('png')).toEqual(traitsOf('svg'));
    expect(formatHas('png', 'pixels')).toBe(true);
    expect(formats.filter(({ extension }) => formatHas(extension, 'pixels'))).toEqual([]);
  });

  it('is broken into pages by another program if it is a document and no PDF', () => {
    const pages = formats.filter(({ id, extension }) => formatHas(id ?? extension, 'pages'));
    for (const { id, extension, mediaType } of pages)
      expect([extension, formatHas(id ?? extension, 'reflows')]).toEqual([
        extension,
        mediaType !== 'application/pdf',
      ]);
  });

  it('is nothing for a format that is not known', () => {
    expect(['doc', 'toString', ''].map(traitsOf)).toEqual([[], [], []]);
  });

  it('has endings of templates for the formats that take one, and for no others', () => {
    const ids = formats.map((format) => format.id ?? format.extension);
    for (const id of ids)
      expect([id, templateEndings(id).length > 0]).toEqual([id, formatHas(id, 'template')]);
    expect(templateEndings('docx')).toEqual(['dotx', 'docx']);
  });
});
