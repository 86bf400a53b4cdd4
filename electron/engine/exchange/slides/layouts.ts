/** The layouts of a presentation, and the one that slides with a title and a picture of their own are put on. */
import type { Place } from '../drawingml/shapes.ts';
import type { Template } from '../package/template.ts';
import { elementAt, elementsIn, type XmlNode, xmlTree } from '../package/xml-tree.ts';
import { type Geometry, largestFree } from './geometry.ts';

/** A placeholder of a layout, as a slide names it. */
type Placeholder = {
  readonly type: string;
  readonly index: string | null;
  readonly place: Place | null;
};

export type Layout = {
  /** The name of its part. */
  readonly part: string;
  readonly title: Placeholder | null;
  /** Placeholders for the footer, the date and the number of the slide. */
  readonly footer: Placeholder | null;
  readonly date: Placeholder | null;
  readonly number: Placeholder | null;
  /** The area that no shape of the layout or its master covers. */
  readonly area: Place;
  /** The attributes of its own map of colours, if it has one instead of its master’s. */
  readonly colours: Readonly<Record<string, string>> | null;
  readonly isTitleOnly: boolean;
  readonly isNamedTitleOnly: boolean;
};

/** EMU in a point. */
const EMU = 12_700;
/** Around titles and decoration, in points. */
const GAP = 8;
/** From the edges of a slide whose master has no margins, as a share of its sides. */
const MARGIN = 0.04;
/** A shape that covers more of a slide than this is a background and no obstacle. */
const BACKGROUND = 0.5;
/** The place of the master’s body is taken, unless the slide has so many times as much room beside it. */
const WORTH_LEAVING = 1.8;

/** The largest shapes count; thousands of small ones would take long to go around. */
const MAX_OBSTACLES = 60;

/** The names of this layout in several languages, for files whose layouts have lost their type. */
const TITLE_ONLY = new Set(
  [
    ...['Title Only', 'Nur Titel', 'Titre seul', 'Titre uniquement', 'Solo título', 'Sólo el título'],
    ...['Solo el título', 'Solo titolo', 'Somente Título', 'Apenas Título', 'Só Título', 'Alleen titel'],
    ...['Endast rubrik', 'Kun tittel', 'Kun titel', 'Vain otsikko', 'Tylko tytuł', 'Pouze nadpis'],
    ...[
      'Len nadpis',
      'Iba nadpis',
      'Csak cím',
      'Doar titlu',
      'Samo naslov',
      'Само заглавие',
      'Только заголовок',
    ],
    ...[
      'Лише заголовок',
      'Тільки заголовок',
      'Μόνο τίτλος',
      'Yalnızca Başlık',
      'タイトルのみ',
      '仅标题',
      '只有標題',
    ],
    ...[
      '제목만',
      'عنوان فقط',
      'כותרת בלבד',
      'Ainult pealkiri',
      'Tikai virsraksts',
      'Tik antraštė',
      'Només títol',
    ],
  ].map((name) => name.toLowerCase()),
);

/** The layouts of all masters, in their order. A master or layout that isn’t there is left out. */
export const layoutsOf = (
  template: Template,
  masters: readonly string[],
  slide: Geometry['slide'],
): Layout[] =>
  masters.flatMap((masterName) => {
    const master = xmlTree(template.part(masterName), masterName);
    const parts = new Map(
      template.relations(masterName).flatMap((each) => ('part' in each ? [[each.id, each.part]] : [])),
    );
    const ids = elementsIn(elementAt(master, 'sldLayoutIdLst') ?? master).flatMap((each) =>
      each.name === 'sldLayoutId' ? (relationIn(each) ?? []) : [],
    );
    return ids.flatMap((id) => {
      const part = template.nameOf(parts.get(id) ?? '');
      return part === undefined ? [] : [layoutOf(part, xmlTree(template.part(part), part), master, slide)];
    });
  });

/** The relation that an element names, with any prefix for relations. */
export const relationIn = ({ attributes }: XmlNode): string | undefined =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id') && !name.startsWith('xmlns'))?.[1];

/**
 * The layout for our slides: of type “Title Only”, else with that name in some language, else the one with a title that leaves most room;
 * the first of several equal ones. Undefined if there is none with a title.
 */
export const layoutForSlides = (layouts: readonly Layout[]): Layout | undefined => {
  const titled = layouts.filter(({ title }) => title !== null);
  const room = ({ area }: Layout): number => area.width * area.height;
  return (
    titled.find(({ isTitleOnly }) => isTitleOnly) ??
    titled.find(({ isNamedTitleOnly }) => isNamedTitleOnly) ??
    titled.reduce<Layout | undefined>(
      (best, each) => (best && room(best) >= room(each) ? best : each),
      undefined,
    )
  );
};

const layoutOf = (part: string, root: XmlNode, master: XmlNode, slide: Geometry['slide']): Layout => {
  const own = shapesIn(root);
  const masters = shapesIn(master);
  const inherited = (type: string): Place | null =>
    masters.find(({ holder }) => holder && KIND[holder.type] === KIND[type])?.place ?? null;
  const holders = own.flatMap(({ holder, place }): Placeholder[] =>
    holder ? [{ ...holder, place: place ?? inherited(holder.type) }] : [],
  );
  const find = (...types: string[]) => holders.find(({ type }) => types.includes(type)) ?? null;
  const [title, date] = [find('title', 'ctrTitle'), find('dt')];
  const [footer, number] = [find('ftr'), find('sldNum')];
  const showsMaster = root.attributes.showMasterSp !== '0' && root.attributes.showMasterSp !== 'false';
  const decoration = [...own, ...(showsMaster ? masters : [])].flatMap(({ holder, place }) =>
    holder || !place ? [] : [place],
  );
  const name = (elementAt(root, 'cSld')?.attributes.name ?? '').normalize('NFC').trim().toLowerCase();
  const override = elementAt(root, 'clrMapOvr', 'overrideClrMapping');
  return {
    ...{ part, title, footer, date, number },
    area: areaOf(slide, inherited('body'), [
      ...[title, footer, date, number].flatMap((holder) => holder?.place ?? []),
      ...decoration
        .filter((place) => isObstacle(place, slide))
        .sort((a, b) => b.width * b.height - a.width * a.height)
        .slice(0, MAX_OBSTACLES),
    ]),
    colours: override?.attributes ?? null,
    isTitleOnly: root.attributes.type === 'titleOnly',
    // PowerPoint puts a number before the names of layouts that it has copied.
    isNamedTitleOnly: TITLE_ONLY.has(name.replace(/^\d+_/, '')),
  };
};

const isObstacle = ({ x, y, width, height }: Place, slide: Geometry['slide']): boolean => {
  const shown = {
    width: Math.min(x + width, slide.width) - Math.max(x, 0),
    height: Math.min(y + height, slide.height) - Math.max(y, 0),
  };
  return (
    shown.width >= 0 &&
    shown.height >= 0 &&
    Math.max(shown.width, 1) * Math.max(shown.height, 1) < BACKGROUND * slide.width * slide.height
  );
};

/** @param body the area of the master’s text, which its designer meant for the content. */
const areaOf = (
  { width, height }: Geometry['slide'],
  body: Place | null,
  obstacles: readonly Place[],
): Place => {
  const inset = MARGIN * Math.min(width, height);
  const slide = { x: inset, y: inset, width: width - 2 * inset, height: height - 2 * inset };
  const all = largestFree(slide, obstacles, GAP) ?? slide;
  const inBody = body && largestFree(body, obstacles, GAP);
  if (!inBody) return all;
  return all.width * all.height > WORTH_LEAVING * inBody.width * inBody.height ? all : inBody;
};

/** The placeholder of the master that a placeholder of a layout inherits from. */
const KIND: Readonly<Record<string, string>> = {
  ...{ title: 'title', ctrTitle: 'title', ftr: 'ftr', dt: 'dt', sldNum: 'sldNum', body: 'body' },
};

type ShapeOnLayout = { readonly holder: Omit<Placeholder, 'place'> | null; readonly place: Place | null };

const shapesIn = (root: XmlNode): ShapeOnLayout[] => {
  const tree = elementAt(root, 'cSld', 'spTree');
  return tree ? elementsIn(tree).flatMap(shapeOf) : [];
};

const shapeOf = (node: XmlNode): ShapeOnLayout[] => {
  // The first of several alternatives.
  if (node.name === 'AlternateContent') return elementsIn(elementAt(node, 'Choice') ?? node).flatMap(shapeOf);
  const properties = elementsIn(node).find(({ name }) => /^nv.*Pr$/.test(name));
  if (!properties || node.name === 'nvGrpSpPr') return [];
  const holder = elementAt(properties, 'nvPr', 'ph');
  const frame =
    elementAt(node, 'spPr', 'xfrm') ?? elementAt(node, 'grpSpPr', 'xfrm') ?? elementAt(node, 'xfrm');
  return [
    {
      holder: holder ? { type: holder.attributes.type ?? 'obj', index: holder.attributes.idx ?? null } : null,
      place: frame ? placeOf(frame) : null,
    },
  ];
};

const placeOf = (frame: XmlNode): Place | null => {
  const length = (element: string, name: string): number =>
    Number(elementAt(frame, element)?.attributes[name] ?? Number.NaN) / EMU;
  const place = {
    ...{ x: length('off', 'x'), y: length('off', 'y') },
    ...{ width: length('ext', 'cx'), height: length('ext', 'cy') },
  };
  if (Object.values(place).some((value) => !Number.isFinite(value))) return null;
  const turn = Math.abs(Number(frame.attributes.rot ?? 0) / 60_000) % 180;
  return turn > 45 && turn < 135 ? turned(place) : place;
};

/** A frame has the position of a shape before it was rotated about its middle. */
const turned = ({ x, y, width, height }: Place): Place => ({
  ...{ x: x + (width - height) / 2, y: y + (height - width) / 2 },
  ...{ width: height, height: width },
});
