import { describe, expect, it } from 'vitest';
import { measure, plain, wrap } from '../../../../shared/scene/text/text.ts';

const FONT = 'sans-600';
/** A column in which a text of this width fits, and hardly more. */
const asWideAs = (text: string) => measure(text, FONT, 12) + 0.5;
const wrapped = (text: string, as: string) => wrap(text, FONT, 12, asWideAs(as), 20);

/** Where the words of a text end, as ICU has them. */
const wordEnds = (text: string): ReadonlySet<number> =>
  new Set(
    [...new Intl.Segmenter('th', { granularity: 'word' }).segment(text)].map(
      ({ index, segment }) => index + segment.length,
    ),
  );

describe('a script without spaces', () => {
  it.each([
    ['Thai', 'กระบวนการ', 'ขาย'],
    ['Lao', 'ຂະບວນການ', 'ຂາຍ'],
    ['Khmer', 'ដំណើរការ', 'លក់'],
  ])('breaks a line between words: %s', (_script, first, second) => {
    expect(wrapped(first + second, first + second.slice(0, 1))).toEqual([first, second]);
  });

  it.each(['กระบวนการขายสินค้าและบริการ', 'ຂະບວນການຂາຍສິນຄ້າ', 'ដំណើរការលក់ទំនិញនិងសេវាកម្ម'])(
    'ends every line of %s at a word, in every column that is wide enough for its words',
    (text) => {
      const ends = wordEnds(text);
      for (let width = 110; width < 240; width += 5) {
        const lines = wrap(text, FONT, 12, width, 20);
        expect(lines.join('')).toBe(text);
        lines.reduce((at, line) => {
          expect(ends).toContain(at + line.length);
          return at + line.length;
        }, 0);
      }
    },
  );

  it('begins no line with a sign of repetition', () => {
    const lines = wrapped('บริการต่างๆ', 'บริการต่าง');
    for (const line of lines) expect(line).not.toMatch(/^ๆ/);
    expect(lines.join('')).toBe('บริการต่างๆ');
  });

  it('leaves letters of other scripts between them as they are', () => {
    expect(wrapped('ขาย CRM ขาย', 'ขาย CRM')).toEqual(['ขาย CRM', 'ขาย']);
  });
});

describe('a soft hyphen', () => {
  it('is where a word breaks, and shows only there', () => {
    const word = 'Auftrags\u00adabwicklung';
    expect(wrapped(word, 'Auftragsabw')).toEqual(['Auftrags-', 'abwicklung']);
    expect(wrapped(word, 'Auftragsabwicklung')).toEqual(['Auftragsabwicklung']);
    expect(plain(word)).toBe('Auftragsabwicklung');
  });

  it('comes before every break of our own, and leaves room for its hyphen', () => {
    expect(wrapped('Ver\u00adtriebs\u00adprozess', 'Vertriebs-')).toEqual(['Vertriebs-', 'prozess']);
    expect(wrapped('Ver\u00adtriebs\u00adprozess', 'Vertriebs')).toEqual(['Ver-', 'triebs-', 'prozess']);
  });
});

describe('a word longer than a line', () => {
  it.each([
    ['Qualitätssicherungsmaßnahme', 'Qualitätssicherungsma', ['Qualitätssicherungs-', 'maßnahme']],
    ['Geschäftsführung', 'Geschäftsfü', ['Geschäfts-', 'führung']],
    ['Rechnungsprüfung', 'Rechnungspr', ['Rechnungs-', 'prüfung']],
    ['Internationalization', 'Internationaliz', ['Internatio-', 'nalization']],
    ['Производственный', 'Производств', ['Производ-', 'ственный']],
  ])('%s is broken between syllables, with a hyphen', (word, as, expected) => {
    const lines = wrapped(word, as);
    expect(lines.map((line) => line.replace(/-$/, '')).join('')).toBe(word);
    expect(lines.length).toBe(expected.length);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/\p{L}{3,}-$/u);
    for (const line of lines) expect(measure(line, FONT, 12)).toBeLessThanOrEqual(asWideAs(as));
  });

  it('breaks a German compound at its joint', () => {
    expect(wrapped('Qualitätssicherungsmaßnahme', 'Qualitätssicherungsma')).toEqual([
      'Qualitätssicherungs-',
      'maßnahme',
    ]);
    expect(wrapped('Rechnungsprüfung', 'Rechnungspr')).toEqual(['Rechnungs-', 'prüfung']);
  });

  it('keeps letters together that form one sound', () => {
    for (let width = 30; width < 120; width += 2)
      for (const line of wrap('Wirtschaftsforschungsgesellschaft', FONT, 12, width, 40))
        if (line.endsWith('-')) expect(line).not.toMatch(/(?:sc|[^s]c)-$/);
  });

  it('moves to the next line first if it fits there', () => {
    expect(wrapped('Unsere Auftragsabwicklung', 'Auftragsabwicklung')).toEqual([
      'Unsere',
      'Auftragsabwicklung',
    ]);
  });

  it('is cut between graphemes if it has no syllables', () => {
    expect(wrapped(`${'营'.repeat(3)}xxxxxxxxxxxx`, 'xxxxxx').join('')).toBe('营营营xxxxxxxxxxxx');
    expect(wrapped('zzzzzzzzzzzz', 'zzzzzz')).toEqual(['zzzzzz', 'zzzzzz']);
  });
});
