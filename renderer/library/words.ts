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
  movedToBin: {
    id: 'library.movedToBin',
    defaultMessage: 'Moved {name} to the bin.',
    description: 'Notice; name: quoted',
  },
  all: {
    id: 'library.all',
    defaultMessage: 'All',
    description: 'Button: shows all models',
  },
  templates: {
    id: 'library.templates',
    defaultMessage: 'Templates',
    description: 'Button: shows templates only',
  },
  template: {
    id: 'library.template',
    defaultMessage: 'Template',
    description: 'Mark of a model that new ones can be made of',
  },
  tags: {
    id: 'library.tags',
    defaultMessage: 'Tags',
    description: 'Field, and name of a group of buttons',
  },
  tagsHint: {
    id: 'library.tagsHint',
    defaultMessage: 'Sales, 2027, draft',
    description: 'Example in an empty field: tags with commas between them',
  },
  tagsInUse: {
    id: 'library.tagsInUse',
    defaultMessage: 'Tags in use',
    description: 'Name of a group of buttons',
  },
  editTags: {
    id: 'library.editTags',
    defaultMessage: 'Tags…',
    description: 'Menu item',
  },
  tagsOf: {
    id: 'library.tagsOf',
    defaultMessage: 'Tags of {name}',
    description: 'Title of a dialog; name: quoted',
  },
  save: {
    id: 'library.save',
    defaultMessage: 'Save',
    description: 'Button of that dialog',
  },
  useAsTemplate: {
    id: 'library.useAsTemplate',
    defaultMessage: 'Use as template',
    description: 'Menu item',
  },
  noTemplate: {
    id: 'library.noTemplate',
    defaultMessage: 'Stop using as template',
    description: 'Menu item',
  },
  madeTemplate: {
    id: 'library.madeTemplate',
    defaultMessage: '{name} is now a template. New offers it.',
    description: 'Notice; name: quoted',
  },
  madeNoTemplate: {
    id: 'library.madeNoTemplate',
    defaultMessage: '{name} is no longer a template.',
    description: 'Notice; name: quoted',
  },
  sortBy: {
    id: 'library.sortBy',
    defaultMessage: 'Sort by',
    description: 'Field',
  },
  sortedBy: {
    id: 'library.sortedBy',
    defaultMessage: '{sort, select, changed {Last changed} name {Name} other {Number of blocks}}',
    description: 'Option of that field',
  },
  noneOfKind: {
    id: 'library.noneOfKind',
    defaultMessage: 'No model is of this kind',
    description: 'In place of the list',
  },
  blankNote: {
    id: 'library.blankNote',
    defaultMessage: 'An empty canvas.',
    description: 'Below “A blank model”',
  },
  bin: {
    id: 'library.bin',
    defaultMessage: 'Bin',
    description: 'Button, and title of a dialog',
  },
  binEmpty: {
    id: 'library.binEmpty',
    defaultMessage: 'The bin is empty',
    description: 'In place of its list',
  },
  binNote: {
    id: 'library.binNote',
    defaultMessage: 'Models that you move to the bin stay here until you delete them for good.',
    description: 'Below that',
  },
  binned: {
    id: 'library.binned',
    defaultMessage: 'Models in the bin',
    description: 'Name of a list',
  },
  binnedWhen: {
    id: 'library.binnedWhen',
    defaultMessage: 'moved here {when}',
    description: 'Facts of a model in the bin; when: “5 minutes ago”',
  },
  restore: {
    id: 'library.restore',
    defaultMessage: 'Restore',
    description: 'Button',
  },
  restoreNamed: {
    id: 'library.restoreNamed',
    defaultMessage: 'Restore {name}',
    description: 'Name of that button',
  },
  deleteForGood: {
    id: 'library.deleteForGood',
    defaultMessage: 'Delete for good',
    description: 'Button',
  },
  deleteNamed: {
    id: 'library.deleteNamed',
    defaultMessage: 'Delete for good: {name}',
    description: 'Name of that button',
  },
  deleteQuestion: {
    id: 'library.deleteQuestion',
    defaultMessage: 'Delete {name} for good? This can’t be undone.',
    description: 'Question; name: quoted',
  },
  deleteAllQuestion: {
    id: 'library.deleteAllQuestion',
    defaultMessage: 'Delete all {count, number} models for good? This can’t be undone.',
    description: 'Question',
  },
  deletedForGood: {
    id: 'library.deletedForGood',
    defaultMessage: 'Deleted {name} for good.',
    description: 'Notice; name: quoted',
  },
  emptyBin: {
    id: 'library.emptyBin',
    defaultMessage: 'Empty bin…',
    description: 'Button',
  },
  emptied: {
    id: 'library.emptied',
    defaultMessage: 'Emptied the bin.',
    description: 'Notice',
  },
  restored: {
    id: 'library.restored',
    defaultMessage: 'Restored {name}.',
    description: 'Notice; name: quoted',
  },
  cancel: {
    id: 'library.cancel',
    defaultMessage: 'Cancel',
    description: 'Button',
  },
  close: {
    id: 'library.close',
    defaultMessage: 'Close',
    description: 'Button',
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
