import { describe, expect, it } from 'vitest';
import { namesOn } from '../../../renderer/canvas/paint-names.ts';

const TONE = { fill: 'white', edge: 'grey', text: 'black' };
const HEADER = 14;

/** Names in type whose letters are all 6 pixels wide, and where they come to stand. */
const painting = () => {
  const labels: { x: number; y: number; width: number; height: number }[] = [];
  const texts: { text: string; x: number; y: number }[] = [];
  const context = {
    font: '',
    measureText: (text: string) => ({ width: 6 * text.length }),
    beginPath: () => {},
    roundRect: (x: number, y: number, width: number, height: number) => labels.push({ x, y, width, height }),
    fill: () => {},
    stroke: () => {},
    fillText: (text: string, x: number, y: number) => texts.push({ text, x, y }),
  };
  return { names: namesOn(context as unknown as CanvasRenderingContext2D), labels, texts };
};

describe('the label of a container', () => {
  it('stands beside that of the container around it where both have room, so that names below keep theirs', () => {
    const { names, labels, texts } = painting();
    names.label('Plan', 1, TONE, { x: 100, y: 100, width: 290, height: 80 }, HEADER);
    names.label('A proposal', 2, TONE, { x: 106, y: 116, width: 280, height: 46 }, HEADER);
    names.set('First', 'black', { x: 112, y: 134, width: 66, height: 24 });
    names.paintLabels();
    const [plan, proposal] = labels;
    expect(proposal?.x).toBe((plan?.x ?? 0) + (plan?.width ?? 0) + 3);
    expect(proposal?.y).toBe(117);
    expect(texts.map(({ text }) => text)).toEqual(['First', 'Plan', 'A proposal']);
  });

  it('stands below where there is no room beside', () => {
    const { names, labels } = painting();
    names.label(
      'A long name of a macro process',
      1,
      TONE,
      { x: 100, y: 100, width: 220, height: 200 },
      HEADER,
    );
    names.label('Part of it', 2, TONE, { x: 106, y: 116, width: 200, height: 100 }, HEADER);
    names.paintLabels();
    const [outer, inner] = labels;
    expect(inner?.x).toBe(112);
    expect(inner?.y).toBe((outer?.y ?? 0) + (outer?.height ?? 0) + 3);
  });

  it('stays in the window where its container begins left of it, and leaves with the container’s end', () => {
    const { names, labels } = painting();
    names.label('Plan', 1, TONE, { x: -150, y: 100, width: 300, height: 200 }, HEADER);
    names.label('Sell', 1, TONE, { x: -280, y: 400, width: 300, height: 200 }, HEADER);
    names.paintLabels();
    expect(labels.map(({ x }) => x)).toEqual([6, 20 - 6 - (labels[1]?.width ?? 0)]);
  });
});
