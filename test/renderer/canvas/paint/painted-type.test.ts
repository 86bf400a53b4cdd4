import { describe, expect, it } from 'vitest';
import { fontOf, paintedSize, widthIn } from '../../../../renderer/canvas/paint/painted-type.ts';
import { measure } from '../../../../shared/scene/text/text.ts';

/** A browser in whose fonts each letter is as wide as it is high, and what it was asked. */
const browser = () => {
  const asked: string[] = [];
  const context = {
    font: '',
    measureText: (text: string) => {
      asked.push(`${text} ${context.font.slice(0, 3)}`);
      return { width: text.length * Number(/([\d.]+)px/.exec(context.font)?.[1]) } as TextMetrics;
    },
  };
  return { context, asked };
};

describe('the width of a painted name', () => {
  it('is that of its letters in the bundled typeface, without asking the browser', () => {
    const { context, asked } = browser();
    const width = widthIn(context, fontOf(500, 11), 'Prüfen…');
    expect(width).toBe(measure('Prüfen…', 'sans-500', 11));
    expect(asked).toEqual([]);
  });

  it('is asked for once for all sizes if the bundled typeface does not have its letters', () => {
    const { context, asked } = browser();
    const widths = [8, 9, 11, 15].map((size) => widthIn(context, fontOf(500, size), 'בדיקת'));
    expect(widths.map((width) => Math.round(width))).toEqual([40, 45, 55, 75]);
    expect(asked).toEqual(['בדיקת 500']);
    widthIn(context, fontOf(600, 11), 'בדיקת');
    expect(asked).toEqual(['בדיקת 500', 'בדיקת 600']);
  });
});

describe('the size of painted type', () => {
  it('grows in steps while zooming, so that there are few fonts', () => {
    const sizes = Array.from({ length: 200 }, (_, i) => paintedSize(6.5 + i / 100));
    expect([...new Set(sizes)]).toEqual([6.5, 7, 7.5, 8]);
  });
});
