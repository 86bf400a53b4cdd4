/** What the command line refuses. Options and file types are the same in every language. */
import { defineMessages } from '../../../shared/words/messages.ts';

const USAGE = 'Error of the command line';
const NAMED = 'Error of the command line. Names come in quotes';

export const words = defineMessages({
  notAUsage: {
    id: 'cli.errors.notAUsage',
    defaultMessage: '{sentence}.',
    description:
      'Error of the command line. sentence: of Node, about an unknown option, without its full stop',
  },
  wholeNumber: {
    id: 'cli.errors.wholeNumber',
    defaultMessage: '{option} must be a whole number from {min} to {max}, not {found}.',
    description: NAMED,
  },
  oneOf: {
    id: 'cli.errors.oneOf',
    defaultMessage: '{option} must be one of {choices}, not {found}.',
    description: NAMED,
  },
  either: {
    id: 'cli.errors.either',
    defaultMessage: 'Choose either {one} or {other}.',
    description: 'Error of the command line. one, other: options',
  },
  onlyPages: {
    id: 'cli.errors.onlyPages',
    defaultMessage: 'Only PDFs have pages. Leave out --paper, --landscape and --portrait.',
    description: USAGE,
  },
  onlyMinutes: {
    id: 'cli.errors.onlyMinutes',
    defaultMessage: 'Only minutes tell what has changed. Leave out --since.',
    description: USAGE,
  },
  snapshotNotFound: {
    id: 'cli.errors.snapshotNotFound',
    defaultMessage:
      'There is no snapshot named {name}. Check the name, or leave out --since for the changes of today.',
    description: USAGE,
  },
  onlyParts: {
    id: 'cli.errors.onlyParts',
    defaultMessage: 'Only a book has parts. Leave out --parts and --defined.',
    description: USAGE,
  },
  noTemplate: {
    id: 'cli.errors.noTemplate',
    defaultMessage: 'This format takes no template. Leave out --template.',
    description: USAGE,
  },
  templateTooLarge: {
    id: 'cli.errors.templateTooLarge',
    defaultMessage:
      'The template {file} is larger than {megabytes, number} MB. Nothing was exported. Make its pictures smaller, or choose another template.',
    description: 'Error of the command line',
  },
  noParts: {
    id: 'cli.errors.noParts',
    defaultMessage: 'This leaves no part of the book. Name at least one with --parts.',
    description: USAGE,
  },
  wholeModel: {
    id: 'cli.errors.wholeModel',
    defaultMessage: 'This format always holds the whole model. Leave out --root and --levels.',
    description: USAGE,
  },
  nameFormat: {
    id: 'cli.errors.nameFormat',
    defaultMessage: 'Name the format of {file} with --format or by its extension: {formats}.',
    description: NAMED,
  },
  noPng: {
    id: 'cli.errors.noPng',
    defaultMessage: 'Only the window writes PNG. The formats here are {formats}.',
    description: USAGE,
  },
  pdfOnly: {
    id: 'cli.errors.pdfOnly',
    defaultMessage: '--funnel writes PDF only. Use an OUT name ending in .pdf.',
    description: USAGE,
  },
  pictureOnly: {
    id: 'cli.errors.pictureOnly',
    defaultMessage: '{option} writes PDF and SVG only. Use an OUT name ending in .pdf or .svg.',
    description: USAGE,
  },
  noBlocks: {
    id: 'cli.errors.noBlocks',
    defaultMessage: '--funnel exports a scenario, not blocks. Leave out --root and --levels.',
    description: USAGE,
  },
  nettedNeedsOverlay: {
    id: 'cli.errors.nettedNeedsOverlay',
    defaultMessage: '--netted needs --overlay: it changes the figures of the overlay.',
    description: USAGE,
  },
  noLens: { id: 'cli.errors.noLens', defaultMessage: '{file} has no lens.', description: NAMED },
  lensNotFound: {
    id: 'cli.errors.lensNotFound',
    defaultMessage: 'There is no lens named {name}. Choose one of {names}.',
    description: NAMED,
  },
  noScenario: {
    id: 'cli.errors.noScenario',
    defaultMessage: '{file} has no funnel scenario to calculate.',
    description: NAMED,
  },
  scenarioNotFound: {
    id: 'cli.errors.scenarioNotFound',
    defaultMessage: 'There is no scenario named {name}. Choose one of {names}.',
    description: NAMED,
  },
  inScenario: {
    id: 'cli.errors.inScenario',
    defaultMessage: 'Scenario {name}: {problem}',
    description: 'Error of the command line. name: in quotes; problem: a sentence',
  },
  noBlock: {
    id: 'cli.errors.noBlock',
    defaultMessage: 'No block of the model has the code {code}.',
    description: NAMED,
  },
  mapNeedsPipeline: {
    id: 'cli.errors.mapNeedsPipeline',
    defaultMessage: '--map needs --pipeline: it tells how to read that file.',
    description: USAGE,
  },
  totalNeedsScenarios: {
    id: 'cli.errors.totalNeedsScenarios',
    defaultMessage: '--total adds up scenarios, and needs two or more.',
    description: USAGE,
  },
  tooManyCompared: {
    id: 'cli.errors.tooManyCompared',
    defaultMessage: '--funnel compares up to {limit, number} scenarios.',
    description: USAGE,
  },
  oneScenario: {
    id: 'cli.errors.oneScenario',
    defaultMessage: '{option} needs one scenario. Name it with --scenario.',
    description: USAGE,
  },
  onlyOfModels: {
    id: 'cli.errors.onlyOfModels',
    defaultMessage: '--scenario chooses a scenario of a model. A JSON document holds only one; leave it out.',
    description: USAGE,
  },
  notFunnelFile: {
    id: 'cli.errors.notFunnelFile',
    defaultMessage: '{file} is neither a model nor valid JSON.',
    description: NAMED,
  },
  badAnswer: {
    id: 'cli.errors.badAnswer',
    defaultMessage: '--map takes NAME=ANSWER, where NAME is one of {names}, not {found}.',
    description: NAMED,
  },
  inFile: {
    id: 'cli.errors.inFile',
    defaultMessage: '{file}: {problem}',
    description: 'Error of the command line. file: a name in quotes; problem: a sentence',
  },
  atLine: {
    id: 'cli.errors.atLine',
    defaultMessage: 'Line {line, number}, {column}: {problem}',
    description: 'A problem of a pipeline report. column: a name in quotes; problem: a sentence',
  },
  moreProblems: {
    id: 'cli.errors.moreProblems',
    defaultMessage: '{count, plural, one {# more problem like these.} other {# more problems like these.}}',
    description: 'The end of a list of problems',
  },
  toChoose: {
    id: 'cli.errors.toChoose',
    defaultMessage: '{problem} To choose: {options}.',
    description: 'A question about a pipeline report. options: “--map a=b or --map a=c”',
  },
  eitherOption: {
    id: 'cli.errors.eitherOption',
    defaultMessage: '{one} or {other}',
    description: 'Two options to choose from',
  },
  noneOption: {
    id: 'cli.errors.noneOption',
    defaultMessage: '{one}, or {other} for none',
    description: 'Two options to choose from; the second chooses no column',
  },
  endedRows: {
    id: 'cli.errors.endedRows',
    defaultMessage:
      '{rows, plural, one {# row seems to be about a deal that has ended, by the column {column}.} other {# rows seem to be about deals that have ended, by the column {column}.}}',
    description: 'A question about a pipeline report. column: a name in quotes',
  },
  blankRows: {
    id: 'cli.errors.blankRows',
    defaultMessage:
      '{rows, plural, one {# row has no stage, below {cell}.} other {# rows have no stage, below {cell}.}}',
    description: 'A question about a pipeline report. cell: in quotes',
  },
  unclearDecimal: {
    id: 'cli.errors.unclearDecimal',
    defaultMessage: '{cell} in {column} can be read in two ways: the mark before decimals is not clear.',
    description: 'A question about a pipeline report. cell, column: in quotes',
  },
  unclearShare: {
    id: 'cli.errors.unclearShare',
    defaultMessage: '{cell} in {column} can be a percentage or a fraction of 1.',
    description: 'A question about a pipeline report. cell, column: in quotes',
  },
  nameImportFormat: {
    id: 'cli.errors.nameImportFormat',
    defaultMessage: 'Name the format of {file} with --format: {formats}.',
    description: NAMED,
  },
  cantImport: {
    id: 'cli.errors.cantImport',
    defaultMessage: 'Can’t import {file}. Supported file types: {formats}.',
    description: NAMED,
  },
  notStandardOutput: {
    id: 'cli.errors.notStandardOutput',
    defaultMessage: 'A model can’t be written to standard output. Name a file.',
    description: USAGE,
  },
  nameOfLog: {
    id: 'cli.errors.nameOfLog',
    defaultMessage: '{file} is the name of another model’s log. Choose a name with another ending.',
    description: NAMED,
  },
  nameTooLong: {
    id: 'cli.errors.nameTooLong',
    defaultMessage:
      'The name is too long: there would be no room for the files that SQLite keeps next to a model. Choose a name of at most {limit, number} bytes.',
    description: USAGE,
  },
  notAModel: {
    id: 'cli.errors.notAModel',
    defaultMessage: 'This can’t become a model: {problem} Nothing was written.',
    description: 'Error of the command line. problem: a sentence',
  },
  fileExists: {
    id: 'cli.errors.fileExists',
    defaultMessage: '{file} already exists. Nothing was written. Choose another name.',
    description: NAMED,
  },
  noSeed: {
    id: 'cli.errors.noSeed',
    defaultMessage: 'There is no seed named {seed}. Strata comes with {known}.',
    description: NAMED,
  },
  badMapping: {
    id: 'cli.errors.badMapping',
    defaultMessage: '--map must be a list such as Title=name,Nr=code. {text} is not part of one.',
    description: 'Error of the command line. text: in quotes',
  },
  notImported: {
    id: 'cli.errors.notImported',
    defaultMessage: '{file} was not imported: {problem}',
    description: 'Error of the command line. problem: a sentence',
  },
  nothingNew: {
    id: 'cli.errors.nothingNew',
    defaultMessage: '{file} already has all that {tables} would bring. Nothing was changed.',
    description:
      'Error of the command line. file: name of a model, in quotes; tables: names of files, in quotes',
  },
  nothingUsable: {
    id: 'cli.errors.nothingUsable',
    defaultMessage:
      'No row of {tables} can become a block. Nothing was changed. The report says why, by line.',
    description: 'Error of the command line. tables: names of files, in quotes',
  },
  severalTables: {
    id: 'cli.errors.severalTables',
    defaultMessage: 'Only tables can be imported together: CSV, TSV or XLSX. {file} isn’t a table.',
    description: NAMED,
  },
  oneMissing: {
    id: 'cli.errors.oneMissing',
    defaultMessage: '--delete-missing needs a single table: what one lacks, another may have.',
    description: USAGE,
  },
  onlyTables: {
    id: 'cli.errors.onlyTables',
    defaultMessage: '{option} needs a table: CSV, TSV or XLSX.',
    description: 'Error of the command line. option: such as --sheet',
  },
  noFile: {
    id: 'cli.errors.noFile',
    defaultMessage: '{file} is a {kind, select, folder {folder} other {socket or a device}}. Name a file.',
    description: NAMED,
  },
  tooLarge: {
    id: 'cli.errors.tooLarge',
    defaultMessage: '{file} is too large: Strata reads files of up to {megabytes, number} MB.',
    description: NAMED,
  },
  toNeedsRestore: {
    id: 'cli.errors.toNeedsRestore',
    defaultMessage: '--to needs --restore: name the restore point as well.',
    description: USAGE,
  },
  notBuilt: {
    id: 'cli.errors.notBuilt',
    defaultMessage: 'The editor has not been built yet. Run “npm run build” first.',
    description: USAGE,
  },
  roomNeedsFile: {
    id: 'cli.errors.roomNeedsFile',
    defaultMessage: 'A room is opened for one model. Name its file instead of a folder.',
    description: USAGE,
  },
  replacesModel: {
    id: 'cli.errors.replacesModel',
    defaultMessage: 'Can’t export to {file}: it is a model. Choose another name.',
    description: NAMED,
  },
  replacesLog: {
    id: 'cli.errors.replacesLog',
    defaultMessage: 'Can’t export to {file}: the name belongs to the log of a model. Choose another name.',
    description: NAMED,
  },
  outputRefused: {
    id: 'cli.errors.outputRefused',
    defaultMessage:
      'Can’t write to standard output: {why, select, full {the disk is full} other {the system refuses it}} ({code}).',
    description: 'Error of the command line. code: of the system',
  },
  carriedOut: {
    id: 'cli.errors.carriedOut',
    defaultMessage: '{problem} Line {line, number} was carried out; the lines after it were not.',
    description: 'Error while commands are carried out. problem: a sentence',
  },
  notUtf8: {
    id: 'cli.errors.notUtf8',
    defaultMessage: 'Line {line, number} is not valid UTF-8 (byte {byte, number}). It was skipped.',
    description: 'Result of a line of commands',
  },
  notJson: {
    id: 'cli.errors.notJson',
    defaultMessage: 'This line is not valid JSON. It was skipped.',
    description: 'Result of a line of commands',
  },
  defect: {
    id: 'cli.errors.defect',
    defaultMessage:
      'Strata failed unexpectedly ({summary}). {written, select, yes {Details are in {path}.} other {The details could not be written to {path}.}}',
    description: 'Error of the command line that nobody has foreseen. summary: of the error',
  },
});
