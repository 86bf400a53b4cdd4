/** What the engine writes to the log: refusals by their codes, faults, and slow statements. */
import { methods, UserError } from '../../shared/api/contract.ts';
import type { Log } from '../log/log.ts';
import { onSlowQuery } from './store/slow-queries.ts';

/** Carries out a call, and notes if it is refused or fails. Changes nothing about what comes of it. */
export const logged = async (
  log: Log | undefined,
  method: string,
  params: unknown,
  call: () => Promise<unknown>,
): Promise<unknown> => {
  if (!log) return call();
  // A caller may write anything in its place.
  const name = Object.hasOwn(methods, method) ? method : 'unknown';
  const model = modelIn(params, log);
  try {
    const result = await call();
    const code = refusalIn(result);
    if (code !== undefined) log.write({ event: 'refused', method: name, code, ...model });
    return result;
  } catch (error) {
    if (error instanceof UserError)
      log.write({ event: 'refused', method: name, code: error.code, error: error.cause, ...model });
    else log.write({ event: 'fault', where: name, error, ...model });
    throw error;
  }
};

/** @returns what ends it. */
export const logSlowQueries = (log: Log): (() => void) =>
  onSlowQuery((query) => log.write({ event: 'slow-query', ...query }));

const modelIn = (params: unknown, log: Log): { model?: string } => {
  const file = typeof params === 'object' && params !== null && 'file' in params ? params.file : undefined;
  return typeof file === 'string' ? { model: log.idOf(file) } : {};
};

/** The code of a command that was refused. */
const refusalIn = (result: unknown): string | undefined =>
  typeof result === 'object' &&
  result !== null &&
  'ok' in result &&
  result.ok === false &&
  'code' in result &&
  typeof result.code === 'string'
    ? result.code
    : undefined;
