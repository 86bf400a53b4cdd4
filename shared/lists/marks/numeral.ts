/** What may be the number of a line. */
export type Numeral = {
  /** How it is written. Only numbers of one style count one list. */
  readonly style: string;
  /** `1.3.2` has three parts; every other style has one. */
  readonly parts: readonly number[];
  /** Characters that it takes at the start of the line, with the space after it. */
  readonly length: number;
  /** Whether it may as well be the first word of a name: “3 way match”, “2.5 tonnes lifted”. */
  readonly isWeak: boolean;
};
