/**
 * Names on what is painted: too far away to be elements of the page, in type that does not shrink with the picture. The
 * names of containers lie over them as labels, and no name lies on another.
 */

import type { Tone } from '../../../shared/scene/overlays/palette.ts';
import type { Rect } from '../../../shared/scene/query.ts';
import { words } from '../../../shared/scene/words.ts';
import { countIn } from '../../../shared/words/format.ts';
import { locale } from '../../../shared/words/locale.ts';
import { say } from '../../../shared/words/messages.ts';
import { NAME_INSET_PX, NAME_SIZES, nameLineOf } from '../camera/visible/named-from.ts';
import { createCache } from './cache.ts';
import { fontOf, paintedSize } from './painted-type.ts';
import { shortened } from './short-name.ts';

/** In screen pixels. */
const NAME_PX = NAME_SIZES[0];
const MAX_LINES = 4;
/** Narrower titles would be an ellipsis alone. */
const TITLE_MIN_WIDTH = 28;
/** The name of what sums up its children is larger where it has this much room. */
const TILE_SIZES = [15, 13, ...NAME_SIZES] as const;
const LARGE_TILE = { width: 120, height: 60, inset: 8 } as const;
/** Narrower boxes have smaller type even if larger has room for their names: most siblings then look alike. */
const NARROW_PX = 128;
/** Of all sizes this many are tried: each costs a look at the name’s words in every frame of a zoom. */
const MAX_TRIED = 2;
/** Type of a count, at most. */
const COUNT_PX = 11;
/** Type of a title in its header, as a share of that; deeper than a macro process it is no larger than this. */
const TITLE_SHARE = 0.85;
const TITLE_PX = 12;
const LABEL_MIN_WIDTH = 120;
const LABEL_MIN_SEEN = 64;
const LABEL_INSET = 6;
const LABEL_PADDING = 8;
const LABEL_GAP = 3;
/** Type and height of a label, of a macro process and of what is deeper. */
const LABELS = [
  { font: 13, height: 23 },
  { font: NAME_PX, height: 19 },
] as const;

type Label = {
  readonly rect: Rect;
  readonly text: string;
  readonly font: string;
  readonly tone: Tone;
};

type WantedLabel = {
  readonly name: string;
  readonly level: number;
  readonly tone: Tone;
  /** Where its container stands on the screen, and how high the container's header is there. */
  readonly container: Rect;
  readonly header: number;
  /** Whether it reaches above its container rather than over what is in it: if nothing else stands there. */
  readonly isRaised?: boolean;
};

type WantedTitle = {
  readonly name: string;
  readonly level: number;
  readonly colour: string;
  readonly container: Rect;
  readonly header: number;
  readonly most: number;
};

export type SetName = Rect & { readonly size: number };

export type Names = {
  /**
   * Keeps room for the label of a container, in its header as far as that goes: beside the labels that lie there, or below
   * them where it is too wide for that. It is laid over all that is painted.
   */
  readonly label: (wanted: WantedLabel) => void;
  /**
   * Sets the name of a box into its top, or below the labels that lie there, in the largest type that has room for it whole;
   * leaves it out if there is no room.
   * @param most size of the type at most, in pixels: no name is larger than that of what is around it.
   * @param count of what is inside, said under or after the name of a tile.
   * @returns where it stands, and in which type.
   */
  readonly set: (name: string, colour: string, box: Rect, most?: number, count?: number) => SetName | null;
  /** Writes the title of a container into its header, which has room for it. @returns the size of its type. */
  readonly title: (wanted: WantedTitle) => number;
  /** Whether the label of a container lies on a rectangle: nothing is painted there. */
  readonly covers: (rect: Rect) => boolean;
  /** Paints the labels, over all that was painted before. */
  readonly paintLabels: () => void;
};

/** For one painting. What is around others comes before them. */
export const namesOn = (context: CanvasRenderingContext2D): Names => {
  const labels: Label[] = [];
  /** The first place from `rect` downwards that no label takes; null if it would leave the box. */
  const freePlace = (rect: Rect, bottom: number): Rect | null => {
    let { y } = rect;
    for (;;) {
      if (y + rect.height > bottom) return null;
      const taken = labels.find((label) => meets({ ...rect, y }, label.rect));
      if (!taken) return { ...rect, y };
      y = taken.rect.y + taken.rect.height + LABEL_GAP;
    }
  };
  /** The first place from `rect` to the right that no label takes; null if it would be further than `furthest`. */
  const besideLabels = (rect: Rect, furthest: number): Rect | null => {
    let { x } = rect;
    for (;;) {
      if (x > furthest) return null;
      const taken = labels.find((label) => meets({ ...rect, x }, label.rect));
      if (!taken) return { ...rect, x };
      x = taken.rect.x + taken.rect.width + LABEL_GAP;
    }
  };
  return {
    label: ({ name, level, tone, container, header, isRaised = false }) => {
      const { x, y, width, height } = container;
      // Of a container that begins left of the window the label takes what is to be seen of it, in steps: the name is cut again
      // with each.
      const seen = x < 0 ? Math.floor((x + width) / 8) * 8 : width;
      if (width < LABEL_MIN_WIDTH || seen < LABEL_MIN_SEEN) return;
      const { font: size, height: high } = level === 1 ? LABELS[0] : LABELS[1];
      const font = fontOf(600, size);
      const room = seen - 2 * LABEL_INSET - 2 * LABEL_PADDING;
      const { lines, width: own } = shortened(context, font, name, room);
      const wide = Math.ceil(own) + 2 * LABEL_PADDING;
      const furthest = x + width - LABEL_INSET - wide;
      const wanted = {
        // Where its container begins left of the window, it stays in the window as far as the container reaches.
        x: Math.max(x + LABEL_INSET, Math.min(LABEL_INSET, furthest)),
        y: y + (isRaised ? Math.min(header - high, LABEL_INSET) : topIn(header, high)),
        width: wide,
        height: high,
      };
      const rect = besideLabels(wanted, furthest) ?? freePlace(wanted, y + height);
      if (rect) labels.push({ rect, text: lines[0] ?? '', font, tone });
    },
    title: ({ name, level, colour, container: { x, y, width }, header, most }) => {
      const largest = level === 1 ? LABELS[0].font : TITLE_PX;
      const size = paintedSize(Math.min(largest, Math.floor(header * TITLE_SHARE), most));
      const left = Math.max(x + LABEL_INSET, Math.min(LABEL_INSET, x + width - LABEL_MIN_SEEN));
      const room = x + width - LABEL_INSET - left;
      if (room < TITLE_MIN_WIDTH) return size;
      const font = fontOf(600, size);
      const { lines } = shortened(context, font, name, room);
      context.font = font;
      context.fillStyle = colour;
      context.textBaseline = 'middle';
      context.fillText(lines[0] ?? '', left, y + header / 2 + 1);
      return size;
    },
    covers: (rect) => labels.some((label) => meets(rect, label.rect)),
    set: (full, colour, box, largest = Number.POSITIVE_INFINITY, count = 0) => {
      const { x, y, width, height } = box;
      const isTile = count > 0;
      const inset = isTile && isLarge(box) ? LARGE_TILE.inset : NAME_INSET_PX;
      const sizes = sizesFor(box, largest, isTile);
      for (const [i, size] of sizes.entries()) {
        const step = nameLineOf(size);
        for (let most = linesIn(height, step); most > 0; most--) {
          const font = fontOf(500, size);
          const set = withCount(context, font, full, count, width - 2 * inset, most);
          // Smaller type may have room for all of it.
          if (!set.isWhole && i < sizes.length - 1) break;
          const high = set.lines.length * step;
          const top = Math.min(inset + 1, Math.max(0, (height - high) / 2));
          const place = freePlace({ x: x + inset, y: y + top, width: set.width, height: high }, y + height);
          if (!place) continue;
          context.fillStyle = colour;
          context.textBaseline = 'middle';
          context.font = font;
          for (const [n, line] of set.lines.entries()) {
            if (line === set.count) context.font = fontOf(400, Math.min(COUNT_PX, size));
            context.fillText(line, place.x, place.y + (n + 0.5) * step + 0.5);
          }
          return { ...place, size };
        }
      }
      return null;
    },
    paintLabels: () => {
      for (const label of labels) paintLabel(context, label);
    },
  };
};

const isLarge = ({ width, height }: Rect): boolean =>
  width >= LARGE_TILE.width && height >= LARGE_TILE.height;

/** The sizes that a name may have, the largest first. */
const sizesFor = (box: Rect, largest: number, isTile: boolean): readonly number[] => {
  const [, narrow] = NAME_SIZES;
  const most = Math.min(largest, box.width < NARROW_PX ? narrow : Number.POSITIVE_INFINITY);
  const all = isTile && isLarge(box) ? TILE_SIZES : NAME_SIZES;
  const sizes = all.filter((size) => size <= most).slice(0, MAX_TRIED);
  return sizes.length > 0 ? sizes : [paintedSize(most)];
};

const linesIn = (height: number, step: number): number => Math.min(MAX_LINES, Math.floor(height / step));

type Lines = {
  readonly lines: readonly string[];
  /** The line among them that is the count alone. */
  readonly count?: string | undefined;
  readonly width: number;
  readonly isWhole: boolean;
};

/** Counts in words: to put a message together takes longer than to paint it. */
const inWordsBefore = createCache<number, string>(1000);
const inWords = (count: number): string => inWordsBefore(count, () => say(words.children, { count }));

/** A name with the count of what it stands for: under it in words, or behind it where there is one line. The count is never cut. */
const withCount = (
  context: CanvasRenderingContext2D,
  font: string,
  name: string,
  count: number,
  room: number,
  most: number,
): Lines => {
  if (count === 0) return shortened(context, font, name, room, most);
  const short = () => `(${countIn(count, locale())})`;
  if (most === 1) return shortened(context, font, `${name} ${short()}`, room, 1);
  const above = shortened(context, font, name, room, most - 1);
  const spelled = shortened(context, font, inWords(count), room);
  const below = spelled.isWhole ? spelled : shortened(context, font, short(), room);
  return {
    lines: [...above.lines, ...below.lines],
    count: below.lines[0],
    width: Math.max(above.width, below.width),
    isWhole: above.isWhole,
  };
};

/** Where a label begins below the top of its container: in the header as far as that goes. */
const topIn = (header: number, high: number): number =>
  header < high / 2 ? LABEL_INSET : Math.min(LABEL_INSET, Math.max(1, (header - high) / 2));

const paintLabel = (context: CanvasRenderingContext2D, { rect, text, font, tone }: Label) => {
  context.beginPath();
  context.roundRect(rect.x, rect.y, rect.width, rect.height, 6);
  context.fillStyle = tone.fill;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = tone.edge;
  context.stroke();
  context.font = font;
  context.fillStyle = tone.text;
  context.textBaseline = 'middle';
  context.fillText(text, rect.x + LABEL_PADDING, rect.y + rect.height / 2 + 1);
};

const meets = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
