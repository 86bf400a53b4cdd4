/** The methods by which an owner's window keeps the library: models, templates and the bin. */
import { z } from 'zod';
import { COLUMN_ROLES } from '../lists/tables/roles.ts';
import { binEntry, fileField as file, libraryEntry, modelFacts } from './library-entry.ts';
import { method, nothing, onFile } from './method.ts';

export const libraryMethods = {
  'library.list': method('owner', z.strictObject({}), z.array(libraryEntry)),
  'library.seeds': method(
    'owner',
    z.strictObject({}),
    z.array(z.strictObject({ seed: z.string(), name: z.string(), ...modelFacts })),
  ),
  'library.create': method(
    'owner',
    z.strictObject({ name: z.string().max(10_000), seed: z.string().max(64) }),
    z.strictObject(onFile),
  ),
  /** Makes a model of what another model of the library holds now, without its history. */
  'library.createFrom': method(
    'owner',
    z.strictObject({ name: z.string().max(10_000), file }),
    z.strictObject(onFile),
  ),
  /** Makes a model of a file's content, read by the format its name tells. */
  'library.import': method(
    'owner',
    z.strictObject({
      fileName: z.string().max(4096),
      base64: z.string(),
      columns: z
        .array(z.enum(COLUMN_ROLES))
        .max(1000)
        .optional()
        .describe('what each column of a table holds'),
    }),
    z.strictObject(onFile),
  ),
  'library.duplicate': method('owner', z.strictObject(onFile), z.strictObject(onFile)),
  /** Makes a new model of a restore point of a model, which may be damaged and is not changed. */
  'library.openRestorePoint': method(
    'owner',
    z.strictObject({ file, id: z.string().max(512) }),
    z.strictObject(onFile),
  ),
  'library.rename': method(
    'owner',
    z.strictObject({ file, name: z.string().max(10_000) }),
    z.strictObject(onFile),
  ),
  /** Sets what the library groups a model by, as a change of the model. */
  'library.update': method(
    'owner',
    z.strictObject({ file, tags: z.string().max(10_000).optional(), template: z.boolean().optional() }),
    nothing,
  ),
  /** Moves a model to the library's bin, from where `library.restore` brings it back. */
  'library.remove': method('owner', z.strictObject(onFile), z.strictObject({ bin: z.string() })),
  'library.restore': method('owner', z.strictObject({ bin: z.string() }), z.strictObject(onFile)),
  /** The models in the bin, the last one moved there first. */
  'library.bin': method('owner', z.strictObject({}), z.array(binEntry)),
  /** Deletes models of the bin for good, with all that is kept beside them. Nothing can bring them back. */
  'library.deleteForGood': method(
    'owner',
    z.strictObject({ bins: z.array(z.string()).min(1).max(10_000) }),
    nothing,
  ),
} as const;
