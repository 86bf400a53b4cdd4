/**
 * Ids for new records, drawn from a seed that the caller supplies, so that `apply` stays pure: the same seed
 * gives the same ids in the window that guesses and in the engine that decides.
 *
 * Generator: xoshiro128** by Blackman and Vigna (2018), its 128 bits of state filled by four different hashes of the
 * seed. One 32-bit hash would not do: among 65,000 commands two would draw the same ids.
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
  let [a, b, c, d] = HASHES.map(([offset, prime]) => hash(seed, offset, prime)) as Four;
  if ((a | b | c | d) === 0) a = 1;
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

type Four = [number, number, number, number];

/** Start value and odd multiplier of each hash, which is of the FNV-1a kind; the first pair is FNV-1a's own. */
const HASHES = [
  [0x811c9dc5, 0x01000193],
  [0x6a09e667, 0x9e3779b1],
  [0xbb67ae85, 0x85ebca6b],
  [0x3c6ef372, 0xc2b2ae35],
] as const;

/** Every unit of the text counts, and the last step (that of MurmurHash3) spreads it over all 32 bits. */
const hash = (text: string, offset: number, prime: number): number => {
  let h = offset ^ text.length;
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), prime);
    h ^= h >>> 15;
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
};
