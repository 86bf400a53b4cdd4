/** The command that gives blocks of a free container their places. */
import { z } from 'zod';
import { defineCommand, idField, isRefusal } from '../command.ts';
import { needAll, subjectsOf } from './blocks.ts';
import { plainSpot, spotField } from './spots.ts';

export const placeProcess = defineCommand(
  'process.place',
  'Puts blocks at places of their own inside their containers. They show where a container is laid out freely.',
  {
    places: z
      .array(spotField.extend({ id: idField }))
      .min(1)
      .max(100_000),
  },
  (draft, { places }) => {
    const blocks = needAll(
      draft,
      places.map(({ id }) => id),
    );
    if (isRefusal(blocks)) return blocks;
    for (const { id, ...spot } of places) draft.set('process', id, plainSpot(spot));
    return `Place ${subjectsOf(blocks)}`;
  },
);
