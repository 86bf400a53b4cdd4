/** Texts of the dialog that imports a table. */
import { defineMessages } from '../../shared/words/messages.ts';

const FIELD = 'Option: what a column of a table becomes';

export const words = defineMessages({
  title: { id: 'tableImport.title', defaultMessage: 'Import a table', description: 'Title of a dialog' },
  import: { id: 'tableImport.import', defaultMessage: 'Import', description: 'Button' },
  importing: {
    id: 'tableImport.importing',
    defaultMessage: 'Importing…',
    description: 'Button, while it works',
  },
  reading: {
    id: 'tableImport.reading',
    defaultMessage: 'Reading {file}',
    description: 'Name of a progress bar. file: in quotes',
  },
  file: {
    id: 'tableImport.file',
    defaultMessage: '{file}: {rows, plural, one {# row} other {# rows}}',
    description: 'What was read. file: in quotes',
  },
  unreadable: {
    id: 'tableImport.unreadable',
    defaultMessage: 'Can’t read {file}. Nothing was imported.',
    description: 'Error. file: in quotes',
  },
  tooLarge: {
    id: 'tableImport.tooLarge',
    defaultMessage: '{file} is larger than {size}. Nothing was imported.',
    description: 'Error. file: in quotes; size: such as 100 MB',
  },
  recognised: {
    id: 'tableImport.recognised',
    defaultMessage: 'How it is read',
    description: 'Heading of the choices of sheet, headings, encoding and separator',
  },
  columns: { id: 'tableImport.columns', defaultMessage: 'Columns', description: 'Heading' },
  sheet: { id: 'tableImport.sheet', defaultMessage: 'Sheet', description: 'Label of a list' },
  headLine: {
    id: 'tableImport.headLine',
    defaultMessage: 'Headings',
    description: 'Label of a list of rows',
  },
  headAt: {
    id: 'tableImport.headAt',
    defaultMessage: 'Row {line, number}: {text}',
    description: 'Option: the row that the headings are in',
  },
  noHead: { id: 'tableImport.noHead', defaultMessage: 'No headings', description: 'Option' },
  encoding: { id: 'tableImport.encoding', defaultMessage: 'Encoding', description: 'Label of a list' },
  encodingName: {
    id: 'tableImport.encodingName',
    defaultMessage:
      '{encoding, select, utf8 {UTF-8} utf16le {UTF-16} utf16be {UTF-16 (big-endian)} windows1252 {Windows-1252 (Western)} gbk {GBK (Chinese)} other {}}',
    description: 'Option: an encoding of text',
  },
  separator: { id: 'tableImport.separator', defaultMessage: 'Separator', description: 'Label of a list' },
  separatorName: {
    id: 'tableImport.separatorName',
    defaultMessage:
      '{separator, select, comma {Comma} semicolon {Semicolon} tab {Tab} bar {Vertical bar} other {}}',
    description: 'Option: what is between the columns',
  },
  nesting: { id: 'tableImport.nesting', defaultMessage: 'Levels come from', description: 'Label of a list' },
  nestingName: {
    id: 'tableImport.nestingName',
    defaultMessage:
      '{nesting, select, parts {A column for each level} parent {The parent column} level {The level column} indent {The indent of the names} code {The codes} flat {Nothing: one level} other {}}',
    description: 'Option: how a table says which block is inside which',
  },
  under: { id: 'tableImport.under', defaultMessage: 'Import into', description: 'Label of a block' },
  topLevel: {
    id: 'tableImport.topLevel',
    defaultMessage: 'Top level',
    description: 'Where blocks go; also a button',
  },
  changeUnder: {
    id: 'tableImport.changeUnder',
    defaultMessage: 'Change block',
    description: 'Button: chooses the block that the table is imported into',
  },
  newModel: { id: 'tableImport.newModel', defaultMessage: 'A new model', description: 'Where blocks go' },
  whole: {
    id: 'tableImport.whole',
    defaultMessage: 'A table from this model, compared by the IDs of its blocks.',
    description: 'Note: the table is a workbook that Strata wrote',
  },
  columnName: {
    id: 'tableImport.columnName',
    defaultMessage: 'Column {number, number}',
    description: 'Label of a list, if the column has no heading',
  },
  chooseName: {
    id: 'tableImport.chooseName',
    defaultMessage: 'Choose the column that holds the names, or a column for each level.',
    description: 'Problem',
  },
  fieldName: { id: 'tableImport.fieldName', defaultMessage: 'Name', description: FIELD },
  fieldPart: {
    id: 'tableImport.fieldPart',
    defaultMessage: 'Name, one column for each level',
    description: FIELD,
  },
  fieldCode: { id: 'tableImport.fieldCode', defaultMessage: 'Code', description: FIELD },
  fieldLevel: { id: 'tableImport.fieldLevel', defaultMessage: 'Level', description: FIELD },
  fieldParent: { id: 'tableImport.fieldParent', defaultMessage: 'Parent', description: FIELD },
  fieldOwner: { id: 'tableImport.fieldOwner', defaultMessage: 'Owner', description: FIELD },
  fieldStatus: { id: 'tableImport.fieldStatus', defaultMessage: 'Status', description: FIELD },
  fieldDefinition: { id: 'tableImport.fieldDefinition', defaultMessage: 'Definition', description: FIELD },
  fieldExternalId: { id: 'tableImport.fieldExternalId', defaultMessage: 'External ID', description: FIELD },
  fieldId: { id: 'tableImport.fieldId', defaultMessage: 'Strata ID', description: FIELD },
  fieldSkip: { id: 'tableImport.fieldSkip', defaultMessage: 'Leave out', description: FIELD },
  preview: {
    id: 'tableImport.preview',
    defaultMessage: 'Preview',
    description: 'Heading; name of a list, for screen readers',
  },
  show: {
    id: 'tableImport.show',
    defaultMessage: 'Show',
    description: 'Name of a group of buttons, for screen readers',
  },
  shown: {
    id: 'tableImport.shown',
    defaultMessage:
      '{part, select, blocks {Blocks} changes {Changes} missing {Not in the table} notes {Notes} leftOut {Left out} other {}} ({count, number})',
    description: 'Button: what is listed',
  },
  counts: {
    id: 'tableImport.counts',
    defaultMessage:
      '{made, plural, =0 {} one {# new block. } other {# new blocks. }}{changed, plural, =0 {} other {# changed. }}{renamed, plural, =0 {} other {# renamed. }}{moved, plural, =0 {} other {# moved. }}{same, plural, =0 {} other {# unchanged. }}',
    description: 'What an import would do',
  },
  levels: {
    id: 'tableImport.levels',
    defaultMessage: 'By level: {levels}',
    description: 'levels: a list such as “1: 13, 2: 72”',
  },
  level: {
    id: 'tableImport.level',
    defaultMessage: '{level, number}: {count, number}',
    description: 'Number of blocks on a level',
  },
  nothing: {
    id: 'tableImport.nothing',
    defaultMessage: 'Nothing would change: the model already has all of it.',
    description: 'Status',
  },
  noBlocks: {
    id: 'tableImport.noBlocks',
    defaultMessage: 'No row can become a block.',
    description: 'Problem',
  },
  kind: {
    id: 'tableImport.kind',
    defaultMessage:
      '{kind, select, new {New} changed {Changed} moved {Moved} changedAndMoved {Changed, moved} other {}}',
    description: 'What becomes of a block',
  },
  change: {
    id: 'tableImport.change',
    defaultMessage: '{field}: {from} → {to}',
    description: 'A cell that changes. field: a label; from, to: texts in quotes, or “empty”',
  },
  empty: {
    id: 'tableImport.empty',
    defaultMessage: 'empty',
    description: 'An empty cell, before or after a change',
  },
  line: {
    id: 'tableImport.line',
    defaultMessage: 'Row {line, number}: {text}',
    description: 'Why a row is left out, or what is noted about it. text: a sentence',
  },
  deleteAll: {
    id: 'tableImport.deleteAll',
    defaultMessage: 'Delete {count, plural, one {this block} other {all # blocks}}',
    description: 'Checkbox',
  },
  deleteBlock: {
    id: 'tableImport.deleteBlock',
    defaultMessage: 'Delete {block}',
    description: 'Checkbox. block: code and name',
  },
  cantDelete: {
    id: 'tableImport.cantDelete',
    defaultMessage: '{block} stays: blocks of the table are inside it.',
    description: 'Note on a block that is not in the table. block: code and name',
  },
  deleting: {
    id: 'tableImport.deleting',
    defaultMessage: '{count, plural, one {# block will be deleted.} other {# blocks will be deleted.}}',
    description: 'Status',
  },
  imported: {
    id: 'tableImport.imported',
    defaultMessage: 'Imported {file}.',
    description: 'Outcome. file: in quotes',
  },
});
