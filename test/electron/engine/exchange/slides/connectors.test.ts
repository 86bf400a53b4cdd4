import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectorXml } from '../../../../../electron/engine/exchange/drawingml/connectors.ts';
import type { Place } from '../../../../../electron/engine/exchange/drawingml/shapes.ts';
import { elementsOf, readXml } from '../../../../xml.ts';

const EMU = 12_700;
const box = (x: number, y: number): Place => ({ x, y, width: 100, height: 40 });

/** Where a connector begins and ends by its frame, its turn and its flips, and the sites it is glued to. */
const drawn = (from: Place, to: Place, others: Place[] = []) => {
  const xml = connectorXml({
    id: 9,
    name: 'f',
    from: { id: 1, place: from },
    to: { id: 2, place: to },
    kind: 'sequence',
    others,
  });
  const elements = elementsOf(readXml(`<x xmlns:p="p" xmlns:a="a">${xml}</x>`));
  const of = (tag: string) => elements.find((each) => each.tag === tag)?.attributes ?? {};
  const [frame, off, ext] = [of('a:xfrm'), of('a:off'), of('a:ext')];
  const [w, h] = [Number(ext.cx) / EMU, Number(ext.cy) / EMU];
  const middle = { x: Number(off.x) / EMU + w / 2, y: Number(off.y) / EMU + h / 2 };
  // A shape is flipped before it is turned (ECMA-376, 20.1.7.6).
  const [sx, sy] = [frame.flipH === '1' ? -1 : 1, frame.flipV === '1' ? -1 : 1];
  const angle = (Number(frame.rot ?? 0) / 60_000) * (Math.PI / 180);
  const at = (x: number, y: number) => ({
    x: 0 + Math.round(middle.x + x * Math.cos(angle) - y * Math.sin(angle)),
    y: 0 + Math.round(middle.y + x * Math.sin(angle) + y * Math.cos(angle)),
  });
  return {
    start: at((-w / 2) * sx, (-h / 2) * sy),
    end: at((w / 2) * sx, (h / 2) * sy),
    sites: [of('a:stCxn').idx, of('a:endCxn').idx],
  };
};

const siteOf = ({ x, y, width, height }: Place, site: string | undefined) =>
  ({
    0: { x: x + width / 2, y },
    1: { x, y: y + height / 2 },
    2: { x: x + width / 2, y: y + height },
    3: { x: x + width, y: y + height / 2 },
  })[Number(site)];

describe('a line between two boxes', () => {
  it.each([
    ['to the right', box(300, 0), ['3', '1']],
    ['to the left', box(-300, 10), ['1', '3']],
    ['below', box(0, 200), ['2', '0']],
    ['above', box(20, -200), ['0', '2']],
  ])('leaves and enters on the sides nearest its way: %s', (_, to, sites) => {
    expect(drawn(box(0, 0), to).sites).toEqual(sites);
  });

  it('goes along the side or over the top where another box stands between', () => {
    expect(drawn(box(0, 0), box(0, 200), [box(0, 100)]).sites).toEqual(['1', '1']);
    expect(drawn(box(0, 0), box(400, 0), [box(200, 0)]).sites).toEqual(['0', '0']);
  });

  it('begins and ends at the sites it is glued to, wherever the boxes stand', () => {
    const place = fc.record({ x: fc.integer({ min: -40, max: 40 }), y: fc.integer({ min: -40, max: 40 }) });
    fc.assert(
      fc.property(place, place, (a, b) => {
        const [from, to] = [box(a.x * 20, a.y * 20), box(b.x * 20, b.y * 20)];
        fc.pre(Math.abs(from.x - to.x) >= 120 || Math.abs(from.y - to.y) >= 60);
        const { start, end, sites } = drawn(from, to);
        expect(start).toEqual(siteOf(from, sites[0]));
        expect(end).toEqual(siteOf(to, sites[1]));
      }),
    );
  });
});
