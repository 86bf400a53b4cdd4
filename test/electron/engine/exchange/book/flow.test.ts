import { describe, expect, it } from 'vitest';
import { sheetsOfText } from '../../../../../electron/engine/exchange/book/flow.ts';
import type { Content, Section } from '../../../../../shared/book/content.ts';

const MEASURES = {
  ...{ width: 595, height: 842, k: 1, side: 48, top: 60, bottom: 50 },
  ...{ accent: '#c2410c', link: '#1d4ed8' },
};
const SECTION: Section = {
  ...{ kind: 'text', anchor: 'minutes', title: 'Minutes', path: ['Minutes'], around: [], content: [] },
};

/** The texts on each sheet, in the order in which they are written. */
const textsOn = (content: readonly Content[]): string[][] => {
  const steps = sheetsOfText(SECTION, content, MEASURES);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value.map((sheet) =>
    sheet.steps.flatMap((each) => (each.do === 'write' ? each.lines.map(({ text }) => text) : [])),
  );
};

const lines = (count: number, word: string) =>
  Array.from({ length: count }, (_, i) => ({ text: `${word} ${i}` }));

describe('a row of facts under its heading, wherever it begins on a sheet', () => {
  it.each([1, 3, 4, 5, 6, 12, 13, 30, 150])(
    'of %i lines: has three lines at its foot, no fewer, and its heading',
    (count) => {
      for (let before = 30; before < 60; before++) {
        const sheets = textsOn([
          { kind: 'text', lines: lines(before, 'before') },
          { kind: 'heading', level: 2, text: 'Changes' },
          { kind: 'facts', rows: [{ name: 'Added', value: lines(count, 'row') }] },
        ]);
        const rows = sheets.map((texts) => texts.filter((text) => text.startsWith('row ')).length);
        expect(rows.reduce((sum, each) => sum + each, 0)).toBe(count);
        const withHeading = sheets.findIndex((texts) => texts.includes('Changes'));
        expect(rows[withHeading]).toBeGreaterThanOrEqual(Math.min(3, count));
        expect(rows.findIndex((each) => each > 0)).toBe(withHeading);
      }
    },
  );
});
