/** Files with lists and tables of blocks: Markdown, HTML, OPML, CSV and others. */
import type { Format } from '../format.ts';

/** Reads files of an extension into a new model, named for the file, with the blocks of the list or table in it. */
export const listReader =
  (extension: string): NonNullable<Format['read']> =>
  async (bytes, fileName, options) => {
    const { readList } = await import('./read-list.ts');
    return readList(bytes, fileName, extension, options);
  };

type ListFormat = Pick<Format, 'extension' | 'name' | 'mediaType' | 'write' | 'isTable'>;

const FORMATS: readonly ListFormat[] = [
  {
    extension: 'md',
    name: 'Markdown',
    mediaType: 'text/markdown; charset=utf-8',
    write: async (...given) => (await import('./outlines.ts')).writeMarkdown(...given),
  },
  { extension: 'markdown', name: 'Markdown', mediaType: 'text/markdown; charset=utf-8' },
  { extension: 'html', name: 'Web page', mediaType: 'text/html; charset=utf-8' },
  { extension: 'htm', name: 'Web page', mediaType: 'text/html; charset=utf-8' },
  {
    extension: 'opml',
    name: 'OPML outline',
    mediaType: 'text/x-opml; charset=utf-8',
    write: async (...given) => (await import('./outlines.ts')).writeOpml(...given),
  },
  { extension: 'mm', name: 'FreeMind map', mediaType: 'application/x-freemind' },
  { extension: 'org', name: 'Org outline', mediaType: 'text/org; charset=utf-8' },
  {
    ...{ extension: 'csv', name: 'Comma-separated values', mediaType: 'text/csv; charset=utf-8' },
    ...{ write: async (...given) => (await import('./csv.ts')).writeCsv(...given), isTable: true },
  },
  {
    ...{ extension: 'tsv', name: 'Tab-separated values' },
    ...{ mediaType: 'text/tab-separated-values; charset=utf-8', isTable: true },
  },
];

/** The formats of lists and tables. All are read; some are written too. */
export const listFormats: readonly Format[] = FORMATS.map((format) => ({
  ...format,
  read: listReader(format.extension),
}));
