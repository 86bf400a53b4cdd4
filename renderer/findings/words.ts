/** Texts of the list of findings. */
import { defineMessages } from '../../shared/words/messages.ts';

export const words = defineMessages({
  findings: { id: 'findings.findings', defaultMessage: 'Findings', description: 'Title of the panel' },
  advice: {
    id: 'findings.advice',
    defaultMessage: 'Findings are advice. They never stop you from editing or exporting.',
    description: 'Below the title',
  },
  settings: {
    id: 'findings.settings',
    defaultMessage: 'Check settings…',
    description: 'Button, and command that opens the same dialog',
  },
  settingsTitle: {
    id: 'findings.settingsTitle',
    defaultMessage: 'Check settings',
    description: 'Title of a dialog',
  },
  settingsNote: {
    id: 'findings.settingsNote',
    defaultMessage: 'These settings belong to the model: everybody who works on it sees the same findings.',
    description: 'In that dialog',
  },
  boxCount: {
    id: 'findings.boxCount',
    defaultMessage: 'Children of a block',
    description: 'Heading in that dialog: the box-count guidance',
  },
  boxCountNote: {
    id: 'findings.boxCountNote',
    defaultMessage: 'Guidance for the check {check}. IDEF0 asks for 3 to 6, UPN for 6 to 8.',
    description: 'Below that heading; check: its title, quoted',
  },
  fewest: { id: 'findings.fewest', defaultMessage: 'At least', description: 'Field: fewest children' },
  most: { id: 'findings.most', defaultMessage: 'At most', description: 'Field: most children' },
  check: { id: 'findings.check', defaultMessage: 'Check', description: 'Head of a column' },
  found: { id: 'findings.found', defaultMessage: 'Findings', description: 'Head of a column of counts' },
  severity: { id: 'findings.severity', defaultMessage: 'Reported as', description: 'Head of a column' },
  close: { id: 'findings.close', defaultMessage: 'Close', description: 'Button' },
  notANumber: {
    id: 'findings.notANumber',
    defaultMessage: 'Enter a whole number from 0 to 1,000.',
    description: 'Notice after something else was typed',
  },
  hide: { id: 'findings.hide', defaultMessage: 'Hide findings', description: 'Button' },
  noFindings: {
    id: 'findings.noFindings',
    defaultMessage: 'No check has findings',
    description: 'Heading that opens the list of all checks',
  },
  silentChecks: {
    id: 'findings.silentChecks',
    defaultMessage: 'Checks without findings',
    description: 'Heading that opens a list of checks',
  },
  showMore: {
    id: 'findings.showMore',
    defaultMessage: 'Show {more, number} more of {count, number}',
    description: 'Button',
  },
  waivedBy: {
    id: 'findings.waivedBy',
    defaultMessage: 'Waived: {check}',
    description: 'Name of a list, for screen readers. check: the title of a check',
  },
  checking: { id: 'findings.checking', defaultMessage: 'Checking…', description: 'Status' },
  count: {
    id: 'findings.count',
    defaultMessage: '{count, plural, =0 {No findings} one {# finding} other {# findings}}',
    description: 'Button in the status bar that shows the findings',
  },
  default: {
    id: 'findings.default',
    defaultMessage: 'Default ({severity, select, error {error} warning {warning} hint {hint} other {off}})',
    description: 'Option: the severity that a check has in new models',
  },
  severityOf: {
    id: 'findings.severityOf',
    defaultMessage: 'Severity of {check}',
    description: 'Label of a list, for screen readers. check: the title of a check, quoted',
  },
  severityPrefix: {
    id: 'findings.severityPrefix',
    defaultMessage: '{severity, select, error {Error:} warning {Warning:} other {Hint:}}',
    description: 'Before a finding, for screen readers',
  },
  waive: { id: 'findings.waive', defaultMessage: 'Waive', description: 'Button' },
  removeWaiver: { id: 'findings.removeWaiver', defaultMessage: 'Remove waiver', description: 'Button' },
});
