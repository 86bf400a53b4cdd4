/** Errors of imports and exports. Files come as names in quotes. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  noTable: {
    id: 'exchange.noTable',
    defaultMessage: '{file} has no table, so there are no columns to name. Nothing was imported.',
    description: 'Error of an import',
  },
  noLines: {
    id: 'exchange.noLines',
    defaultMessage: '{file} has no lines with text. Nothing was imported.',
    description: 'Error of an import',
  },
  tooLarge: {
    id: 'exchange.tooLarge',
    defaultMessage: '{file} is larger than {megabytes, number} MB. Nothing was imported.',
    description: 'Error of an import',
  },
  modelTooLarge: {
    id: 'exchange.modelTooLarge',
    defaultMessage:
      'This model has more than {megabytes, number} MB as JSON, too much to be imported again. Nothing was written. Copy its .strata file instead.',
    description: 'Error of an export',
  },
  tooManyRows: {
    id: 'exchange.tooManyRows',
    defaultMessage:
      '{file} has more than {limit, number} rows. Nothing was imported. Split it and try again.',
    description: 'Error of an import of a table',
  },
  tooManyCells: {
    id: 'exchange.tooManyCells',
    defaultMessage: '{file} has a table of more than {limit, number} cells. Nothing was imported.',
    description: 'Error of an import. file: in quotes',
  },
  tooManyCharacters: {
    id: 'exchange.tooManyCharacters',
    defaultMessage:
      '{file} has more than {limit, number} characters. Nothing was imported. Split it and try again.',
    description: 'Error of an import of a list',
  },
  tooManyLines: {
    id: 'exchange.tooManyLines',
    defaultMessage:
      '{file} has more than {limit, number} lines. Nothing was imported. Split it and try again.',
    description: 'Error of an import of a list',
  },
  unclearColumns: {
    id: 'exchange.unclearColumns',
    defaultMessage:
      'It isn’t clear which column of {file} holds the names. Name its columns, for example --columns code,name,owner. Nothing was imported.',
    description: 'Error of an import',
  },
  cantImport: {
    id: 'exchange.cantImport',
    defaultMessage: 'Can’t import {file}: {problem}',
    description: 'Error of an import. problem: a sentence',
  },
  unknownFormat: {
    id: 'exchange.unknownFormat',
    defaultMessage: 'There is no export to {format}. Supported formats: {formats}.',
    description: 'Error of an export',
  },
  notText: {
    id: 'exchange.notText',
    defaultMessage: '{file} is not a text file. Nothing was imported.',
    description: 'Error of an import',
  },
  foreignFile: {
    id: 'exchange.foreignFile',
    defaultMessage:
      '{file} is {kind, select, rtf {a rich text document (RTF)} pdf {a PDF} other {an XML file of a kind that Strata doesn’t import}}. Nothing was imported.{kind, select, rtf { Save it as plain text and try again.} other {}}',
    description: 'Error of an import',
  },
  notUtf8: {
    id: 'exchange.notUtf8',
    defaultMessage:
      '{file} is not valid UTF-8: see line {line, number}, byte {byte, number}. Nothing was imported. Save the file as UTF-8 and try again.',
    description: 'Error of an import',
  },
  notAModel: {
    id: 'exchange.notAModel',
    defaultMessage:
      'Can’t read {file} as a model: {problem}{more, plural, =0 {} one { There is at least one more problem.} other { There are at least # more problems.}}',
    description: 'Error of an import. problem: a sentence',
  },
  notJson: {
    id: 'exchange.notJson',
    defaultMessage:
      '{file} is not valid JSON{place, select, end {: it ends too early} other {: see line {line, number}, column {column, number}}}. Nothing was imported.',
    description: 'Error of an import',
  },
  scenarioHasPages: {
    id: 'exchange.scenarioHasPages',
    defaultMessage:
      'A funnel scenario is exported as PDF. To save one of its charts as SVG, use the Funnel view.',
    description: 'Error of an export',
  },
  webPage: { id: 'exchange.webPage', defaultMessage: 'Web page', description: 'Name of the format HTML' },
  pageNotBuilt: {
    id: 'exchange.pageNotBuilt',
    defaultMessage: 'The web page isn’t built yet. Run “npm run build” once, then export again.',
    description: 'Error of an export to HTML from the sources',
  },
});
