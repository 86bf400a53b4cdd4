/** Commands by chance, the same ones for the same seed: what people do, in no sensible order. */
import type { Model } from '../../shared/model/model.ts';

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export const chance = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/**
 * A function that gives the next command for a model, or `undo`.
 * @param heavy whether some commands make or delete hundreds of blocks at once
 */
export const commandsFrom = (seed: number, heavy: boolean): ((model: Model) => object | 'undo') => {
  const random = chance(seed);
  let made = 0;
  return ({ rows }) => {
    const ids = [...rows.process.keys()];
    const anyBlock = (): string | null => ids[Math.floor(random() * ids.length)] ?? null;
    const name = `Block ${++made} of ${seed}`;
    const roll = random();
    if (heavy && roll < 0.4) {
      const items = Array.from({ length: 300 }, (_, i) => ({
        depth: i % 3 === 0 ? 0 : 1,
        name: `${name}.${i}`,
      }));
      return { type: 'process.addOutline', parentId: null, items };
    }
    if (ids.length === 0 || roll < 0.5)
      return { type: 'process.create', parentId: random() < 0.5 ? anyBlock() : null, name };
    if (roll < 0.7) return { type: 'process.rename', id: anyBlock(), name };
    if (roll < 0.8)
      return {
        type: 'process.update',
        ids: [anyBlock()],
        definition: name.repeat(1 + Math.floor(random() * 200)),
      };
    if (roll < 0.9) return { type: 'element.add', processId: anyBlock(), kind: 'input', text: name };
    return roll < 0.95 ? 'undo' : { type: 'process.delete', ids: [anyBlock()] };
  };
};
