import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutlineItem } from '../../../shared/lists/outline-item.ts';
import { outlineOf, partsIn, readOutline } from '../../../shared/lists/read-outline.ts';
import { writeOutline, writeOutlineHtml } from '../../../shared/lists/write-outline.ts';
import { isRefusal } from '../../../shared/model/command.ts';
import { cleanName } from '../../../shared/model/fields/cleaned.ts';
import { caught } from '../../../shared/model/refusals/refusals.ts';

const readHtml = (html: string) => outlineOf(partsIn({ text: 'something else', html }));

/** What lists are marked with, so that names look like anything but names. */
const MARKS = [
  '- ',
  '* ',
  '** ',
  '• ',
  '1. ',
  '2) ',
  '1.1 ',
  'a) ',
  'i. ',
  '①',
  '一、',
  '# ',
  '## ',
  '> ',
  '├── ',
  '|-- ',
  '| a | b |',
  '|---|---|',
  '---',
  '```',
  '[x] ',
  '**b**',
  '`c`',
  '"',
  '""',
  '"q"',
  '<b>',
  '&amp;',
  '&',
  'S1 ',
  'P ',
  'P1 ',
  '2024 ',
  '3 days',
  'o  ',
  '\u200b',
  '\u00a0',
  '  ',
  '<ul><li>',
  '<opml ',
  '= x =',
  'h1. ',
  '\\',
  'On 1/2 Ada wrote:',
  'Code',
  'Name',
  ',',
  ':',
  ';',
];
const name = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc
      .array(fc.oneof(fc.constantFrom(...MARKS), fc.string({ maxLength: 5 })), { maxLength: 4 })
      .map((all) => all.join('')),
  )
  .map((text) => caught(() => cleanName(text, 'block')))
  .filter((text): text is string => !isRefusal(text));

const outlines = fc.array(fc.tuple(name, fc.nat({ max: 9 })), { maxLength: 20 }).map((draws) => {
  let deepest = -1;
  return draws.map(([text, n]): OutlineItem => {
    deepest = n % (deepest + 2);
    return { depth: deepest, name: text };
  });
});

const RUNS = { numRuns: 400 };

describe('writing an outline as text', () => {
  it('indents by a tab for each level, and quotes nothing that reads back as it is', () => {
    const items = [
      { depth: 0, name: 'Plan' },
      { depth: 1, name: 'Net “quota” / 3 days - x' },
      { depth: 0, name: 'Sell' },
    ];
    expect(writeOutline(items)).toBe('Plan\n\tNet “quota” / 3 days - x\nSell');
    expect(writeOutline([])).toBe('');
  });

  it('quotes only the names that would be read as something else', () => {
    expect(
      writeOutline([
        { depth: 0, name: 'Plan' },
        { depth: 1, name: '- 5 % discount' },
        { depth: 1, name: '"Best" offer' },
      ]),
    ).toBe('Plan\n\t"- 5 % discount"\n\t"Best" offer');
  });

  it('reads back the same tree, whatever the names', () => {
    fc.assert(
      fc.property(outlines, (items) => {
        expect(readOutline(writeOutline(items))).toEqual(items);
      }),
      RUNS,
    );
  });
});

describe('writing an outline as HTML', () => {
  it('nests lists in the items above them', () => {
    const html = writeOutlineHtml([
      { depth: 0, name: 'Plan' },
      { depth: 1, name: 'A < B & C' },
      { depth: 2, name: 'Net' },
      { depth: 0, name: 'Sell' },
    ]);
    expect(html.replace(/<ul [^>]*>/, '<ul>')).toBe(
      '<ul><li>Plan<ul><li>A &lt; B &amp; C<ul><li>Net</li></ul></li></ul></li><li>Sell</li></ul>',
    );
    expect(writeOutlineHtml([])).toBe('');
  });

  it('reads back the same tree, whatever the names', () => {
    fc.assert(
      fc.property(outlines, (items) => {
        if (items.length > 0) expect(readHtml(writeOutlineHtml(items))).toEqual(items);
      }),
      RUNS,
    );
  });
});
