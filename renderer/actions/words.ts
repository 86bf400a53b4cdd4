/** What actions report, and the names of menus. */
import { defineMessages } from '../../shared/words/messages.ts';

export const words = defineMessages({
  alreadySaved: {
    id: 'actions.alreadySaved',
    defaultMessage: 'Already saved. Strata saves every change as you make it.',
    description: 'Notice after Ctrl+S',
  },
  cantCopyFromMenu: {
    id: 'actions.cantCopyFromMenu',
    defaultMessage: 'Your browser doesn’t let menus use the clipboard. Press {keys} to copy.',
    description: 'Notice; keys: “Ctrl+C”',
  },
  cantPasteFromMenu: {
    id: 'actions.cantPasteFromMenu',
    defaultMessage: 'Your browser doesn’t let menus read the clipboard. Press {keys} to paste.',
    description: 'Notice; keys: “Ctrl+V”',
  },
  copied: {
    id: 'actions.copied',
    defaultMessage: '{count, plural, =1 {Copied {block}.} other {Copied # blocks.}}',
    description: 'Announced; block: code and name of the only one',
  },
  nothingToPaste: {
    id: 'actions.nothingToPaste',
    defaultMessage: 'Nothing to paste. Copy some blocks or a list first.',
    description: 'Notice',
  },
  cantReadDropped: {
    id: 'actions.cantReadDropped',
    defaultMessage:
      'Can’t read {file}. Nothing was added. Check that the file still exists, then drop it again.',
    description: 'Error; file: its quoted name',
  },
  exploded: {
    id: 'actions.exploded',
    defaultMessage: 'Exploded {block}.',
    description: 'Announced; block: code and name',
  },
  collapsed: {
    id: 'actions.collapsed',
    defaultMessage: 'Collapsed {block}.',
    description: 'Announced; block: code and name',
  },
  deletedOne: {
    id: 'actions.deletedOne',
    defaultMessage: '{how, select, cut {Cut {block}.} other {Deleted {block}.}}',
    description: 'Notice; block: code and quoted name',
  },
  deletedWithContents: {
    id: 'actions.deletedWithContents',
    defaultMessage:
      '{how, select, cut {Cut {block} and {count, plural, one {# block} other {# blocks}} inside.} other {Deleted {block} and {count, plural, one {# block} other {# blocks}} inside.}}',
    description: 'Notice; block: code and quoted name; count: blocks inside it',
  },
  deletedMany: {
    id: 'actions.deletedMany',
    defaultMessage:
      '{how, select, cut {Cut {count, plural, one {# block} other {# blocks}}.} other {Deleted {count, plural, one {# block} other {# blocks}}.}}',
    description: 'Notice; count: all blocks, those inside others included',
  },
  deletedRecord: {
    id: 'actions.deletedRecord',
    defaultMessage:
      'Deleted {kind, select, useCase {the use case} step {the step} role {the role} document {the document} lens {the lens} term {the term} candidate {the candidate} thread {the thread} question {the question} request {the request} note {the note} decision {the decision} proposal {the proposal} grouping {the grouping} stage {the stage} funnel {the scenario} snapshot {the snapshot} input {the input} output {the output} metric {the metric} practice {the practice} skill {the skill} system {the system} other {the record}} {name}.',
    description: 'Notice with the button “Undo”; name: quoted',
  },
  deletedUnnamed: {
    id: 'actions.deletedUnnamed',
    defaultMessage:
      'Deleted {kind, select, useCase {the use case} step {the step} role {the role} document {the document} lens {the lens} term {the term} candidate {the candidate} thread {the thread} question {the question} request {the request} note {the note} decision {the decision} proposal {the proposal} grouping {the grouping} stage {the stage} funnel {the scenario} snapshot {the snapshot} input {the input} output {the output} metric {the metric} practice {the practice} skill {the skill} system {the system} other {the record}}.',
    description: 'Notice with the button “Undo”, for what has no name',
  },
  removedWaiver: {
    id: 'actions.removedWaiver',
    defaultMessage: 'Removed the waiver.',
    description: 'Notice with the button “Undo”',
  },
  deletedAt: {
    id: 'actions.deletedAt',
    defaultMessage: 'Deleted {name} as {where}.',
    description: 'Notice with the button “Undo”. name: of an element, quoted; where: as “output and flow”',
  },
  exchangePlace: {
    id: 'actions.exchangePlace',
    defaultMessage: '{place, select, output {output} input {input} other {flow}}',
    description: 'In the list that says as what something was deleted',
  },
  clearedCell: {
    id: 'actions.clearedCell',
    defaultMessage: 'Cleared the cell {grouping} of {block}.',
    description: 'Notice with the button “Undo”. grouping: quoted; block: code and quoted name',
  },
  clearedCells: {
    id: 'actions.clearedCells',
    defaultMessage: 'Cleared {count, plural, one {# cell} other {# cells}}.',
    description: 'Notice with the button “Undo”',
  },
  deletedFlow: {
    id: 'actions.deletedFlow',
    defaultMessage: 'Deleted the flow from {source} to {target}.',
    description: 'Notice; source, target: code and quoted name',
  },
  deletedLabelledFlow: {
    id: 'actions.deletedLabelledFlow',
    defaultMessage: 'Deleted the flow {label} from {source} to {target}.',
    description: 'Notice; label: quoted; source, target: code and quoted name',
  },
  movedIntoFlow: {
    id: 'actions.movedIntoFlow',
    defaultMessage: 'Deleted the flow from {source} to {target}: one is now inside the other.',
    description: 'Notice after a move; source, target: code and quoted name',
  },
  movedIntoLabelledFlow: {
    id: 'actions.movedIntoLabelledFlow',
    defaultMessage: 'Deleted the flow {label} from {source} to {target}: one is now inside the other.',
    description: 'Notice after a move; label: quoted; source, target: code and quoted name',
  },
  movedIntoFlows: {
    id: 'actions.movedIntoFlows',
    defaultMessage:
      'Deleted {count, plural, one {# flow} other {# flows}} between blocks of which one is now inside the other.',
    description: 'Notice after a move',
  },
  section: {
    id: 'actions.section',
    defaultMessage: 'Section',
    description: 'Head of the first column, in a table that several were put together in',
  },
  movedOutOfFamily: {
    id: 'actions.movedOutOfFamily',
    defaultMessage: '{block} keeps its frozen code, which doesn’t belong under {parent}.',
    description: 'Notice after a move; block, parent: code and quoted name',
  },
  movedOnTop: {
    id: 'actions.movedOnTop',
    defaultMessage: '{block} keeps its frozen code, which doesn’t belong at the top level.',
    description: 'Notice after a move; block: code and quoted name',
  },
  movedOutOfFamilies: {
    id: 'actions.movedOutOfFamilies',
    defaultMessage:
      '{count, plural, one {# block keeps its frozen code, which doesn’t} other {# blocks keep their frozen codes, which don’t}} belong here.',
    description: 'Notice after a move',
  },
  moved: {
    id: 'actions.moved',
    defaultMessage:
      '{count, plural, =1 {Moved {block} to position {position} of {siblings}.} other {Moved # blocks, {block} to position {position} of {siblings}.}}',
    description: 'Announced; block: code and name of the first',
  },
  movedWithin: {
    id: 'actions.movedWithin',
    defaultMessage:
      '{count, plural, =1 {Moved {block} to position {position} of {siblings} in {parent}.} other {Moved # blocks, {block} to position {position} of {siblings} in {parent}.}}',
    description:
      'Announced; block: code and name of the first; parent: code and name, or the quoted title of a proposal',
  },
  blockInTheWay: {
    id: 'actions.blockInTheWay',
    defaultMessage: 'Another block is in the way.',
    description: 'Notice after a nudge that moved nothing',
  },
  renamed: {
    id: 'actions.renamed',
    defaultMessage: 'Renamed {before} to {name}.',
    description: 'Notice with the button “Undo”; before, name: quoted',
  },
  labelled: {
    id: 'actions.labelled',
    defaultMessage: 'Changed the flow’s label to {label}.',
    description: 'Notice with the button “Undo”; label: quoted',
  },
  refusedReadOnly: {
    id: 'actions.refusedReadOnly',
    defaultMessage: 'This model is read-only. Nothing was changed.',
    description: 'Notice after keys that would change the model',
  },
  refusedForSeveral: {
    id: 'actions.refusedForSeveral',
    defaultMessage: 'Several blocks are selected. Select one to type its name.',
    description: 'Notice after a letter or digit',
  },
  refusedForNone: {
    id: 'actions.refusedForNone',
    defaultMessage: 'Nothing is selected. Select a block, then press {keys} again.',
    description: 'Notice after keys pressed in vain; keys: “Ctrl+D”',
  },
  refusedHere: {
    id: 'actions.refusedHere',
    defaultMessage: '{name} isn’t possible here.',
    description: 'Notice after keys pressed in vain; name: of a command, quoted',
  },
  refusedWhileSelected: {
    id: 'actions.refusedWhileSelected',
    defaultMessage:
      '{keys, select, none {Clear the selection (Esc) to use this key.} other {Clear the selection (Esc) to use this key, or press {keys}.}}',
    description:
      'Notice after a single key while a block is selected; keys: others that do the same, such as “Ctrl+-”',
  },
  alreadyExploded: {
    id: 'actions.alreadyExploded',
    defaultMessage: '{block} is already exploded.',
    description: 'Notice after a key; block: code and quoted name',
  },
  notExploded: {
    id: 'actions.notExploded',
    defaultMessage: '{block} isn’t exploded.',
    description: 'Notice after a key; block: code and quoted name',
  },
  alreadyRoot: {
    id: 'actions.alreadyRoot',
    defaultMessage: 'The canvas already shows the inside of {block}.',
    description: 'Notice after a key; block: code and quoted name',
  },
  alreadyAtTop: {
    id: 'actions.alreadyAtTop',
    defaultMessage: 'The canvas already shows the top level.',
    description: 'Notice after a key',
  },
  noStep: {
    id: 'actions.noStep',
    defaultMessage:
      '{count, plural, =1 {{direction, select, up {{block} is already the first of its siblings.} down {{block} is already the last of its siblings.} in {{block} has no previous sibling to move into.} other {{block} can’t move out: the canvas shows nothing around its parent.}}} other {These # blocks can’t move that way together.}}',
    description: 'Notice after keys; block: code and quoted name',
  },
  nudgeNeedsFree: {
    id: 'actions.nudgeNeedsFree',
    defaultMessage: 'Blocks can only be nudged in a free layout.',
    description: 'Notice after keys',
  },
  noStepOfRun: {
    id: 'actions.noStepOfRun',
    defaultMessage:
      '{isRunning, select, true {The use case has no step in that direction.} other {No use case is running.}}',
    description: 'Notice after a key',
  },
  setFreeIn: {
    id: 'actions.setFreeIn',
    defaultMessage: 'Set the layout of {name} to free',
    description: 'Label of a change; name: quoted',
  },
  setFree: {
    id: 'actions.setFree',
    defaultMessage: 'Set the layout to free',
    description: 'Label of a change of several blocks',
  },
  insertedPattern: {
    id: 'actions.insertedPattern',
    defaultMessage:
      '{count, plural, one {Inserted {pattern}: # block.} other {Inserted {pattern}: # blocks.}}',
    description: 'Announced; pattern: its quoted name',
  },
  selected: {
    id: 'actions.selected',
    defaultMessage: 'Selected {count, plural, one {# block} other {# blocks}}.',
    description: 'Notice',
  },
  proposalTitle: {
    id: 'actions.proposalTitle',
    defaultMessage: 'Proposal {number}',
    description: 'Title of a new proposal',
  },
  adopted: {
    id: 'actions.adopted',
    defaultMessage: 'Adopted {title}.',
    description: 'Notice; title: quoted',
  },
  declined: {
    id: 'actions.declined',
    defaultMessage: 'Declined {title}. The proposal and your reason stay on record.',
    description: 'Notice; title: quoted',
  },
  showing: {
    id: 'actions.showing',
    defaultMessage: '{level, select, all {Showing all levels.} other {Showing level {level}.}}',
    description: 'Announced; level: 1, 2, 3 or all',
  },
  changed: {
    id: 'actions.changed',
    defaultMessage: '{change}.',
    description: 'Announced; change: the label of a change, such as “Align 3 blocks”',
  },
  group: {
    id: 'actions.group',
    defaultMessage:
      '{group, select, Block {Block} Edit {Edit} Matrix {Matrix} Funnel {Funnel} View {View} Room {Room} File {File} other {Help}}',
    description: 'Headings of groups of commands',
  },
  cantWriteFile: {
    id: 'actions.cantWriteFile',
    defaultMessage:
      'The file couldn’t be written. Nothing was changed. Try again, or choose another location.',
    description: 'Error',
  },
  copyInLibrary: {
    id: 'actions.copyInLibrary',
    defaultMessage: 'Saved a copy in the library.',
    description: 'Notice with the button “Open”',
  },
  openCopy: { id: 'actions.openCopy', defaultMessage: 'Open', description: 'Button of that notice' },
  savedCopy: { id: 'actions.savedCopy', defaultMessage: 'Saved the copy.', description: 'Notice' },
  exporting: { id: 'actions.exporting', defaultMessage: 'Exporting…', description: 'Notice' },
  cancelExport: {
    id: 'actions.cancelExport',
    defaultMessage: 'Cancel',
    description: 'Button of the notice “Exporting…”',
  },
  savedExport: { id: 'actions.savedExport', defaultMessage: 'Saved the export.', description: 'Notice' },
  unnamedModel: {
    id: 'actions.unnamedModel',
    defaultMessage: 'Model',
    description: 'File name of a model without a name',
  },
  layout: { id: 'actions.layout', defaultMessage: 'Layout', description: 'Submenu' },
  insertPatternMenu: {
    id: 'actions.insertPatternMenu',
    defaultMessage: 'Insert pattern',
    description: 'Submenu',
  },
  select: { id: 'actions.select', defaultMessage: 'Select', description: 'Submenu' },
  arrange: { id: 'actions.arrange', defaultMessage: 'Arrange', description: 'Submenu' },
  move: { id: 'actions.move', defaultMessage: 'Move', description: 'Submenu' },
  markAsMenu: { id: 'actions.markAsMenu', defaultMessage: 'Mark as', description: 'Submenu' },
  colourByMenu: { id: 'actions.colourByMenu', defaultMessage: 'Colour by', description: 'Submenu' },
  roomMenu: { id: 'actions.roomMenu', defaultMessage: 'Room', description: 'Submenu: the live room' },
  colourMenu: { id: 'actions.colourMenu', defaultMessage: 'Colour', description: 'Submenu' },
});
