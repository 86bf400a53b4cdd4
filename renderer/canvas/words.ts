/** The canvas with its tools, legend and minimap. */
import { defineMessages } from '../../shared/words/messages.ts';

export const words = defineMessages({
  canvas: { id: 'canvas.canvas', defaultMessage: 'Canvas', description: 'Name of the canvas' },
  titleBand: {
    id: 'canvas.titleBand',
    defaultMessage: 'Parents of what is in view',
    description: 'Name of the list of titles at the top of the canvas',
  },
  more: {
    id: 'canvas.more',
    defaultMessage: '{count, number} more',
    description: 'Below the names of the first children of a block that is far away',
  },
  tools: { id: 'canvas.tools', defaultMessage: 'Canvas tools', description: 'Name of the toolbar' },
  addBlock: {
    id: 'canvas.addBlock',
    defaultMessage: 'Add block',
    description: 'Tool, also dragged onto the canvas',
  },
  block: { id: 'canvas.block', defaultMessage: 'Block', description: 'The same tool, in short' },
  drawFlow: {
    id: 'canvas.drawFlow',
    defaultMessage: 'Draw flow from the selected block',
    description: 'Tool',
  },
  flow: { id: 'canvas.flow', defaultMessage: 'Flow', description: 'The same tool, in short' },
  zoomToFit: { id: 'canvas.zoomToFit', defaultMessage: 'Zoom to fit', description: 'Tool' },
  fit: { id: 'canvas.fit', defaultMessage: 'Fit', description: 'The same tool, in short' },
  zoomOut: { id: 'canvas.zoomOut', defaultMessage: 'Zoom out', description: 'Tool' },
  zoomIn: { id: 'canvas.zoomIn', defaultMessage: 'Zoom in', description: 'Tool' },
  zoomFrom: {
    id: 'canvas.zoomFrom',
    defaultMessage: '{zoom, number, percent}: zoom to {scale, number, percent}',
    description: 'Tool; zoom: the current one; scale: 100%',
  },
  zoom: { id: 'canvas.zoom', defaultMessage: '{zoom, number, percent}', description: 'On that tool' },
  minimap: { id: 'canvas.minimap', defaultMessage: 'Minimap', description: 'Tool that shows or hides it' },
  minimapPicture: {
    id: 'canvas.minimapPicture',
    defaultMessage: 'Minimap of the whole canvas',
    description: 'Name of the picture',
  },
  funnelOverlay: {
    id: 'canvas.funnelOverlay',
    defaultMessage: 'Funnel overlay',
    description: 'Tool that shows or hides a scenario’s figures on the blocks',
  },
  colour: { id: 'canvas.colour', defaultMessage: 'Colour by', description: 'Tool that opens a menu' },
  colourByLens: {
    id: 'canvas.colourByLens',
    defaultMessage: 'Colour by lens: {lens}',
    description: 'Tool; lens: its name',
  },
  noColouring: {
    id: 'canvas.noColouring',
    defaultMessage: 'Nothing',
    description: 'In the menu “Colour by”: takes the colours off',
  },
  insertPattern: { id: 'canvas.insertPattern', defaultMessage: 'Insert pattern', description: 'Tool' },
  pattern: { id: 'canvas.pattern', defaultMessage: 'Pattern', description: 'The same tool, in short' },
  patterns: {
    id: 'canvas.patterns',
    defaultMessage: 'Patterns',
    description: 'Name of the list that it opens',
  },
  patternsNote: {
    id: 'canvas.patternsNote',
    defaultMessage: 'Drag a pattern onto the canvas, or select it to insert it into the selected block.',
    description: 'Above that list',
  },
  patternSize: {
    id: 'canvas.patternSize',
    defaultMessage: '{count, plural, one {# block} other {# blocks}}',
    description: 'Size of a pattern',
  },
  noBlocks: { id: 'canvas.noBlocks', defaultMessage: 'No blocks yet', description: 'On an empty canvas' },
  addFirstBlock: {
    id: 'canvas.addFirstBlock',
    defaultMessage: 'Add the first block',
    description: 'Button on an empty canvas',
  },
  emptyNote: {
    id: 'canvas.emptyNote',
    defaultMessage: 'Start with the macro processes, such as Plan and Sell. Explode them as you go.',
    description: 'On an empty canvas',
  },
  legend: {
    id: 'canvas.legend',
    defaultMessage: 'Legend',
    description: 'Name of the legend of a lens, a use case or a comparison',
  },
  closeOverlay: {
    id: 'canvas.closeOverlay',
    defaultMessage:
      '{kind, select, lens {Hide lens} run {Stop use case} colouring {Hide legend} other {Close comparison}}',
    description: 'Button in the legend',
  },
});
