/** Commands on how the checks are reported: findings waived with a reason, and the severity of each check. */

import { z } from 'zod';
import { quoted } from '../../words/quoted.ts';
import { CHECK_NAMES, checkTitle } from '../checks/check-names.ts';
import { blockOfWaiver } from '../checks/waivers.ts';
import { defineCommand, getOrRefuse, idField, textField } from '../command.ts';
import { cleanText } from '../fields/cleaned.ts';
import { labelled } from '../label.ts';
import { SEVERITIES } from '../records/checks.ts';
import { refused } from '../refusals/refusals.ts';
import { defineRemoval } from './removal.ts';
import { words } from './words.ts';

const checkField = z.enum(CHECK_NAMES);

const titleOf = (check: string): string => quoted(checkTitle(check));

const addWaiver = defineCommand(
  'waiver.add',
  'editor',
  'Waives a finding of a check, with a reason: one gap of the matrix, or the findings on a record.',
  {
    check: checkField,
    subject: idField.describe('id of the record that the finding names'),
    processId: idField
      .nullable()
      .default(null)
      .describe('id of the block it is at; null for a gap means all gaps of the grouping'),
    reason: textField,
  },
  (draft, { check, subject, processId: named, reason: raw }, context) => {
    const reason = cleanText(raw, 'reason', subject);
    if (reason.trim() === '') throw refused('empty-reason', subject);
    const processId = blockOfWaiver(check, named);
    if (processId !== null) getOrRefuse(draft, 'process', processId);
    const fields = { reason, author: context.actor, at: context.at };
    const waiver = [...draft.rows('waiver')].find(
      (other) => other.check === check && other.subject === subject && other.processId === processId,
    );
    if (waiver) draft.set('waiver', waiver.id, fields);
    else draft.put('waiver', { id: context.newId(), check, subject, processId, ...fields });
    return labelled(words.waive, { check: titleOf(check) });
  },
);

const removeWaiver = defineRemoval(
  'waiver',
  'Removes a waiver, so that its findings are reported again.',
  (waiver) => labelled(words.removeWaiver, { check: titleOf(waiver.check) }),
);

const setSeverity = defineCommand(
  'check.setSeverity',
  'editor',
  'Sets how severely a check is reported in this model, or, with null, the default.',
  { check: checkField, severity: z.enum(SEVERITIES).nullable() },
  (draft, { check, severity }, context) => {
    const setting = [...draft.rows('checkSetting')].find((other) => other.check === check);
    if (severity === null) {
      if (setting) draft.remove('checkSetting', setting.id);
      return labelled(words.defaultSeverity, { check: titleOf(check) });
    }
    if (setting) draft.set('checkSetting', setting.id, { severity });
    else draft.put('checkSetting', { id: context.newId(), check, severity });
    return severity === 'off'
      ? labelled(words.switchOffCheck, { check: titleOf(check) })
      : labelled(words.setSeverity, { check: titleOf(check), severity });
  },
);

export const checkCommands = [addWaiver, removeWaiver, setSeverity] as const;
