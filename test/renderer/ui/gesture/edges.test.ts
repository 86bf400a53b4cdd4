import { describe, expect, it } from 'vitest';
import { EDGE_PX, edgePush, MAX_PX } from '../../../../renderer/ui/gesture/edges.ts';

const AREA = { left: 100, top: 50, right: 900, bottom: 650 };

describe('scrolling at the edges', () => {
  it('rests in the middle and grows towards an edge', () => {
    expect(edgePush({ x: 500, y: 300 }, AREA)).toEqual({ x: 0, y: 0 });
    expect(edgePush({ x: 500, y: 50 + EDGE_PX / 2 }, AREA)).toEqual({ x: 0, y: -MAX_PX / 2 });
    expect(edgePush({ x: 900 - EDGE_PX / 4, y: 300 }, AREA)).toEqual({ x: (MAX_PX * 3) / 4, y: 0 });
  });

  it('is fastest at the edge and beyond it', () => {
    expect(edgePush({ x: 20, y: 2000 }, AREA)).toEqual({ x: -MAX_PX, y: MAX_PX });
  });

  it('leaves a middle that rests in a narrow area, and never scrolls one without a size', () => {
    expect(edgePush({ x: 15, y: 15 }, { left: 0, top: 0, right: 30, bottom: 30 })).toEqual({ x: 0, y: 0 });
    expect(edgePush({ x: 5, y: 5 }, { left: 0, top: 0, right: 0, bottom: 0 })).toEqual({ x: 0, y: 0 });
  });
});
