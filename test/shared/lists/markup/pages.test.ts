/** Lists and paragraphs as further programs put them on the clipboard as HTML. */
import { describe, expect, it } from 'vitest';
import { outlined } from '../outlined.ts';

const page = (html: string) => outlined({ text: 'the same as text', html });
const PLAN = 'Plan|>Forecast|>>By region|>Net|Sell';

describe('levels that only margins tell', () => {
  it.each([
    [
      'lists of OneNote',
      `<p style='margin:0in'>Plan</p><ul style='margin-left:.375in'><li>Forecast</li></ul><ul style='margin-left:.75in'><li>By region</li></ul><ul style='margin-left:.375in'><li>Net</li></ul><p style='margin:0in'>Sell</p>`,
    ],
    [
      'lists of Word on the web',
      '<ol style="margin-left:36pt"><li>Plan</li></ol><ol style="margin-left:72pt"><li>Forecast</li></ol><ol style="margin-left:108pt"><li>By region</li></ol><ol style="margin-left:72pt"><li>Net</li></ol><ol style="margin-left:36pt"><li>Sell</li></ol>',
    ],
    [
      'items of one list',
      '<ul><li>Plan</li><li style="margin-left:36pt">Forecast</li><li style="margin-left:72pt">By region</li><li style="margin-left:36pt">Net</li><li>Sell</li></ul>',
    ],
    [
      'first lines of paragraphs',
      '<p>Plan</p><p style="text-indent:1cm">Forecast</p><p style="text-indent:2cm">By region</p><p style="text-indent:1cm">Net</p><p>Sell</p>',
    ],
    [
      'paragraphs of PowerPoint',
      `<div style="margin-left:0in"><span style='mso-special-format:bullet'>•</span>Plan</div><div style="margin-left:.5in"><span style='mso-special-format:bullet'>–</span>Forecast</div><div style="margin-left:1in"><span style='mso-special-format:bullet'>•</span>By region</div><div style="margin-left:.5in"><span style='mso-special-format:bullet'>–</span>Net</div><div style="margin-left:0in"><span style='mso-special-format:bullet'>•</span>Sell</div>`,
    ],
    [
      'cells of Excel, set in by a style of the page',
      '<html><head><style>\n.xl65\n\t{mso-char-indent-count:1;}\n.xl66\n\t{mso-char-indent-count:2;}\n</style></head><table><tr><td>Plan</td></tr><tr><td class=xl65>Forecast</td></tr><tr><td class=xl66>By region</td></tr><tr><td class=xl65>Net</td></tr><tr><td>Sell</td></tr></table></html>',
    ],
  ])('are read: %s', (_, html) => expect(page(html)).toBe(PLAN));

  it('are not seen in what is inside an item, nor in the padding of a list', () => {
    expect(page('<ul><li><p style="margin-left:20px">Plan</p></li><li>Sell</li></ul>')).toBe('Plan|Sell');
    expect(page('<ul><li>Plan</li></ul><ul style="padding-left:40px"><li>Sell</li></ul>')).toBe('Plan|Sell');
    expect(
      page(
        '<ul style="margin-left:40px"><li aria-level="1">Plan</li></ul><ul><li aria-level="1">Sell</li></ul>',
      ),
    ).toBe('Plan|Sell');
  });
});

describe('levels and items by attributes', () => {
  it.each([
    [
      'lists of a page saved by Google Docs',
      '<ul class="c1 lst-kix_ab1-0 start"><li>Plan</li></ul><ul class="lst-kix_ab1-1"><li>Forecast</li></ul><ul class="lst-kix_ab1-2"><li>By region</li></ul><ul class="lst-kix_ab1-1"><li>Net</li></ul><ul class="lst-kix_ab1-0"><li>Sell</li></ul>',
    ],
    [
      'items of a chat',
      '<ul><li data-stringify-indent="0">Plan</li><li data-stringify-indent="1">Forecast</li><li data-stringify-indent="2">By region</li><li data-stringify-indent="1">Net</li><li data-stringify-indent="0">Sell</li></ul>',
    ],
    [
      'a tree of a web application',
      '<div role="tree"><div role="treeitem" aria-level="1">Plan</div><div role="treeitem" aria-level="2">Forecast</div><div role="treeitem" aria-level="3">By region</div><div role="treeitem" aria-level="2">Net</div><div role="treeitem" aria-level="1">Sell</div></div>',
    ],
  ])('are read: %s', (_, html) => expect(page(html)).toBe(PLAN));
});

describe('texts that keep their spaces within a line', () => {
  const kept = (text: string) => `<span style="white-space:pre-wrap">${text}</span>`;

  it('are one name with what is beside them, in their order', () => {
    const html = `<h1>All</h1><p>${kept('Plan ')}${kept('the year')}</p><p>Sell ${kept('it')} now</p>`;
    expect(page(html)).toBe('All|>Plan the year|>Sell it now');
    expect(page(`<ul><li>Plan <code style="white-space:pre">x</code> y</li><li>Sell</li></ul>`)).toBe(
      'Plan x y|Sell',
    );
  });

  it('keep the margins of their paragraphs', () => {
    expect(page(`<p>${kept('Plan')}</p><p style="margin-left:36pt">${kept('Net')}</p>`)).toBe('Plan|>Net');
  });

  it('tell a level by a tab in front, and lines by their breaks', () => {
    const tab = '<span class="Apple-tab-span">\t</span>';
    expect(
      page(`<p>Plan</p><p>${tab}• Forecast</p><p>${tab}${tab}• By region</p><p>${tab}• Net</p><p>Sell</p>`),
    ).toBe(PLAN);
    expect(page(kept('Plan\n  Forecast\n    By region\n  Net\nSell'))).toBe(PLAN);
  });
});

describe('what is no part of a name', () => {
  it.each([
    [
      'readings above characters',
      '<ul><li><ruby>計画<rp>(</rp><rt>けいかく</rt><rp>)</rp></ruby></li><li>販売</li></ul>',
      '計画|販売',
    ],
    [
      'numbers of sources',
      '<ul><li>Plan<sup class="reference"><a>[1]</a></sup></li><li>Sell</li></ul>',
      'Plan|Sell',
    ],
    [
      'links beside headings',
      '<h2><a aria-hidden="true">#</a>Plan</h2><h2>Sell<span class="mw-editsection">[edit]</span></h2>',
      'Plan|Sell',
    ],
    [
      'page numbers behind dots',
      "<p class=MsoToc1>Plan<span style='mso-tab-count:1 dotted'>. </span>3</p><p class=MsoToc2>Net<span style='mso-tab-count:1 dotted'>. </span>iv</p>",
      'Plan|>Net',
    ],
  ])('is left out: %s', (_, html, right) => expect(page(html)).toBe(right));
});

it('lists in the cells of a table are inside the cell before them', () => {
  const row = (name: string, ...parts: string[]) =>
    `<tr><td>${name}</td><td><ul>${parts.map((part) => `<li>${part}</li>`).join('')}</ul></td></tr>`;
  expect(
    page(
      `<table><tr><th>Macro</th><th>Parts</th></tr>${row('Plan', 'Forecast', 'Net')}${row('Sell', 'Qualify')}</table>`,
    ),
  ).toBe('Plan|>Forecast|>Net|Sell|>Qualify');
});
