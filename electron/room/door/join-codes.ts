/** The code that admits people to a room, and how often it may be guessed. */
import { randomInt, timingSafeEqual } from 'node:crypto';

/** 32 symbols, without 0, O, 1 and I, which people mistake for each other. */
const SYMBOLS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 6;

/** Six symbols: one in a thousand million. */
export const newCode = (): string =>
  Array.from({ length: LENGTH }, () => SYMBOLS[randomInt(SYMBOLS.length)]).join('');

/** Wrong codes of one address within `WINDOW_MS`, after which its tries are looked at one every `EVERY_MS`. */
const MAX_WRONG = 10;
const WINDOW_MS = 60_000;
const EVERY_MS = 3_000;

type Tries = { wrong: number[]; lookedAt: number };

type CodeGuard = {
  /**
   * Whether the code that was typed at `address` is right, or how many milliseconds to wait before it is looked at. Only
   * wrong codes count, and only against the address they came from.
   */
  check(address: string, typed: string, code: string): 'right' | 'wrong' | { readonly waitMs: number };
};

/** @param now the time in milliseconds. */
export const codeGuard = (now: () => number = Date.now): CodeGuard => {
  const triesOf = new Map<string, Tries>();
  const forgetOld = (at: number) => {
    for (const [address, { wrong }] of triesOf)
      if (at - (wrong.at(-1) ?? 0) >= WINDOW_MS) triesOf.delete(address);
  };
  return {
    check: (address, typed, code) => {
      const at = now();
      forgetOld(at);
      const tries = triesOf.get(address) ?? { wrong: [], lookedAt: 0 };
      const recent = tries.wrong.filter((time) => at - time < WINDOW_MS);
      const waitMs = tries.lookedAt + EVERY_MS - at;
      if (recent.length >= MAX_WRONG && waitMs > 0) return { waitMs };
      if (isSame(typed, code)) return 'right';
      triesOf.set(address, { wrong: [...recent, at].slice(-MAX_WRONG), lookedAt: at });
      return 'wrong';
    },
  };
};

/** As it is read aloud or typed: in small letters, with blanks or hyphens in between. Takes the same time for any wrong code. */
const isSame = (typed: string, code: string): boolean => {
  const offered = Buffer.from(typed.toUpperCase().replace(/[\s-]/g, ''));
  const right = Buffer.from(code);
  return offered.length === right.length && timingSafeEqual(offered, right);
};
