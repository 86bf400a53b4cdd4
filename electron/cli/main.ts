/** The commands of the command line, and what becomes of their errors. */
import { UserError } from '../../shared/api/contract.ts';
import { applyCommand } from './apply.ts';
import { checkCommand } from './check.ts';
import { type CliCommand, print, remark } from './command.ts';
import { exportCommand } from './export.ts';
import { funnelCommand } from './funnel.ts';
import { redoCommand, undoCommand } from './history.ts';
import { importCommand } from './import.ts';
import { newCommand } from './new.ts';
import { VERSION } from './places.ts';
import { schemaCommand } from './schema.ts';
import { serveCommand } from './serve.ts';
import { showCommand } from './show.ts';

const commands: ReadonlyMap<string, CliCommand> = new Map([
  ['new', newCommand],
  ['show', showCommand],
  ['apply', applyCommand],
  ['undo', undoCommand],
  ['redo', redoCommand],
  ['export', exportCommand],
  ['import', importCommand],
  ['check', checkCommand],
  ['funnel', funnelCommand],
  ['serve', serveCommand],
  ['schema', schemaCommand],
]);

/** Exit codes: 0 done, 1 what the command says about itself, 2 it could not be carried out, 70 a defect of Strata. */
const CANNOT = 2;
const DEFECT = 70;

const run = async ([name = '', ...args]: readonly string[]): Promise<number> => {
  if (name === '--version') return say(`${VERSION}\n`);
  if (name === '' || name === 'help' || name === '--help' || name === '-h') {
    const about = commands.get(args[0] ?? '');
    if (about) return say(helpFor(args[0] ?? '', about));
    return name === '' ? complain('Name a command, or --help for the list of them.') : say(help());
  }
  const command = commands.get(name);
  if (!command) return complain(`There is no command named “${name}”; --help lists them.`);
  if (args.includes('--help') || args.includes('-h')) return say(helpFor(name, command));
  return command.run(args);
};

const say = async (text: string): Promise<number> => {
  await print(text);
  return 0;
};

const complain = (sentence: string): number => {
  remark(sentence);
  return CANNOT;
};

const help = (): string => {
  const lines = [...commands].map(([name, { summary }]) => `  ${name.padEnd(8)}${summary}\n`);
  return `Usage: npm run -s strata -- COMMAND ...\n\n${lines.join('')}\nCOMMAND --help says more about one.\n`;
};

const helpFor = (name: string, { usage, summary, details }: CliCommand): string =>
  `${['Usage: npm run -s strata --', name, usage].join(' ').trim()}\n\n${summary}\n${details === '' ? '' : `${details}\n`}`;

// Whoever reads may stop early (`| head`); what was asked for is carried out all the same.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (error instanceof UserError) process.exitCode = complain(error.message);
  else {
    remark(`Something went wrong in Strata: ${error instanceof Error ? error.stack : String(error)}`);
    process.exitCode = DEFECT;
  }
}
