/** The library of models. */
import { defineMessages } from '../../shared/words/messages.ts';

export const words = defineMessages({
  library: { id: 'library.library', defaultMessage: 'Library', description: 'Heading' },
  openFile: { id: 'library.openFile', defaultMessage: 'Open file…', description: 'Button' },
  import: { id: 'library.import', defaultMessage: 'Import…', description: 'Button' },
  new: { id: 'library.new', defaultMessage: 'New', description: 'Button' },
  fileToImport: {
    id: 'library.fileToImport',
    defaultMessage: 'File to import',
    description: 'Name of a hidden field',
  },
  reading: { id: 'library.reading', defaultMessage: 'Reading the folder…', description: 'Status' },
  cantRead: {
    id: 'library.cantRead',
    defaultMessage: 'The library can’t be read',
    description: 'Heading; the reason follows',
  },
  search: { id: 'library.search', defaultMessage: 'Search models', description: 'Field' },
  models: { id: 'library.models', defaultMessage: 'Models', description: 'Name of the list' },
  noMatch: {
    id: 'library.noMatch',
    defaultMessage: 'No model is called {query}',
    description: 'In place of the list; query: quoted, as typed',
  },
  showAll: { id: 'library.showAll', defaultMessage: 'Show all', description: 'Button' },
  firstStart: {
    id: 'library.firstStart',
    defaultMessage: 'First start',
    description: 'Name of a part of the page',
  },
  firstStartNote: {
    id: 'library.firstStartNote',
    defaultMessage:
      'Strata takes a process apart: explode a macro process into its children, level by level, on your own machine.',
    description: 'In an empty library',
  },
  seedNote: {
    id: 'library.seedNote',
    defaultMessage: 'A framework to explore and make your own, with an open proposal for Plan.',
    description: 'Below the name of the model to start from',
  },
  open: { id: 'library.open', defaultMessage: 'Open', description: 'Button and menu item' },
  openCopy: {
    id: 'library.openCopy',
    defaultMessage: 'Open the copy from {time}',
    description: 'Menu item and button; time: of a restore point',
  },
  rename: { id: 'library.rename', defaultMessage: 'Rename…', description: 'Menu item' },
  duplicate: { id: 'library.duplicate', defaultMessage: 'Duplicate', description: 'Menu item' },
  showInFolder: { id: 'library.showInFolder', defaultMessage: 'Show in folder', description: 'Menu item' },
  moveToBin: { id: 'library.moveToBin', defaultMessage: 'Move to bin', description: 'Menu item' },
  blocks: {
    id: 'library.blocks',
    defaultMessage: '{count, plural, one {# block} other {# blocks}}',
    description: 'Size of a model',
  },
  changed: {
    id: 'library.changed',
    defaultMessage: 'changed {when}',
    description: 'Facts of a model; when: “5 minutes ago”',
  },
  justNow: { id: 'library.justNow', defaultMessage: 'just now', description: 'When a model was changed' },
  actionsFor: {
    id: 'library.actionsFor',
    defaultMessage: 'Actions for {name}',
    description: 'Button with a menu',
  },
  actionsForFile: {
    id: 'library.actionsForFile',
    defaultMessage: 'Actions for {name}, {file}',
    description: 'Button with a menu, if two models have one name',
  },
  newModel: { id: 'library.newModel', defaultMessage: 'New model', description: 'Title of a dialog' },
  untitled: {
    id: 'library.untitled',
    defaultMessage: 'Untitled model',
    description: 'Name of a model, if none was typed',
  },
  create: { id: 'library.create', defaultMessage: 'Create', description: 'Button of that dialog' },
  name: { id: 'library.name', defaultMessage: 'Name', description: 'Field' },
  startFrom: { id: 'library.startFrom', defaultMessage: 'Start from', description: 'Field' },
  blank: { id: 'library.blank', defaultMessage: 'A blank model', description: 'Option' },
  renameTitle: {
    id: 'library.renameTitle',
    defaultMessage: 'Rename {name}',
    description: 'Title of a dialog; name: quoted',
  },
  renameButton: {
    id: 'library.renameButton',
    defaultMessage: 'Rename',
    description: 'Button of that dialog',
  },
  enterName: {
    id: 'library.enterName',
    defaultMessage: 'Enter a name for this model.',
    description: 'Below the field',
  },
  duplicated: {
    id: 'library.duplicated',
    defaultMessage: 'Duplicated {name}.',
    description: 'Notice; name: quoted',
  },
  binned: {
    id: 'library.binned',
    defaultMessage: 'Moved {name} to the bin.',
    description: 'Notice; name: quoted',
  },
  undo: { id: 'library.undo', defaultMessage: 'Undo', description: 'Button of that notice' },
  imported: {
    id: 'library.imported',
    defaultMessage: 'Imported {file}.',
    description: 'Notice; file: its quoted name',
  },
  somethingWrong: {
    id: 'library.somethingWrong',
    defaultMessage: 'Something went wrong. Nothing was changed. Try again.',
    description: 'Error',
  },
});
