/** What a caller sees of a model: all of it, or all but the funnel, whose records then never leave the engine. */

import type { Change } from '../../shared/api/change.ts';
import type { ApplyResult } from '../../shared/api/results.ts';
import type { Patch } from '../../shared/model/patch.ts';
import type { ModelData, Table } from '../../shared/model/records.ts';
import type { Right } from '../../shared/model/roles.ts';
import { say } from '../../shared/words/messages.ts';
import { words } from './words.ts';

/** The tables that the right to see the funnel is about. */
const FUNNEL_TABLES: ReadonlySet<string> = new Set<Table>(['funnel', 'stage', 'quota']);

type Visible = {
  data(data: ModelData): ModelData;
  patch(patch: Patch): Patch;
  /** A change keeps its number, so that windows see no gap. Its label doesn’t reveal what is hidden either. */
  change(change: Change): Change;
  applied(result: ApplyResult): ApplyResult;
  /** Of things that name the table they are in, those that are seen. */
  listed<T extends { readonly table: string }>(things: readonly T[]): T[];
};

export const visibleWith = (rights: readonly Right[]): Visible =>
  rights.includes('funnel') ? ALL : NO_FUNNEL;

const ALL: Visible = {
  data: (data) => data,
  patch: (patch) => patch,
  change: (change) => change,
  applied: (result) => result,
  listed: (things) => [...things],
};

const isSeen = ({ table }: { readonly table: string }): boolean => !FUNNEL_TABLES.has(table);

const NO_FUNNEL: Visible = {
  data: (data) => ({
    ...data,
    tables: Object.fromEntries(Object.entries(data.tables).filter(([table]) => isSeen({ table }))),
  }),
  patch: (patch) => patch.filter(isSeen),
  change: (change) => {
    const shown = withoutHidden(change);
    return shown === change ? change : { ...shown, command: null, params: null };
  },
  applied: (result) => (result.ok ? withoutHidden(result) : result),
  listed: (things) => things.filter(isSeen),
};

const withoutHidden = <C extends { readonly patch: Patch; readonly label: string }>(change: C): C => {
  const patch = change.patch.filter(isSeen);
  return patch.length === change.patch.length ? change : { ...change, patch, label: say(words.hiddenChange) };
};
