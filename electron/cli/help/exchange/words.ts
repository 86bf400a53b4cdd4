/** The help of `export` and `import`. */
import { defineMessages } from '../../../../shared/words/messages.ts';

export const words = defineMessages({
  export: {
    id: 'cli.help.exchange.export',
    defaultMessage: 'Write the model, or part of it, in another format.',
    description: 'Help of the command line: what a command does',
  },
  out: {
    id: 'cli.help.exchange.out',
    defaultMessage: 'File, which is replaced, pipe or device, or - for standard output',
    description: 'Help of the command line: an argument or an option',
  },
  exportFormat: {
    id: 'cli.help.exchange.exportFormat',
    defaultMessage: 'Format; by default that of the extension of OUT',
    description: 'Help of the command line: an argument or an option',
  },
  parts: {
    id: 'cli.help.exchange.parts',
    defaultMessage:
      'Parts of a book: cover, control, contents, guide, map, diagrams, reference, matrix, cases, glossary, systems, decisions, funnel, findings, index; -PART leaves one out',
    description: 'Help of the command line: an argument or an option',
  },
  since: {
    id: 'cli.help.exchange.since',
    defaultMessage: 'In minutes: list the changes since this snapshot (default: since the start of the day)',
    description: 'Help of the command line: an argument or an option',
  },
  template: {
    id: 'cli.help.exchange.template',
    defaultMessage:
      'For slides: the .potx or .pptx file whose masters, layouts, theme and fonts they take; for Word: the .dotx or .docx file whose paper, styles, headers, footers and theme it takes',
    description: 'Help of the command line: an argument or an option',
  },
  defined: {
    id: 'cli.help.exchange.defined',
    defaultMessage: 'In a book: reference only for blocks with a definition',
    description: 'Help of the command line: an argument or an option',
  },
  root: {
    id: 'cli.help.exchange.root',
    defaultMessage: 'Export only the contents of the block with this code',
    description: 'Help of the command line: an argument or an option',
  },
  levels: {
    id: 'cli.help.exchange.levels',
    defaultMessage: 'Export only this many levels',
    description: 'Help of the command line: an argument or an option',
  },
  exportFunnel: {
    id: 'cli.help.exchange.exportFunnel',
    defaultMessage:
      'Export this funnel scenario instead of the blocks: its figures and charts (PDF only); repeat it to compare up to four side by side',
    description: 'Help of the command line: an argument or an option',
  },
  exportTotal: {
    id: 'cli.help.exchange.exportTotal',
    defaultMessage: 'Add up the scenarios of --funnel as well, as segments of one business',
    description: 'Help of the command line: an argument or an option',
  },
  overlay: {
    id: 'cli.help.exchange.overlay',
    defaultMessage:
      'Show the units that enter and leave the blocks linked to the stages of this scenario (PDF or SVG)',
    description: 'Help of the command line: an argument or an option',
  },
  netted: {
    id: 'cli.help.exchange.netted',
    defaultMessage:
      'With --overlay: show the units to create, net of open units, instead of those needed for the whole quota',
    description: 'Help of the command line: an argument or an option',
  },
  lens: {
    id: 'cli.help.exchange.lens',
    defaultMessage: 'Colour the blocks by their weight in this lens, with a legend (PDF or SVG)',
    description: 'Help of the command line: an argument or an option',
  },
  colour: {
    id: 'cli.help.exchange.colour',
    defaultMessage:
      'Colour the blocks by status, owner or system, or with a legend of their own colours (PDF or SVG)',
    description: 'Help of the command line: an argument or an option',
  },
  paper: {
    id: 'cli.help.exchange.paper',
    defaultMessage: 'PDF page size',
    description: 'Help of the command line: an argument or an option',
  },
  landscape: {
    id: 'cli.help.exchange.landscape',
    defaultMessage: 'Landscape page (default)',
    description: 'Help of the command line: an argument or an option',
  },
  portrait: {
    id: 'cli.help.exchange.portrait',
    defaultMessage: 'Portrait page',
    description: 'Help of the command line: an argument or an option',
  },
  exportNotes: {
    id: 'cli.help.exchange.exportNotes',
    defaultMessage: 'JSON always holds the whole model. To export PNG, use Export in the editor.',
    description: 'Help of the command line: notes under the options',
  },
  import: {
    id: 'cli.help.exchange.import',
    defaultMessage: 'Create a new model file from JSON, a list or a table, or import a table into a model.',
    description: 'Help of the command line: what a command does',
  },
  importIn: {
    id: 'cli.help.exchange.importIn',
    defaultMessage:
      'Model as JSON (.json), list of blocks (.txt, .md, .org, .html, .opml, .mm) or tables (.csv, .tsv, .xlsx), imported in this order as one change; - is standard input',
    description: 'Help of the command line: an argument or an option',
  },
  importFormat: {
    id: 'cli.help.exchange.importFormat',
    defaultMessage: 'Format; by default that of the extension of IN',
    description: 'Help of the command line: an argument or an option',
  },
  columns: {
    id: 'cli.help.exchange.columns',
    defaultMessage: 'What the columns of a table are, from the left. A part is a column for each level',
    description: 'Help of the command line: an argument or an option',
  },
  importInto: {
    id: 'cli.help.exchange.importInto',
    defaultMessage: 'Model to import a table into, or a new one',
    description: 'Help of the command line: an argument or an option',
  },
  importPreview: {
    id: 'cli.help.exchange.importPreview',
    defaultMessage: 'Print what would be made and changed, and change nothing',
    description: 'Help of the command line: an argument or an option',
  },
  importMap: {
    id: 'cli.help.exchange.importMap',
    defaultMessage: 'Fields of columns, by heading or letter',
    description: 'Help of the command line: an argument or an option',
  },
  importSheet: {
    id: 'cli.help.exchange.importSheet',
    defaultMessage: 'Sheet of a workbook; by default the first with headings',
    description: 'Help of the command line: an argument or an option',
  },
  importUnder: {
    id: 'cli.help.exchange.importUnder',
    defaultMessage: 'Block to import into; by default the top level',
    description: 'Help of the command line: an argument or an option',
  },
  importNesting: {
    id: 'cli.help.exchange.importNesting',
    defaultMessage: 'How the table says what is inside what; by default detected',
    description: 'Help of the command line: an argument or an option',
  },
  importEncoding: {
    id: 'cli.help.exchange.importEncoding',
    defaultMessage: 'Encoding of a text file; by default detected',
    description: 'Help of the command line: an argument or an option',
  },
  importDeleteMissing: {
    id: 'cli.help.exchange.importDeleteMissing',
    defaultMessage: 'Delete blocks for which an exported workbook no longer has a row',
    description: 'Help of the command line: an argument or an option',
  },
  importNotes: {
    id: 'cli.help.exchange.importNotes',
    defaultMessage:
      'Headings such as Code, Name, Owner and System are recognised. A table (CSV, TSV, XLSX) can be imported into a model again: its blocks are found by their external ID or their name, and a report is printed as JSON, one for each file of several. The exit code is 2, with one sentence on standard error, if nothing was done: a file can’t be read, none of its rows can become a block, or the model already has all of it.',
    description: 'Help of the command line: notes under the options',
  },
});
