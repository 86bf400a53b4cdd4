/**
 * Groups of native shapes in a Word document: DrawingML with the drawing namespaces of Word 2010 ([MS-DOCX] 2.3). Lengths are in
 * points, from the top left corner of the group.
 */

import { escapeXml } from '../../../../../shared/words/xml.ts';
import { emu, frame, type Place } from '../../drawingml/shapes.ts';

/** A colour by its place in the theme, lighter by a share of white if that is given, or as `#rrggbb`. */
export type Fill =
  | { readonly theme: 'tx1' | 'tx2' | 'bg1' | 'bg2' | 'accent1' | 'accent2'; readonly lighter?: number }
  | { readonly hex: string };

export type Edge = {
  readonly colour: Fill;
  readonly width: number;
  readonly dash?: 'sysDash' | 'dash';
  readonly isArrow?: boolean;
};

export const NAMESPACES = [
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"',
].join(' ');

const GROUP = 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup';
const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture';

const fillXml = (fill: Fill): string => {
  if ('hex' in fill)
    return `<a:solidFill><a:srgbClr val="${fill.hex.slice(1).toUpperCase()}"/></a:solidFill>`;
  const { theme, lighter = 0 } = fill;
  const share = Math.round(lighter * 100_000);
  const change = share === 0 ? '' : `<a:lumMod val="${100_000 - share}"/><a:lumOff val="${share}"/>`;
  return `<a:solidFill><a:schemeClr val="${theme}">${change}</a:schemeClr></a:solidFill>`;
};

const edgeXml = (edge: Edge | undefined): string => {
  if (!edge) return '<a:ln><a:noFill/></a:ln>';
  const dash = edge.dash === undefined ? '' : `<a:prstDash val="${edge.dash}"/>`;
  const arrow = edge.isArrow ? '<a:tailEnd type="triangle"/>' : '';
  return `<a:ln w="${emu(edge.width)}">${fillXml(edge.colour)}${dash}${arrow}</a:ln>`;
};

type Text = {
  /** Paragraphs as XML. */
  readonly paragraphs: string;
  readonly insets?: { readonly left: number; readonly top: number; readonly right: number };
  /** Whether it is centred vertically. */
  readonly isCentred?: boolean;
  readonly isWrapped?: boolean;
};

type ShapeOptions = {
  readonly id: number;
  readonly name: string;
  readonly place: Place;
  /** Radius of the corners. */
  readonly radius?: number;
  readonly fill?: Fill | undefined;
  readonly edge?: Edge | undefined;
  readonly text?: Text | undefined;
};

const NO_INSETS = { left: 0, top: 0, right: 0 };

/** A rectangle, with text in it or none. */
export const boxXml = ({ id, name, place, radius = 0, fill, edge, text }: ShapeOptions): string => {
  const least = Math.max(1, Math.min(place.width, place.height));
  const geometry =
    radius <= 0
      ? '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
      : `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val ${Math.round(Math.min(0.5, radius / least) * 100_000)}"/></a:avLst></a:prstGeom>`;
  const shape = `${geometry}${fill ? fillXml(fill) : '<a:noFill/>'}${edgeXml(edge)}`;
  return shapeXml(id, name, frame(place), shape, text);
};

const shapeXml = (id: number, name: string, at: string, shape: string, text?: Text): string => {
  const { left, top, right } = text?.insets ?? NO_INSETS;
  const body = text
    ? `<wps:txbx><w:txbxContent>${text.paragraphs}</w:txbxContent></wps:txbx>` +
      `<wps:bodyPr${text.isWrapped === false ? ' wrap="none"' : ''} lIns="${emu(left)}" tIns="${emu(top)}" rIns="${emu(right)}" bIns="0"${text.isCentred ? ' anchor="ctr"' : ''}/>`
    : '<wps:bodyPr/>';
  return (
    `<wps:wsp><wps:cNvPr id="${id}" name="${escapeXml(name)}"/><wps:cNvSpPr${text ? ' txBox="1"' : ''}/>` +
    `<wps:spPr>${at}${shape}</wps:spPr>${body}</wps:wsp>`
  );
};

type Point = { readonly x: number; readonly y: number };
type PathOptions = {
  readonly id: number;
  readonly name: string;
  /** Lines through points; closed ones are filled. */
  readonly lines: readonly { readonly points: readonly Point[]; readonly isClosed: boolean }[];
  readonly fill?: Fill | undefined;
  readonly edge?: Edge | undefined;
};

/** Lines through points. A straight one is a connector, which Word moves by its ends. */
export const pathXml = ({ id, name, lines, fill, edge }: PathOptions): string => {
  const points = lines.flatMap((line) => line.points);
  const [first] = points;
  if (!first) return '';
  const place = boundsOf(points);
  const [only] = lines;
  const last = only?.points.at(-1);
  if (lines.length === 1 && only?.points.length === 2 && !only.isClosed && last) {
    const flips = `${last.x < first.x ? ' flipH="1"' : ''}${last.y < first.y ? ' flipV="1"' : ''}`;
    return (
      `<wps:wsp><wps:cNvPr id="${id}" name="${escapeXml(name)}"/><wps:cNvCnPr/><wps:spPr>${frame(place, flips)}` +
      `<a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>${edgeXml(edge)}</wps:spPr><wps:bodyPr/></wps:wsp>`
    );
  }
  // A path without width or height can’t be scaled to its frame.
  const [width, height] = [Math.max(place.width, 0.1), Math.max(place.height, 0.1)];
  const at = ({ x, y }: Point): string => `<a:pt x="${emu(x - place.x)}" y="${emu(y - place.y)}"/>`;
  const drawn = lines
    .map(({ points: [start, ...others], isClosed }) =>
      start
        ? `<a:moveTo>${at(start)}</a:moveTo>${others.map((point) => `<a:lnTo>${at(point)}</a:lnTo>`).join('')}${isClosed ? '<a:close/>' : ''}`
        : '',
    )
    .join('');
  const filled = fill ? '' : ' fill="none"';
  const geometry = `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="${emu(width)}" h="${emu(height)}"${filled}>${drawn}</a:path></a:pathLst></a:custGeom>`;
  return shapeXml(
    id,
    name,
    frame({ ...place, width, height }),
    `${geometry}${fill ? fillXml(fill) : '<a:noFill/>'}${edgeXml(edge)}`,
  );
};

const boundsOf = (points: readonly Point[]): Place => {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
};

/**
 * A run with a group of shapes in it. The first of them is an invisible rectangle of its size: LibreOffice ignores the
 * coordinates of the group, and would stretch the others to fill it. Word writes a choice around what Word 2007 can’t show, and
 * so do we: such readers show the alternative text.
 */
export const groupXml = (
  shapes: readonly string[],
  size: { readonly width: number; readonly height: number },
  alternative: string,
  newId: () => number,
): string => {
  const [cx, cy] = [emu(size.width), emu(size.height)];
  const paper = boxXml({ id: newId(), name: '', place: { x: 0, y: 0, ...size } });
  const id = newId();
  return (
    `<w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/>` +
    `<wp:docPr id="${id}" name="Diagram ${id}" descr="${escapeXml(alternative)}"/><wp:cNvGraphicFramePr/>` +
    `<a:graphic><a:graphicData uri="${GROUP}"><wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/><a:chOff x="0" y="0"/><a:chExt cx="${cx}" cy="${cy}"/></a:xfrm></wpg:grpSpPr>` +
    `${paper}${shapes.join('')}</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>` +
    `<mc:Fallback><w:t>${escapeXml(alternative)}</w:t></mc:Fallback></mc:AlternateContent></w:r>`
  );
};

/** A run with a picture, which is of the part that the relation `link` leads to. */
export const pictureXml = (
  link: string,
  size: { readonly width: number; readonly height: number },
  id: number,
): string => {
  const [cx, cy] = [emu(size.width), emu(size.height)];
  return (
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="${id}" name="Logo ${id}" descr=""/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>` +
    `<a:graphic><a:graphicData uri="${PICTURE}"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="Logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${link}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
  );
};
