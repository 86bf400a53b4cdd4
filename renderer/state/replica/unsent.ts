/** Requests that no answer has come to, kept in the tab so that a reload sends them again under the same seeds. */
import { z } from 'zod';
import type { Command } from '../../../shared/model/apply.ts';
import type { KeptTexts } from '../../plain/kept-texts.ts';
import type { Unsent } from './outbox.ts';

const asked = { seed: z.string().min(16).max(128), at: z.string() };
const unsentSchema = z.array(
  z.discriminatedUnion('kind', [
    // The command itself is checked where it is carried out, here and in the engine.
    z.object({ ...asked, kind: z.literal('apply'), command: z.custom<Command>(isObject) }),
    z.object({ ...asked, kind: z.enum(['undo', 'redo']), part: z.int().positive().optional() }),
    z.object({ ...asked, kind: z.literal('restore'), seq: z.int().min(0) }),
    z.object({ ...asked, kind: z.literal('useRestorePoint'), id: z.string() }),
  ]),
);

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

const keyOf = (file: string): string => `strata.unsent.${file}`;

/** Keeps what is unsent on a model in place of what was kept before. False if it is lost with the page. */
export const keepUnsent = (texts: KeptTexts, file: string, unsent: readonly Unsent[]): boolean => {
  if (unsent.length > 0) return texts.write(keyOf(file), JSON.stringify(unsent));
  forgetUnsent(texts, file);
  return true;
};

/** Forgets what was kept. */
export const forgetUnsent = (texts: KeptTexts, file: string): void => texts.remove(keyOf(file));

/** What an earlier page of this tab kept; nothing if that can't be read. */
export const readUnsent = (texts: KeptTexts, file: string): readonly Unsent[] => {
  try {
    return unsentSchema.parse(JSON.parse(texts.read(keyOf(file)) ?? '[]'));
  } catch {
    return [];
  }
};
