/** The help of the command line, made from what each command declares. */
import { say } from '../../shared/words/messages.ts';
import type { CliCommand } from './command.ts';
import { words } from './help/words.ts';

const PROGRAM = 'npm run -s strata --';
/** Where descriptions begin, if the name is not longer. */
const COLUMN = 22;
const WIDTH = 100;

/** All commands, one per line. */
export const help = (commands: ReadonlyMap<string, CliCommand>): string => {
  const lines = [...commands].flatMap(([name, { summary }]) => entry(name, say(summary)));
  return text(
    say(words.usage, { line: `${PROGRAM} COMMAND ...` }),
    '',
    say(words.commands),
    ...lines,
    '',
    say(words.details),
  );
};

/** One command with its arguments and options. */
export const helpFor = (name: string, command: CliCommand): string => {
  const options = Object.entries(command.options).map(([option, { value, about, choices, shownDefault }]) => {
    const label = `--${option}${value === undefined ? '' : ` ${value}`}`;
    const described = choices
      ? say(words.choices, { about: say(about), choices: choices.join(', ') })
      : say(about);
    return [
      label,
      shownDefault === undefined
        ? described
        : say(words.withDefault, { about: described, value: shownDefault }),
    ] as const;
  });
  const known = command.arguments.map((argument) => [argument.name, say(argument.about)] as const);
  const section = (heading: string, entries: readonly (readonly [string, string])[]) =>
    entries.length === 0 ? [] : ['', heading, ...entries.flatMap(([label, about]) => entry(label, about))];
  return text(
    say(words.usage, { line: `${PROGRAM} ${name} ${command.usage}`.trim() }),
    '',
    say(command.summary),
    ...section(say(words.arguments), known),
    ...section(say(words.options), options),
    ...(command.notes ? ['', ...wrapped(say(command.notes), WIDTH)] : []),
  );
};

const text = (...lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

/** A name and its description, which goes on below itself. */
const entry = (label: string, about: string): string[] => {
  const [first = '', ...more] = wrapped(about, WIDTH - COLUMN);
  const indent = ' '.repeat(COLUMN);
  const head = `  ${label}`;
  return head.length < COLUMN
    ? [head.padEnd(COLUMN) + first, ...more.map((line) => indent + line)]
    : [head, indent + first, ...more.map((line) => indent + line)];
};

const wrapped = (sentence: string, width: number): string[] => {
  const lines: string[] = [];
  for (const word of sentence.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};
