import { describe, expect, it } from 'vitest';
import { labelText, narrowShape, textOn } from '../../../../shared/scene/lines/label-text.ts';
import { modelOf } from '../models.ts';

const textOf = (...labels: string[]): string => {
  const model = modelOf([]);
  const flows = labels.map((label, i) => ({
    ...{ id: `f${i}`, sourceId: 'a', targetId: 'b', kind: 'sequence' as const, label, elementId: null },
  }));
  return textOn(model, flows);
};

describe('what is written on a line', () => {
  it.each([
    [['Order'], 'Order'],
    [[''], ''],
    [['Order', 'Credit note'], 'Order · Credit note'],
    [['Order', 'Order'], 'Order'],
    [['Order', ''], '2'],
    [['Order', 'Credit note', 'Claim'], '3'],
  ])('is for %j: %s', (labels, text) => {
    expect(textOf(...labels)).toBe(text);
  });

  it('has shapes of one line and of several, each with all of it, before those that are cut', () => {
    const { shapes = [] } = labelText('Customer purchase order') ?? {};
    expect(shapes[0]?.lines).toEqual(['Customer purchase order']);
    const cut = shapes.findIndex(({ isWhole }) => !isWhole);
    for (const { lines } of shapes.slice(0, cut)) expect(lines.join(' ')).toBe('Customer purchase order');
    expect(shapes.slice(cut).every(({ isWhole }) => !isWhole)).toBe(true);
  });

  it('breaks between words, not in them', () => {
    const { shapes = [] } = labelText('Requirements') ?? {};
    for (const { lines, isWhole } of shapes) if (isWhole) expect(lines).toEqual(['Requirements']);
  });

  it('has a narrow shape of no more lines than asked for', () => {
    const label = labelText('Customer purchase order');
    expect(label && narrowShape(label, 1).lines).toHaveLength(1);
    expect(label && narrowShape(label, 3).lines.length).toBeGreaterThan(1);
  });

  it('is nothing for an empty text', () => {
    expect(labelText('')).toBeNull();
  });
});
