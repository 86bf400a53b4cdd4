/** The text in a command that was typed by the user. */
import type { Command } from '../../../shared/model/apply.ts';

/** Fields of commands that hold what was typed. Ids, kinds and ranks are nothing that anybody would miss. */
const TYPED: ReadonlySet<string> = new Set([
  ...['name', 'text', 'title', 'label', 'definition', 'reason', 'symbol', 'description', 'note'],
]);

/** What was typed into a command, line by line, its parts included; undefined if it holds no text. */
export const textIn = (command: Command): string | undefined => {
  const texts: string[] = [];
  const visit = (value: unknown, isTyped: boolean): void => {
    if (typeof value === 'string') {
      if (isTyped && value.trim() !== '') texts.push(value);
    } else if (Array.isArray(value)) {
      for (const each of value) visit(each, isTyped);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, each] of Object.entries(value)) visit(each, TYPED.has(key));
    }
  };
  visit(command, false);
  return texts.length > 0 ? texts.join('\n') : undefined;
};
