import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Markdown } from '../../../renderer/ui/Markdown.tsx';

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

  it('leaves a text that is too long to read as it is', () => {
    const long = `**${'a'.repeat(60_000)}**`;
    expect(html(long)).toBe(`<p>${long}</p>`);
  });
});
