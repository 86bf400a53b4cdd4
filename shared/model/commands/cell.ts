/** Commands on the cells of a grouping matrix: realised by a level-3 process, `none` on purpose, or a gap. */

import { z } from 'zod';
import { nameKey } from '../../words/fold.ts';
import { quoted } from '../../words/quoted.ts';
import { gapWaiver } from '../cells.ts';
import { type CommandContext, defineCommand, getOrRefuse, idField, textField } from '../command.ts';
import type { Draft } from '../draft.ts';
import { cleanName } from '../fields/cleaned.ts';
import { labelled } from '../label.ts';
import { codeOf } from '../queries/codes.ts';
import type { Process, RecordOf } from '../records.ts';
import { refused } from '../refusals/refusals.ts';
import { addBlock, namesIn, placeFor } from './blocks/blocks.ts';
import { words } from './words.ts';

type Grouping = RecordOf['grouping'];
type Cell = RecordOf['cell'];

const cellShape = {
  groupingId: idField,
  processId: idField.describe('the level-2 process: the column'),
};
const placesField = z.array(z.strictObject(cellShape)).min(1).max(10_000);

const realiseCell = defineCommand(
  'cell.realise',
  'editor',
  'Names the level-3 process that realises a grouping in a level-2 process, or makes a new one there.',
  {
    ...cellShape,
    realisedById: idField.nullable().default(null).describe('null makes a new block'),
    name: textField.optional().describe('of the new block; by default the name of the grouping'),
  },
  (draft, { realisedById, name, ...where }, context) => {
    const place = placeOf(draft, where);
    const block =
      realisedById === null
        ? newBlock(draft, context, place, name ?? place.grouping.name)
        : getOrRefuse(draft, 'process', realisedById);
    if (block.parentId !== place.variant.id || block.proposalId !== null)
      throw refused('not-a-part', block.id, {
        name: quoted(block.name),
        parent: quoted(place.variant.name),
      });
    setCell(draft, context, place, block);
    return labelled(words.realiseCell, cellsIn([place]));
  },
);

const sayNone = defineCommand(
  'cell.setNone',
  'editor',
  'Marks cells as none: these level-2 processes do without the grouping on purpose.',
  { places: placesField },
  (draft, { places: raw }, context) => {
    const places = placesOf(draft, raw);
    for (const place of places) setCell(draft, context, place, null);
    return labelled(words.markAsNone, cellsIn(places));
  },
);

const clearCells = defineCommand(
  'cell.clear',
  'editor',
  'Clears cells, so that they are gaps. The blocks that realised them stay.',
  { places: placesField },
  (draft, { places: raw }) => {
    const places = placesOf(draft, raw);
    for (const place of places) emptyCell(draft, place);
    return labelled(words.clearCells, cellsIn(places));
  },
);

const fillCells = defineCommand(
  'cell.fill',
  'editor',
  'Fills cells with what is written, as from a spreadsheet: nothing for a gap, “none”, or the code or name of a block, which is created if there is none.',
  {
    cells: z
      .array(z.strictObject({ ...cellShape, text: textField }))
      .min(1)
      .max(10_000),
  },
  (draft, { cells }, context) => {
    const places = placesOf(draft, cells);
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
      setCell(draft, context, place, block);
    }
    return labelled(words.fillCells, cellsIn(places));
  },
);

const realiseEverywhere = defineCommand(
  'grouping.realiseEverywhere',
  'editor',
  'Fills every gap of groupings that is not waived, in one step: with the block of the same name if there is one, else with a new one.',
  { ids: z.array(idField).min(1).max(10_000) },
  (draft, { ids }, context) => {
    const groupings: Grouping[] = [];
    for (const id of new Set(ids)) {
      const grouping = getOrRefuse(draft, 'grouping', id);
      groupings.push(grouping);
      for (const variant of draft.children(grouping.processId)) {
        if (variant.status === 'rejected' || variant.status === 'retired') continue;
        const place = placeOf(draft, { groupingId: id, processId: variant.id });
        if (cellAt(draft, place) || gapWaiver(draft.current, id, variant.id)) continue;
        const block =
          namedBlock(draft, variant, grouping.name) ?? newBlock(draft, context, place, grouping.name);
        setCell(draft, context, place, block);
      }
    }
    return labelled(words.realiseInAllGaps, namesIn(groupings));
  },
);

/** How a spreadsheet writes `none`. */
const NONE = 'none';

type Place = { readonly grouping: Grouping; readonly variant: Process };

const placeOf = (
  draft: Draft,
  { groupingId, processId }: { groupingId: string; processId: string },
): Place => {
  const grouping = getOrRefuse(draft, 'grouping', groupingId);
  const variant = getOrRefuse(draft, 'process', processId);
  if (variant.parentId !== grouping.processId || variant.proposalId !== null) {
    const macro = draft.get('process', grouping.processId);
    throw refused('not-a-part', variant.id, {
      name: quoted(variant.name),
      parent: quoted(macro?.name ?? ''),
    });
  }
  return { grouping, variant };
};

const placesOf = (draft: Draft, places: readonly { groupingId: string; processId: string }[]): Place[] => {
  const found: Place[] = [];
  for (const place of places) {
    const at = placeOf(draft, place);
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

/** Names the block that realises the grouping there; null for none. */
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
    parts.find(({ id }) => nameKey(codeOf(draft.current, id)) === key) ??
    parts.find(({ name }) => nameKey(name) === key)
  );
};

/** A new level-3 process, standing before those that realise later groupings, so that variants read alike. */
const newBlock = (
  draft: Draft,
  context: CommandContext,
  { grouping, variant }: Place,
  rawName: string,
): Process => {
  const name = cleanName(rawName, 'process');
  const groupings = draft.referring('grouping', 'processId', grouping.processId);
  const later = new Set(
    groupings.slice(groupings.findIndex(({ id }) => id === grouping.id) + 1).map(({ id }) => id),
  );
  const cells = draft.referring('cell', 'processId', variant.id);
  const realisesLater = new Set(
    cells.filter(({ groupingId }) => later.has(groupingId)).map(({ realisedById }) => realisedById),
  );
  const before = draft.children(variant.id).find(({ id }) => realisesLater.has(id))?.id ?? null;
  const { parentId, ranks } = placeFor(draft, variant.id, null, before, 1);
  const id = addBlock(draft, context, { parentId, proposalId: null, rank: ranks[0] ?? '', name });
  return getOrRefuse(draft, 'process', id);
};

/** Cells in a label: their number, and where it is if it is one. */
const cellsIn = (places: readonly Place[]) => {
  const [place] = places;
  const [grouping, process] = [place?.grouping.name ?? '', place?.variant.name ?? ''];
  return { count: places.length, grouping: quoted(grouping), process: quoted(process) };
};

export const cellCommands = [realiseCell, sayNone, clearCells, fillCells, realiseEverywhere] as const;
