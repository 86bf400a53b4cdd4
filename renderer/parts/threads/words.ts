/** Texts of threads. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  subject: {
    id: 'parts.threads.subject',
    defaultMessage: 'Subject',
    description: 'Label of a list: what a new thread is about',
  },
  model: {
    id: 'parts.threads.model',
    defaultMessage: 'Model',
    description: 'The model as the subject of a thread',
  },
  term: {
    id: 'parts.threads.term',
    defaultMessage: 'Term {symbol}',
    description: 'A term as the subject of a thread. symbol: its symbol',
  },
  useCase: {
    id: 'parts.threads.useCase',
    defaultMessage: 'Use case {name}',
    description: 'A use case as the subject of a thread. name: its name',
  },
  discussion: {
    id: 'parts.threads.discussion',
    defaultMessage: 'Discussion',
    description: 'Heading of a list of threads',
  },
  newThread: {
    id: 'parts.threads.newThread',
    defaultMessage: 'New thread',
    description: 'Button, and name of a form for screen readers',
  },
  kind: {
    id: 'parts.threads.kind',
    defaultMessage: 'Kind',
    description: 'Label of a list: question, request, note or decision',
  },
  requestType: {
    id: 'parts.threads.requestType',
    defaultMessage: 'Request type',
    description: 'Label of a list',
  },
  general: {
    id: 'parts.threads.general',
    defaultMessage: 'General',
    description: 'Request type: nothing that Strata could notice when it is done',
  },
  explode: {
    id: 'parts.threads.explode',
    defaultMessage: 'Explode this process',
    description: 'Request type: somebody is asked to add children to a block',
  },
  suggestNames: {
    id: 'parts.threads.suggestNames',
    defaultMessage: 'Suggest names',
    description: 'Request type: somebody is asked to suggest names for a term',
  },
  title: { id: 'parts.threads.title', defaultMessage: 'Title', description: 'Label of a field' },
  text: { id: 'parts.threads.text', defaultMessage: 'Text', description: 'Label of a field' },
  createThread: { id: 'parts.threads.createThread', defaultMessage: 'Create thread', description: 'Button' },
  cancel: { id: 'parts.threads.cancel', defaultMessage: 'Cancel', description: 'Button' },
  state: {
    id: 'parts.threads.state',
    defaultMessage:
      '{state, select, questionOpen {Question, open} questionAnswered {Question, answered} questionClosed {Question, closed} requestOpen {Request, open} requestClosed {Request, done} noteOpen {Note} noteClosed {Note, closed} decisionOpen {Decision} other {Decision, closed}}',
    description: 'Kind and state of a thread',
  },
  parked: { id: 'parts.threads.parked', defaultMessage: 'Parked topic', description: 'State of a thread' },
  takeUp: {
    id: 'parts.threads.takeUp',
    defaultMessage: 'Take up',
    description: 'Button: a parked topic is not parked any more',
  },
  park: {
    id: 'parts.threads.park',
    defaultMessage: 'Park',
    description: 'Button: puts a thread aside for later',
  },
  write: {
    id: 'parts.threads.write',
    defaultMessage:
      '{purpose, select, parked {Park a topic} question {Ask a question} request {Make a request} note {Add a note} other {Record a decision}}',
    description: 'Title of a form over the view',
  },
  sendQuick: {
    id: 'parts.threads.sendQuick',
    defaultMessage:
      '{purpose, select, parked {Park} question {Ask} request {Request} note {Add} other {Record}}',
    description: 'Button of that form',
  },
  onModel: {
    id: 'parts.threads.onModel',
    defaultMessage: 'on the model',
    description: 'After “Park a topic”: no block is its subject',
  },
  written: {
    id: 'parts.threads.written',
    defaultMessage:
      '{purpose, select, parked {Parked} question {Asked} request {Requested} note {Noted} other {Decided}} {title}.',
    description: 'Notice after a form over the view was sent',
  },
  yourReply: { id: 'parts.threads.yourReply', defaultMessage: 'Your reply', description: 'Label of a field' },
  send: { id: 'parts.threads.send', defaultMessage: 'Send', description: 'Button: sends a reply' },
  explodeBlock: {
    id: 'parts.threads.explodeBlock',
    defaultMessage: 'Explode',
    description: 'Button: shows the children of the block of a request',
  },
  suggestName: {
    id: 'parts.threads.suggestName',
    defaultMessage: 'Suggest a name',
    description: 'Button: goes to the term of a request',
  },
  reply: { id: 'parts.threads.reply', defaultMessage: 'Reply', description: 'Button' },
  continueReply: {
    id: 'parts.threads.continueReply',
    defaultMessage: 'Continue reply',
    description: 'Button: opens a reply that was begun',
  },
  close: { id: 'parts.threads.close', defaultMessage: 'Close', description: 'Button: closes a thread' },
  reopen: {
    id: 'parts.threads.reopen',
    defaultMessage: 'Reopen',
    description: 'Button: opens a thread again',
  },
  delete: { id: 'parts.threads.delete', defaultMessage: 'Delete', description: 'Button: deletes a thread' },
  deleteThread: {
    id: 'parts.threads.deleteThread',
    defaultMessage:
      '{kind, select, question {Delete question} request {Delete request} note {Delete note} other {Delete decision}}',
    description: 'The same button, for screen readers',
  },
  postText: {
    id: 'parts.threads.postText',
    defaultMessage: 'Text of the post',
    description: 'Label of a field',
  },
  accepted: {
    id: 'parts.threads.accepted',
    defaultMessage: 'Accepted',
    description: 'Badge of the accepted answer',
  },
  accept: {
    id: 'parts.threads.accept',
    defaultMessage: 'Accept',
    description: 'Button: accepts a post as the answer',
  },
  unaccept: { id: 'parts.threads.unaccept', defaultMessage: 'Unaccept', description: 'Button' },
  edit: { id: 'parts.threads.edit', defaultMessage: 'Edit', description: 'Button: edits a post' },
  continueEditing: {
    id: 'parts.threads.continueEditing',
    defaultMessage: 'Continue editing',
    description: 'Button: opens an edit that was begun',
  },
  save: { id: 'parts.threads.save', defaultMessage: 'Save', description: 'Button: saves an edited post' },
  deletedWhileTyping: {
    id: 'parts.threads.deletedWhileTyping',
    defaultMessage: 'The thread was deleted while you were typing.',
    description: 'Before an unsaved text that can be copied',
  },
  noRoom: {
    id: 'parts.threads.noRoom',
    defaultMessage:
      'This browser has no room to store drafts. Drafts are kept only in this window: send them before you close it.',
    description: 'Problem',
  },
  ok: { id: 'parts.threads.ok', defaultMessage: 'OK', description: 'Button' },
});
