/**
 * Shapes of Office documents (DrawingML, ECMA-376 part 1, chapter 20) as a slide holds them. Lengths are in points; colours
 * and fonts are named by their place in the theme, so that another theme recolours them.
 */
import { escapeXml } from '../../../../shared/words/xml.ts';

/** EMU, the unit of DrawingML, in a point. */
const EMU = 12_700;

export const emu = (points: number): number => Math.round(points * EMU);

export type Place = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
/** Colours of a theme: text and background, 1 and 2, and six accents. */
type ThemeColour = 'tx1' | 'tx2' | 'bg1' | 'bg2' | 'accent1' | 'accent2' | 'accent3';

type Run = {
  readonly text: string;
  /** In points. */
  readonly size: number;
  readonly colour?: ThemeColour;
  readonly isBold?: boolean;
  /** The relation of the slide that a click leads to. */
  readonly link?: string;
};
export type Paragraph = { readonly runs: readonly Run[]; readonly align?: 'l' | 'ctr' | 'r' };

/** How slides are linked: the relation with this id is of a slide of the same deck. */
const JUMP = 'ppaction://hlinksldjump';

export const solid = (colour: ThemeColour): string =>
  `<a:solidFill><a:schemeClr val="${colour}"/></a:solidFill>`;

export const frame = ({ x, y, width, height }: Place, attributes = ''): string =>
  `<a:xfrm${attributes}><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm>`;

/** The typefaces of a theme for its texts: without them, a program may choose others. */
const BODY_FONT = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>';

const runXml = ({ text, size, colour = 'tx1', isBold = false, link }: Run): string => {
  const jump = link === undefined ? '' : `<a:hlinkClick r:id="${link}" action="${JUMP}"/>`;
  const properties = `sz="${Math.round(size * 100)}"${isBold ? ' b="1"' : ''} dirty="0"`;
  return `<a:r><a:rPr lang="en-GB" ${properties}>${solid(colour)}${BODY_FONT}${jump}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r>`;
};

const paragraphXml = ({ runs, align = 'l' }: Paragraph): string =>
  `<a:p><a:pPr algn="${align}"/>${runs.map(runXml).join('')}</a:p>`;

/** A body without text is a paragraph without runs: one that has none at all is damaged. */
const bodyXml = (tag: string, paragraphs: readonly Paragraph[], properties: string): string =>
  `<${tag}>${properties}<a:lstStyle/>${paragraphs.length > 0 ? paragraphs.map(paragraphXml).join('') : '<a:p/>'}</${tag}>`;

type BoxOptions = {
  readonly id: number;
  readonly name: string;
  readonly place: Place;
  readonly paragraphs: readonly Paragraph[];
  readonly fill?: ThemeColour;
  readonly line?: ThemeColour;
  readonly anchor?: 't' | 'ctr';
  readonly inset?: number;
  readonly link?: string | undefined;
};

/** A rounded box with text, or, without fill and line, a text alone. */
export const boxXml = ({
  id,
  name,
  place,
  paragraphs,
  fill,
  line,
  anchor = 'ctr',
  inset = 5,
  link,
}: BoxOptions): string => {
  const jump = link === undefined ? '' : `<a:hlinkClick r:id="${link}" action="${JUMP}"/>`;
  const isText = fill === undefined && line === undefined;
  const edge = line === undefined ? '<a:ln><a:noFill/></a:ln>' : `<a:ln w="9525">${solid(line)}</a:ln>`;
  const shape = isText
    ? '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
    : `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val 8000"/></a:avLst></a:prstGeom>${fill === undefined ? '<a:noFill/>' : solid(fill)}`;
  const insets = `lIns="${emu(inset)}" tIns="${emu(inset / 2)}" rIns="${emu(inset)}" bIns="${emu(inset / 2)}"`;
  const properties = `<a:bodyPr wrap="square" ${insets} anchor="${anchor}"><a:normAutofit/></a:bodyPr>`;
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(name)}">${jump}</p:cNvPr><p:cNvSpPr${isText ? ' txBox="1"' : ''}/><p:nvPr/></p:nvSpPr>` +
    `<p:spPr>${frame(place)}${shape}${isText ? '' : edge}</p:spPr>${bodyXml('p:txBody', paragraphs, properties)}</p:sp>`
  );
};

/**
 * A stage of a funnel, which is narrower at its bottom or its top, with upright text. A preset trapezoid that is flipped
 * would turn its text upside down.
 * @param options.top and `bottom` are the widths there, as shares of the place.
 */
export const funnelXml = ({
  id,
  name,
  place,
  top,
  bottom,
  fill,
  paragraphs,
}: Pick<BoxOptions, 'id' | 'name' | 'place' | 'paragraphs'> & {
  readonly top: number;
  readonly bottom: number;
  readonly fill: ThemeColour;
}): string => {
  const [width, height] = [emu(place.width), emu(place.height)];
  const at = (share: number): string => `${Math.round((width * (1 + share)) / 2)}`;
  const point = (x: string, y: number): string => `<a:pt x="${x}" y="${y}"/>`;
  const path =
    `<a:moveTo>${point(at(-top), 0)}</a:moveTo><a:lnTo>${point(at(top), 0)}</a:lnTo>` +
    `<a:lnTo>${point(at(bottom), height)}</a:lnTo><a:lnTo>${point(at(-bottom), height)}</a:lnTo><a:close/>`;
  const shape =
    '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="l" t="t" r="r" b="b"/>' +
    `<a:pathLst><a:path w="${width}" h="${height}">${path}</a:path></a:pathLst></a:custGeom>`;
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(name)}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>` +
    `<p:spPr>${frame(place)}${shape}${solid(fill)}<a:ln><a:noFill/></a:ln></p:spPr>` +
    `${bodyXml('p:txBody', paragraphs, '<a:bodyPr wrap="square" tIns="0" bIns="0" anchor="ctr"><a:normAutofit/></a:bodyPr>')}</p:sp>`
  );
};

/** A picture that says nothing: a logo. @param link the relation of the slide to its file. */
export const pictureXml = (id: number, name: string, place: Place, link: string): string =>
  `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="${escapeXml(name)}" descr=""/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>` +
  `<p:blipFill><a:blip r:embed="${link}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>` +
  `<p:spPr>${frame(place)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;

/** The title of a slide, in the placeholder of its layout. @param holder names that place. */
export const titleXml = (id: number, text: string, holder: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Title ${id}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${holder}</p:nvPr></p:nvSpPr>` +
  `<p:spPr/><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB" dirty="0"/><a:t>${escapeXml(text)}</a:t></a:r></a:p></p:txBody></p:sp>`;

type TableOptions = {
  readonly id: number;
  readonly name: string;
  readonly place: Place;
  /** In points, one for each column. */
  readonly widths: readonly number[];
  readonly rowHeight: number;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly size: number;
};

/** A table with its head filled. */
export const tableXml = ({ id, name, place, widths, rowHeight, head, rows, size }: TableOptions): string => {
  const cellXml = (text: string, isHead: boolean): string => {
    const run: Run = { text, size, colour: isHead ? 'bg1' : 'tx1', isBold: isHead };
    const edges = ['L', 'R', 'T', 'B']
      .map((side) => `<a:ln${side} w="6350">${solid('accent1')}</a:ln${side}>`)
      .join('');
    const properties = `marL="${emu(5)}" marR="${emu(5)}" marT="${emu(2)}" marB="${emu(2)}" anchor="ctr"`;
    const ground = isHead ? solid('tx2') : '<a:noFill/>';
    return `<a:tc>${bodyXml('a:txBody', [{ runs: [run] }], '<a:bodyPr/>')}<a:tcPr ${properties}>${edges}${ground}</a:tcPr></a:tc>`;
  };
  const rowXml = (cells: readonly string[], isHead: boolean): string =>
    `<a:tr h="${emu(rowHeight)}">${cells.map((text) => cellXml(text, isHead)).join('')}</a:tr>`;
  const grid = widths.map((width) => `<a:gridCol w="${emu(width)}"/>`).join('');
  return (
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${escapeXml(name)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>` +
    `<p:xfrm><a:off x="${emu(place.x)}" y="${emu(place.y)}"/><a:ext cx="${emu(place.width)}" cy="${emu(rowHeight * (rows.length + 1))}"/></p:xfrm>` +
    `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${grid}</a:tblGrid>` +
    `${rowXml(head, true)}${rows.map((cells) => rowXml(cells, false)).join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
  );
};
