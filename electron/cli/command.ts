/** What a command of the command line is: its usage, its options, and what it does. */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { UserError } from '../../shared/api/contract.ts';

type Values<O extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true }>
>['values'];

export type CliCommand = {
  /** Arguments and options as the help shows them: `FILE [--json]`. */
  readonly usage: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Further lines for the help of this command. */
  readonly details: string;
  /** @returns the exit code. Throws a `UserError` where nothing could be done, which ends in exit code 2. */
  readonly run: (args: readonly string[]) => Promise<number>;
};

type Definition<O extends ParseArgsOptionsConfig> = {
  readonly usage: string;
  readonly summary: string;
  readonly details?: string;
  /** How many arguments, beside the options, it takes. */
  readonly count: readonly [least: number, most: number];
  readonly options?: O;
  readonly run: (positionals: readonly string[], values: Values<O>) => Promise<number> | number;
};

export const defineCliCommand = <const O extends ParseArgsOptionsConfig = Record<never, never>>(
  definition: Definition<O>,
): CliCommand => ({
  usage: definition.usage,
  summary: definition.summary,
  details: definition.details ?? '',
  run: async (args) => {
    const { positionals, values } = read(args, definition.options ?? ({} as O));
    const [least, most] = definition.count;
    if (positionals.length < least || positionals.length > most)
      throw new UserError(
        'usage',
        `Too ${positionals.length < least ? 'few' : 'many'} arguments: expected ${definition.usage}.`,
      );
    return definition.run(positionals, values);
  },
});

const read = <O extends ParseArgsOptionsConfig>(args: readonly string[], options: O) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    // The first sentence says what is wrong; Node goes on with advice that does not fit here.
    const [sentence = ''] = (error instanceof Error ? error.message : '').split(/\.(?:\s|$)/, 1);
    throw new UserError('usage', `${sentence}.`);
  }
};

/** A count given as text. Refused where it is no whole number from `least` up. */
export const wholeNumber = (text: string, what: string, least: number, most = 1_000_000): number => {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most))
    throw new UserError('usage', `${what} must be a whole number from ${least} to ${most}, not “${text}”.`);
  return value;
};

/** One of the values allowed. */
export const oneOf = <T extends string>(text: string, allowed: readonly T[], what: string): T => {
  const found = allowed.find((value) => value === text);
  if (found === undefined)
    throw new UserError('usage', `${what} must be one of ${allowed.join(', ')}, not “${text}”.`);
  return found;
};

/** Writes to standard output, waiting where its reader is slower. */
export const print = (text: string): Promise<void> =>
  new Promise((resolve) => {
    // A reader that has gone (`| head`) is no reason to stop: what was asked for is still carried out.
    process.stdout.write(text, () => resolve());
  });

/** A sentence for whoever watches, apart from the output. */
export const remark = (sentence: string): void => void process.stderr.write(`${sentence}\n`);
