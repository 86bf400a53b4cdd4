/**
 * The one function from a model and a view to a scene. Pure: the same model and view give the same scene, so exploding
 * and collapsing again restores the picture exactly. A cache makes it cost only the blocks that changed and those
 * around them.
 */

import { type EmptyCell, emptyCellsIn, groupingsOf } from '../model/cells.ts';
import {
  blocksOf,
  childrenOf,
  getRow,
  type Model,
  rowsReferringTo,
  settingsOf,
  stampOf,
} from '../model/model.ts';
import { isInTree, levelOf } from '../model/queries/ancestors.ts';
import type { Layout, Process, Proposal, RecordOf } from '../model/records.ts';
import { say } from '../words/messages.ts';
import { type Arranged, below, byLevel, inColumn, inRow } from './arrange/arrange.ts';
import { arrangeChildren, type Inside } from './arrange/children.ts';
import { moved } from './arrange/flow.ts';
import { SCREEN } from './arrange/shape.ts';
import { stretch } from './arrange/stretch.ts';
import { notesOf, shownScheme } from './face.ts';
import {
  chipReserve,
  emptyHeight,
  gapOf,
  minContainerWidth,
  paddingOf,
  ROOT_GAP,
  sizesOf,
} from './geometry.ts';
import { headerOf } from './header.ts';
import {
  emptyCache,
  follow,
  keptGroupings,
  type LayoutCache,
  remember,
  rememberScene,
  UNGROUPED,
} from './layout-cache.ts';
import type { BoxKind, Scene, SceneBox } from './scene.ts';
import type { View } from './view.ts';
import { words } from './words.ts';

type Run = {
  readonly model: Model;
  readonly view: View;
  readonly rootId: string | null;
  readonly cache: LayoutCache;
  readonly defaultLayout: Layout;
  readonly chip: number;
};

/** A cache to hand to `layout`. One per canvas: it follows one model and one view. */
export const createLayoutCache = (): LayoutCache => emptyCache();

/**
 * Lays out what `view` shows of `model`. A root that is gone shows the whole model.
 * @param cache from `createLayoutCache`, kept by the caller from picture to picture; boxes that did not change keep
 *   their reference through it.
 * @param toggled the blocks exploded or collapsed since the last call with this cache, where the caller knows them:
 *   saves comparing the exploded sets. None may be missing.
 */
export const layout = (
  model: Model,
  view: View,
  cache: LayoutCache = createLayoutCache(),
  toggled?: Iterable<string>,
): Scene => {
  follow(cache, model, view, toggled);
  const settings = settingsOf(model);
  const root = view.rootId === null ? undefined : getRow(model, 'process', view.rootId);
  const run: Run = {
    model,
    view,
    rootId: root?.id ?? null,
    cache,
    defaultLayout: settings.layout,
    chip: chipReserve(shownScheme(model)),
  };
  if (root) {
    const box = blockBox(run, root, levelOf(model, root.id), !isInTree(model, root.id));
    return rememberScene(cache, { width: box.width, height: box.height, boxes: [{ x: 0, y: 0, box }] });
  }
  const inside = childBoxes(run, null, childrenOf(model, null), 1, false);
  const arranged = arrangeChildren(run, settings.layout, inside, 1, ROOT_GAP);
  const { width, height, children, ways } = arranged;
  return rememberScene(cache, { width, height, boxes: children, ...(ways && { ways }) });
};

type Grouping = RecordOf['grouping'];

const blockBox = (run: Run, process: Process, level: number, proposed: boolean): SceneBox => {
  const { model, cache, view } = run;
  const { id, parentId } = process;
  const stamp = stampOf(model, id);
  const groupings =
    level === 2 && parentId !== null && !proposed
      ? keptGroupings(cache, parentId, groupingsOf(model, parentId))
      : UNGROUPED;
  const exploded = id === run.rootId || view.exploded.has(id);
  const known = cache.boxes.get(id);
  if (
    known?.stamp === stamp &&
    known.settings === cache.settings &&
    known.level === level &&
    known.exploded === exploded &&
    known.groupings === groupings &&
    known.proposed === proposed
  )
    return known.box;
  const made = exploded
    ? explodedBox(run, process, level, proposed, groupings)
    : closedBox(run, process, level, proposed);
  const from = { stamp, settings: cache.settings, level, proposed, exploded, groupings };
  return remember(cache, id, from, made);
};

const CHILDLESS: SceneBox['children'] = [];

const closedBox = (run: Run, process: Process, level: number, proposed: boolean): SceneBox => {
  const kind = proposed ? 'proposed' : 'block';
  const { width } = sizesOf(level);
  const hasChildren = proposed && childrenOf(run.model, process.id).length > 0;
  const notes = proposed ? NO_NOTES : notesOf(run.model, process, level);
  const header = headerOf(run, kind, level, width, process.name, hasChildren, notes);
  return { ...header, id: process.id, width, height: header.headerHeight, children: CHILDLESS };
};

const NO_NOTES: readonly string[] = [];

const explodedBox = (
  run: Run,
  process: Process,
  level: number,
  proposed: boolean,
  groupings: readonly Grouping[],
): SceneBox => {
  const { model } = run;
  const kind = proposed ? 'proposed' : 'container';
  const gap = gapOf(kind, level);
  const proposals = rowsReferringTo(model, 'proposal', 'processId', process.id).filter(isOpen);
  const parts: Arranged[] = [];
  const children = childrenOf(model, process.id);
  const inside = childBoxes(run, process.id, children, level + 1, proposed);
  const cells = emptyCellsIn(model, process, groupings, children);
  const layout = chosenLayoutOf(run, process);
  // Places by hand and flows leave no room between blocks for what is none: it stands under them.
  const isOrdered = layout !== 'free' && layout !== 'flow';
  const shown = isOrdered ? withEmptyCells(run, process.id, cells, inside, level + 1) : inside;
  if (shown.boxes.length > 0) parts.push(arrangeChildren(run, layout, shown, level + 1, gap));
  if (!isOrdered && cells.length > 0) {
    const waiting = cells.map((cell) => emptyCellBox(run, process.id, cell, level + 1));
    parts.push(byLevel(waiting, gap, level + 1, run.view.shape ?? SCREEN));
  }
  if (proposals.length > 0) {
    // Alternatives stand side by side, each with its blocks in a column, so that they can be read across.
    const isBeside = proposals.length > 1;
    const waiting = proposals.map((proposal) => proposalBox(run, process, proposal, level + 1, isBeside));
    parts.push(isBeside ? inRow(waiting, gap) : inColumn(waiting, gap));
  }
  if (parts.length === 0) parts.push(inColumn([emptyBox(process.id, level + 1)], gap));
  const notes = proposed ? NO_NOTES : notesOf(model, process, level);
  return containerBox(run, kind, process.id, level, process.name, below(parts, gap), false, notes);
};

/** The boxes of a level-2 process with its gaps among them, each where the block that fills it will stand. */
const withEmptyCells = (
  run: Run,
  variantId: string,
  cells: readonly EmptyCell[],
  inside: Inside,
  level: number,
): Inside => {
  if (cells.length === 0) return inside;
  const waiting = Map.groupBy(cells, ({ before }) => before);
  const processes: (Process | null)[] = [];
  const boxes: SceneBox[] = [];
  const push = (before: string | null) => {
    for (const cell of waiting.get(before) ?? []) {
      processes.push(null);
      boxes.push(emptyCellBox(run, variantId, cell, level));
    }
  };
  inside.processes.forEach((process, i) => {
    if (process) push(process.id);
    processes.push(process);
    boxes.push(inside.boxes[i] as SceneBox);
  });
  push(null);
  return { processes, boxes };
};

const emptyCellBox = (
  run: Run,
  variantId: string,
  { grouping, state }: EmptyCell,
  level: number,
): SceneBox => {
  const { width } = sizesOf(level);
  const note = state === 'none' ? [say(words.noneOnPurpose)] : NO_NOTES;
  const header = headerOf(run, state, level, width, grouping.name, state === 'gap', note);
  return { ...header, id: grouping.id, variantId, width, height: header.headerHeight, children: CHILDLESS };
};

const isOpen = (proposal: Proposal) => proposal.state === 'open';
const layoutOf = (run: Run, process: Process): Layout => process.layout ?? run.defaultLayout;

/** The same; a grid that nobody chose for the block itself is a row or columns where these suit its level better. */
const chosenLayoutOf = (run: Run, process: Process): Layout | 'usual' =>
  process.layout ?? (run.defaultLayout === 'grid' ? 'usual' : run.defaultLayout);

/** How the children of a block are laid out, or the macro processes where `parentId` is null. */
export const layoutFor = (model: Model, parentId: string | null): Layout =>
  (parentId === null ? null : getRow(model, 'process', parentId)?.layout) ?? settingsOf(model).layout;

/** Width and height that a block of this name has at a level while it is not exploded, in model units. */
export const closedSize = (model: Model, name: string, level: number): { width: number; height: number } => {
  const { width } = sizesOf(level);
  const chip = chipReserve(shownScheme(model));
  return { width, height: headerOf({ model, chip }, 'block', level, width, name).headerHeight };
};

const proposalBox = (
  run: Run,
  process: Process,
  proposal: Proposal,
  level: number,
  isBeside: boolean,
): SceneBox => {
  const blocks = childBoxes(run, proposal.id, blocksOf(run.model, proposal.id), level, true);
  const stored = layoutOf(run, process);
  // Blocks that only wait have no place of their own yet.
  const layout = isBeside ? 'column' : stored === 'free' || stored === 'grid' ? 'usual' : stored;
  const inside = arrangeChildren(run, layout, blocks, level, gapOf('proposal', level));
  return containerBox(run, 'proposal', proposal.id, level, proposal.title, inside, isBeside);
};

const containerBox = (
  run: Run,
  kind: BoxKind,
  id: string,
  level: number,
  name: string,
  { children, arrangement, ways, width: innerWidth, height: innerHeight }: Arranged,
  isBeside = false,
  notes = NO_NOTES,
): SceneBox => {
  const padding = paddingOf(kind, level);
  const natural = innerWidth + 2 * padding;
  const width = Math.max(natural, minContainerWidth(kind, level, isBeside));
  const header = headerOf(run, kind, level, width, name, true, notes);
  const top = header.headerHeight;
  const box: SceneBox = {
    ...header,
    id,
    width: natural,
    height: top + innerHeight + padding,
    children: children.map((child) => ({ x: child.x + padding, y: child.y + top, box: child.box })),
    arrangement,
    ...(ways && { ways: moved(ways, padding, top) }),
  };
  // By way of `stretch`, so that what fills the width inside grows to the least width too.
  return stretch(box, width, box.height);
};

/** The boxes of a block's children, or of a proposal's blocks, with the place where another is being typed. */
const childBoxes = (
  run: Run,
  containerId: string | null,
  children: readonly Process[],
  level: number,
  proposed: boolean,
): Inside => {
  const processes: (Process | null)[] = [...children];
  const boxes = children.map((child) => blockBox(run, child, level, proposed));
  const { capture } = run.view;
  if (capture && (capture.proposalId ?? capture.parentId) === containerId) {
    const before = children.findIndex(({ id }) => id === capture.before);
    const at = before < 0 ? children.length : before;
    processes.splice(at, 0, null);
    boxes.splice(at, 0, emptyBox(containerId ?? '', level));
  }
  return { processes, boxes };
};

const emptyBox = (id: string, level: number): SceneBox => {
  const { width, fontSize, fontWeight } = sizesOf(level);
  const height = emptyHeight(level);
  return {
    kind: 'empty',
    id,
    level,
    width,
    height,
    headerHeight: height,
    fontSize,
    fontWeight,
    lines: [],
    children: [],
  };
};
