/** What the checks find, as sentences. Blocks come as S4 “Sell Renewal”, other names in quotes. */
import { defineMessages } from '../../words/messages.ts';

const FINDING = 'A finding of a check. Blocks come with code and quoted name, other names in quotes.';
const TITLE = 'Title of a check, as a heading of its findings';

/** The titles of the checks, by the names under which settings and waivers of a model know them. */
export const titles = defineMessages({
  'matrix-gap': {
    id: 'checks.title.matrix-gap',
    defaultMessage: 'Gaps in the grouping matrix',
    description: TITLE,
  },
  'complexity-break': {
    id: 'checks.title.complexity-break',
    defaultMessage: 'Less detail at higher complexity',
    description: TITLE,
  },
  'box-count': {
    id: 'checks.title.box-count',
    defaultMessage: 'Too few or too many blocks',
    description: TITLE,
  },
  'duplicate-name': {
    id: 'checks.title.duplicate-name',
    defaultMessage: 'Siblings with the same name',
    description: TITLE,
  },
  'flow-to-rejected': {
    id: 'checks.title.flow-to-rejected',
    defaultMessage: 'Flows to rejected or retired blocks',
    description: TITLE,
  },
  'nested-flow': {
    id: 'checks.title.nested-flow',
    defaultMessage: 'Flows between a block and its own contents',
    description: TITLE,
  },
  'stray-code': {
    id: 'checks.title.stray-code',
    defaultMessage: 'Frozen codes apart from their parent’s',
    description: TITLE,
  },
  'unbalanced-border': {
    id: 'checks.title.unbalanced-border',
    defaultMessage: 'Inputs and outputs that don’t balance',
    description: TITLE,
  },
  'unmatched-flow': {
    id: 'checks.title.unmatched-flow',
    defaultMessage: 'Flows that carry no output',
    description: TITLE,
  },
  'unlinked-step': {
    id: 'checks.title.unlinked-step',
    defaultMessage: 'Steps that aren’t linked to a block',
    description: TITLE,
  },
  'unknown-term': { id: 'checks.title.unknown-term', defaultMessage: 'Unknown terms', description: TITLE },
  'verb-object': {
    id: 'checks.title.verb-object',
    defaultMessage: 'Names without a verb',
    description: TITLE,
  },
  'open-request': { id: 'checks.title.open-request', defaultMessage: 'Open requests', description: TITLE },
});

export const words = defineMessages({
  unmatchedFlow: {
    id: 'checks.unmatchedFlow',
    defaultMessage:
      'The flow {label} from {from} to {to} is neither an output of {from} nor an input of {to}.',
    description: FINDING,
  },
  boxCount: {
    id: 'checks.boxCount',
    defaultMessage:
      '{block} contains {count, plural, one {only # block} other {# blocks}}; the guidance of this model is {min, number} to {max, number}.',
    description: FINDING,
  },
  complexityBreak: {
    id: 'checks.complexityBreak',
    defaultMessage:
      '{grouping} has {count, plural, =0 {no details} one {# detail} other {# details}} in {block}, fewer than the {more, number} in the simpler {simpler}.',
    description: FINDING,
  },
  duplicateName: {
    id: 'checks.duplicateName',
    defaultMessage: '{block} has the same name as its sibling {sibling}. Rename one of them.',
    description: FINDING,
  },
  flowToRejected: {
    id: 'checks.flowToRejected',
    defaultMessage:
      'A flow leads from {block} to {other}, which is {status, select, retired {retired} other {rejected}}.',
    description: FINDING,
  },
  flowFromRejected: {
    id: 'checks.flowFromRejected',
    defaultMessage:
      'A flow leads to {block} from {other}, which is {status, select, retired {retired} other {rejected}}.',
    description: FINDING,
  },
  matrixGap: {
    id: 'checks.matrixGap',
    defaultMessage: '{block} has no block for {grouping}. Choose a block or mark the cell as none.',
    description: FINDING,
  },
  nestedFlow: {
    id: 'checks.nestedFlow',
    defaultMessage:
      'The flow from {from} to {to} can’t be drawn, because one of them is inside the other. Delete the flow, or move the block out.',
    description: FINDING,
  },
  openRequest: {
    id: 'checks.openRequest',
    defaultMessage: 'The request {request} on {block} is still open.',
    description: FINDING,
  },
  openRequestOnTerm: {
    id: 'checks.openRequestOnTerm',
    defaultMessage: 'The request {request} on the term {term} is still open.',
    description: FINDING,
  },
  openRequestOnUseCase: {
    id: 'checks.openRequestOnUseCase',
    defaultMessage: 'The request {request} on the use case {useCase} is still open.',
    description: FINDING,
  },
  openRequestOnModel: {
    id: 'checks.openRequestOnModel',
    defaultMessage: 'The request {request} on the model is still open.',
    description: FINDING,
  },
  notOnChildren: {
    id: 'checks.notOnChildren',
    defaultMessage:
      '{kind, select, input {Input {element} of {block} is not an input} other {Output {element} of {block} is not an output}} of any of its children.',
    description: FINDING,
  },
  notOnParent: {
    id: 'checks.notOnParent',
    defaultMessage:
      '{kind, select, input {Input {element} of {block} comes from outside {parent}, which doesn’t list it.} other {Output {element} of {block} leaves {parent}, which doesn’t list it.}}',
    description: FINDING,
  },
  foreignCode: {
    id: 'checks.foreignCode',
    defaultMessage:
      'The frozen code of {block} doesn’t belong under {parent}. Move the block back, or waive this finding.',
    description: FINDING,
  },
  foreignCodeOnTop: {
    id: 'checks.foreignCodeOnTop',
    defaultMessage:
      '{block} is a macro process, but its frozen code is one of a lower level. Move the block back, or waive this finding.',
    description: FINDING,
  },
  looseCode: {
    id: 'checks.looseCode',
    defaultMessage:
      'The code of {block} is frozen, but that of its parent {parent} can still change. Mark {block} with its status again to freeze both.',
    description: FINDING,
  },
  unknownTerm: {
    id: 'checks.unknownTerm',
    defaultMessage:
      '{symbol} in a text of {block} is not a term of this model. Add the term, or write it without braces.',
    description: FINDING,
  },
  unknownTermInModel: {
    id: 'checks.unknownTermInModel',
    defaultMessage:
      '{symbol} in a text of the model is not a term of this model. Add the term, or write it without braces.',
    description: FINDING,
  },
  unlinkedStep: {
    id: 'checks.unlinkedStep',
    defaultMessage: 'Step {step} of use case {useCase} isn’t linked to a block.',
    description: FINDING,
  },
  noVerb: {
    id: 'checks.noVerb',
    defaultMessage: '{block} doesn’t start with a verb.',
    description: FINDING,
  },
  noVerbTry: {
    id: 'checks.noVerbTry',
    defaultMessage: '{block} doesn’t start with a verb. Try “{verb} …”.',
    description: FINDING,
  },
});
