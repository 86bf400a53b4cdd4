/** The labels of other changes, for undo and the history. Names come in quotes. */
import { defineMessages } from '../../words/messages.ts';

const LABEL = 'Label of a change, for undo and the history. Names come in quotes.';

export const words = defineMessages({
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
  changePublication: {
    id: 'commands.changePublication',
    defaultMessage: 'Change document details',
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
  tellApart: {
    id: 'commands.tellApart',
    defaultMessage: 'Tell {name} apart from {count, plural, =1 {{other}} other {# similar names}}',
    description: LABEL,
  },
  compareAgain: {
    id: 'commands.compareAgain',
    defaultMessage: 'Compare {name} with {count, plural, =1 {{other}} other {# similar names}} again',
    description: LABEL,
  },
  addEntry: {
    id: 'commands.addEntry',
    defaultMessage: 'Add {kind, select, role {role} system {system} other {document}} {name}',
    description: LABEL,
  },
  changeEntry: {
    id: 'commands.changeEntry',
    defaultMessage: 'Change {kind, select, role {role} system {system} other {document}} {name}',
    description: LABEL,
  },
  renameEntry: {
    id: 'commands.renameEntry',
    defaultMessage: 'Rename {kind, select, role {role} system {system} other {document}} {from} to {to}',
    description: LABEL,
  },
  mergeEntries: {
    id: 'commands.mergeEntries',
    defaultMessage:
      'Merge {count, plural, =1 {{kind, select, role {role} system {system} other {document}} {name}} other {# {kind, select, role {roles} system {systems} other {documents}}}} into {into}',
    description: LABEL,
  },
  deleteEntry: {
    id: 'commands.deleteEntry',
    defaultMessage: 'Delete {kind, select, role {role} system {system} other {document}} {name}',
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
  addStep: { id: 'commands.addStep', defaultMessage: 'Add step {name} to {useCase}', description: LABEL },
  changeStep: { id: 'commands.changeStep', defaultMessage: 'Change step {name}', description: LABEL },
  linkStep: { id: 'commands.linkStep', defaultMessage: 'Link step {name} to {block}', description: LABEL },
  unlinkStep: { id: 'commands.unlinkStep', defaultMessage: 'Unlink step {name}', description: LABEL },
  moveStep: { id: 'commands.moveStep', defaultMessage: 'Move step {name}', description: LABEL },
  deleteStep: { id: 'commands.deleteStep', defaultMessage: 'Delete step {name}', description: LABEL },
  addUseCase: { id: 'commands.addUseCase', defaultMessage: 'Add use case {name}', description: LABEL },
  deleteUseCase: {
    id: 'commands.deleteUseCase',
    defaultMessage: 'Delete use case {name}',
    description: LABEL,
  },
});
