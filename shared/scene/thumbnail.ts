/** Small pictures of models, for lists of them: the canvas with the upper levels exploded, as plain boxes. */
import { modelFrom } from '../model/model.ts';
import type { ModelRecord, Process } from '../model/records.ts';
import { layout } from './layout.ts';
import type { PlacedBox } from './scene.ts';

/** Blocks in a small picture at most: more can’t be told apart in it. */
const MAX_BLOCKS = 120;
/** Blocks of the first level at most, before the rest is left out. */
const MAX_FIRST = 60;

/** One box in units from the picture's top left corner. */
type ThumbnailBox = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly level: number;
  readonly isOpen: boolean;
  readonly colour?: string;
};

/**
 * The picture of a model. Whole levels are exploded from the top as long as the blocks are few enough.
 * @param childrenOf the children of several blocks by rank, or the macro processes (null); no blocks of proposals. Asked
 *   for at most once a level, and for no more blocks than `limit`.
 */
export const thumbnailOf = (
  settings: ModelRecord,
  childrenOf: (parentIds: readonly string[] | null, limit: number) => readonly Process[],
) => {
  const blocks = [...childrenOf(null, MAX_FIRST)];
  if (blocks.length === 0) return undefined;
  const exploded = new Set<string>();
  for (let last: readonly Process[] = blocks; last.length > 0; ) {
    const room = MAX_BLOCKS - blocks.length;
    const next = childrenOf(
      last.map(({ id }) => id),
      room + 1,
    );
    if (next.length === 0 || next.length > room) break;
    for (const { parentId } of next) if (parentId !== null) exploded.add(parentId);
    blocks.push(...next);
    last = next;
  }
  const reservedCode = blocks.flatMap(({ id, frozenCode }) =>
    frozenCode === null ? [] : [{ id, code: frozenCode, owner: id }],
  );
  const model = modelFrom({
    format: 'strata-model',
    version: 1,
    tables: { model: [settings], process: blocks, reservedCode },
  });
  const { width, height, boxes } = layout(model, { rootId: null, exploded });
  const colours = new Map(blocks.map(({ id, colour }) => [id, colour]));
  const shown: ThumbnailBox[] = [];
  const add = (placed: readonly PlacedBox[], left: number, top: number): void => {
    for (const { x, y, box } of placed) {
      const colour = colours.get(box.id);
      shown.push({
        x: Math.round(left + x),
        y: Math.round(top + y),
        width: Math.round(box.width),
        height: Math.round(box.height),
        level: box.level,
        isOpen: box.children.length > 0,
        ...(typeof colour === 'string' && { colour }),
      });
      add(box.children, left + x, top + y);
    }
  };
  add(boxes, 0, 0);
  return { width: Math.round(width), height: Math.round(height), boxes: shown };
};
