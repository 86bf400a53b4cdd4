/** What elements and attributes of HTML mean for a list. */
import type { Attributes } from './parse.ts';

/** Their content is no text of the page, or not what the page is about. */
const SKIPPED = new Set(
  'head,title,style,script,template,noscript,svg,math,object,iframe,audio,video,canvas,select,datalist,nav,footer,xml'.split(
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
  /display\s*:\s*none|mso-hide\s*:\s*all|mso-list\s*:\s*ignore/i.test(attributes.style ?? '');
export const isBlock = (name: string): boolean => BLOCKS.has(name);
export const isList = (name: string): boolean => LISTS.has(name);

/** Whether the marker of a list was written into the text and is left out: Word says so. */
export const isIgnoredMarker = ({ style = '' }: Attributes): boolean => /mso-list\s*:\s*ignore/i.test(style);

/** Level of a heading; 0 for other elements. */
export const headingLevel = (name: string, attributes: Attributes): number => {
  if (/^h[1-6]$/.test(name)) return Number(name[1]);
  if (attributes.role !== 'heading') return 0;
  return whole(attributes['aria-level'], 1, 9) ?? 2;
};

/** The level an item of a list says it has, 1 for the outermost; undefined if only the nesting tells. */
export const itemLevel = (attributes: Attributes): number | undefined =>
  whole(attributes['aria-level'] ?? attributes['data-aria-level'], 1, 99) ?? indentLevel(attributes);

/** The indentation that editors write into attributes of a list or its items, 0 for none. */
const indentLevel = (attributes: Attributes): number | undefined => {
  const indent =
    attributes['data-indent'] ??
    attributes['data-indent-level'] ??
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

/** How far a paragraph is indented by its style, in columns of 12 CSS pixels. */
export const indentColumns = ({ style = '' }: Attributes): number => {
  let px = 0;
  for (const [, value = '', unit = ''] of style.slice(0, MAX_STYLE).matchAll(INDENT))
    px += Number(value) * (UNITS[unit.toLowerCase()] ?? 0);
  // Word and OneNote give every paragraph of a page the margin of its frame; none is wider than a page.
  return Math.min(Math.max(0, Math.round(px / 12)), 400);
};
const MAX_STYLE = 2000;
const INDENT =
  /(?:^|[;\s"])(?:margin|padding)-(?:left|inline-start)\s*:\s*(-?\d*\.?\d+)\s*(pt|px|in|cm|mm|em|rem)/gi;
const UNITS: Record<string, number> = { px: 1, pt: 4 / 3, in: 96, cm: 37.8, mm: 3.78, em: 16, rem: 16 };

/** A font whose letters are pictures: what is written in it in front of a text is a bullet. */
export const isSymbolFont = ({ style = '', face = '' }: Attributes): boolean =>
  /font-family\s*:\s*["']?(?:symbol|wingdings|webdings|zapf ?dingbats|opensymbol)/i.test(style) ||
  /^(?:symbol|wingdings|webdings)/i.test(face);

export const keepsSpaces = (name: string, { style = '' }: Attributes): boolean =>
  name === 'pre' || name === 'textarea' || /white-space\s*:\s*(?:pre|break-spaces)/i.test(style);

const whole = (text: string | undefined, least: number, most: number): number | undefined => {
  const value = text !== undefined && /^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
};
