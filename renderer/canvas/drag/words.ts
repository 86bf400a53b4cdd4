/** Moving and copying blocks, with the pointer and by keys. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  newBlock: {
    id: 'canvas.drag.newBlock',
    defaultMessage: 'New block',
    description: 'Beside the pointer, while a new block is dragged',
  },
  blocks: {
    id: 'canvas.drag.blocks',
    defaultMessage: '{count, plural, one {# block} other {# blocks}}',
    description: 'Beside the pointer, if several are dragged',
  },
  copyOf: {
    id: 'canvas.drag.copyOf',
    defaultMessage: 'Copy of {blocks}',
    description: 'Beside the pointer; blocks: a name or “3 blocks”',
  },
  aim: {
    id: 'canvas.drag.aim',
    defaultMessage:
      '{as, select, before {before {name}} after {after {name}} beside {next to {name}} into {into {name}} proposal {into the proposal {name}} hereIn {to this position in {name}} here {to this position} other {as a macro process}}',
    description: 'Beside the pointer: where the dragged blocks would go; name: of a block or proposal',
  },
  move: {
    id: 'canvas.drag.move',
    defaultMessage:
      '{as, select, before {Move {blocks} before {name}.} after {Move {blocks} after {name}.} beside {Move {blocks} next to {name}.} into {Move {blocks} into {name}.} proposal {Move {blocks} into the proposal {name}.} hereIn {Move {blocks} to this position in {name}.} here {Move {blocks} to this position.} other {Move {blocks} to the macro processes.}}',
    description: 'While blocks are moved by keys; blocks: a name or “3 blocks”',
  },
  moveSomewhere: {
    id: 'canvas.drag.moveSomewhere',
    defaultMessage: 'Move {blocks}.',
    description: 'While blocks are moved by keys, before a target is chosen',
  },
  moved: {
    id: 'canvas.drag.moved',
    defaultMessage:
      '{as, select, before {Moved {blocks} before {name}.} after {Moved {blocks} after {name}.} beside {Moved {blocks} next to {name}.} into {Moved {blocks} into {name}.} proposal {Moved {blocks} into the proposal {name}.} hereIn {Moved {blocks} to this position in {name}.} here {Moved {blocks} to this position.} other {Moved {blocks} to the macro processes.}}',
    description: 'Announced; blocks: a name or “3 blocks”',
  },
  copied: {
    id: 'canvas.drag.copied',
    defaultMessage:
      '{as, select, before {Copied {blocks} before {name}.} after {Copied {blocks} after {name}.} beside {Copied {blocks} next to {name}.} into {Copied {blocks} into {name}.} hereIn {Copied {blocks} to this position in {name}.} here {Copied {blocks} to this position.} other {Copied {blocks} to the macro processes.}}',
    description: 'Announced; blocks: a name or “3 blocks”',
  },
  refused: {
    id: 'canvas.drag.refused',
    defaultMessage: '{reason}.',
    description: 'Announced; reason: why the blocks can’t go there',
  },
  intoItself: {
    id: 'canvas.drag.intoItself',
    defaultMessage: 'A block can’t go into itself',
    description: 'Why blocks can’t go there',
  },
  intoOwnChild: {
    id: 'canvas.drag.intoOwnChild',
    defaultMessage: 'A block can’t go into one of its own children',
    description: 'Why blocks can’t go there',
  },
  onlyExisting: {
    id: 'canvas.drag.onlyExisting',
    defaultMessage: 'Only existing blocks can be moved into a proposal',
    description: 'Why blocks can’t go there',
  },
  orderedByFlows: {
    id: 'canvas.drag.orderedByFlows',
    defaultMessage: 'Flows set the order here. Change the flows or the layout',
    description: 'Why blocks can’t go there',
  },
  keys: {
    id: 'canvas.drag.keys',
    defaultMessage:
      'Arrow keys: choose a block. Tab: before, after or inside. Enter: move. Shift+Enter: copy. Esc: cancel.',
    description: 'While blocks are moved by keys',
  },
  cancelled: {
    id: 'canvas.drag.cancelled',
    defaultMessage: 'Cancelled. {blocks} not moved.',
    description: 'Announced; blocks: a name or “3 blocks”',
  },
});
