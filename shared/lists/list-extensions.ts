/** The files that are read as lists or tables of blocks, by the ending of their names. */

/** Endings of the files that are read, without the dot. */
export const LIST_EXTENSIONS = 'txt,md,markdown,org,html,htm,opml,mm,csv,tsv'.split(',');

/** Endings of the files that are read as tables. */
export const TABLE_EXTENSIONS: readonly string[] = ['csv', 'tsv', 'xlsx'];

export const extensionOf = (fileName: string): string =>
  /\.([^./\\]{1,16})$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
