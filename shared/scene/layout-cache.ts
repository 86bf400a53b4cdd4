/**
 * What a layout remembers between two pictures of the same model: per block the box and what it was made from. A box
 * is used again as long as nothing inside its block changed, in the model or in what is exploded.
 */
import { type Model, settingsOf } from '../model/model.ts';
import { withTerms } from '../model/queries/terms.ts';
import type { RecordOf } from '../model/records.ts';
import type { Shape } from './arrange/shape.ts';
import { sameBox, samePlaces, sameWays } from './arrange/stretch.ts';
import { difference } from './exploded-set.ts';
import type { Scene, SceneBox } from './scene.ts';
import type { Capture, View } from './view.ts';

type Remembered = {
  /** The block's stamp when the box was made; -1 says that it must be made again. */
  stamp: number;
  /** The cache's `settings` when the box was made. */
  settings: number;
  level: number;
  proposed: boolean;
  exploded: boolean;
  /** The groupings that a level-2 process must contain, as `keptGroupings` gave them. */
  groupings: Groupings;
  box: SceneBox;
  /** Boxes the block had before, newest first: an exploded block that is collapsed again gets its box back. */
  earlier: readonly SceneBox[];
};

type Groupings = readonly RecordOf['grouping'][];

export type LayoutCache = {
  model: Model | null;
  exploded: ReadonlySet<string>;
  capture: Capture | undefined;
  shape: Shape | undefined;
  /** The model's epoch, what of it shows in boxes, and how often that changed. */
  epoch: number;
  shown: string;
  settings: number;
  readonly boxes: Map<string, Remembered>;
  /** Of macro processes, by their ids. */
  readonly groupings: Map<string, Groupings>;
  scenes: readonly Scene[];
};

const KEPT = 3;
const NOTHING: ReadonlySet<string> = new Set();
const NONE: readonly SceneBox[] = [];

/** A cache of nothing: what it is given to lays everything out once. */
export const emptyCache = (): LayoutCache => ({
  model: null,
  exploded: NOTHING,
  capture: undefined,
  shape: undefined,
  epoch: -1,
  shown: '',
  settings: 0,
  boxes: new Map(),
  groupings: new Map(),
  scenes: [],
});

/**
 * Takes note of the view that is to be laid out now: marks the blocks whose exploded state changed, and those around
 * them.
 * @param toggled the blocks that may have changed since the last layout, where the caller knows; else the two sets
 *   are compared, at a cost of their size.
 */
export const follow = (cache: LayoutCache, model: Model, view: View, toggled?: Iterable<string>): void => {
  if (cache.model !== model) {
    cache.model = model;
    cache.epoch = -1;
    cache.boxes.clear();
    cache.groupings.clear();
    cache.scenes = [];
  }
  if (cache.boxes.size > 2 * model.rows.process.size + 1000) forgetRemoved(cache, model);
  if (cache.epoch !== model.epoch) {
    cache.epoch = model.epoch;
    const shown = shownSettings(model);
    if (shown !== cache.shown) cache.settings++;
    cache.shown = shown;
  }
  if (cache.shape !== view.shape) {
    cache.shape = view.shape;
    cache.settings++;
  }
  const marked = new Set<string>();
  if (cache.exploded !== view.exploded) {
    for (const id of toggled ?? difference(cache.exploded, view.exploded)) mark(cache, model, id, marked);
    cache.exploded = view.exploded;
  }
  const { capture } = view;
  if (!isSameCapture(cache.capture, capture)) {
    for (const each of [cache.capture, capture])
      if (each?.parentId != null) mark(cache, model, each.parentId, marked);
  }
  cache.capture = capture;
};

const isSameCapture = (a: Capture | undefined, b: Capture | undefined): boolean =>
  a?.parentId === b?.parentId &&
  a?.proposalId === b?.proposalId &&
  a?.before === b?.before &&
  a?.position?.x === b?.position?.x &&
  a?.position?.y === b?.position?.y;

/** What boxes anywhere depend on: a new name of the model or a vote for a term leaves them all as they are. */
const shownSettings = (model: Model): string => {
  const { layout, codeScheme, showCode, showOwner, showSystems } = settingsOf(model);
  const names = Array.from(model.rows.term.values(), ({ symbol }) => [
    symbol,
    withTerms(model, `{${symbol}}`),
  ]);
  return JSON.stringify([layout, codeScheme, showCode, showOwner, showSystems, names]);
};

const mark = (cache: LayoutCache, model: Model, id: string, marked: Set<string>): void => {
  let next: string | null = id;
  while (next !== null && !marked.has(next)) {
    marked.add(next);
    const known = cache.boxes.get(next);
    if (known) known.stamp = -1;
    next = model.rows.process.get(next)?.parentId ?? null;
  }
};

const forgetRemoved = (cache: LayoutCache, model: Model): void => {
  for (const id of cache.boxes.keys()) if (!model.rows.process.has(id)) cache.boxes.delete(id);
};

/**
 * The groupings of a macro process, as the same list for as long as none of them changes. A change of one shows in its
 * level-2 processes, whose own stamps it leaves alone.
 */
export const keptGroupings = (cache: LayoutCache, macroId: string, now: Groupings): Groupings => {
  if (now.length === 0) return UNGROUPED;
  const known = cache.groupings.get(macroId);
  if (known?.length === now.length && known.every((grouping, i) => grouping === now[i])) return known;
  cache.groupings.set(macroId, now);
  return now;
};
export const UNGROUPED: Groupings = [];

/** Remembers `box` as what stands for its block now; returns an earlier box that shows the same, if there is one. */
export const remember = (
  cache: LayoutCache,
  id: string,
  from: Omit<Remembered, 'box' | 'earlier'>,
  made: SceneBox,
): SceneBox => {
  const known = cache.boxes.get(id);
  if (!known) {
    cache.boxes.set(id, { ...from, box: made, earlier: NONE });
    return made;
  }
  const boxes = [known.box, ...known.earlier];
  const box = boxes.find((each) => sameBox(each, made)) ?? made;
  if (box !== known.box) known.earlier = boxes.filter((each) => each !== box).slice(0, KEPT);
  Object.assign(known, from);
  known.box = box;
  return box;
};

/** The same for the whole scene. */
export const rememberScene = (cache: LayoutCache, made: Scene): Scene => {
  const scene =
    cache.scenes.find(
      (each) =>
        each.width === made.width &&
        each.height === made.height &&
        samePlaces(each.boxes, made.boxes) &&
        sameWays(each.ways, made.ways),
    ) ?? made;
  cache.scenes = [scene, ...cache.scenes.filter((each) => each !== scene)].slice(0, KEPT);
  return scene;
};
