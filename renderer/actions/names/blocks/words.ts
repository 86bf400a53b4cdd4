/** Names of commands on blocks, flows, proposals and cells, and other words that find them. */
import { defineMessages } from '../../../../shared/words/messages.ts';

export const words = defineMessages({
  explode: {
    id: 'actions.names.blocks.explode',
    defaultMessage: 'Explode or collapse',
    description: 'Command',
  },
  expand: {
    id: 'actions.names.blocks.expand',
    defaultMessage: 'Explode',
    description: 'Command: shows a block as its children',
  },
  collapse: {
    id: 'actions.names.blocks.collapse',
    defaultMessage: 'Collapse',
    description: 'Command: undoes “Explode”',
  },
  addBlock: { id: 'actions.names.blocks.addBlock', defaultMessage: 'Add block', description: 'Command' },
  addBlockAfter: {
    id: 'actions.names.blocks.addBlockAfter',
    defaultMessage: 'Add block after',
    description: 'Command: after the selected block',
  },
  addBlockInside: {
    id: 'actions.names.blocks.addBlockInside',
    defaultMessage: 'Add block inside',
    description: 'Command: inside the selected block',
  },
  addBlockOutside: {
    id: 'actions.names.blocks.addBlockOutside',
    defaultMessage: 'Add block after parent',
    description: 'Command: one level up',
  },
  rename: { id: 'actions.names.blocks.rename', defaultMessage: 'Rename', description: 'Command' },
  delete: {
    id: 'actions.names.blocks.delete',
    defaultMessage: 'Delete with contents',
    description: 'Command: deletes blocks and everything in them',
  },
  drillDown: {
    id: 'actions.names.blocks.drillDown',
    defaultMessage: 'Drill down',
    description: 'Command: shows only the inside of a block',
  },
  drillUp: {
    id: 'actions.names.blocks.drillUp',
    defaultMessage: 'Go up one level',
    description: 'Command: undoes “Drill down”',
  },
  moveEarlier: {
    id: 'actions.names.blocks.moveEarlier',
    defaultMessage: 'Move earlier',
    description: 'Command: before the previous sibling',
  },
  moveLater: {
    id: 'actions.names.blocks.moveLater',
    defaultMessage: 'Move later',
    description: 'Command: after the next sibling',
  },
  moveIn: {
    id: 'actions.names.blocks.moveIn',
    defaultMessage: 'Move into previous block',
    description: 'Command',
  },
  moveOut: {
    id: 'actions.names.blocks.moveOut',
    defaultMessage: 'Move out of parent',
    description: 'Command',
  },
  align: {
    id: 'actions.names.blocks.align',
    defaultMessage:
      '{to, select, left {Align left} centre {Align centres} right {Align right} top {Align tops} middle {Align middles} other {Align bottoms}}',
    description: 'Commands',
  },
  distribute: {
    id: 'actions.names.blocks.distribute',
    defaultMessage:
      '{direction, select, horizontally {Distribute horizontally} other {Distribute vertically}}',
    description: 'Commands',
  },
  tidyUp: {
    id: 'actions.names.blocks.tidyUp',
    defaultMessage: 'Tidy up',
    description: 'Command: puts blocks in rows and columns',
  },
  nudge: {
    id: 'actions.names.blocks.nudge',
    defaultMessage:
      '{direction, select, left {Nudge left} right {Nudge right} up {Nudge up} other {Nudge down}}',
    description: 'Commands',
  },
  layoutName: {
    id: 'actions.names.blocks.layoutName',
    defaultMessage:
      '{layout, select, row {Row} column {Column} grid {Grid} flow {Along flows} free {Free} other {Same as model}}',
    description: 'In the submenu “Layout”',
  },
  layoutPaletteName: {
    id: 'actions.names.blocks.layoutPaletteName',
    defaultMessage:
      '{layout, select, row {Layout: row} column {Layout: column} grid {Layout: grid} flow {Layout: along flows} free {Layout: free} other {Layout: same as model}}',
    description: 'Commands in the palette',
  },
  layoutKeywords: {
    id: 'actions.names.blocks.layoutKeywords',
    defaultMessage: 'arrange children place by hand',
    description: 'Other words that find the layout commands',
  },
  insertPattern: {
    id: 'actions.names.blocks.insertPattern',
    defaultMessage: 'Insert pattern: {pattern}',
    description: 'Commands in the palette; pattern: its name',
  },
  drawFlow: {
    id: 'actions.names.blocks.drawFlow',
    defaultMessage: 'Draw flow',
    description: 'Command: starts a flow at the selected block',
  },
  labelFlow: { id: 'actions.names.blocks.labelFlow', defaultMessage: 'Label flow', description: 'Command' },
  changeFlowKind: {
    id: 'actions.names.blocks.changeFlowKind',
    defaultMessage:
      '{kind, select, sequence {Change to sequence flow} information {Change to information flow} other {Change to material flow}}',
    description: 'Commands',
  },
  changeFlowEnd: {
    id: 'actions.names.blocks.changeFlowEnd',
    defaultMessage: '{end, select, target {Change target block} other {Change source block}}',
    description: 'Commands',
  },
  flowEndKeywords: {
    id: 'actions.names.blocks.flowEndKeywords',
    defaultMessage: 'reconnect connect take the flow',
    description: 'Other words that find “Change target block”',
  },
  reverseFlow: {
    id: 'actions.names.blocks.reverseFlow',
    defaultMessage: 'Reverse flow',
    description: 'Command',
  },
  deleteFlow: {
    id: 'actions.names.blocks.deleteFlow',
    defaultMessage: 'Delete flow',
    description: 'Command',
  },
  selectAll: { id: 'actions.names.blocks.selectAll', defaultMessage: 'Select all', description: 'Command' },
  selectChildren: {
    id: 'actions.names.blocks.selectChildren',
    defaultMessage: 'Select children',
    description: 'Command',
  },
  selectChildrenKeywords: {
    id: 'actions.names.blocks.selectChildrenKeywords',
    defaultMessage: 'inside parts',
    description: 'Other words that find “Select children”',
  },
  selectSiblings: {
    id: 'actions.names.blocks.selectSiblings',
    defaultMessage: 'Select siblings',
    description: 'Command',
  },
  selectSiblingsKeywords: {
    id: 'actions.names.blocks.selectSiblingsKeywords',
    defaultMessage: 'beside neighbours',
    description: 'Other words that find “Select siblings”',
  },
  selectSameStatus: {
    id: 'actions.names.blocks.selectSameStatus',
    defaultMessage: 'Select same status',
    description: 'Command',
  },
  clearSelection: {
    id: 'actions.names.blocks.clearSelection',
    defaultMessage: 'Clear selection',
    description: 'Command',
  },
  status: {
    id: 'actions.names.blocks.status',
    defaultMessage:
      '{status, select, proposed {Proposed} nominated {Nominated} approved {Approved} rejected {Rejected} other {Retired}}',
    description: 'In the submenu “Mark as”',
  },
  markAs: {
    id: 'actions.names.blocks.markAs',
    defaultMessage:
      '{status, select, proposed {Mark as proposed} nominated {Mark as nominated} approved {Mark as approved} rejected {Mark as rejected} other {Mark as retired}}',
    description: 'Commands in the palette',
  },
  colour: {
    id: 'actions.names.blocks.colour',
    defaultMessage:
      '{colour, select, blue {Blue} teal {Teal} green {Green} amber {Amber} red {Red} violet {Violet} grey {Grey} other {No colour}}',
    description: 'In the submenu “Colour”',
  },
  setColour: {
    id: 'actions.names.blocks.setColour',
    defaultMessage:
      '{colour, select, blue {Colour: blue} teal {Colour: teal} green {Colour: green} amber {Colour: amber} red {Colour: red} violet {Colour: violet} grey {Colour: grey} other {No colour}}',
    description: 'Commands in the palette',
  },
  newProposal: {
    id: 'actions.names.blocks.newProposal',
    defaultMessage: 'New proposal',
    description: 'Command: other blocks for the inside of a block',
  },
  newProposalKeywords: {
    id: 'actions.names.blocks.newProposalKeywords',
    defaultMessage: 'propose alternative',
    description: 'Other words that find “New proposal”',
  },
  adoptProposal: {
    id: 'actions.names.blocks.adoptProposal',
    defaultMessage: 'Adopt proposal',
    description: 'Command',
  },
  declineProposal: {
    id: 'actions.names.blocks.declineProposal',
    defaultMessage: 'Decline proposal…',
    description: 'Command',
  },
  voteForProposal: {
    id: 'actions.names.blocks.voteForProposal',
    defaultMessage: 'Vote for proposal',
    description: 'Command',
  },
  withdrawVote: {
    id: 'actions.names.blocks.withdrawVote',
    defaultMessage: 'Withdraw vote',
    description: 'Command',
  },
  compareProposal: {
    id: 'actions.names.blocks.compareProposal',
    defaultMessage: 'Compare proposal…',
    description: 'Command',
  },
  addBlocksToProposal: {
    id: 'actions.names.blocks.addBlocksToProposal',
    defaultMessage: 'Add blocks to proposal',
    description: 'Command',
  },
  renameProposal: {
    id: 'actions.names.blocks.renameProposal',
    defaultMessage: 'Rename proposal…',
    description: 'Command',
  },
  duplicateProposal: {
    id: 'actions.names.blocks.duplicateProposal',
    defaultMessage: 'Duplicate proposal',
    description: 'Command',
  },
  reopenProposal: {
    id: 'actions.names.blocks.reopenProposal',
    defaultMessage: 'Reopen proposal',
    description: 'Command',
  },
  deleteProposal: {
    id: 'actions.names.blocks.deleteProposal',
    defaultMessage: 'Delete proposal',
    description: 'Command',
  },
  editCell: {
    id: 'actions.names.blocks.editCell',
    defaultMessage: 'Edit cell or grouping',
    description: 'Command',
  },
  realise: {
    id: 'actions.names.blocks.realise',
    defaultMessage: 'Realise grouping',
    description: 'Command: makes a block for the grouping in the selected cell',
  },
  markAsNone: {
    id: 'actions.names.blocks.markAsNone',
    defaultMessage: 'Mark as none',
    description: 'Command: no block is meant to realise the grouping in this cell',
  },
  clearCell: { id: 'actions.names.blocks.clearCell', defaultMessage: 'Clear cell', description: 'Command' },
  showBlock: {
    id: 'actions.names.blocks.showBlock',
    defaultMessage: 'Show block on canvas',
    description: 'Command',
  },
  realiseInAllGaps: {
    id: 'actions.names.blocks.realiseInAllGaps',
    defaultMessage: 'Realise in all gaps',
    description: 'Command: makes a block for the grouping in each cell that is a gap',
  },
  addGrouping: {
    id: 'actions.names.blocks.addGrouping',
    defaultMessage: 'Add grouping',
    description: 'Command',
  },
  moveGroupingUp: {
    id: 'actions.names.blocks.moveGroupingUp',
    defaultMessage: 'Move grouping up',
    description: 'Command',
  },
  moveGroupingDown: {
    id: 'actions.names.blocks.moveGroupingDown',
    defaultMessage: 'Move grouping down',
    description: 'Command',
  },
  deleteGrouping: {
    id: 'actions.names.blocks.deleteGrouping',
    defaultMessage: 'Delete grouping and its cells',
    description: 'Command',
  },
  showInMatrix: {
    id: 'actions.names.blocks.showInMatrix',
    defaultMessage: 'Show cell in matrix',
    description: 'Command',
  },
  showInMatrixKeywords: {
    id: 'actions.names.blocks.showInMatrixKeywords',
    defaultMessage: 'gap grouping place',
    description: 'Other words that find “Show cell in matrix”',
  },
  moveWithKeyboard: {
    id: 'actions.names.blocks.moveWithKeyboard',
    defaultMessage: 'Move with the keyboard',
    description: 'Command: starts a move of the selected block by arrow keys',
  },
});
