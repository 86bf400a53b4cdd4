import { expect, it } from 'vitest';
import { isRefusal } from '../../../../shared/model/command.ts';
import { refusalSchema, refuse } from '../../../../shared/model/refusals/refusals.ts';
import { refusals } from '../../../../shared/model/refusals/words.ts';
import { say } from '../../../../shared/words/messages.ts';
import { refusalOf, seedModel } from '../harness.ts';

it('a refusal carries what its sentence names, so that the sentence can be made again from code and params', () => {
  // Given commands that are refused for different reasons.
  const model = seedModel();
  const found = [
    { type: 'process.rename', id: 'gone', name: 'X' },
    { type: 'process.rename', id: 'plan', name: ' ' },
    { type: 'element.add', processId: 'plan', kind: 'output', text: ' ' },
    { type: 'process.move', ids: ['sell'], parentId: 'sell' },
    { type: 'process.update', ids: ['plan'] },
    { type: 'flow.add', sourceId: 'plan', targetId: 'plan' },
  ].map((command) => refusalOf(model, command));
  // When each goes over the wire as JSON.
  for (const refusal of found) {
    const { code, params, message } = refusalSchema.parse(JSON.parse(JSON.stringify(refusal)));
    // Then code and params give the same sentence.
    expect(say(refusals[code as keyof typeof refusals], params)).toBe(message);
  }
  expect(found.map(({ message }) => message).slice(0, 4)).toEqual([
    'This block is no longer in the model. Someone may have deleted it.',
    'Enter a name for this block.',
    'Enter a name for this output.',
    'Can’t move “Sell” into itself.',
  ]);
});

it('a refusal of another version, without params, is read', () => {
  const { params: _, ...old } = refuse('too-deep', 'plan', { limit: 64 });
  const read = refusalSchema.parse(old);
  expect(read).toEqual({
    code: 'too-deep',
    message: 'Blocks can be nested 64 levels deep at most. Choose a higher position.',
    recordId: 'plan',
  });
  expect(isRefusal(read)).toBe(true);
});
