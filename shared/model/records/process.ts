import { z } from 'zod';
import { defineRecord, field, finite, id, line, name, optionalRef, rank, text } from '../fields/field.ts';
import { words } from '../fields/words.ts';

export const STATUSES = ['proposed', 'nominated', 'approved', 'rejected', 'retired'] as const;
export const LAYOUTS = ['row', 'column', 'grid', 'flow', 'free'] as const;

/** One block. A tree by parentId; blocks with a proposalId stand beside the tree until the proposal is adopted. */
export const process = defineRecord({
  fields: {
    id,
    parentId: optionalRef('process', 'cascade', { label: 'place' }),
    proposalId: optionalRef('proposal', 'cascade', { label: 'proposal' }),
    rank,
    name: name({ label: 'name', searched: true, prose: true, copied: true }),
    definition: text({
      ...{ label: 'definition', default: '' },
      ...{ searched: true, prose: true, copied: true, settable: true },
    }),
    status: field(z.enum(STATUSES), { label: 'status', default: 'proposed' }),
    owner: line({
      ...{
        label: 'owner',
        default: '',
        heading: words.owner,
        empty: words.noOwner,
        shown: ['table', 'inspector', 'reference'],
      },
      ...{ searched: true, copied: true, settable: true },
    }),
    /** The code fixed on approval or retirement; null while the block is a draft and its code follows its place. */
    frozenCode: field(z.string().min(1).max(64).nullable(), { label: 'code', default: null }),
    /** Order among the level-2 variants of a macro process; null if the rule does not apply. */
    complexity: field(z.int().min(0).max(1000).nullable(), {
      ...{
        label: 'complexity',
        default: null,
        heading: words.complexity,
        empty: words.notSet,
        shown: ['table', 'inspector'],
      },
      ...{ copied: true, settable: true },
    }),
    /** How this block's children are laid out; null takes the model's setting. */
    layout: field(z.enum(LAYOUTS).nullable(), {
      ...{ label: 'layout', default: null, copied: true, settable: true },
    }),
    /** Position inside a `free` container, in model units; null until placed. */
    x: field(finite.nullable(), {
      ...{ label: 'position', default: null, clean: 'number', copied: true, settable: true },
    }),
    y: field(finite.nullable(), {
      ...{ label: 'position', default: null, clean: 'number', copied: true, settable: true },
    }),
    /** A tone of the palette by name, or null for the level's own. */
    colour: field(z.string().max(32).nullable(), {
      ...{ label: 'colour', default: null, clean: 'line', copied: true, settable: true },
    }),
    /** What another program or a standard calls the block, such as its PCF ID. No two blocks have the same one. */
    externalId: line({
      ...{
        label: 'external id',
        default: '',
        since: 12,
        heading: words.externalId,
        empty: words.noExternalId,
        shown: ['table', 'inspector', 'reference'],
      },
      ...{ searched: true, copied: true, settable: true },
    }),
  },
});

/** A code that has once been frozen. It is never given to another block, even when its own is gone. */
export const reservedCode = defineRecord({
  fields: {
    id,
    code: field(z.string().min(1).max(64), { label: 'code', called: true }),
    /** The block the code belongs to. Not a reference: the reservation outlives the block. */
    owner: { ...id, label: 'owner' },
  },
});
