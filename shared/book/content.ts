/**
 * What a book consists of, before anything is drawn: sections, their texts, tables and pictures, and the links between them.
 * Every medium of a book reads this: PDF draws it on pages. All texts are as people read them.
 */
import type { Chart } from '../charts/chart.ts';

/** The target of links: a section, a heading or a row of a table. */
export type Anchor = string;

/** A paragraph, or one of a cell. It is a link as a whole, or none. */
export type Line = {
  readonly text: string;
  readonly to?: Anchor;
  readonly tone?: 'strong' | 'soft';
  /** Shows the page number of this anchor; `text` is then empty. */
  readonly pageOf?: Anchor;
};

export type Cell = readonly Line[];
export type Row = { readonly cells: readonly Cell[]; readonly anchor?: Anchor };

/** A line of the contents, which leads to its page. */
export type Entry = { readonly text: string; readonly to: Anchor; readonly depth: number };

export type Content =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string; readonly anchor?: Anchor }
  | { readonly kind: 'text'; readonly lines: readonly Line[] }
  /** `head` has as many cells as each row. */
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly Row[] }
  /** Names with their values. */
  | { readonly kind: 'facts'; readonly rows: readonly { readonly name: string; readonly value: Cell }[] }
  | { readonly kind: 'contents'; readonly entries: readonly Entry[] }
  | { readonly kind: 'chart'; readonly chart: Chart };

export type Cover = {
  /** The client, or what kind of document it is. */
  readonly over: string;
  readonly title: string;
  readonly subtitle: string;
  readonly lead: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
};

/** The picture of a level: a block with what is inside it, or the macro processes if `rootId` is null. */
export type Diagram = {
  readonly rootId: string | null;
  readonly exploded: ReadonlySet<string>;
  /** What is exploded instead if all that can’t be read on the paper of the document. */
  readonly fewer?: ReadonlySet<string>;
  /** What it shows, for those who can’t see it. */
  readonly alternative: string;
};

export type Section = {
  readonly anchor: Anchor;
  readonly title: string;
  /** The way to what it is about, above each of its pages. */
  readonly path: readonly string[];
  /** Links to the sections around it. */
  readonly around: readonly Line[];
} & (
  | { readonly kind: 'cover'; readonly cover: Cover }
  | { readonly kind: 'text'; readonly content: readonly Content[] }
  | { readonly kind: 'diagram'; readonly diagram: Diagram; readonly content: readonly Content[] }
);

export type OutlineItem = {
  readonly title: string;
  readonly to: Anchor;
  readonly children: readonly OutlineItem[];
};

/** What every page shows, and the look of the document. */
export type House = {
  readonly title: string;
  readonly label: string;
  readonly version: string;
  readonly footer: string;
  readonly author: string;
  readonly date: string;
  /** As `#rrggbb`. */
  readonly accent: string;
  /** A PNG or JPEG file as base64; empty for none. */
  readonly logo: string;
};

/** The places that are about a block: its diagram, and its page or entry of reference. */
export type Target = { readonly diagram?: Anchor; readonly reference?: Anchor };

export type Book = {
  readonly house: House;
  readonly sections: readonly Section[];
  readonly outline: readonly OutlineItem[];
  readonly targets: ReadonlyMap<string, Target>;
};

/** Where a click on a block in a diagram leads: its own diagram if it has one. */
export const diagramFirst = (target: Target | undefined): Anchor | undefined =>
  target?.diagram ?? target?.reference;

/** Every anchor that links of a book can lead to. */
export const anchorsOf = ({ sections }: Book): string[] =>
  sections.flatMap((section) => [
    section.anchor,
    ...(section.kind === 'cover' ? [] : section.content.flatMap(anchorsIn)),
  ]);

const anchorsIn = (content: Content): string[] => {
  if (content.kind === 'heading') return content.anchor === undefined ? [] : [content.anchor];
  if (content.kind === 'table')
    return content.rows.flatMap(({ anchor }) => (anchor === undefined ? [] : [anchor]));
  return [];
};

/** Every place that something in a book leads to. */
export const linksOf = ({ sections, outline, targets }: Book): string[] => [
  ...sections.flatMap((section) => [
    ...lead(section.around),
    ...(section.kind === 'cover' ? [] : section.content.flatMap(linksIn)),
  ]),
  ...outlineLinks(outline),
  ...[...targets.values()].flatMap(({ diagram, reference }) =>
    [diagram, reference].filter((to) => to !== undefined),
  ),
];

const lead = (lines: readonly Line[]): string[] =>
  lines.flatMap(({ to, pageOf }) => [to, pageOf].filter((anchor) => anchor !== undefined));

const linksIn = (content: Content): string[] => {
  switch (content.kind) {
    case 'text':
      return lead(content.lines);
    case 'table':
      return content.rows.flatMap(({ cells }) => cells.flatMap(lead));
    case 'facts':
      return content.rows.flatMap(({ value }) => lead(value));
    case 'contents':
      return content.entries.map(({ to }) => to);
    case 'heading':
    case 'chart':
      return [];
  }
};

const outlineLinks = (items: readonly OutlineItem[]): string[] =>
  items.flatMap(({ to, children }) => [to, ...outlineLinks(children)]);
