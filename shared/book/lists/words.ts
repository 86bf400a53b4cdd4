/** Texts of the lists of a book, from the matrix to the index. */
import { defineMessages } from '../../words/messages.ts';

export const words = defineMessages({
  grouping: {
    id: 'book.lists.grouping',
    defaultMessage: 'Grouping',
    description: 'Head of a column',
  },
  gaps: {
    id: 'book.lists.gaps',
    defaultMessage: '{count, plural, =0 {No gaps.} one {# gap.} other {# gaps.}}',
    description: 'Below a matrix',
  },
  gap: {
    id: 'book.lists.gap',
    defaultMessage: 'Gap',
    description: 'In a cell of a matrix',
  },
  gapWaived: {
    id: 'book.lists.gapWaived',
    defaultMessage: 'Gap, waived',
    description: 'In a cell of a matrix',
  },
  noneOnPurpose: {
    id: 'book.lists.noneOnPurpose',
    defaultMessage: 'None, on purpose',
    description: 'In a cell of a matrix',
  },
  artefact: {
    id: 'book.lists.artefact',
    defaultMessage: '– {text}',
    description: 'An output in a cell of a matrix',
  },
  step: {
    id: 'book.lists.step',
    defaultMessage: 'Step',
    description: 'Head of a column: the number of a step',
  },
  whatHappens: {
    id: 'book.lists.whatHappens',
    defaultMessage: 'What happens',
    description: 'Head of a column: the text of a step',
  },
  term: {
    id: 'book.lists.term',
    defaultMessage: 'Term',
    description: 'Head of a column',
  },
  nameState: {
    id: 'book.lists.nameState',
    defaultMessage: 'Name',
    description: 'Head of a column: how the name of a term was chosen',
  },
  noNameYet: {
    id: 'book.lists.noNameYet',
    defaultMessage: 'No name adopted yet. Candidates: {names}',
    description: 'State of a term. names: a list, or a dash',
  },
  symbol: {
    id: 'book.lists.symbol',
    defaultMessage: 'Adopted for {symbol}',
    description: 'State of a term',
  },
  system: {
    id: 'book.lists.system',
    defaultMessage: 'System',
    description: 'Head of a column',
  },
  usedIn: {
    id: 'book.lists.usedIn',
    defaultMessage: 'Used in',
    description: 'Head of a column: the blocks that use a system',
  },
  decisions: {
    id: 'book.lists.decisions',
    defaultMessage: 'Decisions',
    description: 'Heading',
  },
  openTopics: {
    id: 'book.lists.openTopics',
    defaultMessage: 'Open questions and requests',
    description: 'Heading',
  },
  parked: {
    id: 'book.lists.parked',
    defaultMessage: 'Parked topics',
    description: 'Heading',
  },
  answered: {
    id: 'book.lists.answered',
    defaultMessage: 'Answered questions',
    description: 'Heading',
  },
  topic: {
    id: 'book.lists.topic',
    defaultMessage: 'Topic',
    description: 'Head of a column',
  },
  about: {
    id: 'book.lists.about',
    defaultMessage: 'About',
    description: 'Head of a column: what a topic is about',
  },
  lastSaid: {
    id: 'book.lists.lastSaid',
    defaultMessage: 'Answer or last post',
    description: 'Head of a column',
  },
  wholeModel: {
    id: 'book.lists.wholeModel',
    defaultMessage: 'The whole model',
    description: 'What a topic is about',
  },
  noFindings: {
    id: 'book.lists.noFindings',
    defaultMessage: 'The checks found nothing.',
    description: 'In a document',
  },
  findingsFound: {
    id: 'book.lists.findingsFound',
    defaultMessage: '{count, plural, one {# finding.} other {# findings.}} Waived findings are left out.',
    description: 'Above the tables of findings',
  },
  moreFindings: {
    id: 'book.lists.moreFindings',
    defaultMessage: '{count, plural, one {One more finding is} other {# more findings are}} not shown.',
    description: 'Below the tables of findings',
  },
  finding: {
    id: 'book.lists.finding',
    defaultMessage: 'Finding',
    description: 'Head of a column',
  },
  severityName: {
    id: 'book.lists.severityName',
    defaultMessage: 'Severity',
    description: 'Head of a column',
  },
  severity: {
    id: 'book.lists.severity',
    defaultMessage: '{severity, select, error {Error} warning {Warning} other {Hint}}',
    description: 'Severity of a finding',
  },
  page: {
    id: 'book.lists.page',
    defaultMessage: 'Page',
    description: 'Head of a column: a page number',
  },
});
