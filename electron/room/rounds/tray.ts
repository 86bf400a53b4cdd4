/** The tray: ideas of rounds that are over and were not dealt with yet, those with similar names side by side. */
import { userError } from '../../../shared/api/contract.ts';
import type { RoomActivity, TrayIdea } from '../../../shared/api/room/rounds.ts';
import { getRow } from '../../../shared/model/model.ts';
import { similarNames } from '../../../shared/model/queries/dictionary/similar-names.ts';
import { nameKey } from '../../../shared/words/fold.ts';
import type { RoomStore } from '../kept/room-store.ts';
import type { IdeaRow, IdeasRow, RowOf } from '../kept/rows.ts';
import { aboutOf, type Context, newId } from './context.ts';
import { words } from './words.ts';

/** Ideas in the tray, in an order that says nothing of who sent them or when. */
export const trayRows = (context: Context): IdeaRow[] => {
  const over = new Set(roundsOver(context).map(({ id }) => id));
  return context.store
    .all('idea')
    .filter((idea) => over.has(idea.roundId) && isInTray(context, idea))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
};

const isInTray = ({ model }: Context, { mergedInto, fate, blockId }: IdeaRow): boolean =>
  mergedInto === null && fate === null && (blockId === null || !getRow(model, 'process', blockId));

const roundsOver = ({ store }: Context): IdeasRow[] =>
  store.all('round').filter((round): round is IdeasRow => round.kind === 'ideas' && round.state !== 'runs');

/** What the host sees of the tray; null if it is empty and there is nothing to take back. */
export const trayView = (context: Context): RoomActivity['tray'] => {
  const rows = trayRows(context);
  const canUndo = lastStep(context) !== undefined;
  const round = roundsOver(context).sort((a, b) => b.number - a.number)[0];
  if (!round || (rows.length === 0 && !canUndo)) return null;
  const { about } = aboutOf(context, round.about);
  const mergedBy = Map.groupBy(context.store.all('idea'), ({ mergedInto }) => mergedInto);
  const ideas = grouped(context.store, rows).flatMap((group, index) =>
    group.map((idea) => trayIdea(idea, withMerged(idea, mergedBy), index)),
  );
  return { about, prompt: round.prompt, ideas, canUndo };
};

type MergedBy = ReadonlyMap<string | null, readonly IdeaRow[]>;

/** An idea and all that were merged into it, and into those. */
const withMerged = (idea: IdeaRow, mergedBy: MergedBy): IdeaRow[] => [
  idea,
  ...(mergedBy.get(idea.id) ?? []).flatMap((merged) => withMerged(merged, mergedBy)),
];

const trayIdea = ({ id, text }: IdeaRow, all: readonly IdeaRow[], group: number): TrayIdea => {
  const texts = new Map(all.map((each) => [nameKey(each.text), each.text]));
  texts.delete(nameKey(text));
  const names = new Set(all.flatMap(({ author }) => author ?? []));
  return { id, text, count: all.length, also: [...texts.values()], names: [...names], group };
};

type Groups = readonly (readonly { readonly id: string }[])[];

/** The groups that were found last: hundreds of ideas take longer to compare than a vote that comes in should cost. */
const foundLast = new WeakMap<RoomStore, { readonly texts: string; readonly groups: Groups }>();

const groupsIn = (store: RoomStore, rows: readonly IdeaRow[]): Groups => {
  const texts = rows.map(({ id, text }) => `${id} ${text}`).join('\n');
  const last = foundLast.get(store);
  if (last?.texts === texts) return last.groups;
  const groups = similarNames(rows.map(({ id, text }) => ({ id, name: text })));
  foundLast.set(store, { texts, groups });
  return groups;
};

const grouped = (store: RoomStore, rows: readonly IdeaRow[]): (readonly IdeaRow[])[] => {
  const groups = groupsIn(store, rows);
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const groupOf = new Map(groups.flatMap((group) => group.map(({ id }) => [id, group] as const)));
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    if (seen.has(row.id)) return [];
    const group = groupOf.get(row.id) ?? [row];
    for (const { id } of group) seen.add(id);
    return [group.flatMap(({ id }) => rowOf.get(id) ?? [])];
  });
};

/** Refused if one of them is not in the tray. */
const inTray = (context: Context, ids: readonly string[]): IdeaRow[] => {
  const rows = new Map(trayRows(context).map((row) => [row.id, row]));
  return [...new Set(ids)].map((id) => {
    const row = rows.get(id);
    if (!row) throw userError('no-idea', words.noIdea);
    return row;
  });
};

const lastStep = ({ store }: Context): RowOf['step'] | undefined =>
  store.all('step').reduce<RowOf['step'] | undefined>((last, step) => {
    return last && last.number > step.number ? last : step;
  }, undefined);

const noteStep = (
  context: Context,
  kind: RowOf['step']['kind'],
  ideaIds: readonly string[],
  parkedIds: readonly string[] = [],
): void => {
  const number = (lastStep(context)?.number ?? 0) + 1;
  context.store.put('step', { id: newId(), number, kind, ideaIds, parkedIds });
};

export const mergeIdeas = (context: Context, ids: readonly string[], into: string): void => {
  const rows = inTray(context, [...ids, into]).filter(({ id }) => id !== into);
  if (rows.length === 0) throw userError('no-idea', words.oneIdea);
  for (const row of rows) context.store.put('idea', { ...row, mergedInto: into });
  noteStep(
    context,
    'merge',
    rows.map(({ id }) => id),
  );
};

export const dropIdeas = (context: Context, ids: readonly string[]): void => {
  for (const row of inTray(context, ids)) context.store.put('idea', { ...row, fate: 'dropped' });
  noteStep(context, 'drop', ids);
};

/** Moves ideas to the parking lot, each with the block that its round was about, and with what was merged into it. */
export const parkIdeas = (context: Context, ids: readonly string[]): void => {
  const { store, date } = context;
  const rows = inTray(context, ids);
  const shown = new Map(trayView(context)?.ideas.map((idea) => [idea.id, idea]));
  const parkedIds = rows.map((row) => {
    const id = newId();
    const text = [row.text, ...(shown.get(row.id)?.also ?? [])].join('\n');
    const place = aboutOf(context, store.get('round', row.roundId)?.about ?? null);
    store.put('parked', { id, text, ...place, by: null, at: date().toISOString(), fate: null });
    store.put('idea', { ...row, fate: 'parked' });
    return id;
  });
  noteStep(context, 'park', ids, parkedIds);
};

/** Takes back the last merge, drop or parking. Thoughts that were kept or dropped from the parking lot since stay so. */
export const undoTray = (context: Context): void => {
  const { store } = context;
  const step = lastStep(context);
  if (!step) throw userError('nothing-to-undo', words.nothingToUndo);
  store.remove('step', step.id);
  step.ideaIds.forEach((id, i) => {
    const parkedId = step.parkedIds[i];
    const isDealtWith = parkedId !== undefined && store.get('parked', parkedId)?.fate !== null;
    if (isDealtWith) return;
    if (parkedId !== undefined) store.remove('parked', parkedId);
    store.set('idea', id, step.kind === 'merge' ? { mergedInto: null } : { fate: null });
  });
};

/** The ideas have become these blocks, in the same order. Once the tray is empty by that, nothing of it is taken back. */
export const takeIdeas = (context: Context, ids: readonly string[], blockIds: readonly string[]): void => {
  const { store } = context;
  if (ids.length !== blockIds.length) throw userError('bad-params', words.wrongBlocks);
  const rows = ids.map((id) => {
    const row = store.get('idea', id);
    if (!row || row.mergedInto !== null || row.fate !== null) throw userError('no-idea', words.noIdea);
    return row;
  });
  rows.forEach((row, i) => {
    store.put('idea', { ...row, blockId: blockIds[i] ?? null });
  });
  if (trayRows(context).length === 0) for (const { id } of store.all('step')) store.remove('step', id);
};
