/** Views, and what is wrong with a scene. */
import type { Model } from '../../../shared/model/model.ts';
import { isEmptyCell, type Scene, type SceneBox } from '../../../shared/scene/scene.ts';
import type { View } from '../../../shared/scene/view.ts';

export const view = (...exploded: string[]): View => ({ rootId: null, exploded: new Set(exploded) });
export const cellOf = (model: Model, realisedById: string): string =>
  [...model.rows.cell.values()].find((cell) => cell.realisedById === realisedById)?.id ?? '';
export const everything = (model: Model): View => ({
  rootId: null,
  exploded: new Set(model.rows.process.keys()),
});
export const copy = (scene: Scene) => structuredClone(scene);

export const find = (scene: Scene, id: string): SceneBox => {
  const search = (boxes: Scene['boxes']): SceneBox | undefined => {
    for (const { box } of boxes) {
      const found = box.id === id && !isEmptyCell(box) ? box : search(box.children);
      if (found) return found;
    }
    return undefined;
  };
  const box = search(scene.boxes);
  if (!box) throw new Error(`No box of ${id}`);
  return box;
};

/** What is wrong with a scene: boxes that overlap their siblings or leave the box around them. */
export const faults = (scene: Scene): string[] => {
  const found: string[] = [];
  const check = (boxes: Scene['boxes'], left: number, top: number, right: number, bottom: number) => {
    boxes.forEach(({ x, y, box }, i) => {
      const epsilon = 1e-6;
      if (
        x < left - epsilon ||
        y < top - epsilon ||
        x + box.width > right + epsilon ||
        y + box.height > bottom + epsilon
      )
        found.push(`${box.id} leaves the box around it`);
      for (const other of boxes.slice(i + 1))
        if (
          x + epsilon < other.x + other.box.width &&
          other.x + epsilon < x + box.width &&
          y + epsilon < other.y + other.box.height &&
          other.y + epsilon < y + box.height
        )
          found.push(`${box.id} overlaps ${other.box.id}`);
      for (const line of [...box.lines, ...(box.notes ?? [])])
        if (line.baseline > box.headerHeight || line.x < 0)
          found.push(`${box.id} has text outside its header`);
      check(box.children, 0, box.headerHeight, box.width, box.height);
    });
  };
  check(scene.boxes, 0, 0, scene.width, scene.height);
  return found;
};
