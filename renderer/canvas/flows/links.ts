/**
 * The flows on screen, as links between the boxes that stand for their ends: several between the same two are one link.
 * What is found is kept while it holds, so that a frame costs what is in the window.
 */
import type { Model } from '../../../shared/model/model.ts';
import type { Flow } from '../../../shared/model/records.ts';
import { flowIndexOf } from '../../../shared/scene/lines/flow-index.ts';
import type { PlacedLabel } from '../../../shared/scene/lines/label-place.ts';
import { textOn } from '../../../shared/scene/lines/label-text.ts';
import type { Point, Points } from '../../../shared/scene/lines/points.ts';
import { type Routes, routesOf } from '../../../shared/scene/lines/routes.ts';
import type { Route, Strand } from '../../../shared/scene/lines/strand.ts';
import { visitVisible } from '../../../shared/scene/query.ts';
import { isEmptyCell, type Scene } from '../../../shared/scene/scene.ts';
import type { Viewport } from '../../state/ports/camera.ts';
import { isTileAt, opensFrom, windowRect } from '../camera/visible/visible.ts';
import { hasSameLayout } from '../paint/same-picture.ts';

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
  /** What stands on the line, and where; null if there is no word to say. */
  readonly label: PlacedLabel | null;
  /** Ids of the blocks at its ends and around them. */
  readonly blocks: ReadonlySet<string>;
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
};

/** More links than these are never drawn, whatever the window shows. */
const MAX_LINKS = 500;
/** Of those that come into view, so many are routed in one frame, and the lines of so many containers are laid. */
const MAX_ROUTED = 24;
const MAX_LAID_OUT = 2;
/** Links end at boxes at least this wide on the screen. */
const MIN_END_PX = 48;

export type Links = {
  readonly links: readonly Link[];
  /** False if more came into view at once than are routed in one frame: another call finds the rest. */
  readonly isWhole: boolean;
};

export type LinkFinder = (shown: Shown, viewport: Viewport, width: number, height: number) => Links;

export const createLinkFinder = (): LinkFinder => {
  let shownBefore: Shown | null = null;
  let revision = -1;
  /** The model's epoch then: what its terms stand for is part of what is written on links. */
  let epoch = -1;
  let routes: Routes | null = null;
  let strands = new Map<string, readonly Strand[]>();
  let links = new Map<string, Link>();
  /** The links of the picture before this one: those that are as they were stay the same objects, and so does the list. */
  let earlier: ReadonlyMap<string, Link> = links;
  /** Whether everything stands where it did then: the lines are the same too, only what is written may differ. */
  let isLaidAsEarlier = false;
  let last: readonly Link[] = [];

  return (shown, viewport, width, height) => {
    const { model, scene } = shown;
    const index = flowIndexOf(model);
    const isSamePicture =
      shownBefore?.model === model &&
      revision === index.revision &&
      shownBefore.exploded === shown.exploded &&
      shownBefore.rootId === shown.rootId;
    // What is seen again by panning and zooming can come in slices; a changed picture is there at once.
    let room = MAX_ROUTED;
    let laidOutAtMost = MAX_LAID_OUT;
    if (!isSamePicture || shownBefore?.scene !== scene || epoch !== model.epoch || !routes) {
      isLaidAsEarlier = isSamePicture && shownBefore !== null && hasSameLayout(shownBefore.scene, scene);
      routes = routesOf(model, scene);
      strands = new Map();
      earlier = links;
      links = new Map();
      [shownBefore, revision, epoch] = [shown, index.revision, model.epoch];
      room = Number.POSITIVE_INFINITY;
      laidOutAtMost = Number.POSITIVE_INFINITY;
    }
    const current = routes;
    laidOutAtMost += current.laidOut();
    const linkFor = (strand: Strand): Link => {
      const before = earlier.get(strand.key);
      if (isLaidAsEarlier && before && before.text === textOn(model, strand.flows)) return before;
      const made = linkOf(current.routeOf(strand));
      return before && isSameLink(before, made) ? before : made;
    };
    let isCutOff = false;
    const found = new Map<string, Link>();
    visitVisible(scene, windowRect(viewport, width, height, 0), (placed) => {
      const { box } = placed;
      if (box.width * viewport.zoom < MIN_END_PX || found.size >= MAX_LINKS) return false;
      const isTile = isTileAt(box, viewport.zoom);
      if (!isTile && box.kind !== 'proposal' && !isEmptyCell(box)) {
        const own = strands.get(box.id) ?? current.endingAt(placed);
        strands.set(box.id, own);
        for (const strand of own) {
          let link = links.get(strand.key);
          if (link === undefined) {
            if (room === 0) {
              isCutOff = true;
              continue;
            }
            link = linkFor(strand);
            links.set(strand.key, link);
            room = current.laidOut() < laidOutAtMost ? room - 1 : 0;
          }
          if (isDrawn(link, viewport.zoom)) found.set(strand.key, link);
        }
      }
      return box.children.length > 0 && !isTile;
    });
    const list = [...found.values()];
    if (list.length !== last.length || list.some((link, i) => link !== last[i])) last = list;
    return { links: last, isWhole: !isCutOff };
  };
};

const isSameLink = (a: Link, b: Link): boolean =>
  a.flows.length === b.flows.length &&
  a.flows.every((flow, i) => flow === b.flows[i]) &&
  a.opensFrom === b.opensFrom &&
  a.leastEnd === b.leastEnd &&
  a.text === b.text &&
  a.label?.lines.join('\n') === b.label?.lines.join('\n') &&
  a.label?.x === b.label?.x &&
  a.label?.y === b.label?.y &&
  a.points.length === b.points.length &&
  a.points.every(({ x, y }, i) => x === b.points[i]?.x && y === b.points[i]?.y);

const isDrawn = (link: Link, zoom: number) => zoom >= link.opensFrom && link.leastEnd * zoom >= MIN_END_PX;

const linkOf = ({ strand, points, text, label }: Route): Link => {
  const { key, sourceId, targetId, flows, source, target } = strand;
  const containers = [...source.slice(0, -1), ...target.slice(0, -1)].map(({ box }) => opensFrom(box));
  const ends = [source.at(-1), target.at(-1)].map((end) => end?.box.width ?? 0);
  return {
    ...{ key, sourceId, targetId, flows, points, text, label },
    blocks: new Set([...source, ...target].map(({ box }) => box.id)),
    opensFrom: Math.max(0, ...containers),
    leastEnd: Math.min(...ends),
  };
};

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
