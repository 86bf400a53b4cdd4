/** The record of a block of which nothing is said yet. */

import { type NewRecord, newRecord } from '../../fields/new-record.ts';
import type { Process } from '../../records.ts';

/** A draft block with its id, its name and its position, and whatever else is known of it. */
export const newBlock = (known: NewRecord<'process'>): Process => newRecord('process', known);
