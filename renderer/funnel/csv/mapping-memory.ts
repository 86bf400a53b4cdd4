/** The choices made for a file, kept in this browser for the next file with the same headings. */
import type { Mapping } from '../../../shared/funnel/pipeline/mapping.ts';
import { machineTexts } from '../../state/ports/storage.ts';

/** The number changes with the meaning of a mapping: choices kept by an older Strata may be its wrong guesses. */
const keyOf = (head: readonly string[]) => `strata.pipeline.2.${head.join('\t').slice(0, 500)}`;

export const keepMapping = (head: readonly string[], chosen: Partial<Mapping>): void => {
  machineTexts.write(keyOf(head), JSON.stringify(chosen));
};

/** The choices made for a file with these headings. */
export const keptMapping = (head: readonly string[]): Partial<Mapping> => {
  try {
    const kept: unknown = JSON.parse(machineTexts.read(keyOf(head)) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
};
