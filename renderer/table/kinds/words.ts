/** Texts of the tables: titles of columns, and what cells refuse. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  acceptedAnswer: {
    id: 'table.kinds.acceptedAnswer',
    defaultMessage: 'Accepted answer',
    description: 'Title of a table or of a column',
  },
  adoptedName: {
    id: 'table.kinds.adoptedName',
    defaultMessage: 'Adopted name',
    description: 'Title of a table or of a column',
  },
  author: {
    id: 'table.kinds.author',
    defaultMessage: 'Author',
    description: 'Title of a table or of a column',
  },
  block: { id: 'table.kinds.block', defaultMessage: 'Block', description: 'Title of a table or of a column' },
  blocks: {
    id: 'table.kinds.blocks',
    defaultMessage: 'Blocks',
    description: 'Title of a table or of a column',
  },
  candidates: {
    id: 'table.kinds.candidates',
    defaultMessage: 'Candidates',
    description: 'Title of a table or of a column',
  },
  children: {
    id: 'table.kinds.children',
    defaultMessage: 'Children',
    description: 'Title of a table or of a column',
  },
  code: { id: 'table.kinds.code', defaultMessage: 'Code', description: 'Title of a table or of a column' },
  created: {
    id: 'table.kinds.created',
    defaultMessage: 'Created',
    description: 'Title of a table or of a column',
  },
  definition: {
    id: 'table.kinds.definition',
    defaultMessage: 'Definition',
    description: 'Title of a table or of a column',
  },
  elements: {
    id: 'table.kinds.elements',
    defaultMessage: 'Elements',
    description: 'Title of a table or of a column',
  },
  flows: { id: 'table.kinds.flows', defaultMessage: 'Flows', description: 'Title of a table or of a column' },
  forBlock: {
    id: 'table.kinds.forBlock',
    defaultMessage: 'For',
    description: 'Title of a table or of a column',
  },
  from: { id: 'table.kinds.from', defaultMessage: 'From', description: 'Title of a table or of a column' },
  groupings: {
    id: 'table.kinds.groupings',
    defaultMessage: 'Groupings',
    description: 'Title of a table or of a column',
  },
  kind: { id: 'table.kinds.kind', defaultMessage: 'Kind', description: 'Title of a table or of a column' },
  label: { id: 'table.kinds.label', defaultMessage: 'Label', description: 'Title of a table or of a column' },
  lenses: {
    id: 'table.kinds.lenses',
    defaultMessage: 'Lenses',
    description: 'Title of a table or of a column',
  },
  level: { id: 'table.kinds.level', defaultMessage: 'Level', description: 'Title of a table or of a column' },
  macroProcess: {
    id: 'table.kinds.macroProcess',
    defaultMessage: 'Macro process',
    description: 'Title of a table or of a column',
  },
  name: { id: 'table.kinds.name', defaultMessage: 'Name', description: 'Title of a table or of a column' },
  no: { id: 'table.kinds.no', defaultMessage: 'No.', description: 'Title of a table or of a column' },
  none: { id: 'table.kinds.none', defaultMessage: 'None', description: 'Title of a table or of a column' },
  notLinked: {
    id: 'table.kinds.notLinked',
    defaultMessage: 'Not linked',
    description: 'Title of a table or of a column',
  },
  openThreads: {
    id: 'table.kinds.openThreads',
    defaultMessage: 'Open threads',
    description: 'Title of a table or of a column',
  },
  parent: {
    id: 'table.kinds.parent',
    defaultMessage: 'Parent',
    description: 'Title of a table or of a column',
  },
  posts: { id: 'table.kinds.posts', defaultMessage: 'Posts', description: 'Title of a table or of a column' },
  processes: {
    id: 'table.kinds.processes',
    defaultMessage: 'Processes',
    description: 'Title of a table or of a column',
  },
  proposals: {
    id: 'table.kinds.proposals',
    defaultMessage: 'Proposals',
    description: 'Title of a table or of a column',
  },
  realised: {
    id: 'table.kinds.realised',
    defaultMessage: 'Realised',
    description: 'Title of a table or of a column',
  },
  reason: {
    id: 'table.kinds.reason',
    defaultMessage: 'Reason',
    description: 'Title of a table or of a column',
  },
  snapshots: {
    id: 'table.kinds.snapshots',
    defaultMessage: 'Snapshots',
    description: 'Title of a table or of a column',
  },
  sourceOrTarget: {
    id: 'table.kinds.sourceOrTarget',
    defaultMessage: 'Source or target',
    description: 'Title of a table or of a column',
  },
  state: { id: 'table.kinds.state', defaultMessage: 'State', description: 'Title of a table or of a column' },
  status: {
    id: 'table.kinds.status',
    defaultMessage: 'Status',
    description: 'Title of a table or of a column',
  },
  steps: { id: 'table.kinds.steps', defaultMessage: 'Steps', description: 'Title of a table or of a column' },
  subject: {
    id: 'table.kinds.subject',
    defaultMessage: 'Subject',
    description: 'Title of a table or of a column',
  },
  symbol: {
    id: 'table.kinds.symbol',
    defaultMessage: 'Symbol',
    description: 'Title of a table or of a column',
  },
  terms: { id: 'table.kinds.terms', defaultMessage: 'Terms', description: 'Title of a table or of a column' },
  text: { id: 'table.kinds.text', defaultMessage: 'Text', description: 'Title of a table or of a column' },
  threads: {
    id: 'table.kinds.threads',
    defaultMessage: 'Threads',
    description: 'Title of a table or of a column',
  },
  title: { id: 'table.kinds.title', defaultMessage: 'Title', description: 'Title of a table or of a column' },
  to: { id: 'table.kinds.to', defaultMessage: 'To', description: 'Title of a table or of a column' },
  useCase: {
    id: 'table.kinds.useCase',
    defaultMessage: 'Use case',
    description: 'Title of a table or of a column',
  },
  useCaseSteps: {
    id: 'table.kinds.useCaseSteps',
    defaultMessage: 'Use case steps',
    description: 'Title of a table or of a column',
  },
  useCases: {
    id: 'table.kinds.useCases',
    defaultMessage: 'Use cases',
    description: 'Title of a table or of a column',
  },
  votes: { id: 'table.kinds.votes', defaultMessage: 'Votes', description: 'Title of a table or of a column' },
  weightedBlocks: {
    id: 'table.kinds.weightedBlocks',
    defaultMessage: 'Weighted blocks',
    description: 'Title of a table or of a column',
  },
  processEmpty: {
    id: 'table.kinds.processEmpty',
    defaultMessage: 'Add the first process in the outline or on the canvas.',
    description: 'Explanation in an empty table',
  },
  elementEmpty: {
    id: 'table.kinds.elementEmpty',
    defaultMessage: 'Add inputs, outputs, metrics and other elements to a block in the inspector.',
    description: 'Explanation in an empty table',
  },
  flowEmpty: {
    id: 'table.kinds.flowEmpty',
    defaultMessage: 'Draw a flow on the canvas, from the edge of one block to another.',
    description: 'Explanation in an empty table',
  },
  groupingEmpty: {
    id: 'table.kinds.groupingEmpty',
    defaultMessage:
      'A grouping is an activity that every level-2 process has to contain. Add groupings in the matrix.',
    description: 'Explanation in an empty table',
  },
  lensEmpty: {
    id: 'table.kinds.lensEmpty',
    defaultMessage: 'A lens gives each block a weight from 0 to 3.',
    description: 'Explanation in an empty table',
  },
  proposalEmpty: {
    id: 'table.kinds.proposalEmpty',
    defaultMessage: 'A proposal is an alternative set of children. Create one for a block on the canvas.',
    description: 'Explanation in an empty table',
  },
  snapshotEmpty: {
    id: 'table.kinds.snapshotEmpty',
    defaultMessage: 'A snapshot names a version of the history, so that you can compare it or restore it.',
    description: 'Explanation in an empty table',
  },
  termEmpty: {
    id: 'table.kinds.termEmpty',
    defaultMessage:
      'A term is a placeholder such as X. Write {placeholder} in any text until its name is decided.',
    description: 'Explanation in an empty table. placeholder: X in braces',
  },
  threadEmpty: {
    id: 'table.kinds.threadEmpty',
    defaultMessage: 'Ask a question, request work or note a decision in the discussion.',
    description: 'Explanation in an empty table',
  },
  useCaseEmpty: {
    id: 'table.kinds.useCaseEmpty',
    defaultMessage: 'A use case is a named run through the framework, step by step.',
    description: 'Explanation in an empty table',
  },
  stepEmpty: {
    id: 'table.kinds.stepEmpty',
    defaultMessage: 'Steps belong to a use case. Add them there.',
    description: 'Explanation in an empty table',
  },
  nameMissing: {
    id: 'table.kinds.nameMissing',
    defaultMessage:
      '{kind, select, block {Enter a name for this block.} proposal {Enter a title for this proposal.} snapshot {Enter a name for this snapshot.} thread {Enter a title for this thread.} step {Enter a text for this step.} grouping {Enter a name for this grouping.} lens {Enter a name for this lens.} other {Enter a name for this use case.}}',
    description: 'Problem when a cell is cleared',
  },
  elementNameMissing: {
    id: 'table.kinds.elementNameMissing',
    defaultMessage:
      '{kind, select, input {Enter a name for this input.} output {Enter a name for this output.} metric {Enter a name for this metric.} practice {Enter a name for this practice.} skill {Enter a name for this skill.} other {Enter a name for this system.}}',
    description: 'Problem when a cell is cleared',
  },
  noParent: {
    id: 'table.kinds.noParent',
    defaultMessage: 'No block has the code “{code}”. Enter the code of the block to move it to.',
    description: 'Problem of a cell. code: what was typed',
  },
  noStepBlock: {
    id: 'table.kinds.noStepBlock',
    defaultMessage: 'No block has the code “{code}”. Enter the code of the block for this step.',
    description: 'Problem of a cell. code: what was typed',
  },
  threadState: {
    id: 'table.kinds.threadState',
    defaultMessage: 'Enter “open”, “parked” or “closed”.',
    description: 'Problem of a cell',
  },
});
