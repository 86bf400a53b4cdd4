/** Whether an error of SQLite says that the search index can’t be used. The records themselves may be sound. */
export const isIndexDamage = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'SQLITE_CORRUPT_VTAB' ||
    (error.code === 'SQLITE_ERROR' && /fts5|vtable/.test(error.message)));
