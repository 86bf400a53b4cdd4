/** Texts of the discussion view. */
import { defineMessages } from '../../shared/words/messages.ts';

export const words = defineMessages({
  discussion: { id: 'discussion.discussion', defaultMessage: 'Discussion', description: 'Title of the view' },
  summary: {
    id: 'discussion.summary',
    defaultMessage:
      '{threads, plural, =0 {No threads} one {# thread, {open, number} open} other {# threads, {open, number} open}}',
    description: 'Below the title. threads: how many are listed; open: how many of them are open',
  },
  author: { id: 'discussion.author', defaultMessage: 'Author', description: 'Head of a column in an export' },
  time: { id: 'discussion.time', defaultMessage: 'Time', description: 'Head of a column in an export' },
  post: { id: 'discussion.post', defaultMessage: 'Post', description: 'Head of a column in an export' },
  acceptedAnswer: {
    id: 'discussion.acceptedAnswer',
    defaultMessage: 'Accepted answer:',
    description: 'Before the text of a post in an export',
  },
  newThread: { id: 'discussion.newThread', defaultMessage: 'New thread', description: 'Button' },
  kind: {
    id: 'discussion.kind',
    defaultMessage: 'Kind',
    description: 'Label of a filter, for screen readers',
  },
  state: {
    id: 'discussion.state',
    defaultMessage: 'State',
    description: 'Label of a filter, for screen readers',
  },
  subject: {
    id: 'discussion.subject',
    defaultMessage: 'Subject',
    description: 'Label of a filter, for screen readers',
  },
  search: {
    id: 'discussion.search',
    defaultMessage: 'Search threads',
    description: 'Label and placeholder of a search field',
  },
  allKinds: { id: 'discussion.allKinds', defaultMessage: 'All kinds', description: 'Filter' },
  kinds: {
    id: 'discussion.kinds',
    defaultMessage: '{kind, select, question {Questions} request {Requests} note {Notes} other {Decisions}}',
    description: 'Filter: threads of one kind',
  },
  openAndClosed: { id: 'discussion.openAndClosed', defaultMessage: 'Open and closed', description: 'Filter' },
  open: { id: 'discussion.open', defaultMessage: 'Open', description: 'Filter' },
  parked: { id: 'discussion.parked', defaultMessage: 'Parked', description: 'Filter: topics for later' },
  closed: { id: 'discussion.closed', defaultMessage: 'Closed', description: 'Filter' },
  allSubjects: { id: 'discussion.allSubjects', defaultMessage: 'All subjects', description: 'Filter' },
  onModel: { id: 'discussion.onModel', defaultMessage: 'On the model', description: 'Filter' },
  onBlocks: { id: 'discussion.onBlocks', defaultMessage: 'On blocks', description: 'Filter' },
  onTerms: { id: 'discussion.onTerms', defaultMessage: 'On terms', description: 'Filter' },
  onUseCases: { id: 'discussion.onUseCases', defaultMessage: 'On use cases', description: 'Filter' },
  onSelected: { id: 'discussion.onSelected', defaultMessage: 'On the selected block', description: 'Filter' },
  noThreads: {
    id: 'discussion.noThreads',
    defaultMessage: 'No threads yet',
    description: 'Title of the empty view',
  },
  noMatches: {
    id: 'discussion.noMatches',
    defaultMessage: 'No threads match the filter',
    description: 'Title of the empty view',
  },
  howTo: {
    id: 'discussion.howTo',
    defaultMessage:
      'Ask a question, request work or note a decision. To discuss a block, select it and use the inspector.',
    description: 'Explanation in the empty view',
  },
  showAll: {
    id: 'discussion.showAll',
    defaultMessage: 'Show all threads',
    description: 'Button that clears the filter',
  },
  threads: {
    id: 'discussion.threads',
    defaultMessage: 'Threads',
    description: 'Name of the list, for screen readers',
  },
});
