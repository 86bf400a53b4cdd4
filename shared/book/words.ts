/** Texts of documents: books and minutes. */
import { defineMessages } from '../words/messages.ts';

export const words = defineMessages({
  unnamed: {
    id: 'book.unnamed',
    defaultMessage: 'Unnamed',
    description: 'A block without a name',
  },
  unnamedModel: {
    id: 'book.unnamedModel',
    defaultMessage: 'Unnamed model',
    description: 'Title of a document',
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
  blocks: {
    id: 'book.blocks',
    defaultMessage: 'Blocks',
    description: 'Head of a column: how many blocks',
  },
  grouping: {
    id: 'book.grouping',
    defaultMessage: 'Grouping',
    description: 'Head of a column',
  },
  gaps: {
    id: 'book.gaps',
    defaultMessage: '{count, plural, =0 {No gaps.} one {# gap.} other {# gaps.}}',
    description: 'Below a matrix',
  },
  gap: {
    id: 'book.gap',
    defaultMessage: 'Gap',
    description: 'In a cell of a matrix',
  },
  gapWaived: {
    id: 'book.gapWaived',
    defaultMessage: 'Gap, waived',
    description: 'In a cell of a matrix',
  },
  noneOnPurpose: {
    id: 'book.noneOnPurpose',
    defaultMessage: 'None, on purpose',
    description: 'In a cell of a matrix',
  },
  artefact: {
    id: 'book.artefact',
    defaultMessage: '– {text}',
    description: 'An output in a cell of a matrix',
  },
  step: {
    id: 'book.step',
    defaultMessage: 'Step',
    description: 'Head of a column: the number of a step',
  },
  whatHappens: {
    id: 'book.whatHappens',
    defaultMessage: 'What happens',
    description: 'Head of a column: the text of a step',
  },
  term: {
    id: 'book.term',
    defaultMessage: 'Term',
    description: 'Head of a column',
  },
  nameState: {
    id: 'book.nameState',
    defaultMessage: 'Name',
    description: 'Head of a column: how the name of a term was chosen',
  },
  noNameYet: {
    id: 'book.noNameYet',
    defaultMessage: 'No name adopted yet. Candidates: {names}',
    description: 'State of a term. names: a list, or a dash',
  },
  symbol: {
    id: 'book.symbol',
    defaultMessage: 'Adopted for {symbol}',
    description: 'State of a term',
  },
  system: {
    id: 'book.system',
    defaultMessage: 'System',
    description: 'Head of a column',
  },
  usedIn: {
    id: 'book.usedIn',
    defaultMessage: 'Used in',
    description: 'Head of a column: the blocks that use a system',
  },
  decisions: {
    id: 'book.decisions',
    defaultMessage: 'Decisions',
    description: 'Heading',
  },
  openTopics: {
    id: 'book.openTopics',
    defaultMessage: 'Open questions and requests',
    description: 'Heading',
  },
  parked: {
    id: 'book.parked',
    defaultMessage: 'Parked topics',
    description: 'Heading',
  },
  answered: {
    id: 'book.answered',
    defaultMessage: 'Answered questions',
    description: 'Heading',
  },
  topic: {
    id: 'book.topic',
    defaultMessage: 'Topic',
    description: 'Head of a column',
  },
  about: {
    id: 'book.about',
    defaultMessage: 'About',
    description: 'Head of a column: what a topic is about',
  },
  lastSaid: {
    id: 'book.lastSaid',
    defaultMessage: 'Answer or last post',
    description: 'Head of a column',
  },
  date: {
    id: 'book.date',
    defaultMessage: 'Date',
    description: 'Head of a column, or name of a fact',
  },
  wholeModel: {
    id: 'book.wholeModel',
    defaultMessage: 'The whole model',
    description: 'What a topic is about',
  },
  noFindings: {
    id: 'book.noFindings',
    defaultMessage: 'The checks found nothing.',
    description: 'In a document',
  },
  findingsFound: {
    id: 'book.findingsFound',
    defaultMessage: '{count, plural, one {# finding.} other {# findings.}} Waived findings are left out.',
    description: 'Above the tables of findings',
  },
  moreFindings: {
    id: 'book.moreFindings',
    defaultMessage: '{count, plural, one {One more finding is} other {# more findings are}} not shown.',
    description: 'Below the tables of findings',
  },
  finding: {
    id: 'book.finding',
    defaultMessage: 'Finding',
    description: 'Head of a column',
  },
  severityName: {
    id: 'book.severityName',
    defaultMessage: 'Severity',
    description: 'Head of a column',
  },
  severity: {
    id: 'book.severity',
    defaultMessage: '{severity, select, error {Error} warning {Warning} other {Hint}}',
    description: 'Severity of a finding',
  },
  page: {
    id: 'book.page',
    defaultMessage: 'Page',
    description: 'Head of a column: a page number',
  },
  version: {
    id: 'book.version',
    defaultMessage: 'Version',
    description: 'Head of a column, or name of a fact',
  },
  author: {
    id: 'book.author',
    defaultMessage: 'Author',
    description: 'Head of a column, or name of a fact',
  },
  classification: {
    id: 'book.classification',
    defaultMessage: 'Classification',
    description: 'Name of a fact: the confidentiality label',
  },
  framework: {
    id: 'book.framework',
    defaultMessage: 'Process framework',
    description: 'Above the title on a cover, if no client is named',
  },
  size: {
    id: 'book.size',
    defaultMessage:
      '{macros, plural, one {# macro process} other {# macro processes}}, {blocks, plural, one {# block} other {# blocks}}',
    description: 'Below the title on a cover',
  },
  document: {
    id: 'book.document',
    defaultMessage: 'Document',
    description: 'Name of a fact: the title of a document',
  },
  client: {
    id: 'book.client',
    defaultMessage: 'Client',
    description: 'Name of a fact',
  },
  versions: {
    id: 'book.versions',
    defaultMessage: 'Version history',
    description: 'Heading',
  },
  thisDocument: {
    id: 'book.thisDocument',
    defaultMessage: 'This document',
    description: 'In the version history',
  },
  approvals: {
    id: 'book.approvals',
    defaultMessage: 'Approvals',
    description: 'Heading',
  },
  nothingFrozen: {
    id: 'book.nothingFrozen',
    defaultMessage: 'No code is frozen yet.',
    description: 'Below the counts of statuses',
  },
  frozenCodes: {
    id: 'book.frozenCodes',
    defaultMessage: 'Frozen codes stay with their blocks for good.',
    description: 'Above the table of frozen codes',
  },
  frozenOn: {
    id: 'book.frozenOn',
    defaultMessage: 'Frozen on',
    description: 'Head of a column',
  },
  frozenBy: {
    id: 'book.frozenBy',
    defaultMessage: 'Frozen by',
    description: 'Head of a column',
  },
  guideLinks: {
    id: 'book.guideLinks',
    defaultMessage:
      'Every code and name in colour leads to the page of its block. Each page leads up to its parent, to its siblings and back to the contents.',
    description: 'How to read the document',
  },
  guideDiagrams: {
    id: 'book.guideDiagrams',
    defaultMessage: 'A diagram shows a block with its children. Click a child to go to its own page.',
    description: 'How to read the document',
  },
  guideReference: {
    id: 'book.guideReference',
    defaultMessage:
      'A reference page defines a block, tells what comes in and goes out, and lists its children.',
    description: 'How to read the document',
  },
  flowKind: {
    id: 'book.flowKind',
    defaultMessage: '{kind, select, sequence {Sequence} information {Information} other {Material}}',
    description: 'Kind of a flow',
  },
  flowMeaning: {
    id: 'book.flowMeaning',
    defaultMessage:
      '{kind, select, sequence {A thin line: one process follows another.} information {A dashed line: information passes from one process to another.} other {A thick line: goods or documents pass from one process to another.}}',
    description: 'What the line of a flow means',
  },
  statusMeaning: {
    id: 'book.statusMeaning',
    defaultMessage:
      '{status, select, proposed {Suggested, and still to be discussed.} nominated {Agreed on, and waiting for approval.} approved {Part of the framework. Its code is frozen.} rejected {Decided against, and kept on record.} other {No longer part of the framework. Its code is never used again.}}',
    description: 'What a status means',
  },
  aboutModel: {
    id: 'book.aboutModel',
    defaultMessage: 'About this framework',
    description: 'Heading above the definition of the model',
  },
  guidePages: {
    id: 'book.guidePages',
    defaultMessage: 'Pages',
    description: 'Heading',
  },
  flows: {
    id: 'book.flows',
    defaultMessage: 'Flows',
    description: 'Heading',
  },
  statuses: {
    id: 'book.statuses',
    defaultMessage: 'Statuses',
    description: 'Heading',
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
