/** The command that sets the locations of blocks in a free container. */

import { z } from 'zod';
import { defineCommand, idField } from '../../command.ts';
import { labelled } from '../../label.ts';
import { namesIn, needAll } from './blocks.ts';
import { plainPosition, positionField } from './free-positions.ts';
import { words } from './words.ts';

const placeProcess = defineCommand(
  'process.place',
  'editor',
  'Gives blocks locations inside their containers. They apply if the layout of the container is free.',
  {
    places: z
      .array(positionField.extend({ id: idField }))
      .min(1)
      .max(100_000),
  },
  (draft, { places }) => {
    const blocks = needAll(
      draft,
      places.map(({ id }) => id),
    );
    for (const { id, ...position } of places) draft.set('process', id, plainPosition(position));
    return labelled(words.placeBlocks, namesIn(blocks));
  },
);

export const placeCommands = [placeProcess] as const;
