/** Texts of the front of a book: its cover, document control and the guide. */
import { defineMessages } from '../../words/messages.ts';

export const words = defineMessages({
  unnamedModel: {
    id: 'book.front.unnamedModel',
    defaultMessage: 'Unnamed model',
    description: 'Title of a document',
  },
  blocks: {
    id: 'book.front.blocks',
    defaultMessage: 'Blocks',
    description: 'Head of a column: how many blocks',
  },
  version: {
    id: 'book.front.version',
    defaultMessage: 'Version',
    description: 'Head of a column, or name of a fact',
  },
  author: {
    id: 'book.front.author',
    defaultMessage: 'Author',
    description: 'Head of a column, or name of a fact',
  },
  classification: {
    id: 'book.front.classification',
    defaultMessage: 'Classification',
    description: 'Name of a fact: the confidentiality label',
  },
  framework: {
    id: 'book.front.framework',
    defaultMessage: 'Process framework',
    description: 'Above the title on a cover, if no client is named',
  },
  size: {
    id: 'book.front.size',
    defaultMessage:
      '{macros, plural, one {# macro process} other {# macro processes}}, {blocks, plural, one {# block} other {# blocks}}',
    description: 'Below the title on a cover',
  },
  document: {
    id: 'book.front.document',
    defaultMessage: 'Document',
    description: 'Name of a fact: the title of a document',
  },
  client: {
    id: 'book.front.client',
    defaultMessage: 'Client',
    description: 'Name of a fact',
  },
  versions: {
    id: 'book.front.versions',
    defaultMessage: 'Version history',
    description: 'Heading',
  },
  thisDocument: {
    id: 'book.front.thisDocument',
    defaultMessage: 'This document',
    description: 'In the version history',
  },
  approvals: {
    id: 'book.front.approvals',
    defaultMessage: 'Approvals',
    description: 'Heading',
  },
  nothingFrozen: {
    id: 'book.front.nothingFrozen',
    defaultMessage: 'No code is frozen yet.',
    description: 'Below the counts of statuses',
  },
  frozenCodes: {
    id: 'book.front.frozenCodes',
    defaultMessage: 'Frozen codes stay with their blocks for good.',
    description: 'Above the table of frozen codes',
  },
  frozenOn: {
    id: 'book.front.frozenOn',
    defaultMessage: 'Frozen on',
    description: 'Head of a column',
  },
  frozenBy: {
    id: 'book.front.frozenBy',
    defaultMessage: 'Frozen by',
    description: 'Head of a column',
  },
  guideLinks: {
    id: 'book.front.guideLinks',
    defaultMessage:
      'Every code and name in colour leads to the page of its block. Each page leads up to its parent, to its siblings and back to the contents.',
    description: 'How to read the document',
  },
  guideDiagrams: {
    id: 'book.front.guideDiagrams',
    defaultMessage: 'A diagram shows a block with its children. Click a child to go to its own page.',
    description: 'How to read the document',
  },
  guideReference: {
    id: 'book.front.guideReference',
    defaultMessage:
      'A reference page defines a block, tells what comes in and goes out, and lists its children.',
    description: 'How to read the document',
  },
  flowKind: {
    id: 'book.front.flowKind',
    defaultMessage: '{kind, select, sequence {Sequence} information {Information} other {Material}}',
    description: 'Kind of a flow',
  },
  flowMeaning: {
    id: 'book.front.flowMeaning',
    defaultMessage:
      '{kind, select, sequence {A thin line: one process follows another.} information {A dashed line: information passes from one process to another.} other {A thick line: goods or documents pass from one process to another.}}',
    description: 'What the line of a flow means',
  },
  statusMeaning: {
    id: 'book.front.statusMeaning',
    defaultMessage:
      '{status, select, proposed {Suggested, and still to be discussed.} nominated {Agreed on, and waiting for approval.} approved {Part of the framework. Its code is frozen.} rejected {Decided against, and kept on record.} other {No longer part of the framework. Its code is never used again.}}',
    description: 'What a status means',
  },
  aboutModel: {
    id: 'book.front.aboutModel',
    defaultMessage: 'About this framework',
    description: 'Heading above the definition of the model',
  },
  guidePages: {
    id: 'book.front.guidePages',
    defaultMessage: 'Pages',
    description: 'Heading',
  },
  flows: {
    id: 'book.front.flows',
    defaultMessage: 'Flows',
    description: 'Heading',
  },
  statuses: {
    id: 'book.front.statuses',
    defaultMessage: 'Statuses',
    description: 'Heading',
  },
});
