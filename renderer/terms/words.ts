/** Texts of the list of terms. */
import { defineMessages } from '../../shared/words/messages.ts';

export const words = defineMessages({
  terms: { id: 'terms.terms', defaultMessage: 'Terms', description: 'Title of the list' },
  noTerms: { id: 'terms.noTerms', defaultMessage: 'No terms yet', description: 'Title of the empty list' },
  whatTermIs: {
    id: 'terms.whatTermIs',
    defaultMessage:
      'Write {placeholder} in any text if the right word isn’t decided yet, and add X as a term below.',
    description: 'Explanation in the empty list. placeholder: X in braces',
  },
  newTerm: {
    id: 'terms.newTerm',
    defaultMessage: 'New term: its symbol, such as X',
    description: 'Label and placeholder of a field',
  },
  noName: { id: 'terms.noName', defaultMessage: 'No name yet', description: 'Badge of a term' },
  candidatesFor: {
    id: 'terms.candidatesFor',
    defaultMessage: 'Candidates for {symbol}',
    description: 'Name of a list, for screen readers. symbol: a term',
  },
  suggestFor: {
    id: 'terms.suggestFor',
    defaultMessage: 'Suggest a name for {symbol}',
    description: 'Label and placeholder of a field. symbol: a term',
  },
  symbol: { id: 'terms.symbol', defaultMessage: 'Symbol', description: 'Label of a field' },
  meaning: {
    id: 'terms.meaning',
    defaultMessage: 'What it means, in a sentence.',
    description: 'Placeholder of the definition of a term',
  },
  discussionOf: {
    id: 'terms.discussionOf',
    defaultMessage: 'Discussion of {symbol}',
    description: 'Name of a list of threads, for screen readers. symbol: a term',
  },
  delete: { id: 'terms.delete', defaultMessage: 'Delete term', description: 'Button' },
  adopted: {
    id: 'terms.adopted',
    defaultMessage: 'Adopted',
    description: 'Name of the sign of the adopted name, for screen readers',
  },
  candidate: {
    id: 'terms.candidate',
    defaultMessage: 'Candidate {name}',
    description: 'Label of a field, for screen readers. name: a possible name of a term',
  },
  votes: {
    id: 'terms.votes',
    defaultMessage: '{count, plural, one {# vote for {name}} other {# votes for {name}}}',
    description: 'Button, for screen readers. name: a possible name of a term',
  },
  votesYours: {
    id: 'terms.votesYours',
    defaultMessage:
      '{count, plural, one {# vote for {name}, yours} other {# votes for {name}, including yours}}',
    description: 'The same, if the user has voted',
  },
  voters: {
    id: 'terms.voters',
    defaultMessage: 'Votes: {voters}',
    description: 'Tooltip. voters: names in a list',
  },
  vote: { id: 'terms.vote', defaultMessage: 'Vote', description: 'Tooltip of a button' },
  moreAbout: {
    id: 'terms.moreAbout',
    defaultMessage: 'More about {name}',
    description: 'Name of a menu, for screen readers. name: a possible name of a term',
  },
  unadopt: { id: 'terms.unadopt', defaultMessage: 'Clear adopted name', description: 'Menu item' },
  adopt: { id: 'terms.adopt', defaultMessage: 'Adopt this name', description: 'Menu item' },
  deleteCandidate: {
    id: 'terms.deleteCandidate',
    defaultMessage: 'Delete',
    description: 'Menu item: deletes a possible name of a term',
  },
});
