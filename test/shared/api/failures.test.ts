import { expect, it } from 'vitest';
import { errorOf, failureSchema, UserError, userError } from '../../../shared/api/contract.ts';
import { replyOf } from '../../../shared/api/rpc.ts';
import { defineMessages } from '../../../shared/words/messages.ts';

const words = defineMessages({
  gone: { id: 'test.gone', defaultMessage: '{file} is gone.', description: 'An error' },
});

it('an error for people crosses the wire with its code, its params and its sentence', async () => {
  // Given
  const error = userError('file-missing', words.gone, { file: '“Plan.strata”' });
  // When
  const reply = await replyOf(
    () => Promise.reject(error),
    () => {},
  );
  // Then
  if (!('failure' in reply)) throw new Error('The call should fail.');
  const failure = failureSchema.parse(JSON.parse(JSON.stringify(reply.failure)));
  expect(failure).toEqual({
    code: 'file-missing',
    message: '“Plan.strata” is gone.',
    params: { file: '“Plan.strata”' },
  });
  expect(errorOf(failure)).toMatchObject({ code: 'file-missing', params: { file: '“Plan.strata”' } });
});

it('a failure of another version, without params, is read', () => {
  const failure = failureSchema.parse({ code: 'busy', message: 'Busy.' });
  expect(errorOf(failure)).toBeInstanceOf(UserError);
  expect(errorOf(failure).params).toBeUndefined();
});
