import type { Reply } from '../../shared/api/bridge.ts';
import { UserError } from '../../shared/api/contract.ts';

/**
 * Carries out a window's call and makes a reply of what comes of it. What is meant for people passes as it is; anything
 * else is a defect of ours: it goes to standard error, and the window gets a sentence without its innards.
 */
export const replyTo = async <T>(work: () => T | Promise<T>): Promise<Reply<T>> => {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof UserError) {
      return { ok: false, failure: { code: error.code, message: error.message } };
    }
    console.error(error);
    return {
      ok: false,
      failure: {
        code: 'defect',
        message: 'Strata failed at this. Nothing was changed; please try again or reload the window.',
      },
    };
  }
};
