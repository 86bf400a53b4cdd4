/** A command of the command line: its arguments and options, from which its usage and help follow, and what it does. */
import { writeSync } from 'node:fs';
import { isatty } from 'node:tty';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { type UserError, userError } from '../../shared/api/contract.ts';
import type { Message, Values } from '../../shared/words/messages.ts';
import { quoted } from '../../shared/words/quoted.ts';
import { writeToDescriptor } from '../engine/exchange/export/destination.ts';
import { words as errors } from './errors/words.ts';
import { words } from './words.ts';

type OptionValues<O extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true }>
>['values'];

/** An argument as the help shows it. */
type Argument = {
  readonly name: string;
  readonly about: Message;
  readonly isOptional?: boolean;
  /** Whether there may be several. */
  readonly isRepeated?: boolean;
};

/** An option of `parseArgs`, and how the help shows it. */
type Option = NonNullable<ParseArgsOptionsConfig[string]> & {
  readonly about: Message;
  /** What its value is called: `NAME`. Only for options that take one. */
  readonly value?: string;
  /** The values allowed. */
  readonly choices?: readonly string[];
  /** Shown as the default. Missing for what the command works out itself. */
  readonly shownDefault?: string;
};
type Options = Readonly<Record<string, Option>>;

export type CliCommand = {
  /** Arguments and options, as `FILE [--json]`. */
  readonly usage: string;
  /** One line for the list of commands. */
  readonly summary: Message;
  readonly arguments: readonly Argument[];
  readonly options: Options;
  readonly notes: Message | undefined;
  /** @returns the exit code. Throws a `UserError` if nothing could be done, which ends in exit code 2. */
  readonly run: (args: readonly string[]) => Promise<number>;
};

type Definition<O extends Options> = {
  readonly summary: Message;
  readonly arguments?: readonly Argument[];
  readonly options?: O;
  readonly notes?: Message;
  readonly run: (positionals: readonly string[], values: OptionValues<O>) => Promise<number> | number;
};

export const defineCliCommand = <const O extends Options = Record<never, never>>(
  definition: Definition<O>,
): CliCommand => {
  const { summary, notes, arguments: known = [] } = definition;
  const options = definition.options ?? ({} as O);
  const usage = [...known.map(argumentUsage), ...Object.entries(options).map(optionUsage)].join(' ');
  const least = known.filter(({ isOptional }) => !isOptional).length;
  return {
    usage,
    summary,
    notes,
    options,
    arguments: known,
    run: async (args) => {
      const { positionals, values } = read(args, options);
      const { length } = positionals;
      if (length < least) throw usageError(words.tooFew, { usage });
      if (length > known.length && !known.some(({ isRepeated }) => isRepeated))
        throw usageError(words.tooMany, { usage });
      return definition.run(positionals, values);
    },
  };
};

const argumentUsage = ({ name, isOptional, isRepeated }: Argument): string =>
  `${isOptional ? `[${name}]` : name}${isRepeated ? '...' : ''}`;

const optionUsage = ([name, { value, multiple }]: readonly [string, Option]): string =>
  `[--${name}${value === undefined ? '' : ` ${value}`}]${multiple ? '...' : ''}`;

const read = <O extends ParseArgsOptionsConfig>(args: readonly string[], options: O) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    // The first sentence says what is wrong; the advice that follows doesn’t apply here.
    const [sentence = ''] = (error instanceof Error ? error.message : '').split(/\.(?:\s|$)/, 1);
    throw usageError(errors.notAUsage, { sentence });
  }
};

/** An error in how a command was called. */
export const usageError = (message: Message, values?: Values): UserError =>
  userError('usage', message, values);

/** A count given as text for `option`. Refused if it is not a whole number from `least` to `most`. */
export const wholeNumber = (text: string, option: string, least: number, most = 1_000_000): number => {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most))
    throw usageError(errors.wholeNumber, { option, min: least, max: most, found: quoted(text) });
  return value;
};

/** One of the values allowed for `option`. */
export const oneOf = <T extends string>(text: string, allowed: readonly T[], option: string): T => {
  const found = allowed.find((value) => value === text);
  if (found === undefined)
    throw usageError(errors.oneOf, { option, choices: allowed.join(', '), found: quoted(text) });
  return found;
};

/**
 * Writes text to standard output, waiting if its reader is slower. A reader that has gone (`| head`) is no error: what was
 * asked for is still carried out. Throws a `UserError` if there is no space for it.
 */
export const print = async (text: string): Promise<void> => {
  // A terminal on Windows takes text, not bytes.
  if (isatty(STANDARD_OUTPUT)) await printToTerminal(text);
  else await printBytes(Buffer.from(text));
};

const printToTerminal = (text: string): Promise<void> =>
  new Promise((resolve) => {
    // A terminal that was closed reads no more, like a pipe without a reader.
    process.stdout.once('error', () => resolve());
    process.stdout.write(text, () => resolve());
  });

/** Writes bytes to standard output, as `print` does. */
export const printBytes = async (bytes: Uint8Array): Promise<void> => {
  try {
    await writeToDescriptor(STANDARD_OUTPUT, bytes);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'EPIPE') return;
    const why = code === 'ENOSPC' || code === 'EDQUOT' ? 'full' : 'other';
    throw userError('output-refused', errors.outputRefused, { why, code }, error);
  }
};

const STANDARD_OUTPUT = 1;

/** Writes a sentence to standard error. If that fails, nobody is reading it. */
export const remark = (sentence: string): void => {
  try {
    writeSync(2, `${sentence}\n`);
  } catch {
    // See above.
  }
};
