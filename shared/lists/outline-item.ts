/** A line of an outline, whatever it was read from. */
export type OutlineItem = {
  /** Levels below the place of insertion: 0 for the outermost. */
  readonly depth: number;
  readonly name: string;
  /** The note that the source has for the line; left out if there is none. */
  readonly definition?: string;
};
