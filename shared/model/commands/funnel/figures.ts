/** The rules for figures of a funnel scenario. */

import { quoted } from '../../../words/quoted.ts';
import { figureText } from '../../funnel/figure-text.ts';
import { MAX_FIGURE, MAX_LAG, MAX_LAG_DAYS, MIN_FIGURE } from '../../funnel/limits.ts';
import { refused } from '../../refusals/refusals.ts';

type Rule = { readonly allows: (figure: number) => boolean; readonly name: string; readonly max: number };

export const AMOUNT: Rule = {
  allows: (figure) => figure >= 0 && figure <= MAX_FIGURE,
  name: 'range',
  max: MAX_FIGURE,
};
export const DEAL_SIZE: Rule = {
  allows: (figure) => figure >= MIN_FIGURE && figure <= MAX_FIGURE,
  name: 'above',
  max: MAX_FIGURE,
};
const CONVERSION: Rule = { allows: (figure) => figure >= 0 && figure <= 1, name: 'range', max: 1 };
const LAG: Rule = {
  allows: (figure) => Number.isInteger(figure) && figure >= 0 && figure <= MAX_LAG,
  name: 'whole',
  max: MAX_LAG,
};

const LAG_DAYS: Rule = {
  allows: (figure) => Number.isInteger(figure) && figure >= 0 && figure <= MAX_LAG_DAYS,
  name: 'whole',
  max: MAX_LAG_DAYS,
};

/**
 * Refuses a figure that breaks its rule.
 * @param what the field, or `profile`.
 * @param name of the stage or scenario.
 */
export const checkFigure = (figure: number, rule: Rule, what: string, name = '', recordId?: string): void => {
  if (rule.allows(figure)) return;
  throw refused('wrong-figure', recordId, {
    what,
    name: quoted(name),
    rule: rule.name,
    max: figureText(rule.max),
    found: figureText(figure),
  });
};

/** Room for the rounding of a sum of decimal fractions. */
const ROUNDING = 1e-9;

/** Refuses figures of a stage that break their rules, or that don't go together. */
export const checkStage = (stage: {
  readonly id?: string;
  readonly name: string;
  readonly conversion: number;
  readonly lagPeriods: number;
  readonly lagDays: number | null;
  readonly open: number;
  readonly openByPeriod: readonly number[] | null;
}): void => {
  const { id, name, conversion, lagPeriods, lagDays, open, openByPeriod } = stage;
  checkFigure(conversion, CONVERSION, 'conversion', name, id);
  checkFigure(lagPeriods, LAG, 'lagPeriods', name, id);
  if (lagDays !== null) checkFigure(lagDays, LAG_DAYS, 'lagDays', name, id);
  checkFigure(open, AMOUNT, 'open', name, id);
  if (openByPeriod === null) return;
  let dated = 0;
  for (const units of openByPeriod) {
    checkFigure(units, AMOUNT, 'profile', name, id);
    dated += units;
  }
  if (dated > open * (1 + ROUNDING))
    throw refused('profile-too-large', id, {
      name: quoted(name),
      dated: figureText(dated),
      open: figureText(open),
    });
};
