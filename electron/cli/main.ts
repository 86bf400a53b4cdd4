/** Runs a command of the command line and reports its errors. */
import { UserError } from '../../shared/api/contract.ts';
import { say as tell } from '../../shared/words/messages.ts';
import { print, remark } from './command.ts';
import { allCommands, commandNamed } from './commands.ts';
import { DEFECT, reportDefect } from './defect.ts';
import { help, helpFor } from './help.ts';
import { VERSION } from './io/places.ts';
import { words } from './words.ts';

/** Exit codes: 0 done, 1 what the command says about itself, 2 it could not be carried out, 70 a defect of Strata. */
const CANNOT = 2;

const run = async ([name = '', ...args]: readonly string[]): Promise<number> => {
  if (name === '--version') return say(`${VERSION}\n`);
  if (name === '' || name === 'help' || name === '--help' || name === '-h') {
    const about = await commandNamed(args[0] ?? '');
    if (about) return say(helpFor(args[0] ?? '', about));
    return name === '' ? complain(tell(words.nameCommand)) : say(help(await allCommands()));
  }
  const command = await commandNamed(name);
  if (!command) return complain(tell(words.noCommand, { name }));
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

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (error instanceof UserError) process.exitCode = complain(error.message);
  else {
    reportDefect(error);
    process.exitCode = DEFECT;
  }
}
