/** Outlines for people and other programs: plain text, Markdown as a nested list, OPML for outliners and mind maps. */
import { writeBullets } from '../../../../shared/lists/write-outline.ts';
import { settingsOf } from '../../../../shared/model/model.ts';
import { withTerms } from '../../../../shared/model/queries/terms.ts';
import { escapeXml } from '../../../../shared/words/xml.ts';
import type { Format } from '../format.ts';
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

/** The names as bullets, two spaces a level; codes follow from the position, and are left out so that names read back. */
export const writeMarkdown: Writer = async (model, { view }) =>
  encode(writeBullets(outlineBlocks(model, view)));

/** OPML 2.0. Definitions are notes (`_note`), which outliners show below a line. */
export const writeOpml: Writer = async (model, { view }, { at }) => {
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
  const title = escapeXml(withTerms(model, settingsOf(model).name));
  return encode(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<opml version="2.0">',
      `  <head><title>${title}</title><dateCreated>${escapeXml(at)}</dateCreated></head>`,
      '  <body>',
      ...lines,
      '  </body>',
      '</opml>',
      '',
    ].join('\n'),
  );
};
