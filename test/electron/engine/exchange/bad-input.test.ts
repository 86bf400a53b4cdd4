/** Files that are no good, for every format that is read: refused in one sentence each, whatever their ending says. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formats } from '../../../../electron/engine/exchange/formats.ts';
import { endingOf } from '../../../../electron/engine/exchange/recognise.ts';
import { readTable } from '../../../../electron/engine/exchange/tables/read-table.ts';
import { UserError } from '../../../../shared/api/contract.ts';

const readable = formats.flatMap(({ extension, read }) => (read ? [{ extension, read }] : []));
const ENDINGS = readable.map(({ extension }) => extension);

const ENGINE = join(import.meta.dirname, '../../../../electron/engine');

/** What a file comes to when it is read by its ending: a sentence, or the number of its blocks. */
const outcome = async (extension: string, bytes: Uint8Array): Promise<string> => {
  const format = readable.find((each) => each.extension === extension);
  try {
    const data = await format?.read(bytes, `a.${extension}`);
    return `${data?.tables.process?.length ?? 0} blocks`;
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
};
const SENTENCE = /^[^\n]{10,400}[.?!]$/;

const utf8 = (text: string) => Buffer.from(text);
const nested = (open: string, close: string, levels = 513) => open.repeat(levels) + close.repeat(levels);
const indented = (levels: number) =>
  Array.from({ length: levels }, (_, i) => `${'  '.repeat(i)}- a`).join('\n');
const signed = (sign: string, levels: number) =>
  Array.from({ length: levels }, (_, i) => `${sign.repeat(i + 1)} a`).join('\n');
const ENTITIES = /declares entities of its own/;
const entities = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]>';
const BAD: Readonly<Record<string, Uint8Array>> = {
  'an empty file': utf8(''),
  'white space': utf8(' \n\t\n '),
  'NUL characters': utf8('Name\nPl\0an\n'),
  'an Office file with a password': Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(600)}`, 'hex'),
  'half a ZIP archive': zipSync({ 'xl/workbook.xml': utf8('<a/>') }).subarray(0, 60),
  'a ZIP archive that is no Office file': zipSync({ 'a.txt': utf8('Plan') }),
  'a name that leads out of a ZIP archive': zipSync({ '../a.xml': utf8('<a/>') }),
  'half a UTF-16 pair': Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]),
  'a PDF': Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n', 'latin1'),
  'rich text': utf8('{\\rtf1\\ansi Plan\\par Sell}'),
  'XML of another kind': utf8(
    '<?xml version="1.0"?>\n<!-- a -->\n<bpmn:definitions id="a"><b/></bpmn:definitions>',
  ),
  'a drawing': utf8('<svg xmlns="http://www.w3.org/2000/svg"><text>Plan</text></svg>'),
  'a picture': Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108', 'hex'),
};

describe('a file that is no good', () => {
  it.each(Object.keys(BAD))('is refused in one sentence by every format that is read: %s', async (name) => {
    for (const extension of ENDINGS)
      expect([extension, await outcome(extension, BAD[name] ?? utf8(''))]).toEqual([
        extension,
        expect.stringMatching(SENTENCE),
      ]);
  });

  it.each<[string, string, string]>([
    [
      'csv',
      'Name\n"Plan\n',
      '“a.csv” has quotes that are opened in line 2 and never closed. Nothing was imported.',
    ],
    [
      'tsv',
      'Name\tOwner\nPlan\t"Ann\n\n',
      '“a.csv” has quotes that are opened in line 2 and never closed. Nothing was imported.',
    ],
  ])('names the line of quotes that are never closed: %s', async (_, text, sentence) => {
    await expect(readTable(utf8(text), 'a.csv')).rejects.toThrow(sentence);
  });

  it('is refused in one sentence as JSON if it is half written, deeply nested, or of another kind', async () => {
    for (const text of [
      '{"format":"strata-model","ver',
      '['.repeat(200_000),
      '{}',
      'null',
      '"\ud800"',
      '{"a":1}x',
    ])
      expect(await outcome('json', utf8(text))).toMatch(SENTENCE);
  });

  it.each<[string, string, string, RegExp]>([
    ['half written', 'opml', '<opml><body><outline text="Plan"><outline text="Ne', /not well-formed XML/],
    ['half written', 'mm', '<map><node TEXT="Plan"><node TEXT="Ne', /not well-formed XML/],
    ['half written', 'json', '{"format":"strata-model","version":1,"tables":{"process":[', /ends too early/],
    [
      'XML deeper than 512',
      'opml',
      `<opml><body>${nested('<outline text="a">', '</outline>')}`,
      /512 levels/,
    ],
    ['XML deeper than 512', 'mm', `<map>${nested('<node TEXT="a">', '</node>')}`, /512 levels/],
    ['nested too deep', 'html', nested('<div>a', '</div>', 1_001), /nested more than 1,000 levels deep/],
    ['nested too deep', 'htm', `<p>${'<span>'.repeat(2_000)}a`, /nested more than 1,000 levels deep/],
    ['over 3,000,000 tags', 'html', `<ul>${'<b>'.repeat(3_000_001)}`, /more than 3,000,000 XML tags/],
    ['declares entities', 'opml', `${entities}<opml><body><outline text="&c;"/></body></opml>`, ENTITIES],
    ['declares entities', 'mm', `${entities}<map><node TEXT="&c;"/></map>`, ENTITIES],
    ['declares entities', 'html', `${entities}<ul><li>&c;</ul>`, ENTITIES],
    ['a 65th level', 'md', indented(65), /64 levels deep at most/],
    ['a 65th level', 'txt', indented(65), /64 levels deep at most/],
    ['a 65th level', 'org', signed('*', 65), /64 levels deep at most/],
    ['a 65th level', 'txt', signed('.', 65), /64 levels deep at most/],
    ['a 65th level', 'txt', signed('-', 65), /64 levels deep at most/],
    ['a 65th level', 'txt', `; a\n${signed(':', 64)}`, /64 levels deep at most/],
    ['a 65th level', 'html', nested('<ul><li>a', '</li></ul>', 65), /64 levels deep at most/],
    [
      'a 65th level',
      'opml',
      `<opml><body>${nested('<outline text="a">', '</outline>', 65)}</body></opml>`,
      /64 levels/,
    ],
    ['a long name', 'txt', 'x'.repeat(10_001), /longer than 10,000 characters/],
    ['a long name', 'md', `- ${'x'.repeat(10_001)}`, /longer than 10,000 characters/],
    ['a long name', 'html', `<ul><li>${'x'.repeat(10_001)}`, /longer than 10,000 characters/],
    ['a long name', 'opml', `<opml><outline text="${'x'.repeat(10_001)}"/></opml>`, /longer than 10,000/],
    ['too many lines', 'txt', 'a\n'.repeat(200_001), /more than 200,000 lines/],
    ['too many lines', 'html', '<p>a'.repeat(200_001), /more than 200,000 lines/],
    [
      'too many lines',
      'opml',
      `<opml>${'<outline text="a"/>'.repeat(200_001)}</opml>`,
      /more than 200,000 lines/,
    ],
    ['too many rows', 'csv', `Name\n${'a\n'.repeat(200_100)}`, /more than 200,000 (?:rows|lines)/],
  ])('is refused with its reason: %s as %s', async (_, extension, text, reason) => {
    const sentence = await outcome(extension, utf8(text));
    expect(sentence).toMatch(SENTENCE);
    expect(sentence).toMatch(reason);
  });

  it('of 3,000 bad records is told its first problem and how many more are listed', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => ({ id: String(i), name: 'Plan' }));
    const text = JSON.stringify({ format: 'strata-model', version: 1, tables: { process: rows } });
    expect(await outcome('json', utf8(text))).toMatch(/Record 1 .*at least 19 more problems\.$/);
  });

  it.each(ENDINGS)('may have the wrong ending, since its content decides: %s', (extension) => {
    const opml = utf8('<?xml version="1.0"?><opml version="2.0"><body/></opml>');
    const model = utf8('\ufeff{\n  "format": "strata-model", "version": 1');
    const workbook = zipSync({ 'xl/workbook.xml': utf8('<a/>') });
    expect([opml, model, workbook, utf8('Plan')].map((bytes) => endingOf(bytes, extension))).toEqual([
      ...['opml', 'json', 'xlsx', extension],
    ]);
    expect(endingOf(Buffer.from('\ufeff<opml version="2.0"/>', 'utf16le'), extension)).toBe('opml');
    expect(endingOf(BAD['an Office file with a password'] ?? utf8(''), extension)).toBe('xlsx');
  });
});

/** What a child process said of bytes that it made itself, and the most memory that it had, in MB. */
const inChild = async (bytes: string, read: string): Promise<{ said: string; megabytes: number }> => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '--eval',
    `const read = ${read};
     const said = await read(${bytes}).then(() => 'read', (error) => error.message);
     const megabytes = (process.resourceUsage().maxRSS * 1024) / 1e6;
     console.log(JSON.stringify({ said, megabytes }));`,
  ]);
  return JSON.parse(stdout);
};

const imported = (file: string): string => `await import(${JSON.stringify(join(ENGINE, 'exchange', file))})`;
const asFormat = (extension: string): string =>
  `(${imported('formats.ts')}).formats.find((format) => format.extension === '${extension}' && format.read).read`;
const AS_TABLE = `(${imported('tables/read-table.ts')}).readTable`;

const RECORDS = `'{"format":"strata-model","version":1,"tables":{"process":[' + '{"id":"a"},'.repeat(500_000) + '{}]}}'`;
/** A workbook that unpacks to 280 MB: its package is written piece by piece, so that making it takes little memory. */
const WORKBOOK = `(${imported('package/parts.ts')}).writePackage(
  [
    {
      name: 'xl/workbook.xml',
      contentType: 'application/xml',
      content: '<workbook xmlns:r="r"><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>',
      relations: [{ id: 'rId1', type: 'r/worksheet', part: 'xl/worksheets/sheet1.xml' }],
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      contentType: 'application/xml',
      content: (function* () {
        yield '<worksheet><sheetData>';
        const row = '<row><c t="inlineStr"><is><t>' + 'a'.repeat(100) + '</t></is></c></row>';
        for (let i = 0; i < 1_900; i++) yield row.repeat(1_000);
        yield '</sheetData></worksheet>';
      })(),
    },
  ],
  [{ id: 'rId1', type: 'r/officeDocument', part: 'xl/workbook.xml' }],
)`;
/** Tables as large as a file may be. */
const LARGE_TABLES: readonly { what: string; bytes: string; reason: RegExp }[] = [
  {
    what: 'a table of millions of short rows, as large as a file may be',
    bytes: `Buffer.alloc(95_000_000, 'a\\n')`,
    reason: /more than 200,000 rows/,
  },
  {
    what: 'a row of millions of cells',
    bytes: `Buffer.alloc(95_000_000, 'Name,')`,
    reason: /more than 10,000,000 cells/,
  },
  {
    what: 'quotes that are never closed, with millions of lines in them',
    bytes: `Buffer.alloc(95_000_000, 'a\\n').fill('"', 0, 1)`,
    reason: /quotes that are opened in line 1/,
  },
];

const LARGE: readonly { what: string; extension: string; bytes: string; reason: RegExp }[] = [
  {
    what: 'a list just below the limit of characters',
    extension: 'md',
    bytes: `Buffer.alloc(19_000_000, '- a\\n')`,
    reason: /more than 200,000 lines/,
  },
  {
    what: 'a table of four million rows',
    extension: 'csv',
    bytes: `Buffer.alloc(8_000_000, 'a\\n')`,
    reason: /more than 200,000 lines/,
  },
  {
    what: 'a workbook that unpacks to nearly as much as it may',
    extension: 'xlsx',
    bytes: WORKBOOK,
    reason: /more than 200,000 rows/,
  },
  {
    what: 'a model of bad records',
    extension: 'json',
    bytes: `Buffer.from(${RECORDS})`,
    reason: /at least 19 more problems/,
  },
];

it.each<[string, string, RegExp]>([
  ['txt', '{\\rtf1\\ansi Plan}', /is a rich text document \(RTF\)\. .* Save it as plain text/],
  ['csv', '%PDF-1.4\n%', /is a PDF\. Nothing was imported\.$/],
  [
    'opml',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    /is an XML file of a kind that Strata doesn’t import/,
  ],
])('a file that is nothing like a list is said to be what it is: %s', async (extension, text, sentence) => {
  expect(await outcome(extension, utf8(text))).toMatch(sentence);
});

it.each([
  '<?xml version="1.0"?><!-- a > b --><opml version="2.0"><body><outline text="Plan"/></body></opml>',
  '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "x"><html xmlns="http://www.w3.org/1999/xhtml"><body><ul><li>Plan</li></ul></body></html>',
  '<map version="1.0"><node TEXT="Plan"/></map>',
  '<Plan>',
])('an outline or a page is none of those: %s', async (text) => {
  expect(await outcome('txt', utf8(text))).toBe('1 blocks');
});

describe('a file that is too large', () => {
  it.each(ENDINGS)('is refused by its size alone, before anything of it is read: %s', async (extension) => {
    expect(await outcome(extension, new Uint8Array(100_000_001))).toBe(
      `“a.${extension}” is larger than 100 MB. Nothing was imported.`,
    );
  });

  it.each(LARGE)('takes little memory: $what', async ({ extension, bytes, reason }) => {
    const { said, megabytes } = await inChild(
      bytes,
      `async (bytes) => ${asFormat(extension)}(bytes, 'a.${extension}')`,
    );
    expect(said).toMatch(SENTENCE);
    expect(said).toMatch(reason);
    expect(megabytes).toBeLessThan(500);
  });

  it.each(LARGE_TABLES)('takes little memory as a table: $what', async ({ bytes, reason }) => {
    const { said, megabytes } = await inChild(bytes, `async (bytes) => ${AS_TABLE}(bytes, 'a.csv')`);
    expect(said).toMatch(SENTENCE);
    expect(said).toMatch(reason);
    expect(megabytes).toBeLessThan(500);
  });
});
