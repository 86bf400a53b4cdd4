import { createRequire } from 'node:module';
import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { fitted, measure, plain, wrap } from '../../../../shared/scene/text/text.ts';

const FONT = 'sans-600';
const graphemes = (text: string) => [...new Intl.Segmenter().segment(text)].length;

describe('measure', () => {
  it.each([
    ['sans-400', 'sans/400Regular/IBMPlexSans_400Regular'],
    ['sans-500', 'sans/500Medium/IBMPlexSans_500Medium'],
    ['sans-600', 'sans/600SemiBold/IBMPlexSans_600SemiBold'],
    ['mono-500', 'mono/500Medium/IBMPlexMono_500Medium'],
  ] as const)('agrees with the font file of %s', (font, file) => {
    const path = createRequire(import.meta.url).resolve(`@expo-google-fonts/ibm-plex-${file}.ttf`);
    const pdf = new PDFDocument().font(path).fontSize(12);
    // Switched off by name: an empty list leaves kerning on.
    const features = { kern: false, liga: false, calt: false, clig: false } as unknown as [];
    // The mono face has no Greek, and its empty glyphs are more than the PDF's reader of fonts can take.
    const latin = ['Sell on Standard Terms', 'AVATAR: To, Ty, Wa', 'Größe – 3½ ‰ → fi', 'План продаж'];
    const isMono = font === 'mono-500';
    for (const text of isMono ? latin.map((each) => each.replaceAll(' ', '')) : [...latin, 'Σχέδιο'])
      expect(measure(text, font, 12)).toBeCloseTo(pdf.widthOfString(text, { features }), 6);
  });

  it('adds up the advances of the bundled fonts without kerning', () => {
    expect(measure('AV', FONT, 1000)).toBe(measure('A', FONT, 1000) + measure('V', FONT, 1000));
    expect(measure('S203', 'mono-500', 10)).toBe(24);
  });

  it('gives ideographs and emoji one em, and nothing to combining marks', () => {
    expect(measure('営業', FONT, 12)).toBe(24);
    expect(measure('👩‍👩‍👧', FONT, 12)).toBe(12);
    expect(measure('e\u0301', FONT, 12)).toBe(measure('e', FONT, 12));
  });
});

describe('wrap', () => {
  it('breaks at spaces and drops them at the end of a line', () => {
    expect(wrap('Sell on Standard Terms', FONT, 13, 80, 4)).toEqual(['Sell on', 'Standard', 'Terms']);
  });

  it('breaks after a slash and after a hyphen inside a word', () => {
    expect(wrap('Product/Solution/Value', FONT, 12, 95, 4)).toEqual(['Product/', 'Solution/Value']);
    expect(wrap('well-established', FONT, 12, 70, 4)).toEqual(['well-', 'established']);
  });

  it('cuts a word longer than a line between graphemes', () => {
    const lines = wrap('👩‍👩‍👧'.repeat(10), FONT, 12, 50, 4);
    expect(lines).toEqual(['👩‍👩‍👧'.repeat(4), '👩‍👩‍👧'.repeat(4), '👩‍👩‍👧'.repeat(2)]);
  });

  it('breaks between ideographs but never before a closing mark', () => {
    expect(wrap('営業計画、承認', FONT, 12, 48, 4)).toEqual(['営業計', '画、承認']);
  });

  it('ends in an ellipsis if the text was cut', () => {
    const lines = wrap('one two three four five six seven', FONT, 12, 50, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    expect(fitted('Sell on Standard Terms', FONT, 13, 60)).toMatch(/^Sell.*…$/);
  });

  it('shows line breaks and tabs as spaces and leaves out soft hyphens', () => {
    expect(plain(' a\r\n\tb\u00adc \ufb01 ')).toBe('a bc fi');
    expect(wrap('a\nb', FONT, 12, 100, 4)).toEqual(['a b']);
    expect(wrap(' \n ', FONT, 12, 100, 4)).toEqual([]);
  });

  it('reads only as much of a long name as can show', () => {
    for (const part of ['x', 'é ü ', '営', 'e\u0301']) {
      const lines = wrap(part.repeat(10_000), FONT, 12, 144, 4);
      const longer = part.repeat(1_000_000);
      // Measured whole, each of these takes half a second, and the test's time would be up long before.
      for (let i = 0; i < 200; i++) expect(wrap(longer, FONT, 12, 144, 4)).toEqual(lines);
    }
  });

  it('never makes a line wider than the column, nor loses or adds a character, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc
        .array(
          fc.constantFrom(
            'Sell',
            'by-',
            '/',
            ' ',
            'חוזה',
            'عقد',
            '営業',
            '👍🏽',
            '\ud800',
            '\n',
            'Auftragsabwicklung',
            'a\u00adb',
            'กระบวนการขาย',
          ),
          {
            maxLength: 40,
          },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 5, max: 200 }),
        fc.integer({ min: 1, max: 5 }),
        (name, width, max) => {
          const lines = wrap(name, FONT, 12, width, max);
          expect(lines.length).toBeLessThanOrEqual(max);
          for (const line of lines)
            if (graphemes(line) > 2) expect(measure(line, FONT, 12)).toBeLessThanOrEqual(width + 0.01);
          const whole = wrap(name, FONT, 12, width, 1000);
          // A line may end in a hyphen that was not typed.
          expect(whole.join('').replace(/[ -]/g, '')).toBe(plain(name).replace(/[ -]/g, ''));
        },
      ),
      { numRuns: 300 },
    );
  });
});
