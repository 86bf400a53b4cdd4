/**
 * Whether an error of SQLite says that the search index can’t be used. The records themselves may be sound. Where noise stands in
 * the place of a size, FTS5 asks for that much memory, and it says that there is none.
 */
export const isIndexDamage = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'SQLITE_CORRUPT_VTAB' ||
    error.code === 'SQLITE_NOMEM' ||
    (error.code === 'SQLITE_ERROR' && /fts5|vtable/.test(error.message)));
