import { expect, test } from 'vitest';
import { cleanCode } from '../../../../renderer/guest/browser/joining.ts';
import type { LineStatus } from '../../../../renderer/guest/line/line.ts';
import { explanationOf, lineText } from '../../../../renderer/guest/views/bars/top-bar.ts';
import { stateText, wayOn } from '../../../../renderer/guest/views/thing-list.ts';

const closed = (ending: 'ended' | 'removed' | 'full' | 'tooFast' | 'wrongToken'): LineStatus => ({
  kind: 'closed',
  ending,
});

test('the state of the line is told in words, each ending in a sentence of its own', () => {
  const lost = (isLong: boolean): LineStatus => ({ kind: 'lost', isLong });
  expect(
    [{ kind: 'connecting' } as const, { kind: 'open' } as const, lost(false), closed('ended')].map(lineText),
  ).toEqual(['Connecting…', 'Connected', 'Connection lost. Trying again…', 'Not connected']);
  expect(explanationOf(lost(false))).toBe('');
  const sentences = [lost(true), closed('ended'), closed('removed'), closed('full'), closed('tooFast')].map(
    explanationOf,
  );
  expect(new Set(sentences).size).toBe(5);
  for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
});

test('a thing is kept here, on its way, sent or refused', () => {
  expect(stateText('kept', false)).toBe('Kept here');
  expect(stateText('kept', true)).toBe('Sending…');
  expect(stateText('sent', true)).toBe('Sent');
  expect(stateText('refused', false)).toBe('Refused');
});

test('a code may be typed in small letters and in groups', () => {
  expect(cleanCode(' 7kq-2mx ')).toBe('7KQ2MX');
});

test('a refused thing can be sent again while its round runs; an idea of an earlier one can be parked', () => {
  const refused = { seed: 'seed', state: 'refused', why: 'No.' } as const;
  const about = { id: null, code: '', name: 'Sales' };
  const idea = { ...refused, kind: 'idea', text: 'a', about, roundId: 'one', prompt: '' } as const;
  const vote = {
    ...refused,
    kind: 'vote',
    roundId: 'one',
    prompt: '',
    isSecret: false,
    ballot: null,
    dots: [],
  } as const;
  expect(wayOn({ ...refused, kind: 'thought', text: 'a', about }, null)).toBe('retry');
  expect([wayOn(idea, 'one'), wayOn(idea, 'two'), wayOn(idea, null)]).toEqual(['retry', 'park', 'park']);
  expect(wayOn({ ...idea, isLate: true }, 'one')).toBe('park');
  expect([wayOn(vote, 'one'), wayOn(vote, null)]).toEqual(['retry', null]);
  expect(wayOn({ ...idea, state: 'sent' }, 'one')).toBeNull();
});
