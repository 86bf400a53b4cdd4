import { expect, it } from 'vitest';
import { fromWire, messageText, toWire } from '../../../shared/api/wire.ts';
import { finish } from '../../../shared/model/tables/steps.ts';
import { generateModel } from '../../bench/models/generate-model.ts';

const opened = {
  file: '"},"data":{"columnar":{}}}}}.strata',
  data: generateModel({ seed: 'wire', processes: 200 }),
  seq: 7,
  history: { undo: 'Rename “"”', redo: null },
};

it('a model arrives as it was sent, in a message and as a value', async () => {
  const result = await toWire(opened, finish);
  expect(fromWire(result)).toEqual(opened);
  const message = JSON.parse(messageText({ t: 's', i: 'an id', r: { result } }));
  expect(message).toMatchObject({ t: 's', i: 'an id' });
  expect(fromWire(message.r.result)).toEqual(opened);
});

it('the text of a model is a part of its message as it is', async () => {
  const result = (await toWire(opened, finish)) as { data: { columnar: string } };
  const text = messageText({ t: 's', i: 'an id', r: { result } });
  expect(text).toContain(result.data.columnar);
  expect(text.length).toBeLessThan(result.data.columnar.length + 300);
});

it.each([
  { t: 'q', i: 'an id', m: 'event', a: [{ type: 'library.changed' }] },
  { t: 's', i: 'an id', r: { result: null } },
  { t: 's', i: 'an id', r: { result: [{ file: 'a' }] } },
  { t: 's', i: 'an id', r: { failure: { code: 'busy', message: 'Wait.' } } },
  { t: 's', i: 'an id', r: undefined },
])('every other message is JSON as ever: %j', (message) => {
  expect(messageText(message)).toBe(JSON.stringify(message));
});
