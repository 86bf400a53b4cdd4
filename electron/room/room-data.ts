/** What of a model goes to a room at all. The rest never enters the thread that guests talk to. */
import type { Patch } from '../../shared/model/patch.ts';
import type { ModelData, Table } from '../../shared/model/records.ts';

/** Never the funnel, its stages and quotas, snapshots, waivers, settings of checks or discussions. */
const SENT: ReadonlySet<string> = new Set<Table>(['model', 'process', 'term', 'candidate']);

export const roomData = (data: ModelData): ModelData => ({
  ...data,
  tables: Object.fromEntries(Object.entries(data.tables).filter(([table]) => SENT.has(table))),
});

export const roomPatch = (patch: Patch): Patch => patch.filter(({ table }) => SENT.has(table));
