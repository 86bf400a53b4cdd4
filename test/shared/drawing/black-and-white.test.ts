import { describe, expect, it } from 'vitest';
import type { Paint, Pen } from '../../../shared/drawing/pen.ts';
import { drawInSlices, drawingOf } from '../../../shared/drawing/scene.ts';
import { applyPatch, type Model } from '../../../shared/model/model.ts';
import { STATUSES } from '../../../shared/model/records/process.ts';
import { layout } from '../../../shared/scene/layout.ts';
import { addFlow } from '../../electron/engine/exchange/models.ts';
import { seedModel } from '../model/harness.ts';

type Marks = { readonly shapes: string[]; readonly texts: string[] };

/** What is drawn of a model, as a copier without colours shows it: lines and shapes, and words. */
const marksOf = (model: Model): Marks => {
  const marks: Marks = { shapes: [], texts: [] };
  const inkOf = ({ fill, stroke }: Paint): string =>
    [fill ? 'filled' : '', stroke ? `line ${stroke.width} ${stroke.dash?.join(' ') ?? ''}` : ''].join();
  const pen: Pen = {
    theme: 'light',
    group: (_place, draw) => draw(),
    rect: () => {},
    path: (data, paint) => marks.shapes.push(`${data} ${inkOf(paint)}`),
    text: (lines) => marks.texts.push(lines.map(({ text }) => text).join(' ')),
  };
  const scene = layout(model, { rootId: null, exploded: new Set<string>() });
  for (const _done of drawInSlices(pen, drawingOf(model, scene, {})));
  return marks;
};

/** What one model shows that another does not. */
const added = (marks: readonly string[], before: readonly string[]): string =>
  marks.filter((mark) => !before.includes(mark)).join('\n');

describe('a picture without its colours', () => {
  const plain = marksOf(seedModel());

  it('tells the kinds of flows by their lines', () => {
    const lines = (['sequence', 'information', 'material'] as const).map((kind) => {
      const model = seedModel();
      addFlow(model, 'f', 'plan', 'assist', kind, 'the same');
      return added(marksOf(model).shapes, plain.shapes);
    });
    expect(new Set(lines).size).toBe(3);
    for (const line of lines) expect(line).not.toBe('');
  });

  it('tells the statuses of a block by their shapes, and by their words', () => {
    const shown = STATUSES.map((status) => {
      const model = seedModel();
      applyPatch(model, [{ op: 'set', table: 'process', id: 'plan', fields: { status } }]);
      const { shapes, texts } = marksOf(model);
      return { shapes: shapes.join('\n'), texts: texts.join('\n') };
    });
    expect(new Set(shown.map(({ shapes }) => shapes)).size).toBe(STATUSES.length);
    expect(new Set(shown.map(({ texts }) => texts)).size).toBe(STATUSES.length);
  });
});
