/**
 * Names on what is painted: too far away to be elements of the page, in type that does not shrink with the picture. The
 * names of containers lie over them as labels, and no name lies on another. A container whose own top has left the window
 * keeps its label in it, so that it can be told from inside what one looks at.
 */

import type { Tone } from '../../../shared/scene/overlays/palette.ts';
import type { Rect } from '../../../shared/scene/query.ts';
import { NAME_MIN_WIDTH } from '../camera/camera.ts';
import { shortened } from './short-name.ts';

/** In screen pixels. */
const NAME_PX = 11;
const NAME_LINE = 13;
const MAX_LINES = 3;
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

const fontOf = (weight: 500 | 600, size: number) => `${weight} ${size}px 'IBM Plex Sans', sans-serif`;

type Label = {
  readonly rect: Rect;
  readonly text: string;
  readonly font: string;
  readonly tone: Tone;
  readonly isOver: boolean;
};

/** Labels that lie over elements of the page are within so much of the window's top. */
export const OVER_PX = 78;

type WantedLabel = {
  readonly name: string;
  readonly level: number;
  readonly tone: Tone;
  /** Where its container stands on the screen, and how high the container's header is there. */
  readonly container: Rect;
  readonly header: number;
  /** Whether it reaches above its container rather than over what is in it: where nothing else stands there. */
  readonly isRaised?: boolean;
  /** Whether it lies over elements of the page. */
  readonly isOver?: boolean;
};

export type Names = {
  /**
   * Keeps room for the label of a container, in its header as far as that goes: beside the labels that lie there, or below
   * them where it is too wide for that. It is laid over all that is painted, and where it says so over elements of the page.
   */
  readonly label: (wanted: WantedLabel) => void;
  /**
   * Sets the name of a box into its top, or below the labels that lie there; leaves it out if there is no room.
   * @returns where it stands.
   */
  readonly set: (name: string, colour: string, box: Rect) => Rect | null;
  /** @param over paints what lies over elements of the page. @returns whether anything does. */
  readonly paintLabels: (over?: CanvasRenderingContext2D) => boolean;
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
    label: ({ name, level, tone, container, header, isRaised = false, isOver = false }) => {
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
        // The same where its top is above the window.
        y: Math.max(
          y + (isRaised ? Math.min(header - high, LABEL_INSET) : topIn(header, high)),
          Math.min(LABEL_INSET, y + height - LABEL_INSET - high),
        ),
        width: wide,
        height: high,
      };
      const rect = besideLabels(wanted, furthest) ?? freePlace(wanted, y + height);
      if (!rect || (isOver && rect.y + high > OVER_PX)) return;
      labels.push({ rect, text: lines[0] ?? '', font, tone, isOver });
    },
    set: (name, colour, { x, y, width, height }) => {
      if (width < NAME_MIN_WIDTH) return null;
      const font = fontOf(500, NAME_PX);
      for (let most = MAX_LINES; most > 0; most--) {
        const { lines, width: own } = shortened(context, font, name, width - 12, most);
        const place = freePlace(
          { x: x + 6, y: y + 2, width: own, height: lines.length * NAME_LINE + 3 },
          y + height,
        );
        if (!place) continue;
        context.font = font;
        context.fillStyle = colour;
        context.textBaseline = 'top';
        for (const [i, line] of lines.entries()) context.fillText(line, place.x, place.y + 2 + i * NAME_LINE);
        return place;
      }
      return null;
    },
    paintLabels: (over) => {
      for (const label of labels) paintLabel(label.isOver && over ? over : context, label);
      return labels.some(({ isOver }) => isOver);
    },
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
