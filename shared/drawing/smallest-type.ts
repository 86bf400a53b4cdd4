/** How small the type of a drawing is. */
import type { Pen } from './pen.ts';
import { drawInSlices, type SceneDrawing } from './scene.ts';

/** The size of the smallest type in a drawing, in the units of the scene; Infinity if nothing is written in it. */
export const smallestType = (drawing: SceneDrawing): number => {
  let least = Number.POSITIVE_INFINITY;
  const pen: Pen = {
    theme: 'light',
    group: (_, draw) => draw(),
    rect: () => {},
    path: () => {},
    text: (lines, { size }) => {
      if (lines.some(({ text }) => text.trim() !== '')) least = Math.min(least, size);
    },
  };
  for (const _ of drawInSlices(pen, drawing));
  return least;
};
