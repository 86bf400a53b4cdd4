import { globSync } from 'node:fs';
import { join } from 'node:path';
import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { afterEach, expect, test } from 'vitest';
import { localeFor, SOURCE_LOCALE, setLocale } from '../../shared/words/locale.ts';
import { defineMessages, type Message, rewriteMessages, say } from '../../shared/words/messages.ts';
import { pseudo } from '../../shared/words/pseudo.ts';
import { quoted } from '../../shared/words/quoted.ts';

const words = defineMessages({
  add: { id: 'test.add', defaultMessage: 'Add block', description: 'A command' },
  moved: {
    id: 'test.moved',
    defaultMessage: 'Moved {name} to position {position} of {count}.',
    description: 'Said',
  },
  blocks: {
    id: 'test.blocks',
    defaultMessage: '{count, plural, one {# block is} other {# blocks are}} selected',
    description: 'A count',
  },
});

afterEach(() => {
  setLocale(SOURCE_LOCALE);
  rewriteMessages(null);
});

test('a message is formatted in the current locale', () => {
  expect(say(words.add)).toBe('Add block');
  expect(say(words.moved, { name: '“Sell”', position: 2, count: 5 })).toBe(
    'Moved “Sell” to position 2 of 5.',
  );
  expect([1, 1200].map((count) => say(words.blocks, { count }))).toEqual([
    '1 block is selected',
    '1,200 blocks are selected',
  ]);
  setLocale('en-IN');
  expect(say(words.blocks, { count: 1_200_000 })).toBe('12,00,000 blocks are selected');
});

test('a value that is missing is an error, not a gap in the text', () => {
  expect(() => say(words.moved, { name: '“Sell”' })).toThrow('position');
});

test('a name is quoted in curly quotes, isolated if it runs from right to left, and cut if it is long', () => {
  expect(quoted('Plan')).toBe('“Plan”');
  expect(quoted('מכירות')).toBe('“\u2068מכירות\u2069”');
  expect(quoted('x'.repeat(200))).toBe(`“${'x'.repeat(59)}…”`);
});

test('a window speaks the system’s kind of English, and the source’s to all others', () => {
  expect(['en-US', 'en', 'EN-au', 'de-DE', 'eng', 'fr'].map(localeFor)).toEqual([
    'en-US',
    'en',
    'EN-au',
    'en-GB',
    'en-GB',
    'en-GB',
  ]);
});

test('the pseudo-locale makes every message longer and leaves its values alone', () => {
  rewriteMessages(pseudo);
  expect(say(words.add)).toMatch(/^\[Áđđ ƀłóćķ ·+\]$/);
  expect(say(words.moved, { name: 'Sell', position: 2, count: 5 })).toMatch(/Sell ťó .* 2 óƒ 5\./);
  expect(say(words.blocks, { count: 1 })).toContain('1 ƀłóćķ íš');
  // “ blocks are selected” is the longest that it can say: 20 letters.
  expect(say(words.blocks, { count: 1 })).toMatch(/[^·] ·{6}\]$/);
});

/** Every message of the product, by the file that declares it. */
const declared = async (): Promise<{ file: string; key: string; message: Message }[]> => {
  const root = join(import.meta.dirname, '../..');
  const files = globSync('{renderer,shared,electron}/**/words.ts', { cwd: root });
  const found = [];
  for (const file of files)
    for (const exported of Object.values((await import(join(root, file))) as Record<string, unknown>))
      for (const [key, message] of Object.entries(exported as Record<string, Message>))
        found.push({ file, key, message });
  return found;
};

test('every message has an id of its own, valid ICU, and says to translators where it is shown', async () => {
  const messages = await declared();
  const ids = messages.map(({ message }) => message.id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  for (const { file, key, message } of messages) {
    expect(message.id, file).toMatch(new RegExp(`^[a-z][a-zA-Z.-]*\\.${key}$`));
    expect(message.description, message.id).not.toBe('');
    expect(() => parse(message.defaultMessage), message.id).not.toThrow();
  }
});

/** `words.md`: the standard word, curly quotes and apostrophes, numbers and percent by `Intl`. */
const WRONG = /‹|›|["']|\btake back\b|\bmend\b|\banew\b|\bmeanwhile\b|\bat fault\b|\bset aside\b| %/i;

test('messages keep to the rules of the words', async () => {
  const wrong = (await declared()).filter(({ message }) =>
    parse(message.defaultMessage).some((part) => part.type === TYPE.literal && WRONG.test(part.value)),
  );
  expect(wrong.map(({ message }) => `${message.id}: ${message.defaultMessage}`)).toEqual([]);
});
