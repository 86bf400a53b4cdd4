import { expect, it } from 'vitest';
import { fromWire, messageReader, messageTexts, toWire } from '../../../shared/api/wire.ts';
import { finish } from '../../../shared/steps/steps.ts';
import { generateModel } from '../../bench/models/generate-model.ts';

const opened = {
  file: '"},"data":{"columnar":{}}}}}.strata',
  data: generateModel({ seed: 'wire', processes: 5000 }),
  seq: 7,
  history: { undo: 'Rename “"”', redo: null },
};

it('a model arrives as it was sent, in messages and as a value', async () => {
  const result = await toWire(opened, finish);
  expect(fromWire(result)).toEqual(opened);
  const read = messageReader();
  const messages = messageTexts({ t: 's', i: 'an id', r: { result } }).map(read);
  const last = messages.pop() as { r: { result: unknown } };
  expect(messages.every((message) => message === undefined)).toBe(true);
  expect(last).toMatchObject({ t: 's', i: 'an id' });
  expect(fromWire(last.r.result)).toEqual(opened);
});

it('the parts of a model go ahead of their message as they are', async () => {
  const result = (await toWire(opened, finish)) as { data: { columnar: { parts: string[] } } };
  const texts = messageTexts({ t: 's', i: 'an id', r: { result } });
  expect(result.data.columnar.parts.length).toBeGreaterThan(1);
  expect(texts.slice(0, -1)).toEqual(result.data.columnar.parts);
  expect(texts.at(-1)?.length).toBeLessThan(300);
});

it('of two models on one channel, each gets its own parts', async () => {
  const other = { ...opened, file: 'Other.strata', data: generateModel({ seed: 'other', processes: 30 }) };
  const read = messageReader();
  for (const each of [opened, other, opened]) {
    const texts = messageTexts({ t: 's', i: 'an id', r: { result: await toWire(each, finish) } });
    const last = texts.map(read).at(-1) as { r: { result: unknown } };
    expect(fromWire(last.r.result)).toEqual(each);
  }
});

it.each([
  { t: 'q', i: 'an id', m: 'event', a: [{ type: 'library.changed' }] },
  { t: 's', i: 'an id', r: { result: null } },
  { t: 's', i: 'an id', r: { result: [{ file: 'a' }] } },
  { t: 's', i: 'an id', r: { failure: { code: 'busy', message: 'Wait.' } } },
  { t: 's', i: 'an id', r: undefined },
])('every other message is JSON as ever: %j', (message) => {
  expect(messageTexts(message)).toEqual([JSON.stringify(message)]);
});
