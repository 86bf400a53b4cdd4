/** What elements and attributes of HTML mean for a list. */
import type { Attributes } from './parse.ts';

/** Their content is not text of the page, or not its subject. */
const SKIPPED = new Set(
  'head,title,style,script,template,noscript,svg,math,object,iframe,audio,video,canvas,select,datalist,nav,footer,xml,rt,rp'.split(
    ',',
  ),
);
/** They begin and end a line. */
const BLOCKS = new Set(
  'p,div,li,ul,ol,menu,dir,dl,dt,dd,h1,h2,h3,h4,h5,h6,table,thead,tbody,tfoot,caption,tr,td,th,blockquote,pre,section,article,header,main,aside,figure,figcaption,address,details,summary,form,fieldset,legend,hr,center,body,html'.split(
    ',',
  ),
);
const LISTS = new Set(['ul', 'ol', 'menu', 'dir']);

export const isSkipped = (name: string, attributes: Attributes): boolean =>
  SKIPPED.has(name) ||
  attributes.hidden !== undefined ||
  /display\s*:\s*none|mso-hide\s*:\s*all/i.test(attributes.style ?? '') ||
  isIgnoredMarker(attributes) ||
  isReference(attributes) ||
  // A decorative sign, such as the link to itself in front of a heading.
  (attributes['aria-hidden'] === 'true' && !BLOCKS.has(name));
export const isBlock = (name: string): boolean => BLOCKS.has(name);
export const isList = (name: string): boolean => LISTS.has(name);

/** An element that is an item of a list, or says that it is. */
export const isItem = (name: string, { role }: Attributes): boolean =>
  name === 'li' || role === 'listitem' || role === 'treeitem';

/** Whether the marker of a list was written into the text and is left out: Word and PowerPoint say so. */
const isIgnoredMarker = ({ style = '' }: Attributes): boolean =>
  /mso-list\s*:\s*ignore|mso-special-format\s*:\s*["']?(?:no)?bullet/i.test(style);

/** The number of a footnote or a source, or what wikis offer beside a heading. */
const isReference = ({ style = '', role, class: className = '' }: Attributes): boolean =>
  role === 'doc-noteref' ||
  /mso-(?:footnote|endnote|comment)-(?:id|reference)/i.test(style) ||
  /(?:^|\s)(?:reference|footnote-ref|mw-editsection)(?:\s|$)/.test(className);

/** The dots that lead to a page number in a table of contents of Word. */
export const isLeader = ({ style = '' }: Attributes): boolean =>
  /mso-tab-count\s*:\s*\d+\s+(?:dotted|dashed|lined|heavy|middledot)/i.test(style);

/** Level of a heading; 0 for other elements. */
export const headingLevel = (name: string, attributes: Attributes): number => {
  if (/^h[1-6]$/.test(name)) return Number(name[1]);
  if (attributes.role !== 'heading') return 0;
  return whole(attributes['aria-level'], 1, 9) ?? 2;
};

/** The level an item of a list says it has, 1 for the outermost; undefined if it follows from the nesting. */
export const itemLevel = (attributes: Attributes): number | undefined =>
  whole(attributes['aria-level'] ?? attributes['data-aria-level'], 1, 99) ?? indentLevel(attributes);

/** The indentation that editors write into attributes of a list or its items, 0 for none. */
const indentLevel = (attributes: Attributes): number | undefined => {
  const indent =
    attributes['data-indent'] ??
    attributes['data-indent-level'] ??
    attributes['data-stringify-indent'] ??
    /(?:^|\s)lst-kix_[a-z\d_]+-(\d)(?=\s|$)/.exec(attributes.class ?? '')?.[1] ??
    /(?:^|\s)(?:ql-indent|indent|listindent|indent-level|level)-?(\d{1,2})(?=\s|$)/.exec(
      attributes.class ?? '',
    )?.[1];
  const level = whole(indent, 0, 98);
  return level === undefined ? undefined : level + 1;
};

/** The level of a paragraph that Word shows as an item of a list, by its list style or the name of its class. */
export const wordLevel = ({ style = '', class: className = '' }: Attributes): number | undefined => {
  const level = /mso-list\s*:[^;]*?\blevel(\d{1,2})/i.exec(style)?.[1];
  if (level !== undefined) return whole(level, 1, 99);
  const named = /Mso(?:Toc|ListBullet|ListNumber|ListContinue)(\d?)/.exec(className);
  return named ? Math.max(1, Number(named[1] || 1)) : undefined;
};

/**
 * How far a paragraph, a list or an item of one is indented by its style, in columns of 12 CSS pixels. The padding of a list
 * only makes room for its marks; a first line that hangs out of its paragraph has its mark there.
 */
export const indentColumns = (name: string, { style = '' }: Attributes): number => {
  const isOfList = isList(name) || name === 'li';
  let px = 0;
  for (const [, what = '', value = '', unit = ''] of style.slice(0, MAX_STYLE).matchAll(INDENT)) {
    const length = Number(value) * (UNITS[unit.toLowerCase()] ?? 0);
    const isMargin = what.toLowerCase().startsWith('margin');
    if (what.toLowerCase().startsWith('text') ? length > 0 && !isOfList : isMargin || !isOfList) px += length;
  }
  // Word and OneNote give every paragraph of a page the margin of its frame; none is wider than a page.
  return Math.min(Math.max(0, Math.round(px / 12)), 400);
};
const MAX_STYLE = 2000;
const INDENT =
  /(?:^|[;\s"])((?:margin|padding)-(?:left|inline-start)|text-indent)\s*:\s*(-?\d*\.?\d+)\s*(pt|px|in|cm|mm|em|rem)/gi;
const UNITS: Record<string, number> = { px: 1, pt: 4 / 3, in: 96, cm: 37.8, mm: 3.78, em: 16, rem: 16 };

/**
 * By how many steps Excel indents the content of a cell.
 * @param styles the style sheet of the page, which most cells have it from.
 */
export const cellIndent = ({ style = '', class: className = '' }: Attributes, styles: string): number => {
  const named = /^xl\d{1,5}$/.test(className) ? styles.indexOf(`.${className}\n`) : -1;
  const rule = named < 0 ? '' : styles.slice(named, styles.indexOf('}', named));
  return whole(/mso-char-indent-count\s*:\s*(\d{1,3})/i.exec(`${style};${rule}`)?.[1], 0, 250) ?? 0;
};

/** A font whose letters are pictures: such a letter in front of a text is a bullet. */
export const isSymbolFont = ({ style = '', face = '' }: Attributes): boolean =>
  /font-family\s*:\s*["']?(?:symbol|wingdings|webdings|zapf ?dingbats|opensymbol)/i.test(style) ||
  /^(?:symbol|wingdings|webdings)/i.test(face);

export const keepsSpaces = (name: string, { style = '', class: className }: Attributes): boolean =>
  name === 'pre' ||
  name === 'textarea' ||
  className === 'Apple-tab-span' ||
  /white-space\s*:\s*(?:pre|break-spaces)/i.test(style);

const whole = (text: string | undefined, least: number, most: number): number | undefined => {
  const value = text !== undefined && /^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
};
