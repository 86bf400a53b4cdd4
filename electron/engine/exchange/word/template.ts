/**
 * A client’s Word template or document as the base of ours: its styles, theme, fonts, numbering, margins, headers and footers
 * stay; its body goes, with all parts that only the body needs.
 */
import type { ExportOptions } from '../../../../shared/api/export/options.ts';
import { escapeXml } from '../../../../shared/words/xml.ts';
import { RELATION } from '../drawingml/namespaces.ts';
import { type ThemeColours, themeColours } from '../drawingml/theme.ts';
import type { Part, Relation } from '../package/parts.ts';
import {
  carriedParts,
  freeName,
  namesOneOf,
  readTemplate,
  refusalFrom,
  type Template,
} from '../package/template.ts';
import { readXml } from '../package/xml.ts';
import { elementAt, elementsIn, type XmlNode, xmlText, xmlTree } from '../package/xml-tree.ts';
import {
  type Base,
  type Margin,
  relationTo,
  settingsPart,
  stylesPart,
  THEME_TYPE,
  themePart,
  WORD_TYPE,
} from './base.ts';
import { type Page, pageFor, roomOf } from './page.ts';
import { attributeOf, withStyles } from './template-styles.ts';

/** The content types of the first part of a document and a template. */
const MAIN_TYPES = ['document', 'template'].map((kind) => `${WORD_TYPE}.${kind}.main+xml`);

/** What the body refers to that is carried over beside headers and footers, by the ends of the types of relations. */
const CARRIED = ['styles', 'settings', 'theme', 'fontTable', 'numbering', 'customXml'];

/** Parts of the body, and macros; nothing that is carried over may lead there. */
const isOfBody = (contentType: string): boolean =>
  /core-properties\+xml$|\.(?:comments\w*|footnotes|endnotes|document\.glossary|people)\+xml$|vbaProject|vbaData|attachedToolbars|keyMapCustomizations/.test(
    contentType,
  ) || MAIN_TYPES.includes(contentType);

/**
 * Settings that are about the body or its editors, a password, a prompt when the document is opened, or a file elsewhere
 * (ECMA-376 part 1, 17.15.1).
 */
const DROPPED_SETTINGS = new Set(
  ['attachedTemplate', 'documentProtection', 'writeProtection', 'mailMerge', 'updateFields', 'rsids'].concat(
    ['footnotePr', 'endnotePr', 'trackRevisions', 'docVars', 'saveThroughXslt', 'linkStyles', 'revisionView'],
    ['documentType', 'readModeInkLockDown', 'schemaLibrary', 'attachedSchema', 'formsDesign'],
  ),
);

/** Beyond the room of our own headings and headers, in points. */
const SPARE = 60;
/** The least room for content, in points; a template with less has implausible margins. */
const MIN_ROOM = 144;

/** The base that a template gives. Refused with a `UserError` of one sentence if it can’t be used; see `readTemplate`. */
export const templateBase = async (given: NonNullable<ExportOptions['template']>): Promise<Base> => {
  const template = await readTemplate(given, { format: 'docx', mainTypes: MAIN_TYPES });
  try {
    return baseIn(template);
  } catch (error) {
    throw refusalFrom(error, template.refusal);
  }
};

const NOTHING: XmlNode = { tag: '', name: '', attributes: {}, children: [] };

const kindOf = ({ type }: Relation): string => type.slice(type.lastIndexOf('/') + 1);

const baseIn = (template: Template): Base => {
  const document = xmlTree(template.part(template.main), template.main);
  const section = elementsIn(elementAt(document, 'body') ?? NOTHING).findLast(
    ({ name }) => name === 'sectPr',
  );
  const relations = template.relations(template.main);
  const partOf = (relation: Relation): string | undefined => {
    const name = 'part' in relation ? template.nameOf(relation.part) : undefined;
    return name === undefined || template.typeOf(name) === undefined ? undefined : name;
  };
  const one = (kind: string): string | undefined =>
    relations.flatMap((each) => (kindOf(each) === kind ? (partOf(each) ?? []) : []))[0];
  const taken = new Set(relations.map(({ id }) => id.toLowerCase()));
  const added: Relation[] = [];
  const margin = (kind: 'header' | 'footer'): Margin | undefined => {
    const references = elementsIn(section ?? NOTHING).flatMap((each) => {
      if (each.name !== `${kind}Reference`) return [];
      const relation = relations.find(({ id }) => id === attributeOf(each, 'id'));
      const part = relation && partOf(relation);
      if (part === undefined) return [];
      const id = freeName(taken, (number) => `${kind}${number}`);
      taken.add(id.toLowerCase());
      added.push({ id, type: `${RELATION}/${kind}`, part });
      const type = attributeOf(each, 'type') ?? 'default';
      return [{ type, xml: `<w:${kind}Reference w:type="${escapeXml(type)}" r:id="${escapeXml(id)}"/>` }];
    });
    const xml = (isFirst: boolean): string =>
      references.map((each) => (isFirst === (each.type === 'first') ? each.xml : '')).join('');
    return references.length === 0 ? undefined : { usual: xml(false), first: xml(true) };
  };
  const [header, footer] = [margin('header'), margin('footer')];
  const kept = relations.filter((each) => CARRIED.includes(kindOf(each)) && partOf(each) !== undefined);
  const starts = [...kept, ...added].flatMap((each) => partOf(each) ?? []);
  const carried = carriedParts(template, starts, isOfBody);
  // Word would call our document damaged for a part that is.
  for (const { name, contentType, content } of carried)
    if (/[+/]xml$/.test(contentType)) readXml(content, name, {});
  const names = new Set(
    [template.main, ...carried.map(({ name }) => name)].map((name) => name.toLowerCase()),
  );
  const free = (wanted: string): string => {
    const name = freeName(names, (number) => wanted.replace('#', number === 1 ? '' : `${number}`));
    names.add(name.toLowerCase());
    return name;
  };
  const [stylesName, settingsName, themeName] = [one('styles'), one('settings'), one('theme')];
  const theme = themeName === undefined ? themeColours('') : coloursIn(template, themeName);
  const styles = withStyles(
    stylesName === undefined
      ? xmlTree(textOf(stylesPart('', '')), '')
      : xmlTree(template.part(stylesName), stylesName),
    theme,
  );
  const own: Part[] = [
    ...(stylesName === undefined
      ? [{ ...stylesPart(free('word/styles#.xml'), ''), content: styles.content }]
      : []),
    ...(settingsName === undefined ? [settingsPart(free('word/settings#.xml'))] : []),
    ...(themeName === undefined ? [themePart(free('word/theme/theme#.xml'), theme)] : []),
  ];
  const parts = carried.map((part): Part => {
    if (part.name === stylesName) return { ...part, content: styles.content };
    if (part.name === settingsName) return withoutDropped(part, template);
    if (part.name === themeName) return withAllColours(part, template, theme);
    return part;
  });
  return {
    ...{ main: template.main, page: pageOf(section), theme, styleId: styles.styleId },
    parts: [...parts, ...own],
    relations: [
      ...kept,
      ...added,
      ...own.map(({ name, contentType }) =>
        relationTo(
          contentType === THEME_TYPE ? 'theme' : /styles\+xml$/.test(contentType) ? 'styles' : 'settings',
          name,
        ),
      ),
    ],
    ...{ header, footer, spare: SPARE },
    hasTitlePage: isOn(elementAt(section ?? NOTHING, 'titlePg')),
  };
};

const textOf = ({ content }: Part): string => (typeof content === 'string' ? content : '');

/** A property that is on if it is present and not switched off (ECMA-376 part 1, 17.17.4). */
const isOn = (property: XmlNode | undefined): boolean =>
  property !== undefined && !['0', 'false', 'off'].includes(attributeOf(property, 'val') ?? '1');

/** Settings without those that are left out, and without all that names a relation. */
const withoutDropped = (part: Part, template: Template): Part => {
  const root = xmlTree(template.part(part.name), part.name);
  const ids = new Set(template.relations(part.name).map(({ id }) => id));
  const children = root.children.filter(
    (child) => typeof child === 'string' || !(DROPPED_SETTINGS.has(child.name) || namesOneOf(child, ids)),
  );
  return { ...part, content: xmlText({ ...root, children }), relations: [] };
};

/** The colours of a theme; ours for those that are not written as `RRGGBB`. */
const coloursIn = (template: Template, name: string): ThemeColours => {
  const scheme = elementAt(xmlTree(template.part(name), name), 'themeElements', 'clrScheme') ?? NOTHING;
  const colours = elementsIn(scheme).flatMap((colour) => {
    const [value] = elementsIn(colour);
    const hex = value?.name === 'sysClr' ? value.attributes.lastClr : value?.attributes.val;
    return /^[0-9a-f]{6}$/i.test(hex ?? '') ? [[colour.name, hex?.toUpperCase()]] : [];
  });
  return { ...themeColours(''), ...Object.fromEntries(colours) };
};

/** A theme with all colours that shapes name: what a theme lacks is drawn black. It is unchanged if it lacks none. */
const withAllColours = (part: Part, template: Template, theme: ThemeColours): Part => {
  const root = xmlTree(template.part(part.name), part.name);
  const elements = elementAt(root, 'themeElements');
  const scheme = elements && elementAt(elements, 'clrScheme');
  if (!scheme) return themePart(part.name, theme);
  const known = new Map(elementsIn(scheme).map((colour) => [colour.name, colour]));
  const all = Object.entries(theme).map(([name, hex]) => known.get(name) ?? colourNode(scheme, name, hex));
  if (all.every(({ name }) => known.has(name))) return part;
  const replaced = (node: XmlNode, child: XmlNode, by: XmlNode): XmlNode => ({
    ...node,
    children: node.children.map((each) => (each === child ? by : each)),
  });
  const whole = replaced(elements, scheme, { ...scheme, children: all });
  return { ...part, content: xmlText(replaced(root, elements, whole)) };
};

const colourNode = (scheme: XmlNode, name: string, hex: string): XmlNode => {
  const prefix = scheme.tag.slice(0, -scheme.name.length);
  const value = { tag: `${prefix}srgbClr`, name: 'srgbClr', attributes: { val: hex }, children: [] };
  return { tag: `${prefix}${name}`, name, attributes: {}, children: [value] };
};

/** The page of a section; that of A4 for missing and implausible values. */
const pageOf = (section: XmlNode = NOTHING): Page => {
  const usual = pageFor({ paper: 'a4', orientation: 'portrait' });
  const points = (node: XmlNode | undefined, name: string, otherwise: number): number => {
    const value = attributeOf(node, name);
    const twips = Math.abs(Number(value));
    return value === undefined || !Number.isFinite(twips) ? otherwise : twips / 20;
  };
  const [size, margins] = [elementAt(section, 'pgSz'), elementAt(section, 'pgMar')];
  const width = points(size, 'w', usual.width);
  const height = points(size, 'h', usual.height);
  const page: Page = {
    ...{ width, height, enlarged: 1 },
    margins: {
      left: points(margins, 'left', usual.margins.left),
      right: points(margins, 'right', usual.margins.right),
      top: points(margins, 'top', usual.margins.top),
      bottom: points(margins, 'bottom', usual.margins.bottom),
      header: points(margins, 'header', usual.margins.header),
      footer: points(margins, 'footer', usual.margins.footer),
      gutter: points(margins, 'gutter', 0),
    },
  };
  return hasRoom(page)
    ? page
    : hasRoom({ ...page, margins: usual.margins })
      ? { ...page, margins: usual.margins }
      : usual;
};

/** The longest side of a page in Word, in points. */
const MAX_SIDE = 1584;

const hasRoom = (page: Page): boolean => {
  const { width, height } = roomOf(page);
  return Math.min(width, height) >= MIN_ROOM && Math.max(page.width, page.height) <= MAX_SIDE;
};
