/**
 * Ids for new records, drawn from a seed that the caller supplies, so that `apply` stays pure: the same seed
 * gives the same ids in the window that guesses and in the engine that decides.
 *
 * Generator: xoshiro128** by Blackman and Vigna (2018), its state filled by splitmix32 from an FNV-1a hash.
 */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ID_LENGTH = 16;

/**
 * A source of record ids (16 characters, about 95 bits).
 * @param seed any string; callers pass 128 bits of real randomness or more.
 */
export const idSource = (seed: string): (() => string) => {
  const random = randomSource(seed);
  return () => {
    let id = '';
    while (id.length < ID_LENGTH) {
      const six = random() >>> 26;
      if (six < ALPHABET.length) id += ALPHABET[six];
    }
    return id;
  };
};

/** A source of uniform unsigned 32-bit integers, the same for the same seed. */
export const randomSource = (seed: string): (() => number) => {
  const split = splitmix32(fnv1a(seed));
  let [a, b, c, d] = [split(), split() ^ seed.length, split() ^ fnv1a(`${seed}.`), split()];
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9);
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = rotateLeft(d, 11);
    return result >>> 0;
  };
};

const rotateLeft = (x: number, bits: number) => (x << bits) | (x >>> (32 - bits));

const fnv1a = (text: string) => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
};

const splitmix32 = (start: number) => {
  let state = start;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
  };
};
