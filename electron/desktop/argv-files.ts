import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';

/**
 * The model files among a start's arguments, as absolute paths. The executable, switches and the app's own folder
 * (`electron .`) are passed over because they don't end in `.strata`.
 */
export const filesInArguments = (argv: readonly string[], workingFolder: string): string[] =>
  argv
    .filter((argument) => !argument.startsWith('-') && extname(argument).toLowerCase() === '.strata')
    .map((argument) => resolve(workingFolder, argument))
    .filter((file) => existsSync(file));
