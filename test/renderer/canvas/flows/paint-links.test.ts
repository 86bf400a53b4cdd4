import { describe, expect, it } from 'vitest';
import type { Link } from '../../../../renderer/canvas/flows/links.ts';
import { paintLinks } from '../../../../renderer/canvas/flows/paint-links.ts';
import type { Flow } from '../../../../shared/model/records.ts';
import { LIGHT } from '../../../../shared/scene/overlays/palette.ts';

type Painted = { readonly what: string; readonly alpha: number };

const painting = () => {
  const painted: Painted[] = [];
  let isGround = false;
  const nothing = () => {};
  const context = {
    globalAlpha: 1,
    beginPath: () => {
      isGround = false;
    },
    roundRect: () => {
      isGround = true;
    },
    fill: () => painted.push({ what: isGround ? 'ground' : 'head', alpha: context.globalAlpha }),
    stroke: () => painted.push({ what: 'line', alpha: context.globalAlpha }),
    fillText: (text: string) => painted.push({ what: text, alpha: context.globalAlpha }),
    ...{ moveTo: nothing, lineTo: nothing, arcTo: nothing, setLineDash: nothing },
  };
  return { context: context as unknown as CanvasRenderingContext2D, painted };
};

const linkNamed = (key: string): Link => ({
  key,
  sourceId: 'a',
  targetId: 'b',
  flows: [{ id: key, kind: 'sequence' } as unknown as Flow],
  points: [
    { x: 0, y: 0 },
    { x: 200, y: 0 },
  ],
  text: key,
  label: { x: 100, y: 0, width: 40, height: 14, lines: [key], isClear: true, grows: 2 },
  blocks: new Set(),
  opensFrom: 0,
  leastEnd: 100,
});

describe('the flows beside those that stand out', () => {
  it('are dimmed with their words, whose ground still covers the line', () => {
    const { context, painted } = painting();
    paintLinks(context, {
      links: [linkNamed('quiet'), linkNamed('lit')],
      viewport: { x: 0, y: 0, zoom: 1 },
      palette: LIGHT,
      selected: null,
      lit: new Set(['lit']),
      over: null,
    });
    const alphaOf = (text: string) => painted.find(({ what }) => what === text)?.alpha;
    expect(alphaOf('quiet')).toBeLessThan(0.5);
    expect(alphaOf('lit')).toBe(1);
    expect(painted.filter(({ what }) => what === 'ground').map(({ alpha }) => alpha)).toEqual([1, 1]);
    expect(painted.find(({ what }) => what === 'line')?.alpha).toBeLessThan(0.5);
    expect(context.globalAlpha).toBe(1);
  });
});
