/** Texts of the engine. */
import { defineMessages } from '../../shared/words/messages.ts';

export const words = defineMessages({
  noRooms: {
    id: 'engine.noRooms',
    defaultMessage: 'No room can be opened here. Open the model in the app or with strata serve.',
    description: 'Error of who opens a live room from a program',
  },
  restored: {
    id: 'engine.restored',
    defaultMessage: 'Restore {version}',
    description: 'Label of a change. version: a name in quotes, or the message versionOf or firstVersion',
  },
  tookBack: {
    id: 'engine.tookBack',
    defaultMessage: 'Undo what {name} changed',
    description: 'Label of a change. name: of a person, in quotes',
  },
  restoredPoint: {
    id: 'engine.restoredPoint',
    defaultMessage: 'Restore the copy of {time}',
    description: 'Label of a change. time: date and time of the restore point',
  },
  repaired: {
    id: 'engine.repaired',
    defaultMessage: 'Repair the model',
    description: 'Label of the change that a repair makes',
  },
  firstVersion: {
    id: 'engine.firstVersion',
    defaultMessage: 'the first version',
    description: 'A version of the model inside a sentence',
  },
  versionOf: {
    id: 'engine.versionOf',
    defaultMessage: 'the version of {time}',
    description: 'A version of the model inside a sentence. time: date and time',
  },
  hostOnly: {
    id: 'engine.hostOnly',
    defaultMessage: 'Only the host can do that.',
    description: 'Error for guests of a live room',
  },
  hiddenChange: {
    id: 'engine.hiddenChange',
    defaultMessage: 'Change the funnel',
    description: 'Label of a change whose details the reader may not see',
  },
  nameGiven: {
    id: 'engine.nameGiven',
    defaultMessage: 'Your name comes from your account. It can’t be changed here.',
    description: 'Error',
  },
  noName: { id: 'engine.noName', defaultMessage: 'Enter a name.', description: 'Error' },
  closedFile: {
    id: 'engine.closedFile',
    defaultMessage: '{file} was closed. Open it again.',
    description: 'Error. file: a name in quotes',
  },
  notOpen: {
    id: 'engine.notOpen',
    defaultMessage: '{file} is not open. Open it first.',
    description: 'Error. file: a name in quotes',
  },
  localOnly: {
    id: 'engine.localOnly',
    defaultMessage: 'Files can be saved to a chosen location only on this computer.',
    description: 'Error',
  },
  nothingReadable: {
    id: 'engine.nothingReadable',
    defaultMessage:
      'Nothing in {file} can be read, so nothing was written. Restore it from a backup or a restore point.',
    description: 'Error of a repair',
  },
  repairExists: {
    id: 'engine.repairExists',
    defaultMessage: '{file} already exists. Choose another name for the repaired model.',
    description: 'Error of a repair',
  },
  opening: { id: 'engine.opening', defaultMessage: '{file} is being opened.', description: 'Error' },
  replacesModel: {
    id: 'engine.replacesModel',
    defaultMessage: '{file} is a model, which an export would replace. Choose another name.',
    description: 'Error of an export',
  },
  cancelled: {
    id: 'engine.cancelled',
    defaultMessage: 'The export was cancelled. Nothing was written.',
    description: 'Error of an export',
  },
  noRestorePoint: {
    id: 'engine.noRestorePoint',
    defaultMessage: '{file} has no restore point “{point}”.',
    description: 'Error',
  },
  noLibrary: {
    id: 'engine.noLibrary',
    defaultMessage: 'Only one model is served here; there is no library.',
    description: 'Error',
  },
  connectionClosed: {
    id: 'engine.connectionClosed',
    defaultMessage: 'The connection is closed. Open the model again.',
    description: 'Error',
  },
  unknownCall: {
    id: 'engine.unknownCall',
    defaultMessage: 'The engine doesn’t know this call.',
    description: 'Error for developers',
  },
  badParams: {
    id: 'engine.badParams',
    defaultMessage: 'Can’t read the call {method}: {why}.',
    description: 'Error for developers',
  },
  notGiven: {
    id: 'engine.notGiven',
    defaultMessage: 'You don’t have access to {file}. Ask its owner.',
    description: 'Error. file: a name in quotes',
  },
  notInLibrary: {
    id: 'engine.notInLibrary',
    defaultMessage: '{file} is not a model of this library.',
    description: 'Error. file: a name in quotes',
  },
  noSeed: {
    id: 'engine.noSeed',
    defaultMessage: 'There is no seed model named {seed}.',
    description: 'Error. seed: a name in quotes',
  },
  unreadable: {
    id: 'engine.unreadable',
    defaultMessage: 'Can’t read {file}. {problem}',
    description: 'Error of an import. problem: a sentence',
  },
  cantImport: {
    id: 'engine.cantImport',
    defaultMessage: 'Can’t import {file}. Supported file types: {types}.',
    description: 'Error of an import',
  },
  isFolder: {
    id: 'engine.isFolder',
    defaultMessage: '{file} is a folder. Name a file in it.',
    description: 'Error of an export',
  },
  isLoop: {
    id: 'engine.isLoop',
    defaultMessage: '{file} is a link that leads back to itself.',
    description: 'Error of an export',
  },
  takesNoData: {
    id: 'engine.takesNoData',
    defaultMessage: '{file} takes no data. Choose another destination.',
    description: 'Error of an export',
  },
  tooLargeForDisk: {
    id: 'engine.tooLargeForDisk',
    defaultMessage: '{file} would be larger than this account or disk allows.',
    description: 'Error of an export',
  },
  diskError: {
    id: 'engine.diskError',
    defaultMessage: 'The disk reported an error: {file} was not written.',
    description: 'Error of an export',
  },
  badParamsAt: {
    id: 'engine.badParamsAt',
    defaultMessage: 'Can’t read the call {method} at {place}: {why}.',
    description: 'Error for developers',
  },
  withoutRight: {
    id: 'engine.withoutRight',
    defaultMessage:
      '{right, select, history {Only editors of this model can see its history.} export {Only editors of this model can export it.} other {Only editors of this model can see its funnel.}} Ask its owner for access.',
    description: 'Error',
  },
  movedToBin: {
    id: 'engine.movedToBin',
    defaultMessage: '{file} was moved to the bin.',
    description: 'Why a model was closed. file: a name in quotes',
  },
  notMovedToBin: {
    id: 'engine.notMovedToBin',
    defaultMessage: '{file} was closed, but could not be moved to the bin. Open it again.',
    description: 'Why a model was closed. file: a name in quotes',
  },
  strayLog: {
    id: 'engine.strayLog',
    defaultMessage:
      'Next to {file} were changes that belong to another file, perhaps from before it was replaced. They were not used, and are kept as {names}.',
    description: 'After opening. file: a name in quotes; names: a list of names in quotes',
  },
  pages: {
    id: 'engine.pages',
    defaultMessage: 'its pages do not fit together.',
    description: 'What was found in a damaged file',
  },
  numbering: {
    id: 'engine.numbering',
    defaultMessage: 'its changes are numbered wrongly.',
    description: 'What was found in a damaged file',
  },
  unreadableChange: {
    id: 'engine.unreadableChange',
    defaultMessage: 'change {seq} of its history can’t be read.',
    description: 'What was found in a damaged file',
  },
  noPreview: {
    id: 'engine.noPreview',
    defaultMessage: '{format} has no preview: only pages of a PDF have one.',
    description: 'Error of a preview. format: its name',
  },
});
