/** Labels of the values of records. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  status: {
    id: 'parts.labels.status',
    defaultMessage:
      '{status, select, proposed {Proposed} nominated {Nominated} approved {Approved} rejected {Rejected} other {Retired}}',
    description: 'Status of a block',
  },
  elementKind: {
    id: 'parts.labels.elementKind',
    defaultMessage:
      '{kind, select, input {Input} output {Output} metric {Metric} practice {Practice} skill {Skill} other {System}}',
    description: 'Kind of a process element',
  },
  flowKind: {
    id: 'parts.labels.flowKind',
    defaultMessage: '{kind, select, sequence {Sequence} information {Information} other {Material}}',
    description: 'Kind of a flow',
  },
  threadKind: {
    id: 'parts.labels.threadKind',
    defaultMessage: '{kind, select, question {Question} request {Request} note {Note} other {Decision}}',
    description: 'Kind of a thread',
  },
  proposalState: {
    id: 'parts.labels.proposalState',
    defaultMessage: '{state, select, open {Open} adopted {Adopted} other {Declined}}',
    description: 'State of a proposal',
  },
  severity: {
    id: 'parts.labels.severity',
    defaultMessage: '{severity, select, error {Error} warning {Warning} hint {Hint} other {Off}}',
    description: 'How severely a check is reported',
  },
  colour: {
    id: 'parts.labels.colour',
    defaultMessage:
      '{colour, select, blue {Blue} teal {Teal} green {Green} amber {Amber} red {Red} violet {Violet} grey {Grey} other {None}}',
    description: 'Colour of a block',
  },
  layout: {
    id: 'parts.labels.layout',
    defaultMessage:
      '{layout, select, row {Row} column {Column} grid {Grid} flow {Along flows} free {Free} other {Same as model}}',
    description: 'Layout of the children of a block',
  },
  codeScheme: {
    id: 'parts.labels.codeScheme',
    defaultMessage:
      '{scheme, select, openreference {Letters and digits: S, S2, S203} dotted {Dotted numbers: 1, 1.3, 1.3.6} scor {With prefix: sS2.3} idef0 {Node numbers: A0, A2, A23} other {No codes}}',
    description: 'Code scheme of a model',
  },
});
