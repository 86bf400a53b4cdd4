/** What the patterns are called, and what they add. */
import { defineMessages } from '../../words/messages.ts';

export const patterns = defineMessages({
  sellGroupings: {
    id: 'patterns.sellGroupings',
    defaultMessage: 'Groupings of a sell process',
    description: 'Name of a pattern',
  },
  sellGroupingsHint: {
    id: 'patterns.sellGroupingsHint',
    defaultMessage: 'The six groupings of activities that every Sell process contains.',
    description: 'What a pattern is for',
  },
  planning: {
    id: 'patterns.planning',
    defaultMessage: 'Planning in four steps',
    description: 'Name of a pattern',
  },
  planningHint: {
    id: 'patterns.planningHint',
    defaultMessage: 'Balances demand and means into a plan that everyone knows.',
    description: 'What a pattern is for',
  },
  request: { id: 'patterns.request', defaultMessage: 'Handling a request', description: 'Name of a pattern' },
  requestHint: {
    id: 'patterns.requestHint',
    defaultMessage: 'From question to answer, for any service desk.',
    description: 'What a pattern is for',
  },
  approval: {
    id: 'patterns.approval',
    defaultMessage: 'Draft, review, release',
    description: 'Name of a pattern',
  },
  approvalHint: {
    id: 'patterns.approvalHint',
    defaultMessage: 'Work that needs someone else’s approval, with a way back.',
    description: 'What a pattern is for',
  },
});
