/** The help of the command line. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  usage: { id: 'cli.help.usage', defaultMessage: 'Usage: {line}', description: 'Help of the command line' },
  arguments: { id: 'cli.help.arguments', defaultMessage: 'Arguments:', description: 'Heading in the help' },
  options: { id: 'cli.help.options', defaultMessage: 'Options:', description: 'Heading in the help' },
  commands: { id: 'cli.help.commands', defaultMessage: 'Commands:', description: 'Heading in the help' },
  choices: {
    id: 'cli.help.choices',
    defaultMessage: '{about} ({choices})',
    description: 'An option with its choices',
  },
  withDefault: {
    id: 'cli.help.withDefault',
    defaultMessage: '{about} (default: {value})',
    description: 'An option with its default',
  },
  details: {
    id: 'cli.help.details',
    defaultMessage: 'Run “COMMAND --help” for details.',
    description: 'Under the list of commands',
  },
  model: {
    id: 'cli.help.model',
    defaultMessage: 'Model file (.strata)',
    description: 'Help of the command line: an argument or an option',
  },
  newModel: {
    id: 'cli.help.newModel',
    defaultMessage: 'Name of the new model file',
    description: 'Help of the command line: an argument or an option',
  },
  json: {
    id: 'cli.help.json',
    defaultMessage: 'Print JSON',
    description: 'Help of the command line: an argument or an option',
  },
  new: {
    id: 'cli.help.new',
    defaultMessage: 'Create a new model file, blank or from a seed.',
    description: 'Help of the command line: what a command does',
  },
  seed: {
    id: 'cli.help.seed',
    defaultMessage: 'Seed to start from',
    description: 'Help of the command line: an argument or an option',
  },
  show: {
    id: 'cli.help.show',
    defaultMessage: 'Print the outline: code, name, status and depth of each block.',
    description: 'Help of the command line: what a command does',
  },
  showJson: {
    id: 'cli.help.showJson',
    defaultMessage: 'Print an array of (code, name, status, depth, id). Macro processes have depth 1',
    description: 'Help of the command line: an argument or an option',
  },
  showNotes: {
    id: 'cli.help.showNotes',
    defaultMessage: 'Terms are shown by their adopted names.',
    description: 'Help of the command line: notes under the options',
  },
  apply: {
    id: 'cli.help.apply',
    defaultMessage: 'Carry out commands, one per line; print one JSON result per line.',
    description: 'Help of the command line: what a command does',
  },
  applyCommands: {
    id: 'cli.help.applyCommands',
    defaultMessage:
      'File or pipe with one JSON command per line, or - for standard input. Blank lines are skipped',
    description: 'Help of the command line: an argument or an option',
  },
  applyNotes: {
    id: 'cli.help.applyNotes',
    defaultMessage:
      'Each line is a change of its own. Its result has “ok” and the number of the change as “seq”, or the “code” and “message” of a refusal; the next line is tried in any case. The exit code is 0 whatever the results, and 2 if FILE or COMMANDS can’t be used.',
    description: 'Help of the command line: notes under the options',
  },
  undo: {
    id: 'cli.help.undo',
    defaultMessage: 'Undo your last N changes.',
    description: 'Help of the command line: what a command does',
  },
  redo: {
    id: 'cli.help.redo',
    defaultMessage: 'Redo the last N undone changes.',
    description: 'Help of the command line: what a command does',
  },
  steps: {
    id: 'cli.help.steps',
    defaultMessage: 'Number of changes (default: 1)',
    description: 'Help of the command line: an argument or an option',
  },
  undoPart: {
    id: 'cli.help.undoPart',
    defaultMessage: 'Where others have built on a change, undo the rest of it',
    description: 'Help of the command line: an argument or an option',
  },
  redoPart: {
    id: 'cli.help.redoPart',
    defaultMessage: 'Where others have built on a change, redo the rest of it',
    description: 'Help of the command line: an argument or an option',
  },
  stepsNotes: {
    id: 'cli.help.stepsNotes',
    defaultMessage:
      'Prints the label of each change, one per line; what others have built on is named and stays. The exit code is 1 if nothing was undone or redone.',
    description: 'Help of the command line: notes under the options',
  },
  check: {
    id: 'cli.help.check',
    defaultMessage: 'Print the findings of the checks. The exit code is 1 if the file is damaged.',
    description: 'Help of the command line: what a command does',
  },
  checkJson: {
    id: 'cli.help.checkJson',
    defaultMessage: 'Print an array of (check, severity, message, …)',
    description: 'Help of the command line: an argument or an option',
  },
  repair: {
    id: 'cli.help.repair',
    defaultMessage:
      'Write what can be read of FILE to a new model, and print what was lost, moved or corrected. FILE is not changed',
    description: 'Help of the command line: an argument or an option',
  },
  checkNotes: {
    id: 'cli.help.checkNotes',
    defaultMessage:
      'Damage is searched for in pages, indexes, references, the search index and the history. Findings in a sound file are advice and don’t change the exit code.',
    description: 'Help of the command line: notes under the options',
  },
  restorePoints: {
    id: 'cli.help.restorePoints',
    defaultMessage: 'List the restore points of a model, or restore one.',
    description: 'Help of the command line: what a command does',
  },
  restoreFile: {
    id: 'cli.help.restoreFile',
    defaultMessage: 'Model file; it may be missing or damaged',
    description: 'Help of the command line: an argument or an option',
  },
  restore: {
    id: 'cli.help.restore',
    defaultMessage: 'Restore this restore point, as a change that can be undone',
    description: 'Help of the command line: an argument or an option',
  },
  to: {
    id: 'cli.help.to',
    defaultMessage: 'With --restore: write the restore point to a new model and leave FILE unchanged',
    description: 'Help of the command line: an argument or an option',
  },
  restoreNotes: {
    id: 'cli.help.restoreNotes',
    defaultMessage:
      'Restore points are whole copies, made after every 15 minutes of work and before a file is updated to a newer version.',
    description: 'Help of the command line: notes under the options',
  },
  funnel: {
    id: 'cli.help.funnel',
    defaultMessage: 'Net a quota against the funnel of a model or of a JSON document.',
    description: 'Help of the command line: what a command does',
  },
  funnelIn: {
    id: 'cli.help.funnelIn',
    defaultMessage: 'Model (.strata), or JSON document with one scenario',
    description: 'Help of the command line: an argument or an option',
  },
  scenarioName: {
    id: 'cli.help.scenarioName',
    defaultMessage: 'Calculate only this scenario of the model',
    description: 'Help of the command line: an argument or an option',
  },
  pipeline: {
    id: 'cli.help.pipeline',
    defaultMessage: 'Take open units from a report of deals or stages (CSV). The model is not changed',
    description: 'Help of the command line: an argument or an option',
  },
  map: {
    id: 'cli.help.map',
    defaultMessage:
      'How to read that report; repeatable. NAME is stage, open, conversion, lag or period (ANSWER: a heading, or nothing for no column), every-row (a stage), or closed, blanks, decimal or share',
    description: 'Help of the command line: an argument or an option',
  },
  total: {
    id: 'cli.help.total',
    defaultMessage: 'Add up all scenarios of the model, as segments of one business',
    description: 'Help of the command line: an argument or an option',
  },
  funnelJson: {
    id: 'cli.help.funnelJson',
    defaultMessage: 'Print each result in full precision as one JSON object per line',
    description: 'Help of the command line: an argument or an option',
  },
  csv: {
    id: 'cli.help.csv',
    defaultMessage: 'Print the netting and the summary of one scenario as CSV',
    description: 'Help of the command line: an argument or an option',
  },
  funnelNotes: {
    id: 'cli.help.funnelNotes',
    defaultMessage:
      'The shapes of the JSON document and of the results are in the output of the schema command, as $defs.funnelInput and $defs.funnelResult. Warnings are written to standard error.',
    description: 'Help of the command line: notes under the options',
  },
  serve: {
    id: 'cli.help.serve',
    defaultMessage: 'Serve the editor to a browser on this machine until stopped.',
    description: 'Help of the command line: what a command does',
  },
  place: {
    id: 'cli.help.place',
    defaultMessage:
      'Folder of models, or one model; by default the library: STRATA_LIBRARY, else Strata in your documents',
    description: 'Help of the command line: an argument or an option',
  },
  port: {
    id: 'cli.help.port',
    defaultMessage: 'Port; by default the last one used, if it is free',
    description: 'Help of the command line: an argument or an option',
  },
  room: {
    id: 'cli.help.room',
    defaultMessage:
      'Open a live room for FILE at this private address of this machine; prints its address and code',
    description: 'Help of the command line: an option of serve',
  },
  serveNotes: {
    id: 'cli.help.serveNotes',
    defaultMessage: 'Prints one line of JSON with the “url” of the editor. The token in it is the key.',
    description: 'Help of the command line: notes under the options',
  },
  schema: {
    id: 'cli.help.schema',
    defaultMessage:
      'Print the JSON schema of every command that apply takes, and of what funnel reads and prints.',
    description: 'Help of the command line: what a command does',
  },
  schemaNotes: {
    id: 'cli.help.schemaNotes',
    defaultMessage:
      'The commands are the alternatives of “oneOf”; $defs.funnelInput and $defs.funnelResult belong to funnel.',
    description: 'Help of the command line: notes under the options',
  },
});
