/** Which column is what, and how figures are meant, kept in this browser for the next file with the same headings. */
import { guessMapping, type Mapping, type PeriodSpellings } from './mapping.ts';
import type { CsvTable } from './read-table.ts';

const keyOf = ({ head }: CsvTable) => `strata.pipeline.${head.join('\t').slice(0, 500)}`;

export const keepMapping = (table: CsvTable, mapping: Mapping): void => {
  try {
    localStorage.setItem(keyOf(table), JSON.stringify(mapping));
  } catch {
    // No room to keep it: the columns are guessed the next time.
  }
};

/** As it was chosen for a file like this, else as it seems to be. */
export const mappingFor = (table: CsvTable, stages: readonly string[], periods: PeriodSpellings): Mapping => {
  const guess = guessMapping(table, stages, periods);
  try {
    const kept: Partial<Mapping> = JSON.parse(localStorage.getItem(keyOf(table)) ?? '{}');
    return { ...guess, ...kept };
  } catch {
    return guess;
  }
};
