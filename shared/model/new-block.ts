/** The record of a block of which nothing is said yet. */
import type { Process } from './records.ts';

/**
 * A draft block with its id, its name and its place, and whatever else is known of it. Its fields stand in the order of
 * the schema, as `fits` wants them.
 */
export const newBlock = ({
  id,
  parentId,
  rank,
  name,
  ...known
}: Pick<Process, 'id' | 'parentId' | 'rank' | 'name'> & Partial<Process>): Process => ({
  id,
  parentId,
  proposalId: null,
  rank,
  name,
  definition: '',
  status: 'proposed',
  owner: '',
  frozenCode: null,
  complexity: null,
  layout: null,
  x: null,
  y: null,
  colour: null,
  ...known,
});
