/** Drawing, labelling and reading flows. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  label: { id: 'canvas.flows.label', defaultMessage: 'Flow label', description: 'Field' },
  labelPlaceholder: {
    id: 'canvas.flows.labelPlaceholder',
    defaultMessage: 'What flows?',
    description: 'In that field, while it is empty',
  },
  dragDot: {
    id: 'canvas.flows.dragDot',
    defaultMessage: 'Drag to another block to draw a flow',
    description: 'Tooltip',
  },
  cancelledDrawing: {
    id: 'canvas.flows.cancelledDrawing',
    defaultMessage: 'Cancelled. No flow was drawn.',
    description: 'Announced',
  },
  cancelledMoving: {
    id: 'canvas.flows.cancelledMoving',
    defaultMessage: 'Cancelled. The flow wasn’t changed.',
    description: 'Announced',
  },
  refused: {
    id: 'canvas.flows.refused',
    defaultMessage: '{reason}.',
    description: 'Shown while a flow is drawn; reason: why it can’t go there',
  },
  start: {
    id: 'canvas.flows.start',
    defaultMessage:
      '{end, select, target {{by, select, keys {Flow from {fixed}. Arrow keys: choose a block. Esc: cancel.} other {Flow from {fixed}. Esc: cancel.}}} other {{by, select, keys {Flow to {fixed}. Arrow keys: choose a block. Esc: cancel.} other {Flow to {fixed}. Esc: cancel.}}}}',
    description: 'Shown while a flow is drawn; fixed: the block at its other end',
  },
  aimed: {
    id: 'canvas.flows.aimed',
    defaultMessage:
      '{end, select, target {{by, select, keys {Flow from {fixed} to {block}. Enter: draw. Esc: cancel.} other {Flow from {fixed} to {block}.}}} other {{by, select, keys {Flow from {block} to {fixed}. Enter: draw. Esc: cancel.} other {Flow from {block} to {fixed}.}}}}',
    description: 'Shown while a flow is drawn; block: the block under the pointer',
  },
  flowsOnScreen: {
    id: 'canvas.flows.flowsOnScreen',
    defaultMessage: 'Flows on screen',
    description: 'Name of a list for screen readers',
  },
  flow: {
    id: 'canvas.flows.flow',
    defaultMessage:
      '{kind, select, sequence {{source} to {target}, sequence} information {{source} to {target}, information} other {{source} to {target}, material}}',
    description: 'In that list',
  },
  labelledFlow: {
    id: 'canvas.flows.labelledFlow',
    defaultMessage:
      '{kind, select, sequence {{source} to {target}, sequence, {label}} information {{source} to {target}, information, {label}} other {{source} to {target}, material, {label}}}',
    description: 'In that list',
  },
  manyFlows: {
    id: 'canvas.flows.manyFlows',
    defaultMessage: '{source} to {target}, {count, plural, one {# flow} other {# flows}}',
    description: 'In that list: flows drawn as one line',
  },
});
