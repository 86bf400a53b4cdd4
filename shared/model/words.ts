/** What is said of records: their names, counts, votes, waivers, and rules that a file breaks. */
import { defineMessages } from '../words/messages.ts';

export const words = defineMessages({
  more: {
    id: 'model.more',
    defaultMessage: '{count, number} more',
    description: 'The end of a list of names',
  },
  flowBetween: {
    id: 'model.flowBetween',
    defaultMessage: 'the flow from {from} to {to}',
    description: 'A flow in a list of records that later changes involve',
  },
  unnamed: {
    id: 'model.unnamed',
    defaultMessage:
      '{kind, select, process {a block} reservedCode {a reserved code} element {an element} flow {a flow} proposal {a proposal} grouping {a grouping} cell {a cell} useCase {a use case} step {a step} thread {a thread} post {a post} term {a term} candidate {a candidate} vote {a vote} entry {an entry of the dictionary} lens {a lens} emphasis {a weight} funnel {a scenario} stage {a stage} quota {a quota} snapshot {a snapshot} waiver {a waiver} checkSetting {a severity} publication {the document details} other {the model}}',
    description: 'A record without a name in a list of records. kind: its table',
  },
  waived: {
    id: 'model.waived',
    defaultMessage: 'Waived by {author}: {reason}',
    description: 'A waiver. author: a name; reason: what they wrote',
  },
  waivedByNobody: {
    id: 'model.waivedByNobody',
    defaultMessage: 'Waived: {reason}',
    description: 'A waiver without an author',
  },
  votesAgainst: {
    id: 'model.votesAgainst',
    defaultMessage: '{count, plural, one {# vote against} other {# votes against}}',
    description: 'Part of a line about a proposal',
  },
  openProposal: {
    id: 'model.openProposal',
    defaultMessage: '{count, plural, one {# block} other {# blocks}}, open',
    description: 'A proposal in a line, then votes and author, with dots between',
  },
  votes: {
    id: 'model.votes',
    defaultMessage: '{count, plural, one {# vote} other {# votes}}',
    description: 'The votes of a proposal',
  },
  by: {
    id: 'model.by',
    defaultMessage: 'by {author}',
    description: 'Who made a proposal',
  },
  elements: {
    id: 'model.elements',
    defaultMessage:
      '{kind, select, input {Inputs} output {Outputs} metric {Metrics} practice {Practices} skill {Skills} other {Systems}}',
    description: 'Heading of a list of process elements',
  },
  openThreads: {
    id: 'model.openThreads',
    defaultMessage:
      '{count, plural, one {# question or request is open} other {# questions and requests are open}}',
    description: 'What still needs discussion on a block, in a list after a colon',
  },
  openProposals: {
    id: 'model.openProposals',
    defaultMessage: '{count, plural, one {# proposal is open} other {# proposals are open}}',
    description: 'What still needs discussion on a block, in a list after a colon',
  },
  noDefinition: {
    id: 'model.noDefinition',
    defaultMessage: 'it has no definition yet',
    description: 'What still needs discussion on a block, in a list after a colon',
  },
  onlyProposed: {
    id: 'model.onlyProposed',
    defaultMessage: 'it is only proposed',
    description: 'What still needs discussion on a block, in a list after a colon',
  },
  exploded: {
    id: 'model.exploded',
    defaultMessage: 'Done: exploded {block}.',
    description: 'Post that closes a request. block: a name in quotes',
  },
  adopted: {
    id: 'model.adopted',
    defaultMessage: 'Done: adopted {name}.',
    description: 'Post that closes a request. name: of a proposal or a term, in quotes',
  },
  replaced: {
    id: 'model.replaced',
    defaultMessage: 'Replaced when {name} was adopted.',
    description: 'Reason of a declined proposal. name: of another proposal, in quotes',
  },
  before: {
    id: 'model.before',
    defaultMessage: '{block} before {proposal}',
    description:
      'Title of a proposal with the earlier children of a block. proposal: the one adopted instead',
  },
  nestedTooDeeply: {
    id: 'model.nestedTooDeeply',
    defaultMessage: 'it is nested too deeply.',
    description: 'Why a command can’t be read',
  },
  noType: {
    id: 'model.noType',
    defaultMessage: 'it has no type.',
    description: 'Why a command can’t be read',
  },
  noSuchCommand: {
    id: 'model.noSuchCommand',
    defaultMessage: 'there is no command named {type}.',
    description: 'Why a command can’t be read. type: in quotes',
  },
});
