/** Texts of the dictionary: roles, systems and documents of the model. */
import { defineMessages } from '../../shared/words/messages.ts';

export const words = defineMessages({
  dictionary: { id: 'dictionary.dictionary', defaultMessage: 'Dictionary', description: 'Title of the list' },
  empty: {
    id: 'dictionary.empty',
    defaultMessage: 'Nothing in the dictionary yet',
    description: 'Title of the empty list',
  },
  whatItHolds: {
    id: 'dictionary.whatItHolds',
    defaultMessage:
      'It fills with the owners, systems, inputs and outputs of blocks. Type the name of a first one below.',
    description: 'Explanation in the empty list',
  },
  noMatch: {
    id: 'dictionary.noMatch',
    defaultMessage:
      '{filter, select, unused {Every entry is used} similar {No similar names} missing {Every name is in the dictionary} other {No entries match}}',
    description: 'In place of the list, if nothing is shown. filter: which entries were asked for',
  },
  export: { id: 'dictionary.export', defaultMessage: 'Export dictionary…', description: 'Button' },
  filter: { id: 'dictionary.filter', defaultMessage: 'Show', description: 'Label of a choice of entries' },
  filterName: {
    id: 'dictionary.filterName',
    defaultMessage:
      '{filter, select, all {All} role {Roles} system {Systems} document {Documents} unused {Unused} similar {Similar names} other {Not in the dictionary}} ({count, number})',
    description: 'Choices of entries, with how many there are',
  },
  search: {
    id: 'dictionary.search',
    defaultMessage: 'Search the dictionary',
    description: 'Label and placeholder of a field',
  },
  kindHeading: {
    id: 'dictionary.kindHeading',
    defaultMessage: '{kind, select, role {Roles} system {Systems} other {Documents}}',
    description: 'Heading above the entries of a kind',
  },
  uses: {
    id: 'dictionary.uses',
    defaultMessage: '{count, plural, =0 {Unused} one {# use} other {# uses}}',
    description: 'How often a name is used',
  },
  notInDictionary: {
    id: 'dictionary.notInDictionary',
    defaultMessage: 'Not in the dictionary',
    description: 'Badge of a name that blocks hold',
  },
  whyNotIn: {
    id: 'dictionary.whyNotIn',
    defaultMessage: 'Blocks hold this name, and the dictionary has no entry for it.',
    description: 'Note on such a name',
  },
  addMissing: { id: 'dictionary.addMissing', defaultMessage: 'Add to dictionary', description: 'Button' },
  definition: {
    id: 'dictionary.definition',
    defaultMessage:
      '{kind, select, role {What the role is responsible for.} system {What the system is for.} other {What it says, and what makes it complete.}}',
    description: 'Placeholder of the definition of an entry',
  },
  usedIn: { id: 'dictionary.usedIn', defaultMessage: 'Used in', description: 'Heading of a list of blocks' },
  usedInOf: {
    id: 'dictionary.usedInOf',
    defaultMessage: 'Blocks that use {name}',
    description: 'Name of that list, for screen readers. name: quoted',
  },
  placeField: {
    id: 'dictionary.placeField',
    defaultMessage: '{field, select, owner {Owner} system {System} output {Output} other {Input}}',
    description: 'The field of a block that holds a name',
  },
  showMore: {
    id: 'dictionary.showMore',
    defaultMessage: 'Show {more, number} more of {count, number}',
    description: 'Button below a long list',
  },
  merge: {
    id: 'dictionary.merge',
    defaultMessage: 'Merge…',
    description: 'Button: merges an entry into another',
  },
  mergeName: {
    id: 'dictionary.mergeName',
    defaultMessage: 'Merge {name} into another entry',
    description: 'Its name for screen readers. name: quoted',
  },
  mergeInto: {
    id: 'dictionary.mergeInto',
    defaultMessage: 'Merge into',
    description: 'Label of a search field for the entry that stays',
  },
  noOther: { id: 'dictionary.noOther', defaultMessage: 'No entries found', description: 'In an empty list' },
  cancel: { id: 'dictionary.cancel', defaultMessage: 'Cancel', description: 'Button' },
  merged: {
    id: 'dictionary.merged',
    defaultMessage: 'Merged {count, plural, =1 {{name}} other {# names}} into {into}.',
    description: 'Notice with the button “Undo”. name, into: quoted',
  },
  similarGroup: {
    id: 'dictionary.similarGroup',
    defaultMessage: 'Names similar to {name}',
    description: 'Name of a group, for screen readers. name: quoted',
  },
  keepName: { id: 'dictionary.keepName', defaultMessage: 'Merge into this', description: 'Button' },
  keepNameOf: {
    id: 'dictionary.keepNameOf',
    defaultMessage: 'Merge into this: {name}',
    description: 'Its name for screen readers. name: quoted',
  },
  tellApart: {
    id: 'dictionary.tellApart',
    defaultMessage: '{name} is not the same as {count, plural, =1 {the other} other {the others}}',
    description: 'Button: keeps a name that is similar to others apart from them. name: quoted',
  },
  toldApart: {
    id: 'dictionary.toldApart',
    defaultMessage:
      '{name} is no longer listed as similar to {count, plural, =1 {{other}} other {# other names}}.',
    description: 'Notice with the button “Undo”. name, other: quoted',
  },
  apartFrom: {
    id: 'dictionary.apartFrom',
    defaultMessage: 'Not the same as',
    description: 'Heading of a list of entries with similar names',
  },
  compareAgain: {
    id: 'dictionary.compareAgain',
    defaultMessage: 'List {name} as a similar name again',
    description: 'Button, for screen readers. name: quoted',
  },
  delete: {
    id: 'dictionary.delete',
    defaultMessage: '{kind, select, role {Delete role} system {Delete system} other {Delete document}}',
    description: 'Button',
  },
  newKind: {
    id: 'dictionary.newKind',
    defaultMessage: 'Kind of the new entry',
    description: 'Label of a choice',
  },
  kindOption: {
    id: 'dictionary.kindOption',
    defaultMessage: '{kind, select, role {Role} system {System} other {Document}}',
    description: 'Choice of a kind',
  },
  newEntry: {
    id: 'dictionary.newEntry',
    defaultMessage: '{kind, select, role {New role} system {New system} other {New document}}',
    description: 'Label and placeholder of a field',
  },
  name: { id: 'dictionary.name', defaultMessage: 'Name', description: 'Head of a column' },
  meaning: { id: 'dictionary.meaning', defaultMessage: 'Definition', description: 'Head of a column' },
  usesHead: { id: 'dictionary.usesHead', defaultMessage: 'Uses', description: 'Head of a column' },
  facts: {
    id: 'dictionary.facts',
    defaultMessage:
      '{entries, plural, one {# entry} other {# entries}}, {unused, plural, one {# unused} other {# unused}}',
    description: 'Below the title of an exported dictionary',
  },
});
