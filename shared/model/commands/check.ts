/** Commands on how the checks are reported: findings waived with a reason, and the severity of each check. */
import { z } from 'zod';
import { CHECK_NAMES } from '../checks/check-names.ts';
import { cleanText, defineCommand, idField, isRefusal, need, textField } from '../command.ts';
import { SEVERITIES } from '../records.ts';
import { quoted, refuse } from '../refusals.ts';
import { blockOfWaiver } from '../waivers.ts';
import { defineRemoval } from './removal.ts';

const checkField = z.enum(CHECK_NAMES);

export const addWaiver = defineCommand(
  'waiver.add',
  'Sets a finding of a check aside, with a reason: one gap of the matrix, or what is found on a record.',
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
    if (isRefusal(reason)) return reason;
    if (reason.trim() === '') return refuse('empty-reason', subject);
    const processId = blockOfWaiver(check, named);
    const block = processId === null ? null : need(draft, 'process', processId);
    if (isRefusal(block)) return block;
    const fields = { reason, author: context.actor, at: context.at };
    const waiver = [...draft.model.rows.waiver.values()].find(
      (other) => other.check === check && other.subject === subject && other.processId === processId,
    );
    if (waiver) draft.set('waiver', waiver.id, fields);
    else draft.put('waiver', { id: context.newId(), check, subject, processId, ...fields });
    return `Waive a finding of ${quoted(check)}`;
  },
);

export const removeWaiver = defineRemoval(
  'waiver',
  'Takes a waiver back, so that what it set aside is reported again.',
  (waiver) => `Report a finding of ${quoted(waiver.check)} again`,
);

export const setSeverity = defineCommand(
  'check.setSeverity',
  'Sets how severely a check is reported in this model, or, with null, as usual.',
  { check: checkField, severity: z.enum(SEVERITIES).nullable() },
  (draft, { check, severity }, context) => {
    const setting = [...draft.model.rows.checkSetting.values()].find((other) => other.check === check);
    if (severity === null) {
      if (setting) draft.remove('checkSetting', setting.id);
      return `Report ${quoted(check)} as usual`;
    }
    if (setting) draft.set('checkSetting', setting.id, { severity });
    else draft.put('checkSetting', { id: context.newId(), check, severity });
    return severity === 'off' ? `Switch ${quoted(check)} off` : `Report ${quoted(check)} as ${severity}`;
  },
);
