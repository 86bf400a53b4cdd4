/**
 * A client’s presentation or template as the frame of our slides: its masters, layouts, themes, media and fonts stay; its slides go
 * with all parts that depend on them.
 */
import type { ExportOptions } from '../../../../shared/api/export/options.ts';
import { RELATION } from '../drawingml/namespaces.ts';
import type { Part } from '../package/parts.ts';
import { propertiesPart } from '../package/properties.ts';
import {
  carriedParts,
  freeName,
  keptRelations,
  namesOneOf,
  readTemplate,
  refusalFrom,
  type Template,
} from '../package/template.ts';
import {
  elementAt,
  elementsIn,
  withoutElements,
  type XmlNode,
  xmlText,
  xmlTree,
} from '../package/xml-tree.ts';
import {
  FIRST_SLIDE_ID,
  type Frame,
  NAMESPACES,
  notesMasterParts,
  PRESENTATION_TYPE,
  packageRelations,
} from './frame.ts';
import { type Geometry, geometryIn, type Needs } from './geometry.ts';
import { type Layout, layoutForSlides, layoutsOf, relationIn } from './layouts.ts';
import { words } from './words.ts';

const PRESENTATIONML = 'application/vnd.openxmlformats-officedocument.presentationml';

/** The content types of the first part of a presentation, a template and a show. */
const MAIN_TYPES = ['presentation', 'template', 'slideshow'].map(
  (kind) => `${PRESENTATIONML}.${kind}.main+xml`,
);

/** What the presentation itself refers to that is carried over, by the ends of the types of relations. */
const CARRIED = ['slideMaster', 'notesMaster', 'handoutMaster', 'theme', 'tableStyles', 'font', 'customXml'];

/**
 * What of the presentation part is carried over, in the order of its schema (ECMA-376 part 1, 19.2.1.26); the list of slides comes
 * after the masters. What is left out is about slides (shows, sections, comments), about the editor, or a password to change it.
 */
const MASTERS = ['sldMasterIdLst', 'notesMasterIdLst', 'handoutMasterIdLst'];
const SETTINGS = ['sldSz', 'notesSz', 'embeddedFontLst', 'kinsoku', 'defaultTextStyle'];

/** Slides and the parts that depend on them; nothing that is carried over may lead there. */
const isOfSlides = (contentType: string): boolean =>
  /core-properties\+xml$|\.(?:slide|notesSlide|comments|commentAuthors|presProps|viewProps)\+xml$|vnd\.ms-powerpoint\.(?:comments|authors)|vbaProject/.test(
    contentType,
  ) || MAIN_TYPES.includes(contentType);

/**
 * The frame that a template gives. Refused with a `UserError` of one sentence if it can’t be used; see `readTemplate`.
 * @param needs whether there are a line for the foot of the slides, and a logo.
 */
export const templateFrame = async (
  given: NonNullable<ExportOptions['template']>,
  needs: Needs,
): Promise<Frame> => {
  const template = await readTemplate(given, { format: 'pptx', mainTypes: MAIN_TYPES });
  try {
    return frameIn(template, needs);
  } catch (error) {
    throw refusalFrom(error, template.refusal);
  }
};

const frameIn = (template: Template, { hasFooter, hasLogo }: Needs): Frame => {
  const presentation = xmlTree(template.part(template.main), template.main);
  const { kept } = keptRelations(template, template.main, isOfSlides);
  const relations = kept.filter(({ type }) => CARRIED.includes(type.slice(type.lastIndexOf('/') + 1)));
  const partBy = new Map(relations.flatMap((each) => ('part' in each ? [[each.id, each.part]] : [])));
  const named = (list: string): string[] =>
    elementsIn(elementAt(presentation, list) ?? NOTHING).flatMap(
      (each) => partBy.get(relationIn(each) ?? '') ?? [],
    );
  const slide = sizeOf(presentation);
  const layout = layoutForSlides(layoutsOf(template, named('sldMasterIdLst'), slide));
  if (!layout?.title) throw template.refusal(words.noLayout);
  const carried = carriedParts(template, [...partBy.values()], isOfSlides);
  const names = nameGiver([template.main, ...carried.map(({ name }) => name)]);
  const slideFolder = names.folder('ppt/slides');
  const notesFolder = names.folder('ppt/notesSlides');
  const slideName = (number: number): string => `${slideFolder}/slide${number}.xml`;
  const [ownNotes] = named('notesMasterIdLst');
  const notesMaster = ownNotes ?? names.give((number) => `ppt/notesMasters/notesMaster${number}.xml`);
  const notesTheme = names.give((number) => `ppt/theme/theme${number}.xml`);
  const notesBody = ownNotes === undefined ? null : bodyOf(xmlTree(template.part(ownNotes), ownNotes));
  return {
    geometry: geometryIn(slide, layout.area, { hasFooter: hasFooter && layout.footer === null, hasLogo }),
    layout: layout.part,
    title: layout.title,
    footer: layout.footer,
    ...{ date: layout.date, number: layout.number, hasLogoOnEach: false },
    colourMap: colourMapOf(layout),
    notesMaster,
    notesBody: { type: 'body', index: notesBody ?? '1' },
    slideName,
    notesName: (number) => `${notesFolder}/notesSlide${number}.xml`,
    logoName: (extension) => names.give((number) => `ppt/media/logo${number}.${extension}`),
    parts: (slides, facts) => [
      mainPart(template, presentation, {
        relations,
        notesMaster: ownNotes === undefined ? notesMaster : null,
        slides: Array.from({ length: slides }, (_, i) => slideName(i + 1)),
      }),
      ...carried,
      ...(ownNotes === undefined ? notesMasterParts(notesMaster, notesTheme, facts.accent) : []),
      propertiesPart(facts),
    ],
    relations: packageRelations(template.main),
  };
};

const NOTHING: XmlNode = { tag: '', name: '', attributes: {}, children: [] };

/** Names that no other part has, whatever the template calls its own. */
const nameGiver = (names: readonly string[]) => {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  return {
    give: (wanted: (number: number) => string): string => {
      const name = freeName(taken, wanted);
      taken.add(name.toLowerCase());
      return name;
    },
    /** A folder in which no part of the template is. */
    folder: (name: string): string => {
      let folder = name;
      for (let number = 2; [...taken].some((each) => each.startsWith(`${folder.toLowerCase()}/`)); number++)
        folder = `${name}${number}`;
      return folder;
    },
  };
};

/** EMU in a point, and the default size of a presentation. */
const EMU = 12_700;
const USUAL_SIZE = { cx: 9_144_000, cy: 6_858_000 };

const sizeOf = (presentation: XmlNode): Geometry['slide'] => {
  const { cx = '', cy = '' } = elementAt(presentation, 'sldSz')?.attributes ?? {};
  const length = (text: string, usual: number): number => (Number(text) > 0 ? Number(text) : usual) / EMU;
  return { width: length(cx, USUAL_SIZE.cx), height: length(cy, USUAL_SIZE.cy) };
};

/** The index of the placeholder for the text of notes. */
const bodyOf = (master: XmlNode): string | null => {
  const shapes = elementsIn(elementAt(master, 'cSld', 'spTree') ?? NOTHING);
  const holders = shapes.flatMap((shape) => elementAt(shape, 'nvSpPr', 'nvPr', 'ph') ?? []);
  return holders.find(({ attributes }) => attributes.type === 'body')?.attributes.idx ?? null;
};

/** A slide maps colours as its layout does: its own map would come before the layout’s. */
const colourMapOf = ({ colours }: Layout): string => {
  if (!colours) return '<a:masterClrMapping/>';
  const written = Object.entries(colours).flatMap(([name, value]) =>
    /^\w+$/.test(name) && /^\w+$/.test(value) ? [`${name}="${value}"`] : [],
  );
  return `<a:overrideClrMapping ${written.join(' ')}/>`;
};

type Main = {
  readonly relations: NonNullable<Part['relations']>;
  /** The master for notes that is added, if the template has none. */
  readonly notesMaster: string | null;
  readonly slides: readonly string[];
};

/** The presentation itself, with our slides in place of its own. */
const mainPart = (template: Template, root: XmlNode, { relations, notesMaster, slides }: Main): Part => {
  const taken = new Set(relations.map(({ id }) => id.toLowerCase()));
  const idFor = (name: string): string => freeName(taken, (number) => `${name}${'x'.repeat(number - 1)}`);
  const slideIds = slides.map((_, i) => idFor(`slide${i + 1}`));
  const notesId = idFor('notes');
  const kept = new Set(relations.map(({ id }) => id));
  const dropped = new Set(template.relations(template.main).flatMap(({ id }) => (kept.has(id) ? [] : [id])));
  const whole = withoutElements(root, (node) => namesOneOf(node, dropped));
  const take = (names: readonly string[]): XmlNode[] =>
    names.flatMap((name) => elementsIn(whole).filter((child) => child.name === name));
  const [masters, ...others] = MASTERS.map((name) => take([name]));
  const list = (xml: string): XmlNode => xmlTree(xml, template.main);
  const slideList = list(
    `<p:sldIdLst ${NAMESPACES}>${slideIds.map((id, i) => `<p:sldId id="${FIRST_SLIDE_ID + i}" r:id="${id}"/>`).join('')}</p:sldIdLst>`,
  );
  const notesList = list(
    `<p:notesMasterIdLst ${NAMESPACES}><p:notesMasterId r:id="${notesId}"/></p:notesMasterIdLst>`,
  );
  const settings = take(SETTINGS);
  const has = (name: string): boolean => settings.some((each) => each.name === name);
  const sizes = [
    ...(has('sldSz') ? [] : [list(`<p:sldSz ${NAMESPACES} cx="${USUAL_SIZE.cx}" cy="${USUAL_SIZE.cy}"/>`)]),
    ...(has('notesSz') ? [] : [list(`<p:notesSz ${NAMESPACES} cx="6858000" cy="9144000"/>`)]),
  ];
  const [notes = [], handouts = []] = others;
  const children = [
    ...(masters ?? []),
    ...(notesMaster === null ? notes : [notesList]),
    ...handouts,
    slideList,
    ...inOrder([...settings, ...sizes]),
  ];
  return {
    name: template.main,
    contentType: PRESENTATION_TYPE,
    content: xmlText({ ...root, children }),
    relations: [
      ...relations,
      ...(notesMaster === null ? [] : [{ id: notesId, type: `${RELATION}/notesMaster`, part: notesMaster }]),
      ...slides.map((part, i) => ({ id: slideIds[i] ?? '', type: `${RELATION}/slide`, part })),
    ],
  };
};

const inOrder = (nodes: readonly XmlNode[]): XmlNode[] =>
  SETTINGS.flatMap((name) => nodes.filter((node) => node.name === name));
