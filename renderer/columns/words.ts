/** Texts of the dialog that asks about the columns of a table. */
import { defineMessages } from '../../shared/words/messages.ts';

export const words = defineMessages({
  title: {
    id: 'columns.title',
    defaultMessage: 'What are the columns?',
    description: 'Title of the dialog that asks about the columns of a pasted or imported table',
  },
  rows: {
    id: 'columns.rows',
    defaultMessage: '{count, plural, one {# row below the headings.} other {# rows below the headings.}}',
    description: 'Note',
  },
  column: {
    id: 'columns.column',
    defaultMessage: 'Column {number, number}',
    description: 'Label of a list, if the column has no heading',
  },
  preview: {
    id: 'columns.preview',
    defaultMessage: 'Preview',
    description: 'Name of a list of blocks, for screen readers',
  },
  noNames: {
    id: 'columns.noNames',
    defaultMessage: 'No row has a name in the chosen column.',
    description: 'Problem',
  },
  chooseName: {
    id: 'columns.chooseName',
    defaultMessage: 'Choose one column as the name, or a column for each level.',
    description: 'Problem',
  },
  name: { id: 'columns.name', defaultMessage: 'Name', description: 'Option' },
  part: { id: 'columns.part', defaultMessage: 'Name, one column for each level', description: 'Option' },
  code: { id: 'columns.code', defaultMessage: 'Code (sets the level)', description: 'Option' },
  level: { id: 'columns.level', defaultMessage: 'Level', description: 'Option' },
  parent: { id: 'columns.parent', defaultMessage: 'Parent', description: 'Option' },
  owner: { id: 'columns.owner', defaultMessage: 'Owner', description: 'Option' },
  definition: { id: 'columns.definition', defaultMessage: 'Definition', description: 'Option' },
  skip: { id: 'columns.skip', defaultMessage: 'Leave out', description: 'Option' },
  act: {
    id: 'columns.act',
    defaultMessage: '{act, select, paste {Paste} other {Import}}',
    description: 'Button that pastes or imports the table',
  },
});
