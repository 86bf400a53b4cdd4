/**
 * The flows on screen, as links between the boxes that stand for their ends: several between the same two are one link.
 * What is found is kept while it holds, so that a frame costs what is in the window.
 */

import type { Model } from '../../../shared/model/model.ts';
import { flowLabel } from '../../../shared/model/queries/exchange.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import type { Flow } from '../../../shared/model/records.ts';
import { lineBetween } from '../../../shared/scene/lines/links.ts';
import type { Point, Points } from '../../../shared/scene/lines/points.ts';
import { aroundOf, type Placed, pathTo, visitVisible } from '../../../shared/scene/query.ts';
import { isPlace, type Scene } from '../../../shared/scene/scene.ts';
import type { Viewport } from '../../state/ports/camera.ts';
import { isTileAt, opensFrom, windowRect } from '../camera/visible.ts';
import { hasSameLayout } from '../paint/same-picture.ts';
import { type FlowIndex, ownFlows } from './flow-index.ts';
import { type LinkLabel, labelFor } from './link-label.ts';

/** One or more flows from one box to another. */
export type Link = {
  readonly key: string;
  /** Ids of the blocks at whose boxes it ends. */
  readonly sourceId: string;
  readonly targetId: string;
  readonly flows: readonly [Flow, ...Flow[]];
  readonly points: Points;
  /** What it has to say, at its full length. */
  readonly text: string;
  /** What stands on the line; null if there is no word to say, or no room for it. */
  readonly label: LinkLabel | null;
  /** The zoom from which on all that is around either end shows its inside. */
  readonly opensFrom: number;
  /** Width of the narrower box at an end. */
  readonly leastEnd: number;
};

/** What is shown of a model. `exploded` changes its reference whenever a block is exploded or collapsed. */
type Shown = {
  readonly model: Model;
  readonly scene: Scene;
  readonly exploded: ReadonlySet<string>;
  readonly rootId: string | null;
  readonly index: FlowIndex;
};

/** More links than these are never drawn, whatever the window shows. */
const MAX_LINKS = 500;
/** Of those that come into view, so many are routed in one frame. */
const MAX_ROUTED = 24;
/** Links end at boxes at least this wide on the screen. */
const MIN_END_PX = 48;
/** How far a line there and the line back stand apart, each from the middle. */
const APART = 5;

type Group = { readonly sourceId: string; readonly targetId: string; readonly flows: [Flow, ...Flow[]] };

export type Links = {
  readonly links: readonly Link[];
  /** False if more came into view at once than are routed in one frame: another call finds the rest. */
  readonly isWhole: boolean;
};

export type LinkFinder = (shown: Shown, viewport: Viewport, width: number, height: number) => Links;

export const createLinkFinder = (): LinkFinder => {
  let groups = new Map<string, readonly Group[]>();
  let groupsFor: Shown | null = null;
  let revision = -1;
  let links = new Map<string, Link | null>();
  let linksFor: Scene | null = null;
  /** The model's epoch then: what its terms stand for is part of what is written on links. */
  let epoch = -1;
  /** The links of the picture before this one: those that are as they were stay the same objects, and so does the list. */
  let earlier: ReadonlyMap<string, Link | null> = links;
  /** Whether everything stands where it did then: the lines are the same too, only what is written may differ. */
  let isLaidAsEarlier = false;
  let last: readonly Link[] = [];

  return (shown, viewport, width, height) => {
    const { scene, index } = shown;
    const isSamePicture =
      groupsFor?.index === index &&
      revision === index.revision &&
      groupsFor.exploded === shown.exploded &&
      groupsFor.rootId === shown.rootId;
    if (!isSamePicture) {
      groups = new Map();
      groupsFor = shown;
      revision = index.revision;
    }
    // What is seen again by panning and zooming can come in slices; a changed picture is there at once.
    let room = MAX_ROUTED;
    if (!isSamePicture || linksFor !== scene || epoch !== shown.model.epoch) {
      isLaidAsEarlier = isSamePicture && linksFor !== null && hasSameLayout(linksFor, scene);
      earlier = links;
      links = new Map();
      linksFor = scene;
      epoch = shown.model.epoch;
      room = Number.POSITIVE_INFINITY;
    }
    const found = new Map<string, Link>();
    visitVisible(scene, windowRect(viewport, width, height, 0), (placed) => {
      const { box } = placed;
      const pixels = box.width * viewport.zoom;
      if (pixels < MIN_END_PX || found.size >= MAX_LINKS) return false;
      const isTile = isTileAt(box, viewport.zoom);
      if (!isTile && box.kind !== 'proposal' && !isPlace(box)) {
        const own = groups.get(box.id) ?? groupsAt(shown, placed);
        groups.set(box.id, own);
        for (const group of own) {
          const key = `${group.sourceId} ${group.targetId}`;
          let link = links.get(key);
          if (link === undefined) {
            if (room-- <= 0) continue;
            const isTwoWay = own.some(
              (other) => other.sourceId === group.targetId && other.targetId === group.sourceId,
            );
            const before = earlier.get(key);
            link =
              isLaidAsEarlier && before && before.text === textOf(shown.model, group.flows)
                ? before
                : asBefore(before, linkOf(shown, key, group, isTwoWay));
            links.set(key, link);
          }
          if (link && isDrawn(link, viewport.zoom)) found.set(key, link);
        }
      }
      return box.children.length > 0 && !isTile;
    });
    const list = [...found.values()];
    if (list.length !== last.length || list.some((link, i) => link !== last[i])) last = list;
    return { links: last, isWhole: room >= 0 };
  };
};

/** The link that was there before, where it is drawn like the one just made. */
const asBefore = (before: Link | null | undefined, made: Link | null): Link | null =>
  before && made && isSameLink(before, made) ? before : made;

const isSameLink = (a: Link, b: Link): boolean =>
  a.flows.length === b.flows.length &&
  a.flows.every((flow, i) => flow === b.flows[i]) &&
  a.opensFrom === b.opensFrom &&
  a.leastEnd === b.leastEnd &&
  a.text === b.text &&
  a.label?.text === b.label?.text &&
  a.label?.x === b.label?.x &&
  a.label?.y === b.label?.y &&
  a.points.length === b.points.length &&
  a.points.every(({ x, y }, i) => x === b.points[i]?.x && y === b.points[i]?.y);

const isDrawn = (link: Link, zoom: number) => zoom >= link.opensFrom && link.leastEnd * zoom >= MIN_END_PX;

/** The flows that end at a box, by the boxes at their two ends. */
const groupsAt = ({ model, scene, index }: Shown, { box }: Placed): Group[] => {
  const groups = new Map<string, Group>();
  for (const flowId of flowsEndingAt(model, index, box.id, box.children.length > 0)) {
    const flow = model.rows.flow.get(flowId);
    if (!flow) continue;
    const source = pathTo(scene, flow.sourceId, aroundOf(model, flow.sourceId));
    const target = pathTo(scene, flow.targetId, aroundOf(model, flow.targetId));
    const [sourceId, targetId] = [source.at(-1)?.box.id, target.at(-1)?.box.id];
    if (sourceId === undefined || targetId === undefined) continue;
    const isInside =
      target.some((each) => each.box.id === sourceId) || source.some((each) => each.box.id === targetId);
    if (isInside || (sourceId !== box.id && targetId !== box.id)) continue;
    const key = `${sourceId} ${targetId}`;
    const group = groups.get(key);
    if (group) group.flows.push(flow);
    else groups.set(key, { sourceId, targetId, flows: [flow] });
  }
  return [...groups.values()];
};

/** Of an exploded block only its own flows end at it; any other stands for all that is inside it. */
const flowsEndingAt = (model: Model, index: FlowIndex, id: string, isExploded: boolean): Iterable<string> =>
  isExploded ? ownFlows(model, id) : index.crossing(id);

const linkOf = ({ model, scene }: Shown, key: string, group: Group, isTwoWay: boolean): Link | null => {
  const { sourceId, targetId, flows } = group;
  const source = pathTo(scene, sourceId, aroundOf(model, sourceId));
  const target = pathTo(scene, targetId, aroundOf(model, targetId));
  const shift = isTwoWay ? (sourceId < targetId ? APART : -APART) : 0;
  const points = lineBetween(scene, source, target, shift);
  if (!points) return null;
  const around = [...source.slice(0, -1), ...target.slice(0, -1)].map(({ box }) => opensFrom(box));
  const ends = [source.at(-1), target.at(-1)].map((end) => end?.box.width ?? 0);
  const text = textOf(model, flows);
  return {
    key,
    sourceId,
    targetId,
    flows,
    points,
    text,
    label: labelFor(scene, points, text),
    opensFrom: Math.max(0, ...around),
    leastEnd: Math.min(...ends),
  };
};

/** A single flow's label, or the number of several. */
const textOf = (model: Model, flows: Link['flows']): string =>
  flows.length > 1 ? String(flows.length) : withTerms(model, flowLabel(model, flows[0]));

/** The link at a point of the scene, within `tolerance` model units; the nearest where several are. */
export const linkAt = (links: readonly Link[], point: Point, tolerance: number): Link | null => {
  let best: Link | null = null;
  let least = tolerance;
  for (const link of links) {
    const distance = distanceTo(link.points, point);
    if (distance <= least) [best, least] = [link, distance];
  }
  return best;
};

const distanceTo = (points: Points, { x, y }: Point): number =>
  Math.min(
    ...points.slice(1).map((b, i) => {
      const a = points[i] as Point;
      const dx = Math.max(Math.min(a.x, b.x) - x, 0, x - Math.max(a.x, b.x));
      const dy = Math.max(Math.min(a.y, b.y) - y, 0, y - Math.max(a.y, b.y));
      return Math.hypot(dx, dy);
    }),
  );
