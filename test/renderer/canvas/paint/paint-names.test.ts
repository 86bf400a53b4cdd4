import { describe, expect, it } from 'vitest';
import { namesOn } from '../../../../renderer/canvas/paint/paint-names.ts';

const TONE = { fill: 'white', edge: 'grey', text: 'black' };
const HEADER = 14;

/** Names, and where they come to stand. Letters that the bundled typeface lacks are all 6 pixels wide. */
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
  const drawing = context as unknown as CanvasRenderingContext2D;
  return { names: namesOn(drawing), context: drawing, labels, texts };
};

describe('the label of a container', () => {
  it('is next to that of its container if both have room, so that names below keep theirs', () => {
    const { names, labels, texts } = painting();
    names.label({
      name: 'Plan',
      level: 1,
      tone: TONE,
      container: { x: 100, y: 100, width: 290, height: 80 },
      header: HEADER,
    });
    names.label({
      name: 'A proposal',
      level: 2,
      tone: TONE,
      container: { x: 106, y: 116, width: 280, height: 46 },
      header: HEADER,
    });
    names.set('First', 'black', { x: 112, y: 134, width: 66, height: 24 });
    names.paintLabels();
    const [plan, proposal] = labels;
    expect(proposal?.x).toBe((plan?.x ?? 0) + (plan?.width ?? 0) + 3);
    expect(proposal?.y).toBe(117);
    expect(texts.map(({ text }) => text)).toEqual(['First', 'Plan', 'A proposal']);
  });

  it('is below if there is no room next to it', () => {
    const { names, labels } = painting();
    names.label({
      name: 'A long name of a macro process',
      level: 1,
      tone: TONE,
      container: { x: 100, y: 100, width: 220, height: 200 },
      header: HEADER,
    });
    names.label({
      name: 'Part of it',
      level: 2,
      tone: TONE,
      container: { x: 106, y: 116, width: 200, height: 100 },
      header: HEADER,
    });
    names.paintLabels();
    const [outer, inner] = labels;
    expect(inner?.x).toBe(112);
    expect(inner?.y).toBe((outer?.y ?? 0) + (outer?.height ?? 0) + 3);
  });

  it('stays in the window if its container begins left of it, cut to what is seen of that', () => {
    const { names, labels, texts } = painting();
    const label = (name: string, x: number) =>
      names.label({
        name,
        level: 1,
        tone: TONE,
        container: { x, y: 100, width: 300, height: 200 },
        header: HEADER,
      });
    label('Plan', -150);
    label('Sell on standard terms', -204);
    label('Assist', -280);
    names.paintLabels();
    expect(labels.map(({ x }) => x)).toEqual([6, 6]);
    expect(texts.map(({ text }) => text)).toEqual(['Plan', 'Sell on…']);
    expect(labels.every(({ x, width }) => x + width <= 96)).toBe(true);
  });

  it('of a proposal reaches above it and covers none of the blocks in it', () => {
    const { names, labels } = painting();
    const container = { x: 100, y: 100, width: 280, height: 46 };
    names.label({ name: 'A proposal', level: 2, tone: TONE, container, header: 12, isRaised: true });
    names.paintLabels();
    expect((labels[0]?.y ?? 0) + (labels[0]?.height ?? 0)).toBe(112);
  });
});

describe('the title of a container', () => {
  const container = { x: 100, y: 100, width: 280, height: 200 };

  it('keeps to its header, in type that fits there', () => {
    const { names, labels, texts } = painting();
    const size = names.title({ name: 'Plan', level: 1, colour: 'black', container, header: 14, most: 99 });
    expect(size).toBe(11);
    expect(texts).toEqual([{ text: 'Plan', x: 106, y: 108 }]);
    names.paintLabels();
    expect(labels).toEqual([]);
  });

  it('is no larger than the one around it, and names inside are no larger than it', () => {
    const { names, context } = painting();
    expect(names.title({ name: 'Plan', level: 2, colour: 'black', container, header: 30, most: 9 })).toBe(9);
    names.set('Sell', 'black', { x: 110, y: 130, width: 100, height: 40 }, 9);
    expect(context.font).toMatch(/^500 9px/);
  });
});

describe('the name of a block', () => {
  const names = () => painting().names;

  it('has the same type as that of other boxes as wide, unless only smaller type has room for it whole', () => {
    const sizeIn = (name: string, width: number) =>
      names().set(name, 'black', { x: 0, y: 0, width, height: 22 })?.size;
    expect(sizeIn('Plan', 140)).toBe(11);
    expect(sizeIn('Plan the load', 140)).toBe(11);
    expect(sizeIn('Plan the whole of the load now', 140)).toBe(9);
    expect(sizeIn('Plan', 100)).toBe(9);
    expect(sizeIn('Plan the whole load', 100)).toBe(9);
    expect(sizeIn('Plan the whole of the load of the coming year', 100)).toBe(8);
  });

  it('is cut between words where none is small enough', () => {
    const { names, texts } = painting();
    names.set('Configure the product', 'black', { x: 0, y: 0, width: 60, height: 12 });
    expect(texts.map(({ text }) => text)).toEqual(['Configure…']);
  });
});

describe('a container that is shown as a tile', () => {
  it('says how many children are in it, below its name: in words if there is room for them', () => {
    const { names, texts } = painting();
    names.set('Plan', 'black', { x: 0, y: 0, width: 100, height: 60 }, 11, 3);
    names.set('Handle all disputes', 'black', { x: 200, y: 0, width: 52, height: 60 }, 11, 12);
    expect(texts.map(({ text }) => text)).toEqual(['Plan', '3 children', 'Handle all', 'disputes', '(12)']);
  });

  it('says so behind its name if there is one line', () => {
    const { names, texts } = painting();
    names.set('Plan', 'black', { x: 0, y: 0, width: 100, height: 16 }, 11, 3);
    expect(texts.map(({ text }) => text)).toEqual(['Plan (3)']);
  });

  it('has its name in larger type where there is room, and never above what it may have', () => {
    const { names, context } = painting();
    expect(names.set('Plan', 'black', { x: 0, y: 0, width: 150, height: 90 }, 99, 3)?.size).toBe(15);
    expect(names.set('Plan', 'black', { x: 0, y: 0, width: 150, height: 90 }, 9, 3)?.size).toBe(9);
    expect(context.font).toMatch(/^400 9px/);
  });
});
