/** A line of an outline, whatever it was read from. */
export type OutlineItem = {
  /** Levels below the place of insertion: 0 for the outermost. */
  readonly depth: number;
  readonly name: string;
};
