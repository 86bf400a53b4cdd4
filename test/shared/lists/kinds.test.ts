import { describe, expect, it } from 'vitest';
import { PAGES, TEXTS } from './kinds.ts';
import { outlined } from './outlined.ts';

for (const [kind, samples] of Object.entries(TEXTS))
  describe(`a list as plain text: ${kind}`, () => {
    it.each(samples)('%s', (_, text, right) => expect(outlined({ text })).toBe(right));
  });

for (const [kind, samples] of Object.entries(PAGES))
  describe(`a list as HTML: ${kind}`, () => {
    it.each(samples)('%s', (_, html, right) =>
      expect(outlined({ text: 'the same as text', html })).toBe(right),
    );
  });

describe('text and HTML of one copy', () => {
  it('is read from the text if the HTML says nothing about levels', () => {
    const html = '<meta charset="utf-8"><div style="white-space:pre"><div><span>- Plan</span></div></div>';
    expect(outlined({ text: '- Plan\n  - Forecast', html })).toBe('Plan|>Forecast');
    expect(outlined({ text: '1. Plan\n2. Sell', html: '<p>1. Plan</p><p>2. Sell</p>' })).toBe('Plan|Sell');
  });

  it('is read from the HTML if there is no text', () => {
    expect(outlined({ text: ' ', html: '<p>Plan</p><p>Sell</p>' })).toBe('Plan|Sell');
    expect(outlined({ text: '', html: '<table><tr><td>Plan</td></tr><tr><td>Sell</td></tr></table>' })).toBe(
      'Plan|Sell',
    );
  });

  it('is read from the text if the HTML is nested deeper than any page', () => {
    expect(outlined({ text: 'Plan', html: `${'<ul><li>x'.repeat(2000)}` })).toBe('Plan');
  });
});
