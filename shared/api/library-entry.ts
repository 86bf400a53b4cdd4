/** The entries of the library and its bin, and the restore points of a model. */
import { z } from 'zod';

/** A model's file name inside the library folder, `.strata` included; or an absolute path of a file outside it. */
export const fileField = z.string().min(1).max(4096);

export const restorePoint = z.strictObject({
  /** Its file's name, by which it is asked for. */
  id: z.string(),
  /** When it was made, as an ISO instant. */
  at: z.string(),
  /** Number of the last change in it; null for a copy from before an update of the file. */
  seq: z.int().nullable(),
  /** Size of the file in bytes. */
  bytes: z.number(),
});
export type RestorePoint = Readonly<z.infer<typeof restorePoint>>;

/** A small picture of a model: the boxes of its canvas with the upper levels exploded, in units from its top left corner. */
const thumbnail = z.strictObject({
  width: z.number(),
  height: z.number(),
  boxes: z.array(
    z.strictObject({
      x: z.number(),
      y: z.number(),
      width: z.number(),
      height: z.number(),
      level: z.int(),
      /** Whether other boxes of the picture are inside it. */
      isOpen: z.boolean(),
      /** A tone of the palette, if the block has one of its own. */
      colour: z.string().optional(),
    }),
  ),
});
export type Thumbnail = z.infer<typeof thumbnail>;

/** What the library shows of a model beside its file. */
export const modelFacts = {
  processes: z.number(),
  /** Words by which models are grouped, with commas between them. */
  tags: z.string().optional(),
  template: z.boolean().optional(),
  /** The start of its definition. */
  definition: z.string().optional(),
  thumbnail: thumbnail.optional(),
};

export const libraryEntry = z.strictObject({
  file: fileField,
  /** Name of the model as written in it; the file's name where it can't be read. */
  name: z.string(),
  ...modelFacts,
  /** ISO instant of the last change. */
  modified: z.string(),
  /** Size of the file in bytes. */
  bytes: z.number(),
  /** Why the file can't be opened, as a sentence; absent if it can. */
  problem: z.string().optional(),
  /** The restore points of a file that can't be opened, the latest first. */
  restorePoints: z.array(restorePoint).optional(),
});
export type LibraryEntry = z.infer<typeof libraryEntry>;

/** A model in the bin: its `file` is its name there. */
export const binEntry = libraryEntry.extend({
  /** ISO instant at which it was moved to the bin. */
  binned: z.string(),
});
export type BinEntry = z.infer<typeof binEntry>;
