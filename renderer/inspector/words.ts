/** Texts of the inspector. */
import { defineMessages } from '../../shared/words/messages.ts';

export const words = defineMessages({
  name: {
    id: 'inspector.name',
    defaultMessage: 'Name',
    description: 'Label of a field: the name of a block',
  },
  frozen: {
    id: 'inspector.frozen',
    defaultMessage: 'Code {code} is frozen: it stays with this process.',
    description: 'Note about a block',
  },
  partOfProposal: {
    id: 'inspector.partOfProposal',
    defaultMessage: 'Part of the proposal {title}.',
    description: 'Note about a block. title: of a proposal, quoted',
  },
  definition: { id: 'inspector.definition', defaultMessage: 'Definition', description: 'Label of a field' },
  definitionHint: {
    id: 'inspector.definitionHint',
    defaultMessage: 'What this process does, in a sentence.',
    description: 'Placeholder of the definition of a block',
  },
  modelDefinitionHint: {
    id: 'inspector.modelDefinitionHint',
    defaultMessage: 'What this model describes, in a sentence.',
    description: 'Placeholder of the definition of the model',
  },
  status: { id: 'inspector.status', defaultMessage: 'Status', description: 'Label of a list' },
  layoutOfChildren: {
    id: 'inspector.layoutOfChildren',
    defaultMessage: 'Layout of children',
    description: 'Label of a list',
  },
  colour: { id: 'inspector.colour', defaultMessage: 'Colour', description: 'Label of a list' },
  mixed: {
    id: 'inspector.mixed',
    defaultMessage: 'Mixed',
    description: 'In place of a value that differs among the selected blocks',
  },
  countOf: {
    id: 'inspector.countOf',
    defaultMessage: '{count, number} of {all, number}',
    description: 'After the name of a system: how many of the selected blocks have it',
  },
  addToAll: {
    id: 'inspector.addToAll',
    defaultMessage: 'Add a system to all',
    description: 'Field for several selected blocks',
  },
  removeFromAll: {
    id: 'inspector.removeFromAll',
    defaultMessage: 'Remove {name} from all',
    description: 'Button; name: of a system',
  },
  addSystemLabel: {
    id: 'inspector.addSystemLabel',
    defaultMessage: 'Add the system {name} to {count, plural, one {# block} other {# blocks}}',
    description: 'Label of a change; name: quoted',
  },
  removeSystemLabel: {
    id: 'inspector.removeSystemLabel',
    defaultMessage: 'Remove the system {name} from {count, plural, one {# block} other {# blocks}}',
    description: 'Label of a change; name: quoted',
  },
  removedSystem: {
    id: 'inspector.removedSystem',
    defaultMessage: 'Removed the system {name} from {count, plural, one {# block} other {# blocks}}.',
    description: 'Notice with the button “Undo”; name: quoted',
  },
  onBlocks: {
    id: 'inspector.onBlocks',
    defaultMessage: 'Shown on blocks',
    description: 'Heading of settings: what blocks show on the canvas and in exports',
  },
  showStatus: {
    id: 'inspector.showStatus',
    defaultMessage:
      '{when, select, unusual {Status, if unusual for its level} always {Status, always} other {No status}}',
    description: 'Options',
  },
  shownPart: {
    id: 'inspector.shownPart',
    defaultMessage:
      '{part, select, showCode {Code} showOwner {Owner} showSystems {Systems} other {Counts of children and open questions}}',
    description: 'Checkboxes below “Shown on blocks”',
  },
  blocks: {
    id: 'inspector.blocks',
    defaultMessage: '{count, plural, one {# block} other {# blocks}}',
    description: 'Title: the number of selected blocks',
  },
  deleteWithContents: {
    id: 'inspector.deleteWithContents',
    defaultMessage: 'Delete with contents',
    description: 'Button',
  },
  arrange: {
    id: 'inspector.arrange',
    defaultMessage: 'Arrange',
    description: 'Name of a group of buttons, for screen readers',
  },
  addElement: {
    id: 'inspector.addElement',
    defaultMessage:
      '{kind, select, input {Add an input} output {Add an output} metric {Add a metric} practice {Add a practice} skill {Add a skill} other {Add a system}}',
    description: 'Button, for screen readers',
  },
  none: { id: 'inspector.none', defaultMessage: 'None', description: 'Option of a field without a value' },
  model: { id: 'inspector.model', defaultMessage: 'Model', description: 'Heading, for screen readers' },
  modelName: {
    id: 'inspector.modelName',
    defaultMessage: 'Name of the model',
    description: 'Label of a field',
  },
  prefix: {
    id: 'inspector.prefix',
    defaultMessage: 'Prefix',
    description: 'Label of a field: the prefix of codes',
  },
  codeScheme: { id: 'inspector.codeScheme', defaultMessage: 'Code scheme', description: 'Label of a list' },
  defaultLayout: {
    id: 'inspector.defaultLayout',
    defaultMessage: 'Default layout',
    description: 'Label of a list: how children are laid out',
  },
  boxCount: {
    id: 'inspector.boxCount',
    defaultMessage: 'Children of a block',
    description: 'Label of a button: the box-count guidance',
  },
  boxCountRange: {
    id: 'inspector.boxCountRange',
    defaultMessage: '{min, number} to {max, number} · Check settings…',
    description:
      'Button that opens the settings of the checks; min, max: fewest and most children of a block',
  },
  blocksCount: { id: 'inspector.blocksCount', defaultMessage: 'Blocks', description: 'Name of a count' },
  flowsCount: { id: 'inspector.flowsCount', defaultMessage: 'Flows', description: 'Name of a count' },
  openProposals: {
    id: 'inspector.openProposals',
    defaultMessage: 'Open proposals',
    description: 'Name of a count',
  },
  openThreads: {
    id: 'inspector.openThreads',
    defaultMessage: 'Open threads',
    description: 'Name of a count',
  },
  groupings: { id: 'inspector.groupings', defaultMessage: 'Groupings', description: 'Name of a count' },
  useCasesCount: {
    id: 'inspector.useCasesCount',
    defaultMessage: 'Use cases',
    description: 'Name of a count',
  },
  proposals: { id: 'inspector.proposals', defaultMessage: 'Proposals', description: 'Heading of a list' },
  proposalLabel: {
    id: 'inspector.proposalLabel',
    defaultMessage: 'Proposal {title}',
    description: 'Name of a card, for screen readers. title: of a proposal',
  },
  byAuthor: {
    id: 'inspector.byAuthor',
    defaultMessage: 'by {author}',
    description: 'Part of a line about a proposal',
  },
  blockCount: {
    id: 'inspector.blockCount',
    defaultMessage: '{count, plural, one {# block} other {# blocks}}',
    description: 'Part of a line about a proposal',
  },
  votes: {
    id: 'inspector.votes',
    defaultMessage: '{count, plural, one {# vote: {voters}} other {# votes: {voters}}}',
    description: 'Line about a proposal. voters: names in a list',
  },
  adopt: { id: 'inspector.adopt', defaultMessage: 'Adopt', description: 'Button' },
  decline: { id: 'inspector.decline', defaultMessage: 'Decline', description: 'Button' },
  vote: { id: 'inspector.vote', defaultMessage: 'Vote', description: 'Button' },
  withdrawVote: { id: 'inspector.withdrawVote', defaultMessage: 'Withdraw vote', description: 'Button' },
  changeScheme: {
    id: 'inspector.changeScheme',
    defaultMessage: 'Change code scheme',
    description: 'Title and button of a dialog',
  },
  noFrozen: {
    id: 'inspector.noFrozen',
    defaultMessage: 'No codes are frozen yet: all of them follow the scheme.',
    description: 'Note in a dialog',
  },
  frozenCount: {
    id: 'inspector.frozenCount',
    defaultMessage:
      '{count, plural, one {# code is frozen and won’t change.} other {# codes are frozen and won’t change.}}',
    description: 'Note in a dialog',
  },
  currentAndNew: {
    id: 'inspector.currentAndNew',
    defaultMessage: 'Current and new codes',
    description: 'Name of a table, for screen readers',
  },
  current: {
    id: 'inspector.current',
    defaultMessage: 'Current',
    description: 'Column heading: the current code',
  },
  new: { id: 'inspector.new', defaultMessage: 'New', description: 'Column heading: the new code' },
  block: { id: 'inspector.block', defaultMessage: 'Block', description: 'Column heading' },
  noCode: { id: 'inspector.noCode', defaultMessage: 'None', description: 'In place of a code' },
  frozenMark: { id: 'inspector.frozenMark', defaultMessage: 'frozen', description: 'After a code' },
  firstShown: {
    id: 'inspector.firstShown',
    defaultMessage: 'The first {count, number} blocks are shown. The others change in the same way.',
    description: 'Note in a dialog',
  },
  useCasesOf: {
    id: 'inspector.useCasesOf',
    defaultMessage: 'Use cases with this block',
    description: 'Name of a list, for screen readers',
  },
  useCases: { id: 'inspector.useCases', defaultMessage: 'Use cases', description: 'Heading of a list' },
});
