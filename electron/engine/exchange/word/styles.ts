/**
 * The styles of a Word document (ECMA-376 part 1, 17.7): those that Word itself has, by its names, so that its contents, its
 * navigation and the styles of a template work, and a few of our own on top of them.
 */

import { say } from '../../../../shared/words/messages.ts';
import { escapeXml } from '../../../../shared/words/xml.ts';
import { SIZES } from '../book/sheet.ts';
import type { ThemeColours } from '../drawingml/theme.ts';
import { words } from './words.ts';

/** Colours of a theme by Word’s names for them. */
export type Ink = 'text1' | 'text2' | 'background1' | 'accent1' | 'accent2' | 'hyperlink';

const THEME_NAMES = {
  text1: 'dk1',
  text2: 'dk2',
  background1: 'lt1',
  accent1: 'accent1',
  accent2: 'accent2',
  hyperlink: 'hlink',
} as const satisfies Record<Ink, keyof ThemeColours>;

/** A colour for readers without support for themes. */
const hexOf = (ink: Ink, theme: ThemeColours): string => theme[THEME_NAMES[ink]];

export const colourXml = (ink: Ink, theme: ThemeColours): string =>
  `<w:color w:val="${hexOf(ink, theme)}" w:themeColor="${ink}"/>`;

/** A size of type, in points, for scripts from the left and from the right. */
export const sizeXml = (points: number): string => {
  const half = Math.max(2, Math.round(points * 2));
  return `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`;
};

export const BOLD = '<w:b/><w:bCs/>';

/** Headings below a section may be two levels deeper than the deepest of them. */
export const MAX_HEADING = 5;
const MAX_CONTENTS = 9;

type Numbered<Name extends string, Numbers extends number> = `${Name}${Numbers}`;
export type StyleId =
  | 'Normal'
  | 'Title'
  | 'Subtitle'
  | Numbered<'Heading', 1 | 2 | 3 | 4 | 5>
  | Numbered<'TOC', 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9>
  | 'Header'
  | 'Footer'
  | 'Caption'
  | 'Hyperlink'
  | OwnStyle;
type OwnStyle =
  | 'StrataContinued'
  | 'StrataLinks'
  | 'StrataCell'
  | 'StrataHead'
  | 'StrataDiagram'
  | 'StrataGap'
  | 'StrataBox'
  | 'StrataTable';

export type Style = {
  readonly id: StyleId;
  /** As Word names it in every language, in `w:name`. */
  readonly name: string;
  readonly kind: 'paragraph' | 'character' | 'table';
  readonly basedOn?: StyleId;
  readonly next?: StyleId;
  readonly paragraph?: string;
  readonly run?: string;
  /** XML after the properties of runs. */
  readonly more?: string;
  /** The level that a paragraph has among headings, from 0. */
  readonly outline?: number;
};

const spacing = (before: number, after: number): string =>
  `<w:spacing w:before="${Math.round(before * 20)}" w:after="${Math.round(after * 20)}"/>`;

/** Size of type of headings by their level, in points. */
const HEADING_SIZES = [SIZES.title, 15, SIZES.heading, 11, SIZES.entry];

const ownName = (style: OwnStyle): string => say(words.ownStyle, { style });

/**
 * All styles, each after those that it is based on.
 * @param enlarged the size of the paper beside A4’s, by which type grows.
 * @param decor the colour of ornaments.
 */
export const stylesFor = (theme: ThemeColours, enlarged: number, decor: Ink): readonly Style[] => {
  const size = (points: number): string => sizeXml(points * enlarged);
  const colour = (ink: Ink): string => colourXml(ink, theme);
  const paragraph = (
    id: StyleId,
    name: string,
    properties: string,
    run: string,
    more: Partial<Style> = {},
  ): Style => ({ id, name, kind: 'paragraph', basedOn: 'Normal', paragraph: properties, run, ...more });
  const bar = `<w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="${hexOf(decor, theme)}" w:themeColor="${decor}"/></w:pBdr>`;
  const headings = HEADING_SIZES.map((points, i): Style => {
    const id = `Heading${i + 1}` as StyleId;
    const edge = i === 0 ? bar : '';
    const space = i === 0 ? spacing(0, 8) : spacing(14 - i, 4);
    return paragraph(
      id,
      `heading ${i + 1}`,
      `<w:keepNext/><w:keepLines/>${edge}${space}<w:outlineLvl w:val="${i}"/>`,
      `${BOLD}${colour('text2')}${size(points)}`,
      {
        next: 'Normal',
        outline: i,
      },
    );
  });
  const contents = Array.from({ length: MAX_CONTENTS }, (_, i) =>
    paragraph(
      `TOC${i + 1}` as StyleId,
      `toc ${i + 1}`,
      `${spacing(i === 0 ? 3 : 0, 2)}<w:ind w:left="${i * 280}"/>`,
      i === 0 ? BOLD : '',
    ),
  );
  const edge = (side: string, weight: number): string =>
    `<w:${side} w:val="single" w:sz="${weight}" w:space="0" w:color="BFC7D0"/>`;
  return [
    {
      id: 'Normal',
      name: 'Normal',
      kind: 'paragraph',
      paragraph: spacing(0, 4),
      run: `${colour('text1')}${size(SIZES.body + 0.5)}`,
    },
    paragraph('Title', 'Title', spacing(0, 10), `${BOLD}${colour('text2')}${size(32)}`, { next: 'Normal' }),
    paragraph('Subtitle', 'Subtitle', spacing(0, 16), `${colour('text2')}${size(15)}`, { next: 'Normal' }),
    ...headings,
    ...contents,
    paragraph('Header', 'header', spacing(0, 0), `${colour('text2')}${size(SIZES.small)}`),
    paragraph('Footer', 'footer', spacing(0, 0), `${colour('text2')}${size(SIZES.small)}`),
    paragraph(
      'Caption',
      'caption',
      `<w:keepNext/>${spacing(4, 4)}`,
      `${colour('text2')}${size(SIZES.small)}`,
    ),
    { id: 'Hyperlink', name: 'Hyperlink', kind: 'character', run: `${colour('hyperlink')}` },
    paragraph('StrataContinued', ownName('StrataContinued'), '<w:outlineLvl w:val="9"/>', '', {
      basedOn: 'Heading1',
      next: 'Normal',
    }),
    paragraph('StrataLinks', ownName('StrataLinks'), `<w:keepNext/>${spacing(0, 8)}`, size(SIZES.nav)),
    paragraph('StrataCell', ownName('StrataCell'), spacing(1.5, 1.5), size(SIZES.table)),
    paragraph('StrataHead', ownName('StrataHead'), '', `${BOLD}${colour('text2')}`, {
      basedOn: 'StrataCell',
    }),
    paragraph('StrataDiagram', ownName('StrataDiagram'), `${spacing(2, 6)}<w:jc w:val="center"/>`, ''),
    paragraph(
      'StrataGap',
      ownName('StrataGap'),
      '<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>',
      sizeXml(4),
    ),
    paragraph(
      'StrataBox',
      ownName('StrataBox'),
      '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>',
      '',
    ),
    {
      id: 'StrataTable',
      name: ownName('StrataTable'),
      kind: 'table',
      more:
        `<w:tblPr><w:tblBorders>${edge('top', 6)}${edge('bottom', 6)}${edge('insideH', 4)}</w:tblBorders>` +
        '<w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
        `<w:tblStylePr w:type="firstRow"><w:rPr>${BOLD}${colour('text2')}</w:rPr><w:tcPr><w:tcBorders>${edge('bottom', 8)}</w:tcBorders></w:tcPr></w:tblStylePr>` +
        `<w:tblStylePr w:type="firstCol"><w:rPr>${BOLD}${colour('text2')}</w:rPr></w:tblStylePr>`,
    },
  ];
};

/** A style as XML. @param idOf the id of a style in the document. */
export const styleXml = (style: Style, idOf: (id: StyleId) => string): string => {
  const { id, name, kind, basedOn, next, paragraph = '', run = '', more = '' } = style;
  const isDefault = id === 'Normal' ? ' w:default="1"' : '';
  return (
    `<w:style w:type="${kind}"${isDefault} w:styleId="${escapeXml(idOf(id))}"${id.startsWith('Strata') ? ' w:customStyle="1"' : ''}>` +
    `<w:name w:val="${escapeXml(name)}"/>` +
    (basedOn === undefined ? '' : `<w:basedOn w:val="${escapeXml(idOf(basedOn))}"/>`) +
    (next === undefined ? '' : `<w:next w:val="${escapeXml(idOf(next))}"/>`) +
    `<w:uiPriority w:val="${id.startsWith('TOC') ? 39 : 9}"/>${id.startsWith('TOC') ? '' : '<w:qFormat/>'}` +
    (paragraph === '' ? '' : `<w:pPr>${paragraph}</w:pPr>`) +
    (run === '' ? '' : `<w:rPr>${run}</w:rPr>`) +
    `${more}</w:style>`
  );
};

/** The defaults before the styles: the fonts of the theme, and the language of the texts. */
export const docDefaultsXml = (language: string): string =>
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>' +
  `${sizeXml(10)}<w:lang w:val="${escapeXml(language)}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
