/** The labels of changes to threads, terms and votes. Names come in quotes. */
import { defineMessages } from '../../../words/messages.ts';

const LABEL = 'Label of a change, for undo and the history. Names come in quotes.';

export const words = defineMessages({
  suggestName: {
    id: 'commands.suggestName',
    defaultMessage: 'Suggest {name} for {symbol}',
    description: LABEL,
  },
  renameCandidate: {
    id: 'commands.renameCandidate',
    defaultMessage: 'Rename candidate {from} to {to}',
    description: LABEL,
  },
  moveCandidate: {
    id: 'commands.moveCandidate',
    defaultMessage: 'Move candidate {name}',
    description: LABEL,
  },
  deleteCandidate: {
    id: 'commands.deleteCandidate',
    defaultMessage: 'Delete candidate {name}',
    description: LABEL,
  },
  addTerm: { id: 'commands.addTerm', defaultMessage: 'Add term {symbol}', description: LABEL },
  changeTerm: { id: 'commands.changeTerm', defaultMessage: 'Change term {symbol}', description: LABEL },
  renameTerm: { id: 'commands.renameTerm', defaultMessage: 'Rename term {from} to {to}', description: LABEL },
  deleteTerm: { id: 'commands.deleteTerm', defaultMessage: 'Delete term {symbol}', description: LABEL },
  clearAdoptedName: {
    id: 'commands.clearAdoptedName',
    defaultMessage: 'Clear adopted name of {symbol}',
    description: LABEL,
  },
  adoptName: { id: 'commands.adoptName', defaultMessage: 'Adopt {name} for {symbol}', description: LABEL },
  addThread: {
    id: 'commands.addThread',
    defaultMessage:
      'Add {kind, select, question {question} request {request} note {note} other {decision}} {name}',
    description: LABEL,
  },
  parkTopic: { id: 'commands.parkTopic', defaultMessage: 'Park {name}', description: LABEL },
  takeUpTopic: { id: 'commands.takeUpTopic', defaultMessage: 'Take up {name}', description: LABEL },
  reply: { id: 'commands.reply', defaultMessage: 'Reply to {name}', description: LABEL },
  changeThread: {
    id: 'commands.changeThread',
    defaultMessage:
      'Change {kind, select, question {question} request {request} note {note} other {decision}} {name}',
    description: LABEL,
  },
  reopenThread: {
    id: 'commands.reopenThread',
    defaultMessage:
      'Reopen {kind, select, question {question} request {request} note {note} other {decision}} {name}',
    description: LABEL,
  },
  closeThread: {
    id: 'commands.closeThread',
    defaultMessage:
      'Close {kind, select, question {question} request {request} note {note} other {decision}} {name}',
    description: LABEL,
  },
  acceptAnswer: {
    id: 'commands.acceptAnswer',
    defaultMessage: 'Accept the answer to {name}',
    description: LABEL,
  },
  unacceptAnswer: {
    id: 'commands.unacceptAnswer',
    defaultMessage: 'Unaccept the answer to {name}',
    description: LABEL,
  },
  editPost: { id: 'commands.editPost', defaultMessage: 'Edit a post in {name}', description: LABEL },
  deleteThread: {
    id: 'commands.deleteThread',
    defaultMessage:
      'Delete {kind, select, question {question} request {request} note {note} other {decision}} {name}',
    description: LABEL,
  },
  countVotes: {
    id: 'commands.countVotes',
    defaultMessage: 'Enter {for, number} for and {against, number} against {name}',
    description: LABEL,
  },
  vote: { id: 'commands.vote', defaultMessage: 'Vote for {name}', description: LABEL },
  renameVoter: {
    id: 'commands.renameVoter',
    defaultMessage: 'Cast votes under the name {name}',
    description: LABEL,
  },
  withdrawVote: {
    id: 'commands.withdrawVote',
    defaultMessage: 'Withdraw the vote for {name}',
    description: LABEL,
  },
});
