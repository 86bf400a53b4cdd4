/** The checks of a model: rules of the craft that warn and never block. What makes data invalid is in `validate.ts`. */
import { boxCount } from './checks/box-count.ts';
import type { Check, Severity, Spot } from './checks/check.ts';
import { complexityBreak } from './checks/complexity-break.ts';
import { duplicateName } from './checks/duplicate-name.ts';
import { flowToRejected } from './checks/flow-to-rejected.ts';
import { matrixGap } from './checks/matrix-gap.ts';
import { openRequest } from './checks/open-request.ts';
import { unknownTerm } from './checks/unknown-term.ts';
import { unlinkedStep } from './checks/unlinked-step.ts';
import type { Model } from './model.ts';

/** Every check, in the order in which findings of the same severity are listed. */
export const CHECKS: readonly Check[] = [
  matrixGap,
  complexityBreak,
  boxCount,
  duplicateName,
  flowToRejected,
  unlinkedStep,
  unknownTerm,
  openRequest,
];

export type Finding = Spot & { readonly check: string; readonly severity: Severity };

/**
 * What the checks find in `model`, errors first. The model's own settings decide how severely a check is reported or
 * whether at all; a finding whose record has a waiver for its check is left out. Cost follows the size of the model.
 */
export const checkModel = (model: Model): Finding[] => {
  const settings = new Map<string, Severity | 'off'>();
  for (const { check, severity } of model.rows.checkSetting.values()) settings.set(check, severity);
  const waived = new Set<string>();
  for (const { check, subject } of model.rows.waiver.values()) waived.add(`${check} ${subject}`);
  const findings: Finding[] = [];
  for (const check of CHECKS) {
    const severity = settings.get(check.name) ?? check.severity;
    if (severity === 'off') continue;
    for (const spot of check.find(model))
      if (!waived.has(`${check.name} ${spot.recordId}`))
        findings.push({ check: check.name, severity, ...spot });
  }
  return findings.sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
};

const GRAVITY: Record<Severity, number> = { error: 0, warning: 1, hint: 2 };
