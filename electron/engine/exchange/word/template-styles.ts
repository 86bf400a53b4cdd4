/** The styles of a template that correspond to Word’s own, in any language. */
import type { ThemeColours } from '../drawingml/theme.ts';
import { elementAt, elementsIn, type XmlNode, xmlText } from '../package/xml-tree.ts';
import { type Style, type StyleId, stylesFor, styleXml } from './styles.ts';
import { MAIN } from './text.ts';

type Found = {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly isDefault: boolean;
  /** The outline level that the style itself states. */
  readonly outline: number | null;
};

/**
 * Names of headings if a program wrote its own: Word writes the English one in every language, and
 * translates only the id.
 */
const LOCAL_NAMES: Readonly<Partial<Record<StyleId, readonly string[]>>> = {
  Normal: ['standard', 'padrão', 'normale', 'standaard', 'обычный'],
  Title: ['titel', 'titre', 'título', 'titolo', 'tytuł', 'название'],
  Subtitle: [
    'untertitel',
    'sous-titre',
    'subtítulo',
    'sottotitolo',
    'ondertitel',
    'podtytuł',
    'подзаголовок',
  ],
};
const HEADING_NAMES = [
  'überschrift',
  'titre',
  'título',
  'titolo',
  'kop',
  'rubrik',
  'overskrift',
  'otsikko',
].concat([
  'nagłówek',
  'nadpis',
  'címsor',
  'заголовок',
  '見出し',
  '标题',
  '제목',
  'başlık',
  'intestazione',
  'encabezado',
]);

/** An attribute by its name without a prefix, which is that of the element’s namespace. */
export const attributeOf = (node: XmlNode | undefined, name: string): string | undefined =>
  Object.entries(node?.attributes ?? {}).find(([each]) => each.slice(each.indexOf(':') + 1) === name)?.[1];

const named = (id: StyleId): readonly string[] => {
  const level = /^Heading(\d)$/.exec(id)?.[1];
  return level === undefined ? (LOCAL_NAMES[id] ?? []) : HEADING_NAMES.map((name) => `${name} ${level}`);
};

const stylesIn = (root: XmlNode): Found[] =>
  elementsIn(root).flatMap((style) => {
    const id = attributeOf(style, 'styleId');
    const kind = attributeOf(style, 'type') ?? 'paragraph';
    const isDefault = attributeOf(style, 'default');
    if (style.name !== 'style' || id === undefined) return [];
    const outline = Number(attributeOf(elementAt(style, 'pPr', 'outlineLvl'), 'val') ?? Number.NaN);
    return [
      {
        ...{ id, kind, isDefault: isDefault === '1' || isDefault === 'true' },
        name: (attributeOf(elementAt(style, 'name'), 'val') ?? '').toLowerCase(),
        outline: Number.isInteger(outline) ? outline : null,
      },
    ];
  });

/** By the name that Word gives it in every language, by its id, by its name in a language, by its level among headings. */
const findStyle = ({ id, name, kind, outline }: Style, all: readonly Found[]): Found | undefined => {
  const alike = all.filter((each) => each.kind === kind);
  const isOwn = id.startsWith('Strata');
  return (
    (isOwn ? undefined : alike.find((each) => each.name === name.toLowerCase())) ??
    alike.find((each) => each.id.toLowerCase() === id.toLowerCase()) ??
    (isOwn ? undefined : alike.find((each) => named(id).includes(each.name))) ??
    (id === 'Normal' ? alike.find(({ isDefault }) => isDefault) : undefined) ??
    (outline === undefined ? undefined : alike.find((each) => each.outline === outline))
  );
};

/** The styles of a template with those of ours that it lacks, and the id of each. */
export const withStyles = (
  root: XmlNode,
  theme: ThemeColours,
): { readonly content: string; readonly styleId: (id: StyleId) => string } => {
  const all = stylesIn(root);
  const taken = new Set(all.map(({ id }) => id.toLowerCase()));
  const ids = new Map<StyleId, string>();
  const missing: Style[] = [];
  for (const style of stylesFor(theme, 1, 'accent1')) {
    const found = findStyle(style, all);
    if (found) ids.set(style.id, found.id);
    else missing.push(style);
  }
  // An id may be taken by a style of another kind.
  for (const { id } of missing) {
    let own: string = id;
    while (taken.has(own.toLowerCase())) own = `${own}x`;
    taken.add(own.toLowerCase());
    ids.set(id, own);
  }
  const styleId = (id: StyleId): string => ids.get(id) ?? id;
  const hasDefault = all.some(({ kind, isDefault }) => kind === 'paragraph' && isDefault);
  const added = missing
    .map((style) => styleXml(style, styleId))
    .map((xml) => (hasDefault ? xml.replace(' w:default="1"', '') : xml))
    .map((xml) => xml.replace('<w:style ', `<w:style xmlns:w="${MAIN}" `));
  const whole = xmlText(root);
  const end = whole.endsWith('/>')
    ? `${whole.slice(0, -2)}>${added.join('')}</${root.tag}>`
    : whole.replace(new RegExp(`</${root.tag}>$`), () => `${added.join('')}</${root.tag}>`);
  return { content: end, styleId };
};
