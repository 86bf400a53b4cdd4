/**
 * Codes that open one page each. A program that opens a browser can only name an address, and arguments of programs can be
 * read by everybody on the machine: its content must be useless afterwards.
 */
import { randomBytes } from 'node:crypto';

export type OneTimeCodes = {
  /** A new code of 128 random bits. */
  issue(): string;
  /** True once for each code that was issued and is not too old. */
  redeem(code: string): boolean;
};

/** A browser may take a while to start. */
const LIFE_MS = 2 * 60_000;
/** More are not waited for at once: the oldest gives way. */
const MAX_WAITING = 16;

/** @param now the time in milliseconds. */
export const oneTimeCodes = (now: () => number = Date.now): OneTimeCodes => {
  const issuedAt = new Map<string, number>();
  return {
    issue: () => {
      const code = randomBytes(16).toString('hex');
      const [oldest] = issuedAt.keys();
      if (oldest !== undefined && issuedAt.size >= MAX_WAITING) issuedAt.delete(oldest);
      issuedAt.set(code, now());
      return code;
    },
    redeem: (code) => {
      const at = issuedAt.get(code);
      issuedAt.delete(code);
      return at !== undefined && now() - at < LIFE_MS;
    },
  };
};
