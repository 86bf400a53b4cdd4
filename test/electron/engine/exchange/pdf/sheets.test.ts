import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageFor } from '../../../../../electron/engine/exchange/pdf/page.ts';
import { sheetsFor } from '../../../../../electron/engine/exchange/pdf/sheets.ts';
import { pdfFormat } from '../../../../../electron/engine/exchange/pdf.ts';
import { viewFrom } from '../../../../../shared/drawing/shown.ts';
import type { Model } from '../../../../../shared/model/model.ts';
import { layout } from '../../../../../shared/scene/layout.ts';
import { perform } from '../../../../shared/model/harness.ts';
import { orderToCash } from '../../../../shared/scene/lines/maps.ts';
import { grownModel, modelOf } from '../../../../shared/scene/models.ts';

const A4 = { format: 'pdf', paper: 'a4', orientation: 'landscape' } as const;
const sheetsOf = (model: Model, paper: 'a4' | 'a0' = 'a4') =>
  sheetsFor(model, viewFrom(model, {}), { ...A4, paper });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'strata-sheets-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('pages of a picture', () => {
  it('are one where all names can be read on it', () => {
    const model = modelOf([{ name: 'A', children: [{ name: 'A1' }, { name: 'A2' }] }, { name: 'B' }]);
    expect(sheetsOf(model)).toHaveLength(1);
  });

  it('show every block with its name in 6 points or more', () => {
    const sheets = sheetsOf(orderToCash());
    const shown = new Set<string>();
    for (const { drawing, page } of sheets)
      for (const { box } of drawing.boxes) {
        shown.add(box.id);
        expect(box.fontSize * page.scale).toBeGreaterThanOrEqual(6);
      }
    expect(shown.size).toBe(orderToCash().rows.process.size);
  });

  it('begin with all of it, and go on with the blocks that are closed there', () => {
    const [first, ...others] = sheetsOf(orderToCash());
    expect(first?.view.rootId).toBeNull();
    expect(others.map(({ view }) => view.rootId)).toEqual(first?.further);
    expect(first?.further).toEqual(['Sell', 'Accept orders', 'Produce', 'Ship', 'Collect money']);
  });

  it('have their containers in the shape of the paper: narrower on portrait, and larger there than in that of a screen', () => {
    const names = Array.from({ length: 24 }, (_, i) => ({ name: `Step ${i + 1}` }));
    const model = modelOf([{ id: 'P', name: 'P', children: names }]);
    const [portrait, landscape] = (['portrait', 'landscape'] as const).map((orientation) => {
      const [sheet] = sheetsFor(model, viewFrom(model, {}), { ...A4, orientation });
      const box = sheet?.scene.boxes[0]?.box;
      return { aspect: (box?.width ?? 0) / (box?.height ?? 1), scale: sheet?.page.scale ?? 0 };
    });
    expect(portrait?.aspect).toBeLessThan(0.8 * (landscape?.aspect ?? 0));
    const { width, height } = layout(model, viewFrom(model, {}));
    const asOnScreen = pageFor({ ...A4, orientation: 'portrait' }, { x: 0, y: 0, width, height });
    expect(portrait?.scale).toBeGreaterThan(asOnScreen.scale);
  });

  it('show chains of flows in the shape of the paper', () => {
    const names = Array.from({ length: 9 }, (_, i) => ({ id: `s${i}`, name: `Step ${i + 1}` }));
    const model = modelOf([{ id: 'P', name: 'P', layout: 'flow', children: names }]);
    for (let i = 0; i < 8; i++)
      perform(model, { type: 'flow.add', sourceId: `s${i}`, targetId: `s${i + 1}` });
    const widthOn = (orientation: 'portrait' | 'landscape') =>
      sheetsFor(model, viewFrom(model, {}), { ...A4, orientation })[0]?.scene.width ?? 0;
    expect(widthOn('portrait')).toBeLessThan(widthOn('landscape'));
  });

  it('are one on paper that is large enough', () => {
    expect(sheetsOf(orderToCash(), 'a0')).toHaveLength(1);
  });

  it('are one for a model that would fill a book', () => {
    expect(sheetsOf(grownModel(3000, 6))).toHaveLength(1);
  });

  it('hold all that is drawn, lines and labels too', () => {
    for (const { drawing, page } of sheetsOf(orderToCash()))
      for (const { points, label } of drawing.flows) {
        const xs = points.map(({ x }) => page.left + x * page.scale);
        const ends = label ? [label.x - label.width / 2, label.x + label.width / 2] : [];
        for (const x of [...xs, ...ends.map((each) => page.left + each * page.scale)]) {
          expect(x).toBeGreaterThanOrEqual(page.margin - 0.01);
          expect(x).toBeLessThanOrEqual(page.width - page.margin + 0.01);
        }
      }
  });

  it('of one block tell the flows to and from the other pages', async () => {
    const file = join(folder, 'map.pdf');
    writeFileSync(
      file,
      await pdfFormat.write(orderToCash(), A4, { at: '2026-11-23T12:00:00Z', version: '1' }),
    );
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
    expect(text).toContain(
      'Flows in: Signed order form from 1.5 to 2.1. Flows out: Order to be made from 2.4 to 3.1.',
    );
    const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
    expect(info).toMatch(/Pages:\s+6\n/);
  });
});
