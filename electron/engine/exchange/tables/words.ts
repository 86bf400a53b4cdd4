/** Errors of tables that are imported. Files come as names in quotes. */
import { defineMessages } from '../../../../shared/words/messages.ts';

const IMPORT = 'Error of an import of a table';

export const words = defineMessages({
  lockedOrOld: {
    id: 'tables.lockedOrOld',
    defaultMessage:
      '{file} has a password or is of a format before 2007. Nothing was imported. Save it as .xlsx without a password and try again.',
    description: IMPORT,
  },
  empty: {
    id: 'tables.empty',
    defaultMessage: '{file} has no rows with blocks. Nothing was imported.',
    description: IMPORT,
  },
  noneUsable: {
    id: 'tables.noneUsable',
    defaultMessage:
      'No row of {file} can become a block. Line {line, number}: {reason} Nothing was imported.',
    description: 'Error of an import of a table. reason: a sentence about that line',
  },
  unknownEncoding: {
    id: 'tables.unknownEncoding',
    defaultMessage:
      '{file} is not valid UTF-8: see line {line, number}, byte {byte, number}. Nothing was imported. Choose its encoding, or save it as UTF-8 and try again.',
    description: IMPORT,
  },
  otherEncoding: {
    id: 'tables.otherEncoding',
    defaultMessage: '{file} is not text in the encoding {encoding}. Nothing was imported.',
    description: IMPORT,
  },
  unclosed: {
    id: 'tables.unclosed',
    defaultMessage:
      '{file} has quotes that are opened in line {line, number} and never closed. Nothing was imported.',
    description: IMPORT,
  },
  noSheet: {
    id: 'tables.noSheet',
    defaultMessage: '{file} has no sheet {name}. Its sheets: {names}.',
    description: IMPORT,
  },
  noColumn: {
    id: 'tables.noColumn',
    defaultMessage: '{file} has no column {name}. Nothing was imported.',
    description: `${IMPORT}. name: a heading, in quotes`,
  },
  unclear: {
    id: 'tables.unclear',
    defaultMessage:
      'It isn’t clear which column of {file} holds the names. Name its columns, for example --map Title=name,Nr=code. Nothing was imported.',
    description: IMPORT,
  },
  importFiles: {
    id: 'tables.importFiles',
    defaultMessage: 'Import {files}',
    description: 'Label of a change in the history. files: a list of names in quotes',
  },
  tooMuchMemory: {
    id: 'tables.tooMuchMemory',
    defaultMessage:
      'The file needs too much memory to be read. Nothing was imported. Split it and try again.',
    description: IMPORT,
  },
  notPreviewed: {
    id: 'tables.notPreviewed',
    defaultMessage: 'The preview is no longer there. Nothing was imported. Choose the file again.',
    description: IMPORT,
  },
  stale: {
    id: 'tables.stale',
    defaultMessage: 'The model has changed since the preview. Nothing was imported. Check the new preview.',
    description: IMPORT,
  },
  tooManyTables: {
    id: 'tables.tooManyTables',
    defaultMessage: 'More than {limit, number} tables are being imported at once. Close one and try again.',
    description: IMPORT,
  },
});
