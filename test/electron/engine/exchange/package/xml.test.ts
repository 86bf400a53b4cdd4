import { describe, expect, it } from 'vitest';
import {
  readXml,
  readXmlPieces,
  type XmlReader,
} from '../../../../../electron/engine/exchange/package/xml.ts';

const readerOf = (events: unknown[]): XmlReader => ({
  open: (name, attributes) => events.push([name, attributes()]),
  text: (text) => events.push(text),
  close: (name) => events.push(`/${name}`),
});

const read = (xml: string | Uint8Array, limits?: { depth: number; tags: number }): unknown => {
  const events: unknown[] = [];
  try {
    readXml(xml, 'a.xml', readerOf(events), limits);
    return events;
  } catch (error) {
    return (error as Error).message;
  }
};

/** The same for bytes that come, and are parsed, in pieces of this length. */
const readInPieces = async (bytes: Uint8Array, length: number, parsed?: number): Promise<unknown> => {
  const events: unknown[] = [];
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
  }
  try {
    await readXmlPieces(pieces(), 'a.xml', readerOf(events), undefined, parsed);
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

  const inside = '<x:b c="1 &lt; ü">t &amp; 😀</x:b>\n<d/><![CDATA[<&]]><!-- <e> -->';
  const long = `<!--${' '.repeat(300)}--><a>${inside.repeat(30)}</a>`;
  it.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(`\uFEFF<?xml version="1.0"?>${long}`)],
    ['UTF-16', Buffer.from(`\uFEFF${long}`, 'utf16le')],
    [
      'Latin-1',
      Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${long.replaceAll('😀', 'ö')}`, 'latin1'),
    ],
    ['entities', Buffer.from(`<?xml version="1.0"?><!DOCTYPE a [<!ELEMENT a ANY><!ENTITY b "c">]>${long}`)],
    ['a tag without an end', Buffer.from(long.slice(0, -2))],
    ['a tag that is not closed', Buffer.from(long.slice(0, -4))],
    ['half of a character', Buffer.from(long.replace('</a>', 'ü')).subarray(0, -1)],
    ['zeros', Buffer.from(long.replace('</a>', '\0</a>'))],
    ['nothing', Buffer.from('')],
  ])('reads the same in pieces as at once, wherever they end: %s', async (_, bytes) => {
    const whole = read(bytes);
    for (let length = 200; length < 260; length++)
      expect(await readInPieces(bytes, length, length)).toEqual(whole);
  });

  it('reads a text of many pieces, and tags after it', async () => {
    const bytes = Buffer.from(`<a>${'x'.repeat(9_000_000)}<b/>${'<c/>'.repeat(300_000)}</a>`);
    expect(await readInPieces(bytes, 1 << 16)).toEqual(read(bytes));
  });
});
