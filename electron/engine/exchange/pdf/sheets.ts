/**
 * The pages of a picture. One holds all of it if its names can be read there; else the first one shows as much as can be read, and
 * each block that is closed on it but exploded on screen has a page of its own.
 */
import type { ExportOptions } from '../../../../shared/api/export/options.ts';
import { drawingOf, extentOf, type SceneDrawing } from '../../../../shared/drawing/scene.ts';
import type { Model } from '../../../../shared/model/model.ts';
import { levelOf } from '../../../../shared/model/queries/ancestors.ts';
import { layout } from '../../../../shared/scene/layout.ts';
import { visitVisible } from '../../../../shared/scene/query.ts';
import type { Scene } from '../../../../shared/scene/scene.ts';
import type { View } from '../../../../shared/scene/view.ts';
import { type Page, pageFor, paperAspect } from './page.ts';

export type Sheet = {
  readonly view: View;
  readonly scene: Scene;
  readonly drawing: SceneDrawing;
  readonly page: Page;
  /** Ids of the blocks that are closed here and have a page of their own. */
  readonly further: readonly string[];
};

/** Names are never set smaller than this, in points. */
const MIN_NAME_PT = 6;
/** A picture of more pages than these is not split: it is for larger paper, or for the screen. */
const MAX_SHEETS = 60;

/** More exploded blocks than these on a page could not be read anyway. */
const MAX_ON_SHEET = 40;

/** The pages that show `view`, the first of them all of it. Containers take the shape of the paper, as on the canvas that of the window. */
export const sheetsFor = (model: Model, onScreen: View, options: ExportOptions): Sheet[] => {
  const view = { ...onScreen, shape: { aspect: paperAspect(options) } };
  const whole = sheetOf(model, view, options);
  if (isReadable(whole) || openIn(whole.scene) > MAX_SHEETS * MAX_ON_SHEET) return [whole];
  const sheets: Sheet[] = [];
  const waiting: View[] = [view];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const sheet = readableSheet(model, next === view ? whole : sheetOf(model, next, options), options);
    sheets.push(sheet);
    for (const rootId of sheet.further) waiting.push({ ...view, rootId });
    if (sheets.length + waiting.length > MAX_SHEETS) return [whole];
  }
  return sheets;
};

/** As many levels of a picture as can be read on the page. */
const readableSheet = (model: Model, whole: Sheet, options: ExportOptions): Sheet => {
  const { view } = whole;
  let sheet = whole;
  // The block that the page is about stays open, however many parts it has.
  const least = view.rootId === null ? 0 : levelOf(model, view.rootId);
  for (let deepest = deepestOpen(sheet.scene); !isReadable(sheet) && deepest > least; deepest--) {
    const kept = new Set([...view.exploded].filter((id) => levelOf(model, id) < deepest));
    sheet = sheetOf(model, { ...view, exploded: kept }, options);
  }
  const further: string[] = [];
  eachBox(sheet.scene, (box) => {
    if (
      box.id !== view.rootId &&
      box.children.length === 0 &&
      view.exploded.has(box.id) &&
      box.kind === 'block'
    )
      further.push(box.id);
  });
  return { ...sheet, further };
};

const sheetOf = (model: Model, view: View, options: ExportOptions): Sheet => {
  const scene = layout(model, view);
  const drawing = drawingOf(model, scene, options);
  return { view, scene, drawing, page: pageFor(options, extentOf(drawing)), further: [] };
};

const isReadable = ({ scene, page }: Sheet): boolean => {
  let least = Number.POSITIVE_INFINITY;
  eachBox(scene, ({ fontSize }) => {
    least = Math.min(least, fontSize);
  });
  return least * page.scale >= MIN_NAME_PT;
};

const openIn = (scene: Scene): number => {
  let count = 0;
  eachBox(scene, ({ children }) => {
    if (children.length > 0) count++;
  });
  return count;
};

const deepestOpen = (scene: Scene): number => {
  let deepest = 0;
  eachBox(scene, ({ level, children }) => {
    if (children.length > 0) deepest = Math.max(deepest, level);
  });
  return deepest;
};

const eachBox = (scene: Scene, visit: (box: Scene['boxes'][number]['box']) => void): void =>
  visitVisible(scene, { x: 0, y: 0, width: scene.width, height: scene.height }, ({ box }) => {
    visit(box);
    return true;
  });
