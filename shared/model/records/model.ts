import { z } from 'zod';
import { defineRecord, field, line, name, text } from '../fields/field.ts';
import { LAYOUTS } from './process.ts';

/** When blocks show their status: if it isn’t the usual one of their level, always, or never. */
export const STATUS_SHOWN = ['unusual', 'always', 'never'] as const;

export const CODE_SCHEMES = ['openreference', 'dotted', 'scor', 'idef0', 'none'] as const;

const count = z.int().min(0).max(1000);

/** The one row that describes the model itself; its id is always `model`. */
export const model = defineRecord({
  fields: {
    id: { schema: z.literal('model') },
    name: name({ label: 'name', prose: true, settable: true }),
    /** Short prefix of the framework, as in `ss:P`. */
    prefix: field(z.string().max(32), { label: 'prefix', clean: 'line', settable: true }),
    codeScheme: field(z.enum(CODE_SCHEMES), { label: 'code scheme', settable: true }),
    definition: text({ label: 'definition', default: '', prose: true, settable: true }),
    /** Box-count guidance: fewest and most children a block should have. */
    boxCountMin: field(count, { label: 'box count min', settable: true }),
    boxCountMax: field(count, { label: 'box count max', settable: true }),
    /** How the children of a block without a layout of its own are laid out. */
    layout: field(z.enum(LAYOUTS), { label: 'layout', settable: true }),
    /** Month in which the fiscal year starts, 1 to 12. Quarters are named by it. */
    fiscalStart: field(z.int().min(1).max(12), {
      ...{ label: 'start of the fiscal year', default: 1, since: 5, settable: true },
    }),
    /** Words by which the library groups its models, with commas between them. */
    tags: line({ label: 'tags', default: '', since: 8, settable: true }),
    /** Whether new models can be made of this one. */
    template: field(z.boolean(), { label: 'template', default: false, since: 8, settable: true }),
    /** What blocks show beside their names, on the canvas and in every picture. */
    showStatus: field(z.enum(STATUS_SHOWN), {
      ...{ label: 'status on blocks', default: 'unusual', since: 10, settable: true },
    }),
    showOwner: field(z.boolean(), { label: 'owner on blocks', default: false, since: 10, settable: true }),
    showSystems: field(z.boolean(), {
      label: 'systems on blocks',
      default: false,
      since: 10,
      settable: true,
    }),
    /** Of children, and of open questions and requests. */
    showCounts: field(z.boolean(), { label: 'counts on blocks', default: true, since: 10, settable: true }),
    showCode: field(z.boolean(), { label: 'code on blocks', default: true, since: 10, settable: true }),
  },
});
