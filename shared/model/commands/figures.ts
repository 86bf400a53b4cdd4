/** What the figures of a funnel scenario must be like, said in words where one is not. */
import { LEAST_FIGURE, MOST_FIGURE, MOST_LAG } from '../funnel-limits.ts';
import { quoted, type Refusal, refuse } from '../refusals.ts';

type Rule = { readonly allows: (figure: number) => boolean; readonly words: string };

export const AMOUNT: Rule = {
  allows: (figure) => figure >= 0 && figure <= MOST_FIGURE,
  words: `from 0 to ${MOST_FIGURE}`,
};
export const DEAL_SIZE: Rule = {
  allows: (figure) => figure >= LEAST_FIGURE && figure <= MOST_FIGURE,
  words: `above 0, and ${MOST_FIGURE} at most`,
};
const CONVERSION: Rule = { allows: (figure) => figure >= 0 && figure <= 1, words: 'from 0 to 1' };
const LAG: Rule = {
  allows: (figure) => Number.isInteger(figure) && figure >= 0 && figure <= MOST_LAG,
  words: `a whole number from 0 to ${MOST_LAG}`,
};

/** The refusal of a figure that breaks its rule, or undefined. `what` begins the sentence. */
export const figureProblem = (
  figure: number,
  { allows, words }: Rule,
  what: string,
  recordId?: string,
): Refusal | undefined =>
  allows(figure) ? undefined : refuse('wrong-figure', recordId, what, words, figure);

/** Room for the rounding of a sum of decimal fractions. */
const ROUNDING = 1e-9;

/** The fields of a stage that hold figures, checked one by one and against each other. */
export const stageProblem = (stage: {
  readonly id?: string;
  readonly name: string;
  readonly conversion: number;
  readonly lagPeriods: number;
  readonly open: number;
  readonly openByPeriod: readonly number[] | null;
}): Refusal | undefined => {
  const { id, name, conversion, lagPeriods, open, openByPeriod } = stage;
  const problem =
    figureProblem(conversion, CONVERSION, `The conversion of ${quoted(name)}`, id) ??
    figureProblem(lagPeriods, LAG, `The lag of ${quoted(name)}`, id) ??
    figureProblem(open, AMOUNT, `The count of open units of ${quoted(name)}`, id);
  if (problem || openByPeriod === null) return problem;
  let dated = 0;
  for (const units of openByPeriod) {
    const wrong = figureProblem(units, AMOUNT, `The date profile of ${quoted(name)}`, id);
    if (wrong) return wrong;
    dated += units;
  }
  return dated > open * (1 + ROUNDING) ? refuse('profile-too-large', id, name, dated, open) : undefined;
};

/** Minus zero can't be told from zero in JSON, so it is none: a window and the engine must agree on every figure. */
export const plain = (figure: number): number => figure + 0;
