/** What is painted of whole maps at small zooms: by which names blocks are told, and in which type. */
import { describe, expect, it, vi } from 'vitest';
import { isTileAt, isTooSmall } from '../../../../renderer/canvas/camera/visible/visible.ts';
import { viewFrom } from '../../../../shared/drawing/shown.ts';
import { type Model, modelFrom } from '../../../../shared/model/model.ts';
import { layout } from '../../../../shared/scene/layout.ts';
import { LIGHT } from '../../../../shared/scene/overlays/palette.ts';
import { type Placed, type Rect, visitVisible } from '../../../../shared/scene/query.ts';
import type { Scene } from '../../../../shared/scene/scene.ts';
import { type FontName, measure } from '../../../../shared/scene/text/text.ts';
import { generateModel } from '../../../bench/models/generate-model.ts';
import { seedModel } from '../../../shared/model/harness.ts';
import { generatedMap, orderToCash } from '../../../shared/scene/lines/maps.ts';

// The painter makes its row of dots when it is imported.
vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
const { paint } = await import('../../../../renderer/canvas/paint/paint.ts');

type Text = { readonly text: string; readonly size: number; readonly x: number; readonly y: number };
type Painted = { readonly texts: readonly Text[]; readonly boxes: readonly Rect[]; readonly fills: number };

const sizeOf = (font: string): number => Number(/([\d.]+)px/.exec(font)?.[1]);

const faceOf = (font: string): FontName =>
  font.startsWith('6') ? 'sans-600' : font.startsWith('5') ? 'sans-500' : 'sans-400';

/** A map painted whole, with all its blocks exploded. */
const painted = (
  model: Model,
  scene: Scene,
  zoom: number,
  {
    x = 0,
    y = 0,
    hasBand = false,
  }: { readonly x?: number; readonly y?: number; readonly hasBand?: boolean } = {},
): Painted => {
  const texts: Text[] = [];
  const boxes: Rect[] = [];
  let fills = 0;
  const context = {
    font: '',
    getTransform: () => ({ a: 1 }),
    measureText: (text: string) => ({ width: measure(text, faceOf(context.font), sizeOf(context.font)) }),
    roundRect: (x: number, y: number, width: number, height: number) => boxes.push({ x, y, width, height }),
    fillText: (text: string, x: number, y: number) => texts.push({ text, size: sizeOf(context.font), x, y }),
    fillRect: () => fills++,
    ...Object.fromEntries(
      ['clearRect', 'beginPath', 'fill', 'stroke', 'setLineDash', 'arc', 'moveTo', 'lineTo', 'closePath'].map(
        (name) => [name, () => {}],
      ),
    ),
  };
  paint(context as unknown as CanvasRenderingContext2D, {
    scene,
    viewport: { x, y, zoom },
    width: scene.width * zoom,
    height: scene.height * zoom,
    palette: LIGHT,
    selection: new Set(),
    nameOf: ({ id }) =>
      (model.rows.process.get(id)?.name ?? model.rows.proposal.get(id)?.title ?? '') as string,
    hasBand,
    waiting: new Set(),
    isSetAside: () => false,
    funnel: null,
  });
  return { texts, boxes, fills };
};

const explodedScene = (model: Model): Scene => layout(model, viewFrom(model, {}));

/** The boxes that are drawn, outer before inner, each with those around it. */
const drawn = (
  scene: Scene,
  zoom: number,
): { readonly placed: Placed; readonly parent: Placed | undefined }[] => {
  const found: { placed: Placed; parent: Placed | undefined }[] = [];
  const around: Placed[] = [];
  visitVisible(scene, { x: 0, y: 0, width: scene.width, height: scene.height }, (placed) => {
    around[placed.depth] = placed;
    found.push({ placed, parent: around[placed.depth - 1] });
    return placed.box.children.length > 0 && !isTileAt(placed.box, zoom);
  });
  return found;
};

const onScreen = ({ x, y, box }: Placed, zoom: number): Rect => ({
  x: x * zoom,
  y: y * zoom,
  width: box.width * zoom,
  height: box.height * zoom,
});
const isIn = ({ x, y }: Text, rect: Rect): boolean =>
  x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height;

/** Whether a text is the beginning of a name, cut or not, with or without a count. */
const begins = (name: string, text: string): boolean => {
  const kept = text.replaceAll(/[\u2066-\u2069…]|\s*\([\d,]+\)$/gu, '').trim();
  return kept !== '' && name.trim().replaceAll(/\s+/gu, ' ').startsWith(kept);
};

/** Whether a name is cut in its first word, although that would fit into the room that names have at least. */
const isCutInWord = (name: string, text: string): boolean => {
  const [word = ''] = name.trim().split(/\s+/u, 1);
  const kept = text.replaceAll(/[\u2066-\u2069]/gu, '');
  return kept.endsWith('…') && kept.length - 1 < word.length && measure(`${word}…`, 'sans-500', 8) <= 40;
};

/** A macro process with very many children. */
const wideMap = (): Model => {
  const data = generateModel({ seed: 'wide', processes: 400, levels: 1, flows: 0, unicode: false });
  const [macro, ...others] = data.tables.process ?? [];
  if (!macro) throw new Error('The model is empty.');
  const process = [macro, ...others.map((row) => ({ ...row, parentId: macro.id }))];
  return modelFrom({ ...data, tables: { ...data.tables, process } });
};

const MAPS: readonly (readonly [string, () => Model])[] = [
  ['the seed', seedModel],
  ['Order to Cash', orderToCash],
  ['a map of three levels', () => generatedMap(3)],
  ['600 blocks', () => modelFrom(generateModel({ seed: 'far', processes: 600, unicode: false }))],
  ['a process with 399 children', wideMap],
];
const ZOOMS = [0.02, 0.04, 0.08, 0.12, 0.2, 0.26, 0.29, 0.35, 0.42, 0.47, 0.52];

describe.each(MAPS)('%s far away', (_, made) => {
  const model = made();
  const scene = explodedScene(model);

  it.each(ZOOMS)('is told by names: each block by its own or by its container’s, at zoom %f', (zoom) => {
    const { texts, boxes } = painted(model, scene, zoom);
    for (const { placed, parent } of drawn(scene, zoom)) {
      const { box } = placed;
      // Larger names are elements of the page.
      if ((box.kind !== 'block' && box.kind !== 'container') || !isTooSmall(box, zoom)) continue;
      const rect = onScreen(placed, zoom);
      // Under a label nothing is painted; the outermost blocks are summed up by nothing.
      if (!boxes.some(({ x, y, width }) => x === rect.x && y === rect.y && width === rect.width)) continue;
      if (!parent && (rect.width < 48 || rect.height < 12)) continue;
      const name = model.rows.process.get(box.id)?.name ?? '';
      const own = texts.find((text) => isIn(text, rect) && begins(name, text.text));
      expect(own !== undefined, `${name} has its name at ${zoom}`).toBe(true);
      if (parent) expect(isCutInWord(name, own?.text ?? ''), `${name} is cut as ${own?.text}`).toBe(false);
    }
  });

  it.each(ZOOMS)('has no name in larger type than that of what is around it, at zoom %f', (zoom) => {
    const { texts } = painted(model, scene, zoom);
    const sizes = new Map<string, number>();
    for (const { placed, parent } of drawn(scene, zoom)) {
      const { box } = placed;
      const name = model.rows.process.get(box.id)?.name ?? '';
      const rect = onScreen(placed, zoom);
      const own = texts.filter((text) => isIn(text, rect) && begins(name, text.text));
      const [first] = own;
      const size = isTooSmall(box, zoom) ? first?.size : box.fontSize * zoom;
      if (size === undefined) continue;
      sizes.set(box.id, size);
      const around = parent && sizes.get(parent.box.id);
      if (around !== undefined) expect(size, `${name} at ${zoom}`).toBeLessThanOrEqual(around);
    }
  });
});

describe('a container whose children have no room for their names', () => {
  const model = modelFrom(generateModel({ seed: 'far', processes: 600, unicode: false }));
  const scene = explodedScene(model);
  const [first] = scene.boxes;
  if (!first) throw new Error('The scene is empty.');
  const zoom = 150 / first.box.width;
  const { texts } = painted(model, scene, zoom);
  const inFirst = texts.filter((text) => isIn(text, onScreen({ ...first, depth: 0 }, zoom)));

  it('says its name, how many children it has, and which', () => {
    expect(isTileAt(first.box, zoom)).toBe(true);
    const lines = inFirst.map(({ text }) => text);
    const nameOf = (id: string) => model.rows.process.get(id)?.name ?? '';
    expect(lines).toContain(`${first.box.children.length} children`);
    for (const { box } of first.box.children.slice(0, 5))
      expect(lines.some((line) => begins(nameOf(box.id), line))).toBe(true);
  });

  it('says so in type that is no larger than its name', () => {
    const [name, ...others] = inFirst.map(({ size }) => size);
    expect(others.every((size) => size <= (name ?? 0))).toBe(true);
  });
});

describe('what is painted', () => {
  it('is no more if there are ten times as many blocks in the same window', () => {
    const count = (processes: number) => {
      const model = modelFrom(generateModel({ seed: 'far', processes }));
      const scene = explodedScene(model);
      const { texts, boxes } = painted(model, scene, Math.min(1280 / scene.width, 800 / scene.height));
      return texts.length + boxes.length;
    };
    expect(count(4000)).toBeLessThan(400);
    expect(count(400)).toBeLessThan(1200);
  });
});

describe('a title whose container begins left of the window', () => {
  const model = seedModel();
  const scene = explodedScene(model);
  const [plan] = scene.boxes;
  if (!plan) throw new Error('The scene is empty.');
  const [proposal] = plan.box.children;
  const titleOf = (id: string) =>
    model.rows.process.get(id)?.name ?? model.rows.proposal.get(id)?.title ?? '';

  it.each([...Array(60).keys()])(
    'is never where marks, buttons or the proposer stand: %i steps to the left',
    (step) => {
      const x = -step * 20;
      const { texts } = painted(model, scene, 1, { x, y: 200, hasBand: true });
      expect(texts.filter(({ text }) => begins(titleOf(proposal?.box.id ?? ''), text))).toEqual([]);
      for (const held of texts.filter(({ text }) => begins('Plan', text)))
        expect(held.x + measure(held.text, 'sans-600', held.size)).toBeLessThan(
          plan.x + x + plan.box.width - 240,
        );
    },
  );

  it('is at the left edge of the window while there is room for it', () => {
    const { texts } = painted(model, scene, 1, { x: -plan.x - 150, y: 200, hasBand: true });
    expect(texts.some(({ text, x }) => text === 'Plan' && x < 20)).toBe(true);
  });
});
