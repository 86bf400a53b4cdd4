import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  packageSteps,
  readPackage,
  writePackage,
} from '../../../../../electron/engine/exchange/package/parts.ts';
import { packageProblems } from './package-problems.ts';

const MAIN = { id: 'rId1', type: 'main', part: 'in/main.xml' };
const parts = [
  {
    name: 'in/main.xml',
    contentType: 'application/main+xml',
    content: '<a/>',
    relations: [
      { id: 'rId1', type: 'other', part: 'in/deep/other.xml' },
      { id: 'rId2', type: 'link', address: 'https://a.example/?b=1&c="2"' },
    ],
  },
  { name: 'in/deep/other.xml', contentType: 'application/other+xml', content: '<b/>' },
];

describe('a package', () => {
  it('reads back with its parts and relations, and has no problems', async () => {
    const bytes = writePackage(parts, [MAIN]);
    expect(packageProblems(bytes)).toEqual([]);
    const found = await readPackage(bytes, 'a.docx');
    expect(found.relations('')).toEqual([MAIN]);
    expect(found.relations('in/main.xml')).toEqual(parts[0]?.relations);
    expect(found.relations('in/deep/other.xml')).toEqual([]);
    expect(Buffer.from(found.part('IN/deep/other.xml')).toString()).toBe('<b/>');
    expect(found.has('in/none.xml')).toBe(false);
    expect(() => found.part('in/none.xml')).toThrow(
      '“a.docx” is incomplete: its part “in/none.xml” is missing. Nothing was imported.',
    );
    expect(writePackage(parts, [MAIN])).toEqual(bytes);
  });

  it('packs a part that comes in pieces as one text, and yields after each piece', async () => {
    const lines = Array.from({ length: 60_000 }, (_, i) => `<b n="${i}">line ${(i * 7919) % 10_007}</b>`);
    const texts = ['<a>', ...lines, '</a>'];
    const part = (content: string | Iterable<string>) => [
      { name: 'in/main.xml', contentType: 'application/main+xml', content },
    ];
    const steps = packageSteps(
      part(
        (function* () {
          yield* texts;
        })(),
      ),
      [MAIN],
    );
    let turns = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) turns++;
    const bytes = step.value;
    expect(turns).toBeGreaterThan(4);
    expect(packageProblems(bytes)).toEqual([]);
    const found = await readPackage(bytes, 'a.docx');
    expect(Buffer.from(found.part('in/main.xml')).toString()).toBe(texts.join(''));
    const whole = writePackage(part(texts.join('')), [MAIN]);
    expect(bytes.length).toBeLessThan(whole.length * 1.05);
  });

  it('is checked: parts declared and not there, relations that lead nowhere, ids twice, parts nobody declared', () => {
    const text = (content: string) => new TextEncoder().encode(content);
    const relation = (target: string) => `<Relationship Id="r" Type="t" Target="${target}"/>`;
    const bytes = zipSync({
      '[Content_Types].xml': text(
        '<Types><Default Extension="rels"/><Override PartName="/gone.xml"/></Types>',
      ),
      '_rels/.rels': text(`<R>${relation('a.xml')}${relation('/none.xml')}</R>`),
      'a.xml': text('<a xmlns:r="r"><cNvPr id="1"/><cNvPr id="1"/><b r:id="rId9"/></a>'),
      'b.xml': text('<a><b></a>'),
    });
    expect(packageProblems(bytes).map((problem) => problem.replace(/: Error.*/s, ''))).toEqual([
      'b.xml is not well-formed',
      'gone.xml is declared and not there',
      'a.xml is not declared',
      'b.xml is not declared',
      '_rels/.rels has an id twice',
      '_rels/.rels leads to none.xml, which is not there',
      'a.xml has the id 1 twice',
      'a.xml names rId9, which is no relation of it',
    ]);
  });
});
