/** What is wrong with records that come from outside: the sentences of `validate.ts`. */
import { defineMessages } from '../../words/messages.ts';

const BROKEN =
  'Why a file or an import can’t be used. record: “The block …” as made by the message “record”; other names in quotes';

export const words = defineMessages({
  record: {
    id: 'records.record',
    defaultMessage:
      '{table, select, process {The block} reservedCode {The reserved code} element {The element} flow {The flow} proposal {The proposal} grouping {The grouping} cell {The cell} useCase {The use case} step {The step} thread {The thread} post {The post} term {The term} candidate {The candidate} vote {The vote} entry {The entry} lens {The lens} emphasis {The weight} funnel {The scenario} stage {The stage} quota {The quota} snapshot {The snapshot} waiver {The waiver} checkSetting {The severity} publication {The record of document details} other {The model}} {name}',
    description: 'A record at the start of a sentence. name: its name in quotes and its id',
  },
  noModel: {
    id: 'records.noModel',
    defaultMessage: 'The model has no record of its own, with its name and settings.',
    description: BROKEN,
  },
  repeatedId: {
    id: 'records.repeatedId',
    defaultMessage: 'Two records of the table “{table}” have the id “{recordId}”.',
    description: BROKEN,
  },
  brokenReference: {
    id: 'records.brokenReference',
    defaultMessage: '{record} refers to a record that doesn’t exist ({field}: “{target}”).',
    description: BROKEN,
  },
  loop: { id: 'records.loop', defaultMessage: '{record} is inside itself.', description: BROKEN },
  tooDeep: {
    id: 'records.tooDeep',
    defaultMessage: '{record} is {depth, number} levels deep. The limit is {limit, number}.',
    description: BROKEN,
  },
  wrongProposal: {
    id: 'records.wrongProposal',
    defaultMessage:
      '{record} is a block of the proposal {proposal}, but not a child of the block that the proposal is for.',
    description: BROKEN,
  },
  flowToItself: {
    id: 'records.flowToItself',
    defaultMessage: '{record} leads from a block to itself.',
    description: BROKEN,
  },
  carriesForeign: {
    id: 'records.carriesForeign',
    defaultMessage: '{record} carries “{other}”, which doesn’t pass between its two blocks.',
    description: BROKEN,
  },
  repeatedCode: {
    id: 'records.repeatedCode',
    defaultMessage: 'The code {code} is reserved twice.',
    description: BROKEN,
  },
  notReserved: {
    id: 'records.notReserved',
    defaultMessage: '{record} has the frozen code {code}, which isn’t reserved for it.',
    description: BROKEN,
  },
  noneWithBlock: {
    id: 'records.noneWithBlock',
    defaultMessage: '{record} is marked as none but names a block that realises it.',
    description: BROKEN,
  },
  realisedWithoutBlock: {
    id: 'records.realisedWithoutBlock',
    defaultMessage: '{record} is marked as realised but names no block that realises it.',
    description: BROKEN,
  },
  severalSubjects: {
    id: 'records.severalSubjects',
    defaultMessage: '{record} has more than one subject.',
    description: BROKEN,
  },
  foreignAnswer: {
    id: 'records.foreignAnswer',
    defaultMessage: '{record} accepts a post of another thread as its answer.',
    description: BROKEN,
  },
  foreignCandidate: {
    id: 'records.foreignCandidate',
    defaultMessage: '{record} has adopted a candidate of another term.',
    description: BROKEN,
  },
  wrongVote: {
    id: 'records.wrongVote',
    defaultMessage: '{record} must be for one candidate name or for one proposal.',
    description: BROKEN,
  },
  repeated: {
    id: 'records.repeated',
    defaultMessage: '{record} repeats “{other}”: only one of them is allowed.',
    description: BROKEN,
  },
  notStrata: {
    id: 'records.notStrata',
    defaultMessage: 'This is not a Strata model: it lacks {mark}.',
    description: 'mark: a line of JSON',
  },
  newerFormat: {
    id: 'records.newerFormat',
    defaultMessage:
      'This model was written by a newer version of Strata (format version {version, number}; this one reads version 1). Update Strata to open it.',
    description: BROKEN,
  },
  unreadable: {
    id: 'records.unreadable',
    defaultMessage: 'Can’t read the model: {why}.',
    description: 'why: what is wrong, for developers',
  },
  unreadableAt: {
    id: 'records.unreadableAt',
    defaultMessage: 'Can’t read the model at “{path}”: {why}.',
    description: 'why: what is wrong, for developers',
  },
  unreadableTable: {
    id: 'records.unreadableTable',
    defaultMessage: 'Can’t read the table “{table}”: {why}.',
    description: 'why: what is wrong, for developers',
  },
  unreadableRecord: {
    id: 'records.unreadableRecord',
    defaultMessage:
      'Record {position, number} of the table “{table}”{named, select, yes {, {name}} other {}}{place, select, field {, field “{field}”} other {}}: {why}.',
    description: 'why: what is wrong, for developers',
  },
  tooLate: {
    id: 'records.tooLate',
    defaultMessage: 'Scenario {name} goes past the year 9999. Choose an earlier start or fewer periods.',
    description: BROKEN,
  },
});
