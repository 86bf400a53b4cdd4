/** What a message says, again and again. */
import { describe, expect, it } from 'vitest';
import { type Message, say } from '../../../shared/words/messages.ts';

const message = (defaultMessage: string): Message => ({
  id: 'test.message',
  defaultMessage,
  description: 'For this test.',
});

describe('a message that is said again', () => {
  const counted = message('{count, plural, one {# block} other {# blocks}} in {name}');

  it('says what its values are each time', () => {
    const said = [1, 2, 1].flatMap((count) =>
      ['Plan', 'Sell', 'Plan'].map((name) => say(counted, { count, name })),
    );
    expect(said).toEqual([
      ...['1 block in Plan', '1 block in Sell', '1 block in Plan'],
      ...['2 blocks in Plan', '2 blocks in Sell', '2 blocks in Plan'],
      ...['1 block in Plan', '1 block in Sell', '1 block in Plan'],
    ]);
  });

  it('keeps values apart that look alike when they are put together', () => {
    const pair = message('{a}|{b}');
    expect(say(pair, { a: 'x', b: 'yb3=z' })).toBe('x|yb3=z');
    expect(say(pair, { a: 'xb3=y', b: 'z' })).toBe('xb3=y|z');
    expect(say(pair, { a: '', b: 'b0=' })).toBe('|b0=');
    expect(say(pair, { a: 'b0=', b: '' })).toBe('b0=|');
  });

  it('holds for more values than are kept, and for long ones', () => {
    const named = message('“{name}”');
    for (const round of [1, 2])
      for (let i = 0; i < 200; i++) expect(say(named, { name: `${i}` }), `round ${round}`).toBe(`“${i}”`);
    for (const name of ['a'.repeat(10_000), 'b'.repeat(10_000)])
      expect(say(named, { name })).toBe(`“${name}”`);
  });

  it('is refused each time without a value', () => {
    for (const _ of [1, 2]) expect(() => say(counted, { count: 1 })).toThrow();
  });
});
