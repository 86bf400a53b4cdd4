/** The exchange formats this edition has, in the order of the export menu. */
import type { Format } from './format.ts';

export const formats: readonly Format[] = [];
