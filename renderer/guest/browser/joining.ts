/** Changes a code and a name for the token of this browser. */

import { JOIN_PATH } from '../../../shared/api/room/door.ts';
import type { RoomFailure } from '../../../shared/api/room/room.ts';

export type Joined = { readonly token: string } | { readonly failure: RoomFailure } | 'unreachable';

const ATTEMPT_MS = 8_000;

export const join = async (code: string, name: string): Promise<Joined> => {
  const attempt = new AbortController();
  const limit = setTimeout(() => attempt.abort(), ATTEMPT_MS);
  try {
    const response = await fetch(JOIN_PATH, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code, name }),
      signal: attempt.signal,
    });
    const answer: unknown = await response.json();
    return response.ok ? { token: (answer as { token: string }).token } : { failure: answer as RoomFailure };
  } catch {
    return 'unreachable';
  } finally {
    clearTimeout(limit);
  }
};

/** A code as it is compared: people type it in small letters and in groups. */
export const cleanCode = (typed: string): string => typed.replace(/[\s-]/g, '').toUpperCase();
