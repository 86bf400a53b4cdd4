/** The data of a model’s web page, packed in the page itself. Only the script of the page reads it. */
import type { ModelData, Table } from '../model/records.ts';
import { type AnyRecord, referencesOf, TABLES } from '../model/records.ts';
import type { ViewData } from '../scene/view.ts';
import { type Columns, columnsOf, rowsOf } from './columns.ts';

export type PageData = {
  /** Of the document, or the name of the model. */
  readonly title: string;
  /** Its label of confidentiality, version and footer, in one line; empty for none. */
  readonly label: string;
  /** Its logo as a `data:` URL; empty for none. */
  readonly logo: string;
  /** Its colour as `#rrggbb`; empty for the usual one. */
  readonly accent: string;
  /** BCP 47 tag of the language of figures and dates. */
  readonly locale: string;
  /** ISO 8601 instant at which the page was made. */
  readonly at: string;
  /** What the page shows first. */
  readonly view: ViewData;
  readonly data: ModelData;
};

/** The same as the page holds it: each table as columns. */
export type PackedPage = Omit<PageData, 'data'> & {
  readonly data: Omit<ModelData, 'tables'> & { readonly tables: Readonly<Record<string, Columns>> };
};

export const packedPage = ({ data, ...page }: PageData): PackedPage => ({
  ...page,
  data: { ...data, tables: eachTable(data.tables, columnsOf) },
});

export const unpackedPage = ({ data, ...page }: PackedPage): PageData => ({
  ...page,
  data: { ...data, tables: eachTable(data.tables, rowsOf) } as ModelData,
});

const eachTable = <From, To>(
  tables: Readonly<Record<string, From | undefined>>,
  of: (table: From) => To,
): Record<string, To> =>
  Object.fromEntries(
    Object.entries(tables).flatMap(([name, table]) => (table === undefined ? [] : [[name, of(table)]])),
  );

/** The tables that the page shows rows of. Posts, votes, history and funnel stay with the model. */
const SHOWN: ReadonlySet<Table> = new Set<Table>([
  'model',
  'process',
  'reservedCode',
  'element',
  'flow',
  'proposal',
  'grouping',
  'cell',
  'waiver',
  'useCase',
  'step',
  'thread',
  'term',
  'candidate',
]);

/**
 * The records of a model that a web page shows: what is in the tree, open proposals with their blocks, open threads by
 * their titles. A record that refers to one that is left out is left out too, or loses the reference, as if that had been deleted.
 */
export const shownData = ({ format, version, tables }: ModelData): ModelData => {
  const kept = new Map<Table, AnyRecord[]>(
    TABLES.map((table) => {
      const rows: readonly AnyRecord[] = SHOWN.has(table) ? (tables[table] ?? []) : [];
      return [table, rows.filter((row) => isShown(table, row))];
    }),
  );
  while (dropReferrers(kept));
  return { format, version, tables: Object.fromEntries(kept) } as ModelData;
};

const isShown = (table: Table, row: AnyRecord): boolean => {
  if (table === 'proposal') return 'state' in row && row.state === 'open';
  if (table === 'thread') return 'open' in row && row.open === true;
  return true;
};

/** Removes rows that refer to rows which aren’t there, or clears the reference. Returns whether there were any. */
const dropReferrers = (kept: Map<Table, AnyRecord[]>): boolean => {
  const ids = new Map([...kept].map(([table, rows]) => [table, new Set(rows.map(({ id }) => id))]));
  let isChanged = false;
  for (const [table, rows] of kept) {
    const references = referencesOf(table);
    if (references.length === 0) continue;
    const sound = rows.flatMap((row) => {
      let cleared = row;
      for (const { field, table: target, onRemove } of references) {
        const id = (cleared as Readonly<Record<string, unknown>>)[field];
        if (typeof id !== 'string' || ids.get(target as Table)?.has(id)) continue;
        isChanged = true;
        if (onRemove === 'cascade') return [];
        cleared = { ...cleared, [field]: null };
      }
      return [cleared];
    });
    kept.set(table, sound);
  }
  return isChanged;
};
