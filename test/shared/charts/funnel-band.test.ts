import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../../shared/charts/figures/figures.ts';
import { bandInWords, bandOf, bandShapes, volumeOfBox } from '../../../shared/charts/funnel-band.ts';
import type { Volume } from '../../../shared/funnel/overlay.ts';
import { gapOf } from '../../../shared/scene/geometry.ts';
import { textArea } from './charts.ts';

const figures = figuresIn('USD');
const volume: Volume = { unitsIn: 17_543.86, open: null, conversion: 0.08, unitsOut: 1403.51 };

describe('the band of a block', () => {
  it('says units in, conversion and units out, shorter if there is less room', () => {
    const text = (width: number) => bandOf({ width, height: 48 }, volume, figures)?.text;
    expect(text(160)).toBe('17,544 → 8% → 1,404');
    expect(text(122)).toBe('17.5k → 8% → 1.4k');
    expect(text(60)).toBe('8%');
    expect(text(20)).toBeUndefined();
  });

  it('shows open units next to units to create', () => {
    const netted = { ...volume, unitsIn: 5880, open: 2400, unitsOut: 662 };
    expect(bandOf({ width: 240, height: 48 }, netted, figures)?.text).toBe('5,880 + 2,400 → 8% → 662');
    expect(bandInWords(netted, figures)).toBe('funnel 5,880 in and 2,400 open, converts 8%, 662 out');
  });

  it('says that a quota is unreachable, to the eye and the ear', () => {
    const lost = { unitsIn: null, open: null, conversion: 0.5, unitsOut: null };
    expect(bandOf({ width: 160, height: 48 }, lost, figures)).toMatchObject({
      text: 'unreachable',
      ink: 'accent',
    });
    expect(bandInWords(lost, figures)).toBe('funnel unreachable');
    expect(bandInWords(volume, figures)).toBe('funnel 17,544 in, converts 8%, 1,404 out');
  });

  it('keeps to the width of its block and the space below it, whatever the figures and the size', () => {
    const units = fc.double({ min: 0, max: 1e18, noNaN: true });
    fc.assert(
      fc.property(
        units,
        units,
        fc.option(units),
        fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
        fc.integer({ min: 10, max: 800 }),
        fc.double({ min: 6, max: 40, noNaN: true }),
        (unitsIn, unitsOut, open, conversion, width, size) => {
          const band = bandOf({ width, height: 100 }, { unitsIn, unitsOut, open, conversion }, figures, size);
          if (!band) return;
          const part = size / 10.5;
          expect(band.x).toBeGreaterThanOrEqual(0);
          expect(band.x + band.width).toBeLessThanOrEqual(width);
          expect(band.y + band.height - 100).toBeLessThan(gapOf('container', 3) * part);
          const [, text] = bandShapes(band, size);
          if (text?.kind !== 'text') throw new Error('A band has its words.');
          const { x, y, height } = textArea(text);
          expect(x).toBeGreaterThan(band.x);
          expect(y).toBeGreaterThan(band.y);
          expect(y + height).toBeLessThan(band.y + band.height);
        },
      ),
    );
  });

  it('is that of all inside while a block is closed or far away, else of the block alone', () => {
    const own = new Map([['a', volume]]);
    const whole = new Map([['a', { ...volume, conversion: 1 }]]);
    const overlay = { currency: 'USD', stages: [], own, whole };
    expect(volumeOfBox(overlay, { id: 'a', kind: 'container' })?.conversion).toBe(0.08);
    expect(volumeOfBox(overlay, { id: 'a', kind: 'container' }, true)?.conversion).toBe(1);
    expect(volumeOfBox(overlay, { id: 'a', kind: 'block' })?.conversion).toBe(1);
    expect(volumeOfBox(overlay, { id: 'a', kind: 'proposed' })).toBeUndefined();
  });
});
