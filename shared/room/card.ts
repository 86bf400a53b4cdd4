/** The card: what a phone in a live room shows of a block, made by the server. A phone keeps no model. */
import { z } from 'zod';
import { childrenOf, getRow, type Model, settingsOf } from '../model/model.ts';
import { ancestorsOf } from '../model/queries/ancestors.ts';
import { codeOf } from '../model/queries/codes.ts';
import { withTerms } from '../model/queries/terms.ts';
import type { Process } from '../model/records.ts';

/** More children are counted, not listed. */
const MAX_CHILDREN = 60;
/** Characters of a definition: a card has to stay under 8 kB. */
const MAX_DEFINITION = 1200;
const MAX_NAME = 200;

const named = z.strictObject({ id: z.string(), code: z.string(), name: z.string() });

export const cardSchema = z.strictObject({
  /** Null for the model itself. */
  id: z.string().nullable(),
  code: z.string(),
  name: z.string(),
  definition: z.string(),
  /** From a macro process down to the parent. */
  path: z.array(named),
  /** Each with the number of its own children. */
  children: z.array(named.extend({ count: z.int() })),
  /** Children beyond those. */
  more: z.int(),
});
export type Card = z.infer<typeof cardSchema>;

/** The card of a block, or of the model for null; null if there is no such block. Blocks of proposals have none. */
export const cardOf = (model: Model, blockId: string | null): Card | null => {
  const block = blockId === null ? undefined : getRow(model, 'process', blockId);
  if (blockId !== null && (!block || block.proposalId !== null)) return null;
  const children = childrenOf(model, blockId);
  return {
    id: blockId,
    code: block ? codeOf(model, block.id) : '',
    name: cut(block ? withTerms(model, block.name) : settingsOf(model).name, MAX_NAME),
    definition: cut(block ? withTerms(model, block.definition) : '', MAX_DEFINITION),
    path: block ? ancestorsOf(model, block.id).map((each) => namedOf(model, each)) : [],
    children: children
      .slice(0, MAX_CHILDREN)
      .map((child) => ({ ...namedOf(model, child), count: childrenOf(model, child.id).length })),
    more: Math.max(0, children.length - MAX_CHILDREN),
  };
};

const namedOf = (model: Model, { id, name }: Process) => ({
  id,
  code: codeOf(model, id),
  name: cut(withTerms(model, name), MAX_NAME),
});

/** Cut between characters, so that half a surrogate pair is never sent. */
export const cut = (text: string, max: number): string => {
  if (text.length <= max) return text;
  const end = /[\uD800-\uDBFF]/.test(text[max - 1] ?? '') ? max - 1 : max;
  return `${text.slice(0, end)}…`;
};
