/** What can be wrong with a file, by the code of the error. */
import { defineMessages } from '../../../shared/words/messages.ts';

const FILE =
  'Error about a file. file, rescued: names in quotes; detail: what was found, or a code of the system';

export const words = defineMessages({
  'file-missing': {
    id: 'store.file-missing',
    defaultMessage: '{file} doesn’t exist. It may have been moved, renamed or deleted.',
    description: FILE,
  },
  'not-a-file': {
    id: 'store.not-a-file',
    defaultMessage: '{file} is a folder, not a Strata model.',
    description: FILE,
  },
  'special-file': {
    id: 'store.special-file',
    defaultMessage: '{file} is a pipe or a device, not a Strata model.',
    description: FILE,
  },
  'link-loop': {
    id: 'store.link-loop',
    defaultMessage: '{file} is a link that leads back to itself. It holds no Strata model.',
    description: FILE,
  },
  'name-too-long': {
    id: 'store.name-too-long',
    defaultMessage:
      'The name of {file}, or of its folders, is too long: there is no room for the files that SQLite keeps next to it. Shorten the name.',
    description: FILE,
  },
  'not-a-log': {
    id: 'store.not-a-log',
    defaultMessage:
      'Can’t open {file}: a folder, pipe or device has the name of its log. Remove what is named like {file} with “-wal”, “-shm” or “-journal” at the end.',
    description: FILE,
  },
  'too-large': {
    id: 'store.too-large',
    defaultMessage: '{file} is larger than 2 GB. Strata can’t open models of that size.',
    description: FILE,
  },
  'no-access': {
    id: 'store.no-access',
    defaultMessage: 'Can’t read {file}: this account has no permission.',
    description: FILE,
  },
  'empty-file': {
    id: 'store.empty-file',
    defaultMessage: '{file} is empty. It holds no Strata model.',
    description: FILE,
  },
  'not-a-database': {
    id: 'store.not-a-database',
    defaultMessage: '{file} is not a Strata model. Strata left it unchanged.',
    description: FILE,
  },
  'not-a-model': {
    id: 'store.not-a-model',
    defaultMessage: '{file} is a database of another program, not a Strata model.',
    description: FILE,
  },
  'newer-version': {
    id: 'store.newer-version',
    defaultMessage:
      '{file} was written by a newer version of Strata. Strata left it unchanged. Update Strata to open it.',
    description: FILE,
  },
  truncated: {
    id: 'store.truncated',
    defaultMessage:
      '{file} is incomplete: part of it is missing. Strata left it unchanged. Restore it from a backup or copy it again.',
    description: FILE,
  },
  damaged: {
    id: 'store.damaged',
    defaultMessage:
      '{file} is damaged. Strata left it unchanged. Restore it from a backup.{found, select, yes { Found: {detail}} other {}}',
    description: FILE,
  },
  'strange-schema': {
    id: 'store.strange-schema',
    defaultMessage:
      '{file} contains tables or triggers that don’t belong in a Strata model. Strata didn’t open it and left it unchanged.',
    description: FILE,
  },
  'read-only': {
    id: 'store.read-only',
    defaultMessage: '{file} is read-only. Save a copy elsewhere to change it.',
    description: FILE,
  },
  'file-replaced': {
    id: 'store.file-replaced',
    defaultMessage:
      '{file} was moved, deleted or replaced by another program while it was open. {found, select, yes {The version that was open is saved next to it as {rescued}.} other {Save a copy of what is on screen.}}',
    description: FILE,
  },
  'file-overwritten': {
    id: 'store.file-overwritten',
    defaultMessage:
      '{file} was overwritten by another program while it was open. {found, select, yes {The version that was open is saved next to it as {rescued}.} other {Save a copy of what is on screen.}}',
    description: FILE,
  },
  busy: {
    id: 'store.busy',
    defaultMessage: '{file} is being changed by another program. Try again in a moment.',
    description: FILE,
  },
  'disk-full': {
    id: 'store.disk-full',
    defaultMessage:
      'The disk is full: the last change to {file} was not saved. Free some space and try again.',
    description: FILE,
  },
  'disk-error': {
    id: 'store.disk-error',
    defaultMessage:
      'The disk reported an error: the last change to {file} was not saved. Try again, or save a copy elsewhere.',
    description: FILE,
  },
  'disk-full-new': {
    id: 'store.disk-full-new',
    defaultMessage: 'The disk is full: {file} was not written. Free some space and try again.',
    description: FILE,
  },
  'cannot-delete': {
    id: 'store.cannot-delete',
    defaultMessage:
      'Can’t delete {file}: the file or its folder can’t be changed. Close other programs that use it, and try again.',
    description: FILE,
  },
  'cannot-write': {
    id: 'store.cannot-write',
    defaultMessage:
      'Can’t write {file} there: the folder is missing or can’t be changed. Choose another location.',
    description: FILE,
  },
  'no-folder': {
    id: 'store.no-folder',
    defaultMessage:
      'Can’t use {file} as the library: it is not a folder, or this account can’t read it. Choose another one.',
    description: FILE,
  },
  'in-use': {
    id: 'store.in-use',
    defaultMessage: '{file} is open. Choose another name for the copy.',
    description: FILE,
  },
  'log-left': {
    id: 'store.log-left',
    defaultMessage:
      'Changes of an earlier {file} are still in a file next to it. Choose another name, or move those files away first.',
    description: FILE,
  },
  'system-error': {
    id: 'store.system-error',
    defaultMessage: 'Can’t use {file}: the system reported the error {detail}. Nothing was changed.',
    description: FILE,
  },
});
