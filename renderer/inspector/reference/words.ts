/** Texts of the reference page of a block. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  pageOf: {
    id: 'inspector.reference.pageOf',
    defaultMessage: 'Reference page of {block}',
    description: 'Name of the page, for screen readers. block: code and name',
  },
  needsDiscussion: {
    id: 'inspector.reference.needsDiscussion',
    defaultMessage: 'Needs discussion: {subjects}.',
    description: 'Note. subjects: a list',
  },
  level: { id: 'inspector.reference.level', defaultMessage: 'Level', description: 'Label of a fact' },
  status: { id: 'inspector.reference.status', defaultMessage: 'Status', description: 'Label of a fact' },
  none: { id: 'inspector.reference.none', defaultMessage: 'None', description: 'In place of a fact' },
  parent: { id: 'inspector.reference.parent', defaultMessage: 'Parent', description: 'Label of a fact' },
  isMacro: {
    id: 'inspector.reference.isMacro',
    defaultMessage: 'None: it is a macro process',
    description: 'In place of the parent of a block',
  },
  definition: { id: 'inspector.reference.definition', defaultMessage: 'Definition', description: 'Heading' },
  notDefined: {
    id: 'inspector.reference.notDefined',
    defaultMessage: 'Not defined yet.',
    description: 'In place of the definition',
  },
  workflow: { id: 'inspector.reference.workflow', defaultMessage: 'Workflow', description: 'Heading' },
  useCases: { id: 'inspector.reference.useCases', defaultMessage: 'Use cases', description: 'Heading' },
  useCasesOf: {
    id: 'inspector.reference.useCasesOf',
    defaultMessage: 'Use cases with this block',
    description: 'Name of a list, for screen readers',
  },
  noUseCases: {
    id: 'inspector.reference.noUseCases',
    defaultMessage: 'Not in any use case.',
    description: 'In place of a list',
  },
  terms: { id: 'inspector.reference.terms', defaultMessage: 'Terms', description: 'Heading' },
  termsOf: {
    id: 'inspector.reference.termsOf',
    defaultMessage: 'Terms in this block',
    description: 'Name of a list, for screen readers',
  },
  dictionary: {
    id: 'inspector.reference.dictionary',
    defaultMessage: 'Dictionary',
    description: 'Heading above the names that the dictionary defines',
  },
  entriesOf: {
    id: 'inspector.reference.entriesOf',
    defaultMessage: 'Names of this block that the dictionary defines',
    description: 'Name of that list, for screen readers',
  },
  entryKind: {
    id: 'inspector.reference.entryKind',
    defaultMessage: '{kind, select, role {Role} system {System} other {Document}}',
    description: 'Kind of an entry of the dictionary, after its name',
  },
  hierarchy: { id: 'inspector.reference.hierarchy', defaultMessage: 'Hierarchy', description: 'Heading' },
  noChildren: {
    id: 'inspector.reference.noChildren',
    defaultMessage: 'No children yet.',
    description: 'In place of a list',
  },
  showMore: { id: 'inspector.reference.showMore', defaultMessage: 'Show more', description: 'Button' },
  edit: {
    id: 'inspector.reference.edit',
    defaultMessage: 'Edit this process',
    description: 'Button: shows the fields of the block again',
  },
  referencePage: {
    id: 'inspector.reference.referencePage',
    defaultMessage: 'Reference page',
    description: 'Button',
  },
  from: {
    id: 'inspector.reference.from',
    defaultMessage: 'From',
    description: 'Column heading: the blocks that inputs come from',
  },
  inputs: { id: 'inspector.reference.inputs', defaultMessage: 'Inputs', description: 'Column heading' },
  process: { id: 'inspector.reference.process', defaultMessage: 'Process', description: 'Column heading' },
  outputs: { id: 'inspector.reference.outputs', defaultMessage: 'Outputs', description: 'Column heading' },
  to: {
    id: 'inspector.reference.to',
    defaultMessage: 'To',
    description: 'Column heading: the blocks that outputs go to',
  },
});
