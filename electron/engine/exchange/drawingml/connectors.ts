/** Lines that are glued to the boxes at both of their ends, so that they follow when a person moves a box. */
import type { Point } from '../../../../shared/scene/lines/points.ts';
import { escapeXml } from '../../../../shared/words/xml.ts';
import { emu, frame, type Place, solid } from './shapes.ts';

export type LineKind = 'sequence' | 'information' | 'material';
type End = { readonly id: number; readonly place: Place };
type ConnectorOptions = {
  readonly id: number;
  readonly name: string;
  readonly from: End;
  readonly to: End;
  readonly kind: LineKind;
  /** Boxes that the line goes around if it can. */
  readonly others: readonly Place[];
  /** Where a bent line turns, as a share of its way: lines that turn at different places don’t cover each other. */
  readonly turnsAt?: number;
};

/** The connection sites of a rectangle, counter-clockwise from the top (ECMA-376, presetShapeDefinitions). */
const SITES = { top: 0, left: 1, bottom: 2, right: 3 } as const;
type Site = keyof typeof SITES;

type Way = {
  readonly leaves: Site;
  readonly enters: Site;
  readonly place: Place;
  readonly attributes: string;
  readonly isBent: boolean;
  /** Where it turns, as a share of its way. */
  readonly turnsAt?: number;
  /** The middle of the longest part, for a label, and the room there. */
  readonly middle: { readonly x: number; readonly y: number; readonly room: number };
};

/** How far outside of the boxes a line goes around others. */
const AROUND = 16;
const LABEL_ROOM = 130;
/** From the edge of a box to the middle of a label beside it. */
const LABEL_DROP = 12;

/** A line with an arrow at its end; it leaves and enters on the sides nearest its way. */
export const connectorXml = ({
  id,
  name,
  from,
  to,
  kind,
  others,
  turnsAt = 0.5,
}: ConnectorOptions): string => {
  const way = wayBetween(from.place, to.place, others);
  const turn = Math.round((way.turnsAt ?? turnsAt) * 100_000);
  const shape = way.isBent
    ? `<a:prstGeom prst="bentConnector3"><a:avLst><a:gd name="adj1" fmla="val ${turn}"/></a:avLst></a:prstGeom>`
    : '<a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>';
  const [width, dash] =
    kind === 'material' ? [2.25, ''] : [1.25, kind === 'information' ? '<a:prstDash val="sysDash"/>' : ''];
  const line = `<a:ln w="${emu(width)}">${solid('tx2')}${dash}<a:tailEnd type="triangle"/></a:ln>`;
  return (
    `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${id}" name="${escapeXml(name)}"/>` +
    `<p:cNvCxnSpPr><a:stCxn id="${from.id}" idx="${SITES[way.leaves]}"/><a:endCxn id="${to.id}" idx="${SITES[way.enters]}"/></p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr>` +
    `<p:spPr>${frame(way.place, way.attributes)}${shape}${line}</p:spPr></p:cxnSp>`
  );
};

/** The position of a label of the line between two boxes, and its largest width. */
export const middleOf = (a: Place, b: Place, others: readonly Place[]): Way['middle'] =>
  wayBetween(a, b, others).middle;

/** The line itself, as a program draws it between the two boxes: from its beginning to its arrow. */
export const pointsBetween = (a: Place, b: Place, others: readonly Place[], turnsAt = 0.5): Point[] => {
  const { leaves, enters, isBent, turnsAt: own } = wayBetween(a, b, others);
  const [from, to] = [siteOf(a, leaves), siteOf(b, enters)];
  if (!isBent) return [from, to];
  const turn = own ?? turnsAt;
  if (leaves === 'left' || leaves === 'right') {
    // On the left of both boxes the line begins with a way back.
    const run = leaves === enters ? -Math.abs(to.x - from.x || 1) : to.x - from.x;
    const x = from.x + Math.abs(turn) * run;
    return [from, { x, y: from.y }, { x, y: to.y }, to];
  }
  const rise = leaves === enters ? -Math.max(1, Math.abs(a.y - b.y)) : to.y - from.y;
  const y = from.y + turn * rise;
  return [from, { x: from.x, y }, { x: to.x, y }, to];
};

const siteOf = ({ x, y, width, height }: Place, site: Site): Point => ({
  x: site === 'left' ? x : site === 'right' ? x + width : x + width / 2,
  y: site === 'top' ? y : site === 'bottom' ? y + height : y + height / 2,
});

const isBeside = (a: Place, b: Place): boolean => a.x + a.width <= b.x || b.x + b.width <= a.x;

const areTouching = (a: Place, b: Place): boolean =>
  a.x < b.x + b.width && a.x + a.width > b.x && a.y < b.y + b.height && a.y + a.height > b.y;

/**
 * The frame of a connector, which runs from the top left to the bottom right of it and first across. One that first runs down or
 * up is turned by a quarter, about the middle of the frame; a line that then runs the wrong way is flipped.
 */
const wayBetween = (a: Place, b: Place, others: readonly Place[]): Way => {
  const isBlocked = (strip: Place): boolean => others.some((other) => areTouching(other, strip));
  return isBeside(a, b) ? acrossWay(a, b, isBlocked) : uprightWay(a, b, isBlocked);
};

const acrossWay = (a: Place, b: Place, isBlocked: (strip: Place) => boolean): Way => {
  const isRight = a.x + a.width <= b.x;
  const [x1, x2] = isRight ? [a.x + a.width, b.x] : [a.x, b.x + b.width];
  const [y1, y2] = [a.y + a.height / 2, b.y + b.height / 2];
  const place = {
    x: Math.min(x1, x2),
    y: Math.min(y1, y2),
    width: Math.abs(x2 - x1),
    height: Math.abs(y2 - y1),
  };
  if (isBlocked({ ...place, height: Math.max(1, place.height) })) return aboveWay(a, b);
  return {
    ...(isRight
      ? ({ leaves: 'right', enters: 'left' } as const)
      : ({ leaves: 'left', enters: 'right' } as const)),
    place,
    attributes: flips(x2 < x1, y2 < y1),
    isBent: place.height >= 1,
    middle: { x: (x1 + x2) / 2, y: (y1 + y2) / 2, room: Math.max(50, place.width - 6) },
  };
};

const uprightWay = (a: Place, b: Place, isBlocked: (strip: Place) => boolean): Way => {
  const [x1, x2] = [a.x + a.width / 2, b.x + b.width / 2];
  const isBelow = a.y + a.height / 2 <= b.y + b.height / 2;
  const [y1, y2] = isBelow ? [a.y + a.height, b.y] : [a.y, b.y + b.height];
  const place = {
    x: Math.min(x1, x2),
    y: Math.min(y1, y2),
    width: Math.abs(x2 - x1),
    height: Math.abs(y2 - y1),
  };
  if (isBlocked({ ...place, width: Math.max(1, place.width) })) return asideWay(a, b);
  const sites = isBelow
    ? ({ leaves: 'bottom', enters: 'top' } as const)
    : ({ leaves: 'top', enters: 'bottom' } as const);
  const middle = { x: (x1 + x2) / 2, y: (y1 + y2) / 2, room: LABEL_ROOM };
  if (place.width < 1) return { ...sites, place, attributes: flips(x2 < x1, y2 < y1), isBent: false, middle };
  const isFlipped = isBelow ? x2 > x1 : x2 < x1;
  return { ...sites, ...turned(place, isBelow ? 'down' : 'up', isFlipped), isBent: true, middle };
};

/** Over the tops of both boxes, around the boxes between them. */
const aboveWay = (a: Place, b: Place): Way => {
  const [x1, x2] = [a.x + a.width / 2, b.x + b.width / 2];
  const rise = Math.max(1, Math.abs(a.y - b.y));
  const top = Math.min(a.y, b.y) - AROUND;
  const place = { x: Math.min(x1, x2), y: Math.min(a.y, b.y), width: Math.abs(x2 - x1), height: rise };
  return {
    leaves: 'top',
    enters: 'top',
    ...turned(place, 'up', x2 < x1),
    isBent: true,
    turnsAt: (a.y - top) / rise,
    middle: { x: (x1 + x2) / 2, y: top, room: LABEL_ROOM },
  };
};

/** Along the left of both boxes, around the boxes between them. */
const asideWay = (a: Place, b: Place): Way => {
  const [y1, y2] = [a.y + a.height / 2, b.y + b.height / 2];
  const run = Math.max(1, Math.abs(b.x - a.x));
  const left = Math.min(a.x, b.x) - AROUND;
  const isLeftwards = b.x < a.x;
  return {
    leaves: 'left',
    enters: 'left',
    place: { x: Math.min(a.x, b.x), y: Math.min(y1, y2), width: run, height: Math.abs(y2 - y1) },
    attributes: flips(isLeftwards, y2 < y1),
    isBent: true,
    turnsAt: ((isLeftwards ? 1 : -1) * (a.x - left)) / run,
    // Beside its start, where the line has just left it: further on it passes other boxes.
    middle: {
      x: left + LABEL_ROOM / 2,
      y: y1 <= y2 ? a.y + a.height + LABEL_DROP : a.y - LABEL_DROP,
      room: LABEL_ROOM,
    },
  };
};

const flips = (isHorizontal: boolean, isVertical: boolean): string =>
  `${isHorizontal ? ' flipH="1"' : ''}${isVertical ? ' flipV="1"' : ''}`;

/** A frame that is turned by a quarter about its middle, so that the line in it first runs down or up. */
const turned = (
  { x, y, width, height }: Place,
  way: 'down' | 'up',
  isFlipped: boolean,
): Pick<Way, 'place' | 'attributes'> => ({
  place: { x: x + (width - height) / 2, y: y + (height - width) / 2, width: height, height: width },
  attributes: ` rot="${way === 'down' ? 5_400_000 : 16_200_000}"${isFlipped ? ' flipV="1"' : ''}`,
});
