/** Commands on the cells of a grouping matrix: realised by a level-3 process, `none` on purpose, or a gap. */
import { z } from 'zod';
import { codeOf } from '../codes.ts';
import {
  type CommandContext,
  cleanName,
  defineCommand,
  idField,
  isRefusal,
  namesOrCount,
  need,
  textField,
} from '../command.ts';
import type { Draft } from '../draft.ts';
import { gapWaiver } from '../places.ts';
import type { Process, RecordOf } from '../records.ts';
import { quoted, type Refusal, refuse } from '../refusals.ts';
import { nameKey } from '../same-name.ts';
import { addBlock, placeFor } from './blocks.ts';

type Grouping = RecordOf['grouping'];
type Cell = RecordOf['cell'];

const placeShape = {
  groupingId: idField,
  processId: idField.describe('the level-2 process: the column'),
};
const placesField = z.array(z.strictObject(placeShape)).min(1).max(10_000);

export const realiseCell = defineCommand(
  'cell.realise',
  'Names the level-3 process that realises a grouping in a level-2 process, or makes a new one there.',
  {
    ...placeShape,
    realisedById: idField.nullable().default(null).describe('null makes a new block'),
    name: textField.optional().describe('of the new block; the name of the grouping where it is left out'),
  },
  (draft, { realisedById, name, ...where }, context) => {
    const place = placeOf(draft, where);
    if (isRefusal(place)) return place;
    const block =
      realisedById === null
        ? newBlock(draft, context, place, name ?? place.grouping.name)
        : need(draft, 'process', realisedById);
    if (isRefusal(block)) return block;
    if (block.parentId !== place.variant.id || block.proposalId !== null)
      return refuse('not-a-part', block.id, block.name, place.variant.name);
    setCell(draft, context, place, block);
    return `Realise ${quoted(place.grouping.name)} in ${quoted(place.variant.name)}`;
  },
);

export const sayNone = defineCommand(
  'cell.setNone',
  'Says on purpose that level-2 processes do without a grouping.',
  { places: placesField },
  (draft, { places: raw }, context) => {
    const places = placesOf(draft, raw);
    if (isRefusal(places)) return places;
    for (const place of places) setCell(draft, context, place, null);
    return `Say none for ${subjectOf(places)}`;
  },
);

export const clearCells = defineCommand(
  'cell.clear',
  'Empties cells, so that they are gaps. The blocks that were named there stay.',
  { places: placesField },
  (draft, { places: raw }) => {
    const places = placesOf(draft, raw);
    if (isRefusal(places)) return places;
    for (const place of places) emptyCell(draft, place);
    return `Clear ${subjectOf(places)}`;
  },
);

export const fillCells = defineCommand(
  'cell.fill',
  'Fills cells with what is written, as from a spreadsheet: nothing for a gap, “none”, or the code or name of a block, which is made where it is not there.',
  {
    cells: z
      .array(z.strictObject({ ...placeShape, text: textField }))
      .min(1)
      .max(10_000),
  },
  (draft, { cells }, context) => {
    const places = placesOf(draft, cells);
    if (isRefusal(places)) return places;
    for (const [i, place] of places.entries()) {
      const text = cells[i]?.text.trim() ?? '';
      if (text === '') {
        emptyCell(draft, place);
        continue;
      }
      const block =
        nameKey(text) === NONE
          ? null
          : (namedBlock(draft, place.variant, text) ?? newBlock(draft, context, place, text));
      if (isRefusal(block)) return block;
      setCell(draft, context, place, block);
    }
    return `Fill ${subjectOf(places)}`;
  },
);

export const realiseEverywhere = defineCommand(
  'grouping.realiseEverywhere',
  'Fills every gap of groupings that is not set aside, in one step: with the block of the same name where there is one, else with a new one.',
  { ids: z.array(idField).min(1).max(10_000) },
  (draft, { ids }, context) => {
    const groupings: Grouping[] = [];
    for (const id of new Set(ids)) {
      const grouping = need(draft, 'grouping', id);
      if (isRefusal(grouping)) return grouping;
      groupings.push(grouping);
      for (const variant of draft.children(grouping.processId)) {
        if (variant.status === 'rejected' || variant.status === 'retired') continue;
        const place = placeOf(draft, { groupingId: id, processId: variant.id });
        if (isRefusal(place)) return place;
        if (cellAt(draft, place) || gapWaiver(draft.model, id, variant.id)) continue;
        const block =
          namedBlock(draft, variant, grouping.name) ?? newBlock(draft, context, place, grouping.name);
        if (isRefusal(block)) return block;
        setCell(draft, context, place, block);
      }
    }
    return `Realise ${namesOrCount(
      groupings.map(({ name }) => name),
      'grouping',
    )} everywhere`;
  },
);

/** What stands in a spreadsheet for `none`. */
const NONE = 'none';

type Place = { readonly grouping: Grouping; readonly variant: Process };

const placeOf = (
  draft: Draft,
  { groupingId, processId }: { groupingId: string; processId: string },
): Place | Refusal => {
  const grouping = need(draft, 'grouping', groupingId);
  if (isRefusal(grouping)) return grouping;
  const variant = need(draft, 'process', processId);
  if (isRefusal(variant)) return variant;
  if (variant.parentId !== grouping.processId || variant.proposalId !== null) {
    const macro = draft.get('process', grouping.processId);
    return refuse('not-a-part', variant.id, variant.name, macro?.name ?? '');
  }
  return { grouping, variant };
};

const placesOf = (
  draft: Draft,
  places: readonly { groupingId: string; processId: string }[],
): Place[] | Refusal => {
  const found: Place[] = [];
  for (const place of places) {
    const at = placeOf(draft, place);
    if (isRefusal(at)) return at;
    found.push(at);
  }
  return found;
};

const cellAt = (draft: Draft, { grouping, variant }: Place): Cell | undefined =>
  draft.referring('cell', 'processId', variant.id).find(({ groupingId }) => groupingId === grouping.id);

const emptyCell = (draft: Draft, place: Place): void => {
  const cell = cellAt(draft, place);
  if (cell) draft.remove('cell', cell.id);
};

/** Names the block that realises the grouping there; null says none. */
const setCell = (draft: Draft, context: CommandContext, place: Place, block: Process | null): void => {
  const cell = cellAt(draft, place);
  const state = block ? 'realised' : 'none';
  const fields = { state, realisedById: block?.id ?? null } as const;
  if (cell) draft.set('cell', cell.id, fields);
  else {
    const { grouping, variant } = place;
    draft.put('cell', { id: context.newId(), groupingId: grouping.id, processId: variant.id, ...fields });
  }
};

/** The part of a level-2 process that people mean by a code or a name. */
const namedBlock = (draft: Draft, variant: Process, text: string): Process | undefined => {
  const parts = draft.children(variant.id);
  const key = nameKey(text);
  return (
    parts.find(({ id }) => nameKey(codeOf(draft.model, id)) === key) ??
    parts.find(({ name }) => nameKey(name) === key)
  );
};

/** A new level-3 process, standing before those that realise later groupings, so that variants read alike. */
const newBlock = (
  draft: Draft,
  context: CommandContext,
  { grouping, variant }: Place,
  rawName: string,
): Process | Refusal => {
  const name = cleanName(rawName, 'block');
  if (isRefusal(name)) return name;
  const groupings = draft.referring('grouping', 'processId', grouping.processId);
  const later = new Set(
    groupings.slice(groupings.findIndex(({ id }) => id === grouping.id) + 1).map(({ id }) => id),
  );
  const cells = draft.referring('cell', 'processId', variant.id);
  const realisesLater = new Set(
    cells.filter(({ groupingId }) => later.has(groupingId)).map(({ realisedById }) => realisedById),
  );
  const before = draft.children(variant.id).find(({ id }) => realisesLater.has(id))?.id ?? null;
  const spot = placeFor(draft, variant.id, null, before, 1);
  if (isRefusal(spot)) return spot;
  const { parentId, ranks } = spot;
  const id = addBlock(draft, context, { parentId, proposalId: null, rank: ranks[0] ?? '', name });
  return need(draft, 'process', id);
};

const subjectOf = (places: readonly Place[]): string => {
  const [place] = places;
  return place && places.length === 1
    ? `${quoted(place.grouping.name)} in ${quoted(place.variant.name)}`
    : `${places.length.toLocaleString('en')} cells`;
};
