/** Why commands are refused, by their codes. */
import { defineMessages } from '../../words/messages.ts';

const NAMED = 'Refusal of a command. Names come in quotes.';

/** Every refusal of the model, by its code. */
export const refusals = defineMessages({
  'invalid-command': {
    id: 'refusal.invalid-command',
    defaultMessage: 'Strata can’t read this command: {why} Nothing was changed.',
    description: 'Refusal of a command that a program sent. why: a sentence for its developer',
  },
  'not-found': {
    id: 'refusal.not-found',
    defaultMessage:
      '{kind, select, process {This block} reservedCode {This reserved code} element {This element} flow {This flow} proposal {This proposal} grouping {This grouping} cell {This cell} useCase {This use case} step {This step} thread {This thread} post {This post} term {This term} candidate {This candidate} vote {This vote} entry {This entry of the dictionary} lens {This lens} emphasis {This weight} funnel {This scenario} stage {This stage} quota {This quota} snapshot {This snapshot} waiver {This waiver} other {This record}} is no longer in the model. Someone may have deleted it.',
    description: 'Refusal of a command on a record that is gone. kind: its table',
  },
  'empty-name': {
    id: 'refusal.empty-name',
    defaultMessage:
      'Enter a name for this {kind, select, process {block} element {element} input {input} output {output} metric {metric} practice {practice} skill {skill} system {system} grouping {grouping} useCase {use case} step {step} thread {thread} question {question} request {request} note {note} decision {decision} proposal {proposal} candidate {candidate} role {role} document {document} lens {lens} funnel {scenario} stage {stage} snapshot {snapshot} model {model} change {change} other {record}}.',
    description: 'Refusal of an empty name. kind: the table or the kind of the record',
  },
  'box-counts-crossed': {
    id: 'refusal.box-counts-crossed',
    defaultMessage:
      'A block can’t have at least {min, number} and at most {max, number} children. Change the other number first.',
    description: 'Refusal of box-count guidance of which the lower limit is above the upper',
  },
  'not-a-colour': {
    id: 'refusal.not-a-colour',
    defaultMessage: 'Enter the accent colour as # and six hexadecimal digits, such as #1f5fa8.',
    description: 'Refusal of a colour of documents',
  },
  'not-a-logo': {
    id: 'refusal.not-a-logo',
    defaultMessage:
      'The logo must be a PNG or JPEG image of at most {kilobytes, number} kB and {side, number} pixels a side.',
    description: 'Refusal of a logo of documents',
  },
  'empty-post': {
    id: 'refusal.empty-post',
    defaultMessage: 'Enter some text for this post.',
    description: 'Refusal of an empty post in a thread',
  },
  'text-too-long': {
    id: 'refusal.text-too-long',
    defaultMessage:
      'This {what, select, name {name} definition {definition} post {post} reason {reason} owner {owner} author {author} other {text}} is longer than {limit, number} characters. Shorten it and try again.',
    description: 'Refusal of a text. what: the field',
  },
  'move-into-itself': {
    id: 'refusal.move-into-itself',
    defaultMessage:
      '{into, select, itself {Can’t move {name} into itself.} other {Can’t move {name} into {target}, because {target} is inside it.}}',
    description: NAMED,
  },
  'wrong-sibling': {
    id: 'refusal.wrong-sibling',
    defaultMessage: 'The position to insert at is not among these children. Choose another position.',
    description: 'Refusal of a command',
  },
  'flow-to-itself': {
    id: 'refusal.flow-to-itself',
    defaultMessage: 'A flow needs two blocks: {name} can’t flow to itself.',
    description: NAMED,
  },
  'flow-inside': {
    id: 'refusal.flow-inside',
    defaultMessage:
      'A flow can’t connect {from} and {to}, because one of them is inside the other. Choose two blocks side by side.',
    description: NAMED,
  },
  'flow-exists': {
    id: 'refusal.flow-exists',
    defaultMessage: 'The same flow from {from} to {to} already exists.',
    description: NAMED,
  },
  'not-carried': {
    id: 'refusal.not-carried',
    defaultMessage:
      'This flow can’t carry {name}: it doesn’t pass between the flow’s two blocks, or another flow carries it.',
    description: NAMED,
  },
  'proposal-closed': {
    id: 'refusal.proposal-closed',
    defaultMessage: 'Proposal {name} has already been decided.',
    description: NAMED,
  },
  'proposal-adopted': {
    id: 'refusal.proposal-adopted',
    defaultMessage:
      'Proposal {name} has been adopted, and its blocks are in the model. Undo the adoption, or duplicate the proposal.',
    description: NAMED,
  },
  'proposal-empty': {
    id: 'refusal.proposal-empty',
    defaultMessage: 'Proposal {name} has no blocks yet. Add one before adopting it.',
    description: NAMED,
  },
  'code-taken': {
    id: 'refusal.code-taken',
    defaultMessage: 'Code {code} belongs to another block and can’t be reused.',
    description: 'Refusal of a code',
  },
  'no-such-moment': {
    id: 'refusal.no-such-moment',
    defaultMessage: 'The history doesn’t reach that far. Choose a version from the list.',
    description: 'Refusal of a version of the history',
  },
  'nothing-to-do': {
    id: 'refusal.nothing-to-do',
    defaultMessage: 'Nothing to change: the command names no field.',
    description: 'Refusal of a command',
  },
  'in-proposal': {
    id: 'refusal.in-proposal',
    defaultMessage:
      '{name} is still part of a proposal. Adopt the proposal first, then mark the block as {status, select, retired {retired} other {approved}}.',
    description: NAMED,
  },
  'one-subject': {
    id: 'refusal.one-subject',
    defaultMessage: 'A thread has one subject: name a block, a term or a use case, not several.',
    description: 'Refusal of a new thread',
  },
  'not-an-answer': {
    id: 'refusal.not-an-answer',
    defaultMessage: 'Only a post of the same question can be its accepted answer.',
    description: 'Refusal to accept a post',
  },
  'grouping-inside': {
    id: 'refusal.grouping-inside',
    defaultMessage:
      'Groupings belong to a macro process, and {name} is inside another block. Choose the block at the top level.',
    description: NAMED,
  },
  'not-a-part': {
    id: 'refusal.not-a-part',
    defaultMessage: '{name} is not a child of {parent}. Choose a block that is, or move it there first.',
    description: NAMED,
  },
  'bad-symbol': {
    id: 'refusal.bad-symbol',
    defaultMessage: 'A symbol needs 1 to 64 characters, without braces. Choose a short word, such as X.',
    description: 'Refusal of the symbol of a term',
  },
  'external-id-taken': {
    id: 'refusal.external-id-taken',
    defaultMessage: '{name} already has the external ID {externalId}. Enter another one.',
    description: NAMED,
  },
  'external-id-for-several': {
    id: 'refusal.external-id-for-several',
    defaultMessage: 'Only one block can have the external ID {externalId}. Select a single block.',
    description: 'Refusal of a command. externalId: in quotes',
  },
  'entry-taken': {
    id: 'refusal.entry-taken',
    defaultMessage:
      'The dictionary already has {kind, select, role {the role} system {the system} other {the document}} {name}. Choose another name, or merge the two.',
    description: NAMED,
  },
  'entry-kinds': {
    id: 'refusal.entry-kinds',
    defaultMessage: 'Can’t merge {name} into {into}: they are not of the same kind.',
    description: NAMED,
  },
  'symbol-taken': {
    id: 'refusal.symbol-taken',
    defaultMessage: 'Term {symbol} already exists. Choose another symbol.',
    description: NAMED,
  },
  'symbol-too-long': {
    id: 'refusal.symbol-too-long',
    defaultMessage: 'A text would become too long with {symbol} in it. Choose a shorter symbol.',
    description: NAMED,
  },
  'candidate-there': {
    id: 'refusal.candidate-there',
    defaultMessage: '{name} has already been suggested. Vote for it instead.',
    description: NAMED,
  },
  'not-a-candidate': {
    id: 'refusal.not-a-candidate',
    defaultMessage: 'Only a candidate of {symbol} can be adopted for it. Suggest the name there first.',
    description: NAMED,
  },
  'one-choice': {
    id: 'refusal.one-choice',
    defaultMessage: 'A vote is for one thing: name a candidate or a proposal.',
    description: 'Refusal of a vote',
  },
  'empty-reason': {
    id: 'refusal.empty-reason',
    defaultMessage: 'Enter a reason to waive this finding.',
    description: 'Refusal of a waiver',
  },
  'too-deep': {
    id: 'refusal.too-deep',
    defaultMessage: 'Blocks can be nested {limit, number} levels deep at most. Choose a higher position.',
    description: 'Refusal of a new or moved block',
  },
  'clip-too-large': {
    id: 'refusal.clip-too-large',
    defaultMessage: 'Can’t copy or paste more than {limit, number} blocks at once. Select fewer blocks.',
    description: 'Refusal to copy or paste',
  },
  'wrong-figure': {
    id: 'refusal.wrong-figure',
    defaultMessage:
      '{what, select, dealSize {The deal size of {name}} carriedOver {The number of deals carried over into {name}} conversion {The conversion of {name}} lagPeriods {The lag of {name}} lagDays {The lag of {name} in days} cycleDays {The cycle length of {name}} open {The number of open units of {name}} profile {The date profile of {name}} amount {The quota of a period} scheduledWins {Certain wins} won {Money won} other {The figure}} must be {rule, select, above {above 0, and {max} at most} whole {a whole number from 0 to {max}} other {from 0 to {max}}}, not {found}.',
    description:
      'Refusal of a figure of a funnel scenario. name: of the stage, in quotes; max, found: figures',
  },
  'stage-name-taken': {
    id: 'refusal.stage-name-taken',
    defaultMessage:
      '{kind, select, won {A stage can’t be called “won”: that is what the last stage converts to.} other {Another stage is already called {name}. Give this one a name of its own.}}',
    description: NAMED,
  },
  'profile-too-large': {
    id: 'refusal.profile-too-large',
    defaultMessage:
      'The date profile of {name} has {dated} units, but only {open} are open. Lower the profile first.',
    description: 'Refusal of figures of a stage. dated, open: figures',
  },
  'too-many-stages': {
    id: 'refusal.too-many-stages',
    defaultMessage: 'A scenario has {limit, number} stages at most.',
    description: 'Refusal of a new stage',
  },
  'period-beyond-horizon': {
    id: 'refusal.period-beyond-horizon',
    defaultMessage: 'Period {period, number} is not among the {horizon, number} periods of the quota.',
    description: 'Refusal of a figure of a period',
  },
  'stage-elsewhere': {
    id: 'refusal.stage-elsewhere',
    defaultMessage: 'Stage {name} belongs to another scenario. Choose one of this scenario’s stages.',
    description: 'Refusal of the first stage that counts for coverage. name: of the stage, in quotes',
  },
  'horizon-too-late': {
    id: 'refusal.horizon-too-late',
    defaultMessage:
      'With {periods, plural, one {# period} other {# periods}}, {name} would go past the year 9999. Choose an earlier start or fewer periods.',
    description: 'Refusal of the periods of a scenario. name: of the scenario, in quotes',
  },
  'seed-used': {
    id: 'refusal.seed-used',
    defaultMessage:
      'This change was sent under the id of an earlier one, so it wasn’t carried out. Nothing was lost. Try again.',
    description: 'Refusal of a change that was sent twice',
  },
  'not-allowed': {
    id: 'refusal.not-allowed',
    defaultMessage:
      'Only {role, select, viewer {a viewer} commenter {a commenter} editor {an editor} other {an owner}} of this model can do that. Ask its owner for the role.',
    description: 'Refusal of an act that needs a role',
  },
  'not-yours': {
    id: 'refusal.not-yours',
    defaultMessage: 'Only the owner of a model can act for others. This would be in the name of {name}.',
    description: NAMED,
  },
  'not-in-room': {
    id: 'refusal.not-in-room',
    defaultMessage:
      'In this room only {role, select, voice {people who may speak} edit {people who may edit} facilitate {facilitators} other {the host}} can do that. Ask the facilitator.',
    description: 'Refusal of what a guest of a live room may not do. role: the least role that may',
  },
  'not-your-post': {
    id: 'refusal.not-your-post',
    defaultMessage: 'You can change only what you wrote in this room.',
    description: 'Refusal to a guest of a live room who changes a post',
  },
  'proposal-too-large': {
    id: 'refusal.proposal-too-large',
    defaultMessage: 'A proposal from the room takes 1 to {limit} blocks.',
    description: 'Refusal to a guest of a live room',
  },
  'proposals-open': {
    id: 'refusal.proposals-open',
    defaultMessage: 'You have {limit} open proposals. Wait until one of them is decided.',
    description: 'Refusal to a guest of a live room',
  },
  'held-still': {
    id: 'refusal.held-still',
    defaultMessage: '{name} is keeping the model still.',
    description:
      'Refusal to a guest of a live room who may edit, while hands off is on. name: the facilitator',
  },
  'too-many-blocks': {
    id: 'refusal.too-many-blocks',
    defaultMessage: 'In this room, at most {limit, number} blocks can be added at once. Add them in parts.',
    description: 'Refusal to a guest of a live room',
  },
  'too-many-deleted': {
    id: 'refusal.too-many-deleted',
    defaultMessage:
      'In this room, at most {limit, number} blocks can be deleted at once, counting those inside. Ask the facilitator.',
    description: 'Refusal to a guest of a live room',
  },
  'nothing-to-undo': {
    id: 'refusal.nothing-to-undo',
    defaultMessage: 'Nothing to undo.',
    description: 'Refusal of undo',
  },
  'nothing-to-redo': {
    id: 'refusal.nothing-to-redo',
    defaultMessage: 'Nothing to redo.',
    description: 'Refusal of redo',
  },
  'undo-superseded': {
    id: 'refusal.undo-superseded',
    defaultMessage:
      'Nothing is left to {direction, select, redo {redo} other {undo}} of “{label}”: {who} {count, plural, one {has} other {have}} changed it since.',
    description: 'Refusal of undo. who: names of people, of whom there are count; label: of the change',
  },
  'nothing-of-person': {
    id: 'refusal.nothing-of-person',
    defaultMessage: '{name} has changed nothing in that time that could be undone.',
    description: 'Refusal to undo what somebody changed. name: in quotes',
  },
  'take-back-blocked': {
    id: 'refusal.take-back-blocked',
    defaultMessage: 'Can’t undo what {name} changed: others have built on {what}. Nothing was changed.',
    description: 'Refusal to undo what somebody changed. name: in quotes; what: names of records, in quotes',
  },
  'undo-in-part': {
    id: 'refusal.undo-in-part',
    defaultMessage:
      'Can’t {direction, select, redo {redo} other {undo}} all of “{label}”: later changes{count, plural, =0 {} other { by {who}}} involve {what}, which will stay unchanged.',
    description: 'Refusal of undo that offers the rest. what: names of records, in quotes',
  },
  'undo-blocked': {
    id: 'refusal.undo-blocked',
    defaultMessage:
      'Can’t {direction, select, redo {redo} other {undo}} “{label}”: later changes{count, plural, =0 {} other { by {who}}} involve {what}. Nothing was changed. Edit it by hand instead.',
    description: 'Refusal of undo. what: names of records, in quotes',
  },
  'restore-blocked': {
    id: 'refusal.restore-blocked',
    defaultMessage:
      'Can’t restore {version}: the model would not be consistent. Nothing was changed. Choose another version.',
    description: 'Refusal to restore a version. version: its name, in quotes',
  },
});
