import { describe, expect, it } from 'vitest';
import { readXml } from '../../../../../electron/engine/exchange/package/xml.ts';

const read = (xml: string | Uint8Array, limits?: { depth: number; tags: number }): unknown => {
  const events: unknown[] = [];
  try {
    readXml(
      xml,
      'a.xml',
      {
        open: (name, attributes) => events.push([name, attributes()]),
        text: (text) => events.push(text),
        close: (name) => events.push(`/${name}`),
      },
      limits,
    );
    return events;
  } catch (error) {
    return (error as Error).message;
  }
};

describe('XML', () => {
  it('gives tags without prefix, attributes and texts with their entities read', () => {
    expect(read('\uFEFF<?xml version="1.0"?><x:a r:b="1 &lt; &#50;">t &amp; u<![CDATA[<&]]></x:a>')).toEqual([
      ['a', { 'r:b': '1 < 2' }],
      't & u',
      '<&',
      '/a',
    ]);
  });

  it('has characters by their numbers, those beyond the first 65,536 too; what is no entity stays', () => {
    expect(read('<a b="&#x1F600;">&#128512; &#X41; &nbsp; &#x110000; &amp;lt; &</a>')).toEqual([
      ['a', { b: '😀' }],
      '😀 &#X41; &nbsp; &#x110000; &lt; &',
      '/a',
    ]);
  });

  it('is read in the encoding that it names or is marked with', () => {
    const named = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>Größe</a>', 'latin1');
    expect(read(named)).toEqual([['a', {}], 'Größe', '/a']);
    expect(read(Buffer.from('\uFEFF<a>Größe</a>', 'utf16le'))).toEqual([['a', {}], 'Größe', '/a']);
    expect(read(Buffer.from('<a>Größe</a>', 'latin1'))).toBe(
      '“a.xml” is not well-formed XML. Nothing was imported.',
    );
  });

  it('may have a document type, but none that declares entities', () => {
    const svg = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd"><svg/>';
    expect(read(svg)).toEqual([['svg', {}], '/svg']);
    for (const entity of ['a "aaaa"', '% a "aaaa"', 'a SYSTEM "file:///etc/hostname"'])
      expect(read(`<!DOCTYPE r [<!ENTITY ${entity}>]><r>&a;</r>`)).toBe(
        '“a.xml” declares entities of its own, which Strata doesn’t read. Nothing was imported.',
      );
  });

  it('is refused over its limits', () => {
    expect(read('<a>'.repeat(600) + '</a>'.repeat(600))).toBe(
      '“a.xml” is nested more than 512 levels deep. Nothing was imported.',
    );
    expect(read(`<r>${'<a/>'.repeat(20)}</r>`, { depth: 9, tags: 20 })).toBe(
      '“a.xml” has more than 20 XML tags. Nothing was imported.',
    );
  });

  it.each([
    '',
    'text',
    '<a><b></a>',
    '<a><b>',
    '<a',
    '<a>\0</a>',
    '<?xml version="1.0" encoding="no-such"?><a/>',
  ])('is refused if it is not well-formed: %j', (xml) => {
    expect(read(Buffer.from(xml))).toBe('“a.xml” is not well-formed XML. Nothing was imported.');
  });
});
