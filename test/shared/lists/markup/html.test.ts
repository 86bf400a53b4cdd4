import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../shared/lists/markup/html.ts';
import { outlineOf } from '../../../../shared/lists/read-outline.ts';
import { isVisible } from '../../../../shared/words/invisible.ts';

const TAGS = [
  'ul',
  'ol',
  'li',
  'p',
  'h1',
  'h2',
  'table',
  'tr',
  'td',
  'th',
  'div',
  'b',
  'pre',
  'blockquote',
  'dd',
  'script',
];
const fragment = fc.oneof(
  fc.constantFrom(...TAGS.flatMap((tag) => [`<${tag}>`, `</${tag}>`])),
  fc.constantFrom(
    '<br>',
    '<li aria-level=3>',
    '<td rowspan=2 colspan=3>',
    '<p style="mso-list:l0 level2">',
    '<!--StartFragment-->',
    '<!--EndFragment-->',
    '<ul data-strata-list>',
    '&nbsp;',
    '\u200b',
    'Plan',
    '1. ',
    '- ',
    ' ',
    '\n',
    '<',
    '&',
  ),
);

describe('reading HTML', () => {
  it('never throws, never skips a level and never gives a name without anything to see', () => {
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 60 }), (fragments) => {
        let last = -1;
        for (const { depth, name } of outlineOf(readHtml(fragments.join('')).parts)) {
          expect(depth).toBeGreaterThanOrEqual(0);
          expect(depth).toBeLessThanOrEqual(last + 1);
          expect(isVisible(name)).toBe(true);
          last = depth;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads fifty thousand items', () => {
    const items = Array.from(
      { length: 50_000 },
      (_, i) => `<li><span style="color:red">Block ${i}</span></li>`,
    );
    expect(outlineOf(readHtml(`<ul>${items.join('')}</ul>`).parts)).toHaveLength(50_000);
  });

  it('reads no list out of elements nested deeper than any page', () => {
    expect(readHtml('<div>'.repeat(100_000)).parts).toEqual([]);
    expect(readHtml('<ul><li>a'.repeat(100)).parts).toHaveLength(100);
  });

  it('holds on to a table of many columns and rows that spans claim to cover', () => {
    const html = `<table><tr><td colspan=100000>Plan</td><td rowspan=999999>Net</td></tr><tr><td>Sell</td></tr></table>`;
    expect(outlineOf(readHtml(html).parts).map(({ name }) => name)).toEqual(['Plan', 'Net', 'Sell']);
  });
});
