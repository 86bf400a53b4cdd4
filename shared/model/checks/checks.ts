/** The checks of a model: rules of the craft that warn and never block. What makes data invalid is in `validate.ts`. */

import type { Model } from '../model.ts';
import { type AnyRecord, TABLES, type Table } from '../records.ts';
import type { Check, FindingSite, ReportFinding, Severity } from './check.ts';
import type { CheckName } from './check-names.ts';
import { byPlace } from './order.ts';
import { boxCount } from './rules/box-count.ts';
import { complexityBreak } from './rules/complexity-break.ts';
import { duplicateName } from './rules/duplicate-name.ts';
import { flowToRejected } from './rules/flow-to-rejected.ts';
import { matrixGap } from './rules/matrix-gap.ts';
import { nestedFlow } from './rules/nested-flow.ts';
import { openRequest } from './rules/open-request.ts';
import { strayCode } from './rules/stray-code.ts';
import { unbalancedBorder } from './rules/unbalanced-border.ts';
import { unknownTerm } from './rules/unknown-term.ts';
import { unlinkedStep } from './rules/unlinked-step.ts';
import { unmatchedFlow } from './rules/unmatched-flow.ts';
import { verbObject } from './rules/verb-object.ts';
import { waivedIn } from './waivers.ts';

/** Every check, in the order in which findings of the same severity are listed. */
export const CHECKS: readonly Check[] = [
  matrixGap,
  complexityBreak,
  boxCount,
  duplicateName,
  flowToRejected,
  nestedFlow,
  strayCode,
  unbalancedBorder,
  unmatchedFlow,
  unlinkedStep,
  unknownTerm,
  verbObject,
  openRequest,
];

export type Finding = Omit<FindingSite, 'message'> & {
  readonly check: CheckName;
  readonly severity: Severity;
  readonly message: string;
};

/**
 * What the checks find in `model`, errors first. The model's own settings decide how severely a check is reported or
 * whether at all; a finding that a waiver covers is left out. Cost follows the size of the model: a quarter of a second
 * for 100,000 blocks. Whoever asks again after each change keeps a checker: see `checker.ts`.
 */
export const checkModel = (model: Model): Finding[] => {
  const isWaived = waivedIn(model);
  const reported = bySeverity(model);
  const found = new Map<Check, FindingSite[]>(reported.map(([check]) => [check, []]));
  const looks = reported.map(([check]) => ({
    check,
    report: (site: FindingSite) => {
      if (!isWaived(check.name, site)) found.get(check)?.push(site);
    },
  }));
  for (const table of TABLES) {
    const atTable = looks.flatMap(({ check, report }) => {
      const at = lookAt(check, table);
      return at ? [{ at, report }] : [];
    });
    if (atTable.length === 0) continue;
    for (const row of model.rows[table].values())
      for (const { at, report } of atTable) at(model, row, report);
  }
  return reported.flatMap(([check, severity]) =>
    inOrder(model, check, found.get(check) ?? []).map((site) => findingOf(check, severity, site)),
  );
};

/** What a check does at any record of `table`; undefined if it looks at none of them. */
export const lookAt = (check: Check, table: Table): LookAt | undefined =>
  check.at[table] as LookAt | undefined;
export type LookAt = (model: Model, row: AnyRecord, report: ReportFinding) => void;

/** What a check has found at a site, as it is reported. */
export const findingOf = (
  { name }: Check,
  severity: Severity,
  { message, ...site }: FindingSite,
): Finding => ({
  check: name,
  severity,
  message: message(),
  ...site,
});

/** The checks that the model reports, with their severity in it, the gravest first. */
export const bySeverity = (model: Model): [Check, Severity][] =>
  CHECKS.flatMap((check): [Check, Severity][] => {
    const severity = severityOf(model, check);
    return severity === 'off' ? [] : [[check, severity]];
  }).sort(([, a], [, b]) => GRAVITY[a] - GRAVITY[b]);

/** How severely a model reports a check. */
export const severityOf = (model: Model, { name, severity }: Check): Severity | 'off' => {
  for (const setting of model.rows.checkSetting.values()) if (setting.check === name) return setting.severity;
  return severity;
};

const GRAVITY: Record<Severity, number> = { error: 0, warning: 1, hint: 2 };

/** More findings of a check than these are listed as they were found: nobody reads them in order. */
const MAX_ORDERED = 5_000;

/** The sites of one check in the order of the blocks they are shown on, or in the check's own. */
export const inOrder = (
  model: Model,
  check: Check,
  sites: readonly FindingSite[],
): readonly FindingSite[] => {
  if (sites.length > MAX_ORDERED) return sites;
  const { compare } = check;
  return compare ? sites.toSorted((a, b) => compare(model, a, b)) : byPlace(model, sites);
};
