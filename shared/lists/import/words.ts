/** What an import reports of a table. */
import { defineMessages } from '../../words/messages.ts';

const LEFT_OUT = 'Why a row of a table is left out of an import';
const NOTE = 'Note on a row of a table that is imported';

export const words = defineMessages({
  noName: { id: 'import.noName', defaultMessage: 'It has no name.', description: LEFT_OUT },
  longName: {
    id: 'import.longName',
    defaultMessage: 'Its name is longer than {limit, number} characters.',
    description: LEFT_OUT,
  },
  longText: {
    id: 'import.longText',
    defaultMessage: 'Its definition is longer than {limit, number} characters.',
    description: LEFT_OUT,
  },
  repeatedCode: {
    id: 'import.repeatedCode',
    defaultMessage: 'Line {line, number} has the code {code} already.',
    description: LEFT_OUT,
  },
  sameCode: {
    id: 'import.sameCode',
    defaultMessage: 'Line {line, number} has the code {code} too: both are imported.',
    description: NOTE,
  },
  repeatedId: {
    id: 'import.repeatedId',
    defaultMessage: 'Line {line, number} has the ID {externalId} already.',
    description: LEFT_OUT,
  },
  insideItself: { id: 'import.insideItself', defaultMessage: 'It is inside itself.', description: LEFT_OUT },
  tooDeep: {
    id: 'import.tooDeep',
    defaultMessage: 'It is deeper than {limit, number} levels.',
    description: LEFT_OUT,
  },
  noParent: {
    id: 'import.noParent',
    defaultMessage: 'There is no parent {parent}: it goes to the top.',
    description: `${NOTE}. parent: in quotes`,
  },
  madeParent: {
    id: 'import.madeParent',
    defaultMessage: 'The table has no row for its parent {code}: a block with that name is made.',
    description: NOTE,
  },
  unknownStatus: {
    id: 'import.unknownStatus',
    defaultMessage: 'There is no status {status}: it is left as it is.',
    description: `${NOTE}. status: in quotes`,
  },
  unknownBlock: {
    id: 'import.unknownBlock',
    defaultMessage: 'Its block is no longer in this model: a new one is made.',
    description: NOTE,
  },
});
