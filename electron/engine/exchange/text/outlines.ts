/** Outlines for people and other programs: plain text, Markdown as a nested list, OPML for outliners and mind maps. */
import { houseOf, isPublished } from '../../../../shared/book/front/house.ts';
import { frontMatter, writeBullets } from '../../../../shared/lists/write-outline.ts';
import type { Model } from '../../../../shared/model/model.ts';
import { SOURCE_LOCALE } from '../../../../shared/words/locale.ts';
import { escapeXml } from '../../../../shared/words/xml.ts';
import type { ExportContext, Format } from '../format.ts';
import { lineOf, outlineBlocks } from './outline-items.ts';

type Writer = NonNullable<Format['write']>;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Code and name of each block in the view, one a line; the block drilled into comes first. */
export const writePlainText: Writer = async (model, { view }) =>
  encode(
    outlineBlocks(model, view)
      .map((block) => `${'  '.repeat(block.depth)}${lineOf(block)}\n`)
      .join(''),
  );

/**
 * The names as bullets, two spaces a level; codes follow from the position, and are left out so that names read back. The settings
 * of the document are in front, if there are any.
 */
export const writeMarkdown: Writer = async (model, { view }, context) => {
  const blocks = outlineBlocks(model, view);
  const head = isPublished(model) && blocks.length > 0 ? frontMatter(propertiesOf(model, context)) : '';
  return encode(`${head}${writeBullets(blocks)}`);
};

const propertiesOf = (model: Model, { at, locale }: ExportContext): Record<string, string> => {
  const { title, author, version, label, footer } = houseOf(model, at, locale ?? SOURCE_LOCALE);
  return { title, author, version, date: at.slice(0, 10), confidentiality: label, footer };
};

/**
 * OPML 2.0. Definitions are notes (`_note`), which outliners show below a line. What its head has no element for is named in
 * vocabularies that others know: Dublin Core and schema.org.
 */
export const writeOpml: Writer = async (model, { view }, { at, locale = SOURCE_LOCALE }) => {
  const lines: string[] = [];
  let open = 0;
  for (const { depth, code, name, definition } of outlineBlocks(model, view)) {
    for (; open > depth; open--) lines.push(`${'  '.repeat(open + 1)}</outline>`);
    const note = definition === '' ? '' : ` _note="${escapeXml(definition)}"`;
    const own = code === '' ? '' : ` code="${escapeXml(code)}"`;
    lines.push(`${'  '.repeat(depth + 2)}<outline text="${escapeXml(name)}"${own}${note}>`);
    open = depth + 1;
  }
  for (; open > 0; open--) lines.push(`${'  '.repeat(open + 1)}</outline>`);
  const { title, author, version, label } = houseOf(model, at, locale);
  const head = [
    elementXml('title', title),
    elementXml('dateCreated', new Date(at).toUTCString()),
    elementXml('ownerName', author),
    elementXml('schema:version', version),
    elementXml('dcterms:accessRights', label),
  ];
  return encode(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<opml version="2.0"${isPublished(model) ? VOCABULARIES : ''}>`,
      `  <head>${head.join('')}</head>`,
      '  <body>',
      ...lines,
      '  </body>',
      '</opml>',
      '',
    ].join('\n'),
  );
};

const VOCABULARIES = ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:schema="https://schema.org/"';

/** An element with a text; nothing for an empty one. */
const elementXml = (name: string, text: string): string =>
  text === '' ? '' : `<${name}>${escapeXml(text)}</${name}>`;
