/** What the tests of opening in slices share: a model of many steps, slices of one step, and the files that are open. */
import { readdirSync, readlinkSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { Slices } from '../../../electron/engine/slices.ts';
import { generateModel } from '../../bench/models/generate-model.ts';
import { filesIn, modelFile } from './fixtures.ts';

/** A model file that takes dozens of steps to open. */
export const largeFile = (name = 'Large.strata'): string =>
  modelFile(generateModel({ seed: 'slices', processes: 1500 }), name);

export type CountedSlices = Slices & { turns: number };

/**
 * Slices of one step each, whatever the machine, that count the turns others have in between.
 * @param onTurn called in each turn with its number
 */
export const countedSlices = (
  onTurn: (turn: number) => unknown = () => {},
  threadBytes = Number.POSITIVE_INFINITY,
): CountedSlices => {
  const slices: CountedSlices = {
    ms: 0,
    threadBytes,
    turns: 0,
    turn: async () => {
      await setImmediate();
      await onTurn(++slices.turns);
    },
  };
  return slices;
};

/** The files in `folder` that this process has open. Only Linux tells; elsewhere the companions of an open model have to do. */
export const openFilesIn = (folder: string): string[] => {
  if (process.platform !== 'linux') return filesIn(folder).filter((name) => /-(wal|shm|journal)$/.test(name));
  return readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      const path = readlinkSync(`/proc/self/fd/${fd}`);
      return path.startsWith(folder) ? [path] : [];
    } catch {
      return [];
    }
  });
};
