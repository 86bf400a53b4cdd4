import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Markdown } from '../../../../renderer/ui/text/Markdown.tsx';
import { markdownTokens } from '../../../../renderer/ui/text/markdown-tokens.ts';

const html = (text: string) =>
  renderToStaticMarkup(<Markdown text={text} />)
    .replace('<div class="markdown">', '')
    .replace(/<\/div>$/, '');

describe('Markdown', () => {
  it('shows paragraphs, emphasis, lists, quotes and code', () => {
    expect(html('One **two** *three*\nfour')).toBe('<p>One <strong>two</strong> <em>three</em><br/>four</p>');
    expect(html('- a\n- b')).toBe('<ul><li>a</li><li>b</li></ul>');
    expect(html('3. a\n4. b')).toBe('<ol start="3"><li>a</li><li>b</li></ol>');
    expect(html('> said')).toBe('<blockquote><p>said</p></blockquote>');
    expect(html('`x < y`')).toBe('<p><code>x &lt; y</code></p>');
  });

  it('makes no HTML of what looks like it', () => {
    const shown = html('<script>alert(1)</script>\n\n<img src=x onerror=alert(1)> and <b>bold</b>');
    expect(shown).not.toMatch(/<(script|img|b)[ >]/);
    expect(shown).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('shows the address of a link or picture and opens nothing', () => {
    const shown = html(
      '[the page](https://example.org/a) ![a picture](http://example.org/p.png) [x](javascript:alert(1))',
    );
    expect(shown).not.toMatch(/<a|href|src/);
    expect(shown).toContain('(https://example.org/a)');
    expect(shown).toContain('(http://example.org/p.png)');
  });

  it('shows a text that is too long to read as it is', () => {
    const long = `**${'a'.repeat(60_000)}**`;
    expect(html(long)).toBe(`<p class="markdown-raw">${long}</p>`);
  });

  const nested: Record<string, string> = {
    quotes: '>'.repeat(4000),
    'quotes with spaces': '> '.repeat(20_000),
    lists: '- '.repeat(2194),
    'numbered lists': '1. '.repeat(3000),
    'quotes and lists in turn': '> - '.repeat(4000),
    'lists by indentation': Array.from({ length: 220 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
    'lazy quotes': '> > > a\nb\n'.repeat(2000),
    emphasis: `${'*a **b '.repeat(4000)}${'** c*'.repeat(4000)}`,
    'struck text': `${'~~a *b '.repeat(4000)}${'* c~~'.repeat(4000)}`,
    links: `${'['.repeat(5000)}a${'](b)'.repeat(5000)}`,
    pictures: `${'!['.repeat(5000)}a${'](b)'.repeat(5000)}`,
  };
  for (const [what, text] of Object.entries(nested))
    it(`shows ${what} nested without end`, () => {
      const shown = html(`${text}\n\nThe end.`);
      expect(shown).toContain('The end.');
      expect(deepest(shown)).toBeLessThan(150);
    });

  it('keeps what is nested too deeply as text', () => {
    expect(html(`${'> '.repeat(40)}inside`)).toContain('&gt; inside');
    expect(html(`${'- '.repeat(40)}inside`)).toContain('- inside');
  });

  it('reads emphasis on both sides of a cut in a long paragraph, and loses no character', () => {
    const words = Array.from({ length: 900 }, (_, i) => `word${i}`).join(' ');
    expect(html(`**first** ${words} **last**`)).toBe(
      `<p><strong>first</strong> ${words} <strong>last</strong></p>`,
    );
    const unbroken = '😀'.repeat(3001);
    expect(html(unbroken)).toBe(`<p>${unbroken}</p>`);
  });

  it('shows any text that Markdown marks can make', () => {
    const marks = fc.constantFrom(
      '> ',
      '- ',
      '1. ',
      '*',
      '**',
      '_',
      '~~',
      '`',
      '[',
      '](b)',
      '![',
      '|',
      '\n',
      ' ',
      'a',
      '<',
      '#',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(marks, fc.integer({ min: 1, max: 300 })), { maxLength: 12 }), (runs) => {
        const text = runs.map(([mark, times]) => mark.repeat(times)).join('');
        expect(deepest(html(text))).toBeLessThan(150);
      }),
    );
  });
});

describe('the tokens of a Markdown text', () => {
  /** Each of these took a second or more as a whole: the work grew by the square of the length. */
  const runs = { spaces: ' ', underscores: 'a_', stars: 'a*', 'two stars': '**a' };
  for (const [what, run] of Object.entries(runs))
    it(`are read in short pieces from a long run of ${what}`, () => {
      const text = `a${run.repeat(40_000 / run.length)}b`;
      const [paragraph] = markdownTokens(text) ?? [];
      const read = paragraph && 'tokens' in paragraph ? (paragraph.tokens ?? []) : [];
      expect(read.map(({ raw }) => raw).join('')).toBe(text);
      expect(Math.max(...read.map(({ raw }) => raw.length))).toBeLessThanOrEqual(1000);
    });

  const blocks = {
    'lines after a bullet': ['- a\n', 'b\n'],
    'underlined headings': ['', 'a\n-\n'],
    'plain lines': ['', 'a\n'],
  };
  for (const [what, [first = '', run = '']] of Object.entries(blocks))
    it(`are read in short pieces from a long run of ${what}`, () => {
      const text = first + run.repeat(40_000 / run.length);
      const read = markdownTokens(text) ?? [];
      expect(
        read
          .map(({ raw }) => raw)
          .join('')
          .replaceAll('\n', ''),
      ).toBe(text.replaceAll('\n', ''));
      for (const { raw } of read) expect(raw.split('\n').length * raw.length).toBeLessThan(4_100_000);
    });

  it('are whole for long lists and for long code', () => {
    const list = Array.from({ length: 100 }, (_, i) => `- item ${i} of a list as people write them`).join(
      '\n',
    );
    expect(markdownTokens(list)?.map(({ type }) => type)).toEqual(['list']);
    const code = `\`\`\`\n${'let a = 1;\n'.repeat(2000)}\`\`\`\n\nafter`;
    expect(markdownTokens(code)?.map(({ type }) => type)).toEqual(['code', 'space', 'paragraph']);
  });
});

/** How many elements are inside each other at the deepest place of an HTML text. */
const deepest = (text: string): number => {
  let depth = 0;
  let most = 0;
  for (const [, closing] of text.matchAll(/<(\/?)\w+[^>]*?(?<!\/)>/g)) {
    depth += closing ? -1 : 1;
    most = Math.max(most, depth);
  }
  return most;
};
