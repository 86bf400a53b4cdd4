/** What the formats of exports can show: one list for the command line and the window. */

/**
 * - `pages`: it is on paper of a size;
 * - `scenario`: it holds the figures and tables of a scenario, and views as text and tables;
 * - `picture`: it shows the canvas, with what is laid over the blocks;
 * - `part`: it may be of a part of the model;
 * - `parts`: it is a document of parts, each of which may be left out;
 * - `since`: it tells what has changed since a version;
 * - `template`: it takes the look of an Office file;
 * - `preview`: its first pages or slides can be shown before it is written;
 * - `reflows`: another program breaks its pages, so that a preview is close to them and not the same;
 * - `pixels`: it is painted at a scale, by the window.
 */
type Trait =
  | 'pages'
  | 'scenario'
  | 'picture'
  | 'part'
  | 'parts'
  | 'since'
  | 'template'
  | 'preview'
  | 'reflows'
  | 'pixels';

const TRAITS: Readonly<Record<string, readonly Trait[]>> = {
  pdf: ['pages', 'scenario', 'picture', 'part', 'preview'],
  book: ['pages', 'part', 'parts', 'preview'],
  docx: ['pages', 'part', 'parts', 'template', 'preview', 'reflows'],
  minutes: ['pages', 'part', 'since', 'preview'],
  svg: ['picture', 'part'],
  png: ['picture', 'part', 'pixels'],
  html: ['part'],
  pptx: ['part', 'template', 'preview'],
  json: [],
  xlsx: [],
  txt: ['part'],
  md: ['part'],
  opml: ['part'],
  csv: [],
};

/** Whether a format can show something. One that is not known here can show none of it. */
export const formatHas = (extension: string, trait: Trait): boolean =>
  Object.hasOwn(TRAITS, extension) && (TRAITS[extension]?.includes(trait) ?? false);

/** The format that is offered first. */
export const DEFAULT_FORMAT = 'pdf';

/** The file extension of a format where it isn’t what the format is called by. */
const EXTENSIONS: Readonly<Record<string, string>> = { book: 'pdf', minutes: 'pdf' };

/** The file extension of a format. */
export const extensionOf = (format: string): string =>
  (Object.hasOwn(EXTENSIONS, format) ? EXTENSIONS[format] : undefined) ?? format;

/** What the files end in that a format takes as a template, without a dot; empty for a format that takes none. */
export const templateEndings = (format: string): readonly string[] =>
  (Object.hasOwn(TEMPLATES, format) ? TEMPLATES[format] : undefined) ?? [];

const TEMPLATES: Readonly<Record<string, readonly string[]>> = {
  docx: ['dotx', 'docx'],
  pptx: ['potx', 'pptx'],
};
