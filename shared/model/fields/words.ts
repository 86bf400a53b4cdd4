/** Headings and values of the fields that are shown, and what is wrong with what was typed into them. */
import { defineMessages } from '../../words/messages.ts';

export const words = defineMessages({
  owner: { id: 'fields.owner', defaultMessage: 'Owner', description: 'Heading of a field of a block' },
  noOwner: { id: 'fields.noOwner', defaultMessage: 'No owner yet', description: 'In an empty field' },
  externalId: {
    id: 'fields.externalId',
    defaultMessage: 'External ID',
    description: 'Heading of a field of a block: what another program or a standard calls it',
  },
  noExternalId: { id: 'fields.noExternalId', defaultMessage: 'None', description: 'In an empty field' },
  complexity: {
    id: 'fields.complexity',
    defaultMessage: 'Complexity',
    description: 'Heading of a field of a block',
  },
  notSet: { id: 'fields.notSet', defaultMessage: 'Not set', description: 'In an empty field' },
  notAChoice: {
    id: 'fields.notAChoice',
    defaultMessage: '{typed} isn’t one of these: {choices}.',
    description: 'Problem of a field. typed: what was typed, in quotes',
  },
  wholeNumber: {
    id: 'fields.wholeNumber',
    defaultMessage:
      '{field} must be a whole number from {min} to {max}{optional, select, yes {, or empty} other {}}.',
    description: 'Problem of a field. field: its heading',
  },
});
