/** Texts of the web page of a model. */
import { defineMessages } from '../../shared/words/messages.ts';

export const words = defineMessages({
  search: {
    id: 'reader.search',
    defaultMessage: 'Search blocks',
    description: 'Name of the search field, and its placeholder',
  },
  results: {
    id: 'reader.results',
    defaultMessage: '{count, plural, one {# block found} other {# blocks found}}',
    description: 'Said to screen readers after each key in the search field',
  },
  noResults: {
    id: 'reader.noResults',
    defaultMessage: 'No results for {query}',
    description: 'In place of results. query: what was typed, in quotes',
  },
  moreResults: {
    id: 'reader.moreResults',
    defaultMessage: '{count} more. Type more letters to narrow the search.',
    description: 'Below the first results',
  },
  outline: { id: 'reader.outline', defaultMessage: 'Outline', description: 'Name of the tree of blocks' },
  canvas: { id: 'reader.canvas', defaultMessage: 'Canvas', description: 'Name of the picture' },
  canvasHint: {
    id: 'reader.canvasHint',
    defaultMessage: 'All blocks of the canvas are in the outline.',
    description: 'Said to screen readers of the picture',
  },
  reference: {
    id: 'reader.reference',
    defaultMessage: 'Reference page',
    description: 'Name of the panel that tells all of a block',
  },
  breadcrumb: {
    id: 'reader.breadcrumb',
    defaultMessage: 'Breadcrumb',
    description: 'Name of the way from the whole model to the block that is drilled into',
  },
  view: { id: 'reader.view', defaultMessage: 'View', description: 'Name of the group of view buttons' },
  level: {
    id: 'reader.level',
    defaultMessage: 'Level {level}',
    description: 'Button: explodes all blocks down to a level',
  },
  allLevels: {
    id: 'reader.allLevels',
    defaultMessage: 'All levels',
    description: 'Button: explodes all blocks',
  },
  fit: { id: 'reader.fit', defaultMessage: 'Zoom to fit', description: 'Button' },
  zoomIn: { id: 'reader.zoomIn', defaultMessage: 'Zoom in', description: 'Button' },
  zoomOut: { id: 'reader.zoomOut', defaultMessage: 'Zoom out', description: 'Button' },
  print: { id: 'reader.print', defaultMessage: 'Print', description: 'Button: prints what is shown' },
  explode: { id: 'reader.explode', defaultMessage: 'Explode', description: 'Button of a block' },
  collapse: { id: 'reader.collapse', defaultMessage: 'Collapse', description: 'Button of a block' },
  drillDown: { id: 'reader.drillDown', defaultMessage: 'Drill down', description: 'Button of a block' },
  goUp: {
    id: 'reader.goUp',
    defaultMessage: 'Go up one level',
    description: 'Button: shows the parent of the block that is drilled into',
  },
  exported: {
    id: 'reader.exported',
    defaultMessage: 'As of {date}. {count, plural, one {# block} other {# blocks}}.',
    description: 'Below the title: when the page was made, and how many blocks it has',
  },
  selectHint: {
    id: 'reader.selectHint',
    defaultMessage: 'Select a block to read about it. Double-click it to drill down.',
    description: 'In the panel while no block is selected',
  },
  selectOne: {
    id: 'reader.selectOne',
    defaultMessage: 'Select a block',
    description: 'Heading of the panel while no block is selected',
  },
  status: { id: 'reader.status', defaultMessage: 'Status', description: 'Label of a fact' },
  parent: { id: 'reader.parent', defaultMessage: 'Parent', description: 'Label of a fact' },
  noParent: {
    id: 'reader.noParent',
    defaultMessage: 'None: it is a macro process',
    description: 'In place of the parent of a block',
  },
  levelLabel: { id: 'reader.levelLabel', defaultMessage: 'Level', description: 'Label of a fact' },
  definition: { id: 'reader.definition', defaultMessage: 'Definition', description: 'Heading' },
  notDefined: {
    id: 'reader.notDefined',
    defaultMessage: 'Not defined yet.',
    description: 'In place of the definition',
  },
  inputs: { id: 'reader.inputs', defaultMessage: 'Inputs', description: 'Heading' },
  outputs: { id: 'reader.outputs', defaultMessage: 'Outputs', description: 'Heading' },
  from: {
    id: 'reader.from',
    defaultMessage: 'from {block}',
    description: 'After an input. block: code and name of the block that it comes from',
  },
  to: {
    id: 'reader.to',
    defaultMessage: 'to {block}',
    description: 'After an output. block: code and name of the block that it goes to',
  },
  children: { id: 'reader.children', defaultMessage: 'Children', description: 'Heading' },
  useCases: { id: 'reader.useCases', defaultMessage: 'Use cases', description: 'Heading' },
  openThreads: {
    id: 'reader.openThreads',
    defaultMessage: 'Open questions and requests',
    description: 'Heading',
  },
  damaged: {
    id: 'reader.damaged',
    defaultMessage: 'This page is incomplete or was changed, so it can’t be shown. Export it again.',
    description: 'In place of everything, if the model in the page can’t be read',
  },
  tooOld: {
    id: 'reader.tooOld',
    defaultMessage:
      'This browser is too old for this page. Open it in a current version of Chrome, Edge, Firefox or Safari.',
    description: 'In place of everything, if the browser can’t unpack the model',
  },
});
