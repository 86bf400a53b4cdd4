import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chipPlace, sizesOf } from '../../../shared/scene/geometry.ts';
import { measure } from '../../../shared/scene/text/text.ts';

const CODE_SCHEMES = ['openreference', 'dotted', 'scor', 'idef0'] as const;

describe('the chip of a block', () => {
  it('shows a code of its level whole', () => {
    for (const [level, code] of [
      [1, 'S'],
      [2, 'S2'],
      [3, 'S203'],
      [4, 'S203.1'],
      [5, 'S203.1.2'],
      // It was frozen two levels down, and moved up.
      [1, 'S203'],
    ] as const)
      expect(chipPlace(level, code, 'openreference')?.text).toBe(code);
  });

  it('shows the beginning and the end of a code that has no room', () => {
    const place = chipPlace(9, 'S203.1.2.3.14.15.16.17.18', 'openreference');
    expect(place?.text).toMatch(/^S.*….*18$/);
  });

  it('never sticks out of its block, nor over its button, and can be read, whatever the code', () => {
    const code = fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 24 }),
        fc.constantFrom(...CODE_SCHEMES),
        code,
        (level, scheme, parts) => {
          const place = chipPlace(level, `S${parts.join('.')}`, scheme);
          if (!place) throw new Error('A code has a chip.');
          const { width, button, buttonInset } = sizesOf(level);
          expect(place.x + place.width).toBeLessThanOrEqual(width - button - buttonInset);
          expect(measure(place.text, 'mono-500', place.fontSize)).toBeLessThanOrEqual(place.width + 0.01);
          expect(place.fontSize).toBeGreaterThanOrEqual(6 - 0.01);
        },
      ),
    );
  });
});
