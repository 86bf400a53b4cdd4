/** The parts of every deck beside its slides: master, layout, theme, the master of the notes, and the document’s metadata. */
import { DRAWING, RELATION } from '../drawingml/namespaces.ts';
import { emu } from '../drawingml/shapes.ts';
import { themeColours, themeXml } from '../drawingml/theme.ts';
import type { Part, Relation } from '../package/parts.ts';
import { PROPERTIES_RELATION, type Properties, propertiesPart } from '../package/properties.ts';
import { type Geometry, OWN_GEOMETRY, TITLE } from './geometry.ts';

export const NAMESPACES = `xmlns:a="${DRAWING}" xmlns:r="${RELATION}" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`;

/** The beginning of every tree of shapes. */
export const TREE_HEAD =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>' +
  '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

const LAYOUT = 'ppt/slideLayouts/slideLayout1.xml';
const MASTER = 'ppt/slideMasters/slideMaster1.xml';
const NOTES_MASTER = 'ppt/notesMasters/notesMaster1.xml';
const THEME = 'ppt/theme/theme1.xml';
const NOTES_THEME = 'ppt/theme/theme2.xml';
const TYPE = 'application/vnd.openxmlformats-officedocument';

const COLOUR_MAP =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';

/** A placeholder of the layout that a slide fills. */
export type Holder = { readonly type: string; readonly index: string | null };

/** The design around the slides: our own, or that of a template. */
export type Frame = {
  readonly geometry: Geometry;
  /** The part of the layout. */
  readonly layout: string;
  readonly title: Holder;
  readonly footer: Holder | null;
  readonly date: Holder | null;
  readonly number: Holder | null;
  /** Whether a logo is on each slide. A template has a logo of its own there, so that ours is on the first one only. */
  readonly hasLogoOnEach: boolean;
  /** How slides map their colours to those of the theme, as XML. */
  readonly colourMap: string;
  readonly notesMaster: string;
  readonly notesBody: Holder;
  /** The names of the parts of a slide, by its number from 1. */
  readonly slideName: (number: number) => string;
  readonly notesName: (number: number) => string;
  /** The name of the part with a logo. @param extension of its file. */
  readonly logoName: (extension: string) => string;
  /** All parts beside the slides, for so many of them. */
  readonly parts: (slides: number, facts: Facts) => Part[];
  /** The relations of the package itself. */
  readonly relations: readonly Relation[];
};

type Facts = Properties & {
  /** `#rrggbb`; empty for the usual accent. */
  readonly accent: string;
};

const slideName = (number: number): string => `ppt/slides/slide${number}.xml`;

/** The parts that slides depend on, and the document’s own for `slides` slides. */
const frameParts = (slides: number, facts: Facts): Part[] => {
  const names = Array.from({ length: slides }, (_, i) => slideName(i + 1));
  const ids = names.map((_, i) => `<p:sldId id="${FIRST_SLIDE_ID + i}" r:id="slide${i + 1}"/>`).join('');
  const { width, height } = OWN_GEOMETRY.slide;
  return [
    {
      name: 'ppt/presentation.xml',
      contentType: PRESENTATION_TYPE,
      content:
        `<p:presentation ${NAMESPACES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="master"/></p:sldMasterIdLst>` +
        `<p:notesMasterIdLst><p:notesMasterId r:id="notes"/></p:notesMasterIdLst><p:sldIdLst>${ids}</p:sldIdLst>` +
        `<p:sldSz cx="${emu(width)}" cy="${emu(height)}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
      relations: [
        { id: 'master', type: `${RELATION}/slideMaster`, part: MASTER },
        { id: 'notes', type: `${RELATION}/notesMaster`, part: NOTES_MASTER },
        { id: 'theme', type: `${RELATION}/theme`, part: THEME },
        ...names.map((part, i) => ({ id: `slide${i + 1}`, type: `${RELATION}/slide`, part })),
      ],
    },
    {
      name: MASTER,
      contentType: `${TYPE}.presentationml.slideMaster+xml`,
      content: masterXml(),
      relations: [
        { id: 'layout', type: `${RELATION}/slideLayout`, part: LAYOUT },
        { id: 'theme', type: `${RELATION}/theme`, part: THEME },
      ],
    },
    {
      name: LAYOUT,
      contentType: `${TYPE}.presentationml.slideLayout+xml`,
      content: `<p:sldLayout ${NAMESPACES} type="titleOnly"><p:cSld name="Title Only"><p:spTree>${TREE_HEAD}${placeholder('')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
      relations: [{ id: 'master', type: `${RELATION}/slideMaster`, part: MASTER }],
    },
    { name: THEME, contentType: `${TYPE}.theme+xml`, content: themeXml(themeColours(facts.accent)) },
    ...notesMasterParts(NOTES_MASTER, NOTES_THEME, facts.accent),
    propertiesPart(facts),
  ];
};

/** The first id that a slide can have. */
export const FIRST_SLIDE_ID = 256;
export const PRESENTATION_TYPE = `${TYPE}.presentationml.presentation.main+xml`;

/** Strata’s own design. */
export const OWN_FRAME: Frame = {
  geometry: OWN_GEOMETRY,
  layout: LAYOUT,
  title: { type: 'title', index: null },
  ...{ footer: null, date: null, number: null, hasLogoOnEach: true, colourMap: '<a:masterClrMapping/>' },
  notesMaster: NOTES_MASTER,
  notesBody: { type: 'body', index: '1' },
  slideName,
  notesName: (number) => `ppt/notesSlides/notesSlide${number}.xml`,
  logoName: (extension) => `ppt/media/logo.${extension}`,
  parts: frameParts,
  relations: packageRelations('ppt/presentation.xml'),
};

/** The relations of a package whose first part is `main`. */
export function packageRelations(main: string): Relation[] {
  return [{ id: 'rId1', type: `${RELATION}/officeDocument`, part: main }, PROPERTIES_RELATION];
}

/** A master for notes with its theme, under these names. */
export const notesMasterParts = (name: string, theme: string, accent: string): Part[] => [
  {
    name,
    contentType: `${TYPE}.presentationml.notesMaster+xml`,
    content: `<p:notesMaster ${NAMESPACES}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>${TREE_HEAD}${notesPlaceholder()}</p:spTree></p:cSld><p:clrMap ${COLOUR_MAP}/></p:notesMaster>`,
    relations: [{ id: 'theme', type: `${RELATION}/theme`, part: theme }],
  },
  { name: theme, contentType: `${TYPE}.theme+xml`, content: themeXml(themeColours(accent)) },
];

const placeholder = (place: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title 2"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr>${place}</p:spPr>` +
  '<p:txBody><a:bodyPr lIns="0" rIns="0" anchor="b"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB"/><a:t>Title</a:t></a:r></a:p></p:txBody></p:sp>';

const notesPlaceholder = (): string =>
  '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes 3"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr>' +
  '<p:spPr><a:xfrm><a:off x="685800" y="4400550"/><a:ext cx="5486400" cy="3600450"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>' +
  '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB"/><a:t>Notes</a:t></a:r></a:p></p:txBody></p:sp>';

const masterXml = (): string => {
  const frame = `<a:xfrm><a:off x="${emu(TITLE.x)}" y="${emu(TITLE.y)}"/><a:ext cx="${emu(TITLE.width)}" cy="${emu(TITLE.height)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;
  const title =
    '<p:titleStyle><a:lvl1pPr algn="l"><a:defRPr sz="2400" b="1"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle>';
  return (
    `<p:sldMaster ${NAMESPACES}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>${TREE_HEAD}${placeholder(frame)}</p:spTree></p:cSld>` +
    `<p:clrMap ${COLOUR_MAP}/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="layout"/></p:sldLayoutIdLst><p:txStyles>${title}<p:bodyStyle/><p:otherStyle/></p:txStyles></p:sldMaster>`
  );
};
