/** The files that are read as lists or tables of blocks, by the ending of their names. */

/** Endings of the files that are read, without the dot. */
export const LIST_EXTENSIONS = 'txt,md,markdown,org,html,htm,opml,mm,csv,tsv'.split(',');

/** Endings of the files that are read as tables. */
export const TABLE_EXTENSIONS: readonly string[] = ['csv', 'tsv', 'xlsx'];

/** Endings of web pages. */
export const PAGE_EXTENSIONS: readonly string[] = ['html', 'htm'];

/** What stands between the cells of a table in text, by its ending; empty if that has to be found out. */
export const SEPARATORS: Readonly<Record<string, string>> = { csv: '', tsv: '\t' };

/** Endings of whole models. */
export const MODEL_EXTENSIONS: readonly string[] = ['strata', 'json'];

export const extensionOf = (fileName: string): string =>
  /\.([^./\\]{1,16})$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
