/** Texts of documents: titles of parts, heads that several tables share, reference pages, funnels and minutes. */
import { defineMessages } from '../words/messages.ts';

export const words = defineMessages({
  unnamed: {
    id: 'book.unnamed',
    defaultMessage: 'Unnamed',
    description: 'A block without a name',
  },
  unnamedScenario: {
    id: 'book.unnamedScenario',
    defaultMessage: 'Unnamed scenario',
    description: 'Heading',
  },
  code: {
    id: 'book.code',
    defaultMessage: 'Code',
    description: 'Head of a column, or name of a fact',
  },
  level: {
    id: 'book.level',
    defaultMessage: 'Level',
    description: 'Name of a fact about a block',
  },
  parent: {
    id: 'book.parent',
    defaultMessage: 'Parent',
    description: 'Name of a fact about a block',
  },
  statusName: {
    id: 'book.statusName',
    defaultMessage: 'Status',
    description: 'Head of a column, or name of a fact',
  },
  status: {
    id: 'book.status',
    defaultMessage:
      '{status, select, proposed {Proposed} nominated {Nominated} approved {Approved} rejected {Rejected} other {Retired}}',
    description: 'Status of a block',
  },
  owner: {
    id: 'book.owner',
    defaultMessage: 'Owner',
    description: 'Head of a column, or name of a fact',
  },
  definition: {
    id: 'book.definition',
    defaultMessage: 'Definition',
    description: 'Head of a column, or name of a fact',
  },
  cases: {
    id: 'book.cases',
    defaultMessage: 'Use cases',
    description: 'Name of a fact about a block',
  },
  terms: {
    id: 'book.terms',
    defaultMessage: 'Terms',
    description: 'Name of a fact about a block',
  },
  proposals: {
    id: 'book.proposals',
    defaultMessage: 'Open proposals',
    description: 'Name of a fact about a block',
  },
  proposal: {
    id: 'book.proposal',
    defaultMessage: '{title}: {facts}. {blocks}',
    description:
      'One open proposal. facts: the number of its blocks, its votes and its author; blocks: a list of names',
  },
  openQuestions: {
    id: 'book.openQuestions',
    defaultMessage: 'Open questions',
    description: 'Name of a fact about a block',
  },
  from: {
    id: 'book.from',
    defaultMessage: 'From',
    description: 'Head of a column: the block that an input comes from',
  },
  inputs: {
    id: 'book.inputs',
    defaultMessage: 'Inputs',
    description: 'Head of a column',
  },
  process: {
    id: 'book.process',
    defaultMessage: 'Process',
    description: 'Head of a column between inputs and outputs',
  },
  outputs: {
    id: 'book.outputs',
    defaultMessage: 'Outputs',
    description: 'Head of a column',
  },
  to: {
    id: 'book.to',
    defaultMessage: 'To',
    description: 'Head of a column: the block that an output goes to',
  },
  children: {
    id: 'book.children',
    defaultMessage: 'Children',
    description: 'Heading above the blocks inside a block',
  },
  name: {
    id: 'book.name',
    defaultMessage: 'Name',
    description: 'Head of a column',
  },
  block: {
    id: 'book.block',
    defaultMessage: 'Block',
    description: 'Head of a column',
  },
  date: {
    id: 'book.date',
    defaultMessage: 'Date',
    description: 'Head of a column, or name of a fact',
  },
  control: {
    id: 'book.control',
    defaultMessage: 'Document control',
    description: 'Title of a part of a document',
  },
  contents: {
    id: 'book.contents',
    defaultMessage: 'Contents',
    description: 'Title of a part of a document',
  },
  guide: {
    id: 'book.guide',
    defaultMessage: 'How to read this document',
    description: 'Title of a part of a document',
  },
  map: {
    id: 'book.map',
    defaultMessage: 'Process map',
    description: 'Title of a part of a document',
  },
  mapAlternative: {
    id: 'book.mapAlternative',
    defaultMessage: 'Process map: {blocks}',
    description: 'Alternative text of a picture. blocks: a list',
  },
  diagramAlternative: {
    id: 'book.diagramAlternative',
    defaultMessage: 'Diagram of {block}: {blocks}',
    description: 'Alternative text of a picture. blocks: a list',
  },
  nothing: {
    id: 'book.nothing',
    defaultMessage: 'no children',
    description: 'In an alternative text in place of a list of blocks',
  },
  matrix: {
    id: 'book.matrix',
    defaultMessage: 'Matrix',
    description: 'Title of a part of a document',
  },
  useCases: {
    id: 'book.useCases',
    defaultMessage: 'Use cases',
    description: 'Title of a part of a document',
  },
  glossary: {
    id: 'book.glossary',
    defaultMessage: 'Glossary',
    description: 'Title of a part of a document',
  },
  systems: {
    id: 'book.systems',
    defaultMessage: 'Systems',
    description: 'Title of a part of a document',
  },
  decisionsAndQuestions: {
    id: 'book.decisionsAndQuestions',
    defaultMessage: 'Decisions and open questions',
    description: 'Title of a part of a document',
  },
  funnel: {
    id: 'book.funnel',
    defaultMessage: 'Funnel',
    description: 'Title of a part of a document',
  },
  findings: {
    id: 'book.findings',
    defaultMessage: 'Findings',
    description: 'Title of a part of a document',
  },
  index: {
    id: 'book.index',
    defaultMessage: 'Index of processes',
    description: 'Title of a part of a document',
  },
  toReference: {
    id: 'book.toReference',
    defaultMessage: 'Reference',
    description: 'Link from a diagram to the page of reference',
  },
  toDiagram: {
    id: 'book.toDiagram',
    defaultMessage: 'Diagram',
    description: 'Link from a page of reference to the diagram',
  },
  wayUp: {
    id: 'book.wayUp',
    defaultMessage: '↑ {block}',
    description: 'Link to the parent',
  },
  wayBack: {
    id: 'book.wayBack',
    defaultMessage: '← {block}',
    description: 'Link to the sibling before',
  },
  wayOn: {
    id: 'book.wayOn',
    defaultMessage: '→ {block}',
    description: 'Link to the sibling after',
  },
  figure: {
    id: 'book.figure',
    defaultMessage: 'Figure',
    description: 'Head of a column: the name of a key figure',
  },
  value: {
    id: 'book.value',
    defaultMessage: 'Value',
    description: 'Head of a column',
  },
  meaning: {
    id: 'book.meaning',
    defaultMessage: 'What it means',
    description: 'Head of a column',
  },
  stages: {
    id: 'book.stages',
    defaultMessage: 'Stages',
    description: 'Heading of a table',
  },
  netting: {
    id: 'book.netting',
    defaultMessage:
      '{period, select, week {Netting by week} month {Netting by month} other {Netting by quarter}}',
    description: 'Heading of a table',
  },
  closing: {
    id: 'book.closing',
    defaultMessage: 'What would close the gap of {gap} alone',
    description: 'Heading of a table. gap: money',
  },
  notCalculable: {
    id: 'book.notCalculable',
    defaultMessage: 'This scenario can’t be calculated: {problem}',
    description: 'In place of figures. problem: a sentence',
  },
  minutes: {
    id: 'book.minutes',
    defaultMessage: 'Minutes',
    description: 'Title of a document',
  },
  minutesPicture: {
    id: 'book.minutesPicture',
    defaultMessage: 'What was on screen',
    description: 'Alternative text of a picture',
  },
  changesSince: {
    id: 'book.changesSince',
    defaultMessage: 'Changes since',
    description: 'Name of a fact: the version that changes are told since',
  },
  startOfDay: {
    id: 'book.startOfDay',
    defaultMessage: 'The start of {date}',
    description: 'The version that changes are told since. date: a day',
  },
  versionOf: {
    id: 'book.versionOf',
    defaultMessage: '{name}, {date}',
    description: 'The version that changes are told since. name: of a snapshot',
  },
  people: {
    id: 'book.people',
    defaultMessage: 'People',
    description: 'Name of a fact: who took part',
  },
  nothingSaid: {
    id: 'book.nothingSaid',
    defaultMessage: 'Nothing was decided or asked.',
    description: 'In minutes',
  },
  olderTopics: {
    id: 'book.olderTopics',
    defaultMessage: '{count, plural, one {One older topic is} other {# older topics are}} still open.',
    description: 'In minutes, below the topics of the day',
  },
  changes: {
    id: 'book.changes',
    defaultMessage: 'Changes',
    description: 'Heading above the blocks that have changed',
  },
  changeKind: {
    id: 'book.changeKind',
    defaultMessage: '{kind, select, added {Added} removed {Deleted} moved {Moved} other {Changed}}',
    description: 'Name of a fact: the blocks that were changed so',
  },
  moreBlocks: {
    id: 'book.moreBlocks',
    defaultMessage: '{count, plural, one {and one more} other {and # more}}',
    description: 'At the end of a list of blocks',
  },
  noChanges: {
    id: 'book.noChanges',
    defaultMessage: 'No block has changed.',
    description: 'In minutes',
  },
});
