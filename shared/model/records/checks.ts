import { z } from 'zod';
import { defineRecord, field, id, instant, line, optionalRef, text } from '../fields/field.ts';

export const SEVERITIES = ['error', 'warning', 'hint', 'off'] as const;

const check = z.string().min(1).max(64);

/** A finding of the checks set aside on purpose. */
export const waiver = defineRecord({
  fields: {
    id,
    check: field(check, { label: 'check' }),
    /** The record the finding names. Not a reference: any table may be meant. */
    subject: { ...id, label: 'subject' },
    /** The block it is found at, where the record is found wanting at several; null covers all that is found on it. */
    processId: optionalRef('process', 'cascade', { label: 'process', since: 2 }),
    reason: text({ label: 'reason', prose: true }),
    author: line({ label: 'author' }),
    at: field(instant, { label: 'at' }),
  },
});

/** How severely a check is reported in this model, where it differs from the usual. */
export const checkSetting = defineRecord({
  fields: {
    id,
    check: field(check, { label: 'check' }),
    severity: field(z.enum(SEVERITIES), { label: 'severity' }),
  },
});
