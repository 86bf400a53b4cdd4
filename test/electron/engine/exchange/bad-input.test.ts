/** Files that are no good, for every format that is read: refused in one sentence each, whatever their ending says. */
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formats } from '../../../../electron/engine/exchange/formats.ts';
import { readTable } from '../../../../electron/engine/exchange/tables/read-table.ts';
import { UserError } from '../../../../shared/api/contract.ts';

const readable = formats.flatMap(({ extension, read }) => (read ? [{ extension, read }] : []));
const ENDINGS = readable.map(({ extension }) => extension);

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

  it('may be deep, long or full of entities: it is read as text or refused, and nothing is expanded', async () => {
    const deep = `<opml><body>${'<outline text="a">'.repeat(70_000)}${'</outline>'.repeat(70_000)}</body></opml>`;
    for (const [extension, text] of [
      ['opml', deep],
      ['mm', `<map>${'<node TEXT="a">'.repeat(70_000)}`],
      ['opml', `${entities}<opml><body><outline text="&c;"/></body></opml>`],
      ['html', `<ul>${'<li>a<ul>'.repeat(70_000)}`],
      ['md', Array.from({ length: 5_000 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')],
      ['txt', `${'\t'.repeat(5_000)}a\nb`],
      ['txt', 'x'.repeat(10_001)],
      ['md', `- ${'x'.repeat(10_001)}`],
    ] as const)
      expect(await outcome(extension, utf8(text))).toMatch(/^(\d+ blocks|[^\n]{10,400}[.?!])$/);
  });
});
