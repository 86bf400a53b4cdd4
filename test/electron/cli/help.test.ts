import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { allCommands } from '../../../electron/cli/commands.ts';
import { help, helpFor } from '../../../electron/cli/help.ts';

const commands = await allCommands();

it.each([...commands])('the help of %s names every argument and option that it takes', (name, command) => {
  const text = helpFor(name, command);
  for (const { name: argument } of command.arguments)
    expect(text).toMatch(new RegExp(`^  ${RegExp.escape(argument)} `, 'm'));
  for (const option of Object.keys(command.options))
    expect(text).toMatch(new RegExp(`^  --${option}(?: |$)`, 'm'));
  // Every option that takes a value says what it is called.
  for (const { type, value } of Object.values(command.options))
    expect(value !== undefined).toBe(type === 'string');
  expect(
    Math.max(
      ...text
        .split('\n')
        .slice(1)
        .map((line) => line.length),
    ),
  ).toBeLessThanOrEqual(100);
});

it('the help lists every command, and the README quotes their usage', () => {
  const list = help(commands);
  const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8').replace(/\s+/g, ' ');
  for (const [name, { usage }] of commands) {
    expect(list).toMatch(new RegExp(`^  ${name} `, 'm'));
    expect(readme).toContain(`strata -- ${`${name} ${usage}`.trim()}`);
  }
});
