/** The labels of changes, for undo and the history. Names come in quotes. */
import { defineMessages } from '../../words/messages.ts';

const LABEL = 'Label of a change, for undo and the history. Names come in quotes.';

export const words = defineMessages({
  createBlock: { id: 'commands.createBlock', defaultMessage: 'Create {name}', description: LABEL },
  renameBlock: { id: 'commands.renameBlock', defaultMessage: 'Rename {from} to {to}', description: LABEL },
  updateBlocks: {
    id: 'commands.updateBlocks',
    defaultMessage:
      'Change {field, select, definition {definition} owner {owner} complexity {complexity} layout {layout} colour {colour} position {position} other {attributes}} of {count, plural, =1 {{name}} other {# blocks}}',
    description: LABEL,
  },
  setStatus: {
    id: 'commands.setStatus',
    defaultMessage:
      'Mark {count, plural, =1 {{name}} other {# blocks}} as {status, select, proposed {proposed} nominated {nominated} approved {approved} rejected {rejected} other {retired}}',
    description: LABEL,
  },
  moveBlocks: {
    id: 'commands.moveBlocks',
    defaultMessage:
      'Move {count, plural, =1 {{name}} other {# blocks}}{where, select, here {} top { to the top level} other { to {target}}}{flows, plural, =0 {} one { and delete the flow between them} other { and delete # flows between them}}{codes, plural, =0 {} one {; its frozen code stays} other {; # frozen codes stay}}',
    description: LABEL,
  },
  deleteBlocks: {
    id: 'commands.deleteBlocks',
    defaultMessage: 'Delete {count, plural, =1 {{name}} other {# blocks}}',
    description: LABEL,
  },
  addBlocks: {
    id: 'commands.addBlocks',
    defaultMessage: 'Add {count, plural, =1 {{name}} other {# blocks}}',
    description: LABEL,
  },
  pasteBlocks: {
    id: 'commands.pasteBlocks',
    defaultMessage: 'Paste {count, plural, =1 {{name}} other {# blocks}}',
    description: LABEL,
  },
  duplicateBlocks: {
    id: 'commands.duplicateBlocks',
    defaultMessage: 'Duplicate {count, plural, =1 {{name}} other {# blocks}}',
    description: LABEL,
  },
  placeBlocks: {
    id: 'commands.placeBlocks',
    defaultMessage: 'Place {count, plural, =1 {{name}} other {# blocks}}',
    description: LABEL,
  },
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
  realiseCell: {
    id: 'commands.realiseCell',
    defaultMessage: 'Realise {grouping} in {process}',
    description: LABEL,
  },
  markAsNone: {
    id: 'commands.markAsNone',
    defaultMessage: 'Mark {count, plural, =1 {{grouping} in {process}} other {# cells}} as none',
    description: LABEL,
  },
  clearCells: {
    id: 'commands.clearCells',
    defaultMessage: 'Clear {count, plural, =1 {{grouping} in {process}} other {# cells}}',
    description: LABEL,
  },
  fillCells: {
    id: 'commands.fillCells',
    defaultMessage: 'Fill {count, plural, =1 {{grouping} in {process}} other {# cells}}',
    description: LABEL,
  },
  realiseInAllGaps: {
    id: 'commands.realiseInAllGaps',
    defaultMessage: 'Realise {count, plural, =1 {{name}} other {# groupings}} in all gaps',
    description: LABEL,
  },
  waive: { id: 'commands.waive', defaultMessage: 'Waive a finding of {check}', description: LABEL },
  removeWaiver: {
    id: 'commands.removeWaiver',
    defaultMessage: 'Remove a waiver of {check}',
    description: LABEL,
  },
  defaultSeverity: {
    id: 'commands.defaultSeverity',
    defaultMessage: 'Report {check} with the default severity',
    description: LABEL,
  },
  switchOffCheck: { id: 'commands.switchOffCheck', defaultMessage: 'Switch off {check}', description: LABEL },
  setSeverity: {
    id: 'commands.setSeverity',
    defaultMessage: 'Report {check} as {severity, select, error {error} warning {warning} other {hint}}',
    description: LABEL,
  },
  addElement: {
    id: 'commands.addElement',
    defaultMessage:
      'Add {kind, select, input {input} output {output} metric {metric} practice {practice} skill {skill} other {system}} {name} to {block}',
    description: LABEL,
  },
  changeElement: {
    id: 'commands.changeElement',
    defaultMessage:
      'Change {kind, select, input {input} output {output} metric {metric} practice {practice} skill {skill} other {system}} {name}',
    description: LABEL,
  },
  moveElement: {
    id: 'commands.moveElement',
    defaultMessage:
      'Move {kind, select, input {input} output {output} metric {metric} practice {practice} skill {skill} other {system}} {name}',
    description: LABEL,
  },
  deleteElement: {
    id: 'commands.deleteElement',
    defaultMessage:
      'Delete {kind, select, input {input} output {output} metric {metric} practice {practice} skill {skill} other {system}} {name}',
    description: LABEL,
  },
  addFlow: { id: 'commands.addFlow', defaultMessage: 'Add flow from {from} to {to}', description: LABEL },
  changeFlow: {
    id: 'commands.changeFlow',
    defaultMessage: 'Change flow from {from} to {to}',
    description: LABEL,
  },
  deleteFlow: {
    id: 'commands.deleteFlow',
    defaultMessage: 'Delete flow from {from} to {to}',
    description: LABEL,
  },
  createScenario: {
    id: 'commands.createScenario',
    defaultMessage: 'Create scenario {name} for {block}',
    description: LABEL,
  },
  renameScenario: {
    id: 'commands.renameScenario',
    defaultMessage: 'Rename scenario {from} to {to}',
    description: LABEL,
  },
  changeScenario: {
    id: 'commands.changeScenario',
    defaultMessage:
      'Change {field, select, currency {the currency} period {the length of the periods} start {the start} dealSize {the deal size} carriedOver {the deals carried over} winDefinition {what counts as won} termId {the name of the units} name {the name} other {settings}} of {name}',
    description: LABEL,
  },
  duplicateScenario: {
    id: 'commands.duplicateScenario',
    defaultMessage: 'Duplicate scenario {name}',
    description: LABEL,
  },
  moveScenario: { id: 'commands.moveScenario', defaultMessage: 'Move scenario {name}', description: LABEL },
  deleteScenario: {
    id: 'commands.deleteScenario',
    defaultMessage: 'Delete scenario {name}',
    description: LABEL,
  },
  addGrouping: {
    id: 'commands.addGrouping',
    defaultMessage: 'Add grouping {name} to {block}',
    description: LABEL,
  },
  deleteGrouping: {
    id: 'commands.deleteGrouping',
    defaultMessage: 'Delete grouping {name}',
    description: LABEL,
  },
  changeNamed: {
    id: 'commands.changeNamed',
    defaultMessage: 'Change {kind, select, grouping {grouping} useCase {use case} other {lens}} {name}',
    description: LABEL,
  },
  renameNamed: {
    id: 'commands.renameNamed',
    defaultMessage:
      'Rename {kind, select, grouping {grouping} useCase {use case} other {lens}} {from} to {to}',
    description: LABEL,
  },
  moveNamed: {
    id: 'commands.moveNamed',
    defaultMessage: 'Move {kind, select, grouping {grouping} useCase {use case} other {lens}} {name}',
    description: LABEL,
  },
  addLens: { id: 'commands.addLens', defaultMessage: 'Add lens {name}', description: LABEL },
  deleteLens: { id: 'commands.deleteLens', defaultMessage: 'Delete lens {name}', description: LABEL },
  setWeight: {
    id: 'commands.setWeight',
    defaultMessage:
      'Set weight of {count, plural, =1 {{name}} other {# blocks}} to {weight, number} in {lens}',
    description: LABEL,
  },
  changeModel: {
    id: 'commands.changeModel',
    defaultMessage: 'Change the settings of the model',
    description: LABEL,
  },
  renameModel: {
    id: 'commands.renameModel',
    defaultMessage: 'Rename the model to {name}',
    description: LABEL,
  },
  propose: { id: 'commands.propose', defaultMessage: 'Propose {name} for {block}', description: LABEL },
  changeProposal: {
    id: 'commands.changeProposal',
    defaultMessage: 'Change proposal {name}',
    description: LABEL,
  },
  adoptProposal: {
    id: 'commands.adoptProposal',
    defaultMessage: 'Adopt {name} for {block}',
    description: LABEL,
  },
  declineProposal: { id: 'commands.declineProposal', defaultMessage: 'Decline {name}', description: LABEL },
  reopenProposal: {
    id: 'commands.reopenProposal',
    defaultMessage: 'Reopen proposal {name}',
    description: LABEL,
  },
  duplicateProposal: {
    id: 'commands.duplicateProposal',
    defaultMessage: 'Duplicate proposal {name}',
    description: LABEL,
  },
  deleteProposal: {
    id: 'commands.deleteProposal',
    defaultMessage: 'Delete proposal {name}',
    description: LABEL,
  },
  changePeriods: {
    id: 'commands.changePeriods',
    defaultMessage: 'Change the periods of {name}',
    description: LABEL,
  },
  changeQuota: {
    id: 'commands.changeQuota',
    defaultMessage: 'Change the quota of {name}',
    description: LABEL,
  },
  changeCertainWins: {
    id: 'commands.changeCertainWins',
    defaultMessage: 'Change certain wins of {name}',
    description: LABEL,
  },
  changeWon: { id: 'commands.changeWon', defaultMessage: 'Change money won of {name}', description: LABEL },
  createSnapshot: {
    id: 'commands.createSnapshot',
    defaultMessage: 'Create snapshot {name}',
    description: LABEL,
  },
  renameSnapshot: {
    id: 'commands.renameSnapshot',
    defaultMessage: 'Rename snapshot {from} to {to}',
    description: LABEL,
  },
  deleteSnapshot: {
    id: 'commands.deleteSnapshot',
    defaultMessage: 'Delete snapshot {name}',
    description: LABEL,
  },
  addStage: { id: 'commands.addStage', defaultMessage: 'Add stage {name} to {scenario}', description: LABEL },
  renameStage: {
    id: 'commands.renameStage',
    defaultMessage: 'Rename stage {from} to {to}',
    description: LABEL,
  },
  changeStage: {
    id: 'commands.changeStage',
    defaultMessage:
      'Change {field, select, name {name} conversion {conversion} lagPeriods {lag} open {open units} openByPeriod {date profile} processId {block} other {figures}} of stage {name}',
    description: LABEL,
  },
  updateOpen: {
    id: 'commands.updateOpen',
    defaultMessage: 'Update open units in {count, plural, one {# stage} other {# stages}} of {scenario}',
    description: LABEL,
  },
  moveStage: { id: 'commands.moveStage', defaultMessage: 'Move stage {name}', description: LABEL },
  deleteStage: { id: 'commands.deleteStage', defaultMessage: 'Delete stage {name}', description: LABEL },
  addStep: { id: 'commands.addStep', defaultMessage: 'Add step {name} to {useCase}', description: LABEL },
  changeStep: { id: 'commands.changeStep', defaultMessage: 'Change step {name}', description: LABEL },
  linkStep: { id: 'commands.linkStep', defaultMessage: 'Link step {name} to {block}', description: LABEL },
  unlinkStep: { id: 'commands.unlinkStep', defaultMessage: 'Unlink step {name}', description: LABEL },
  moveStep: { id: 'commands.moveStep', defaultMessage: 'Move step {name}', description: LABEL },
  deleteStep: { id: 'commands.deleteStep', defaultMessage: 'Delete step {name}', description: LABEL },
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
  addUseCase: { id: 'commands.addUseCase', defaultMessage: 'Add use case {name}', description: LABEL },
  deleteUseCase: {
    id: 'commands.deleteUseCase',
    defaultMessage: 'Delete use case {name}',
    description: LABEL,
  },
  vote: { id: 'commands.vote', defaultMessage: 'Vote for {name}', description: LABEL },
  withdrawVote: {
    id: 'commands.withdrawVote',
    defaultMessage: 'Withdraw the vote for {name}',
    description: LABEL,
  },
});
