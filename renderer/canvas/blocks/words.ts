/** Blocks, gaps and proposals on the canvas. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  explode: {
    id: 'canvas.blocks.explode',
    defaultMessage: 'Explode {block}',
    description: 'Button; block: code or name',
  },
  collapse: {
    id: 'canvas.blocks.collapse',
    defaultMessage: 'Collapse {block}',
    description: 'Button; block: code or name',
  },
  explodeKey: { id: 'canvas.blocks.explodeKey', defaultMessage: 'Explode (E)', description: 'Tooltip' },
  collapseKey: { id: 'canvas.blocks.collapseKey', defaultMessage: 'Collapse (E)', description: 'Tooltip' },
  level: { id: 'canvas.blocks.level', defaultMessage: 'Level {level}.', description: 'For screen readers' },
  levelIn: {
    id: 'canvas.blocks.levelIn',
    defaultMessage: 'Level {level}, inside {parent}.',
    description: 'For screen readers; parent: code and name',
  },
  children: {
    id: 'canvas.blocks.children',
    defaultMessage: '{more, plural, =0 {Children: {list}.} other {Children: {list} and # more.}}',
    description: 'For screen readers',
  },
  flowsTo: {
    id: 'canvas.blocks.flowsTo',
    defaultMessage: '{more, plural, =0 {Flows to: {list}.} other {Flows to: {list} and # more.}}',
    description: 'For screen readers',
  },
  flowsFrom: {
    id: 'canvas.blocks.flowsFrom',
    defaultMessage: '{more, plural, =0 {Flows from: {list}.} other {Flows from: {list} and # more.}}',
    description: 'For screen readers',
  },
  noChildren: {
    id: 'canvas.blocks.noChildren',
    defaultMessage: 'No children yet',
    description: 'In an exploded block of a read-only model',
  },
  whatIsInside: {
    id: 'canvas.blocks.whatIsInside',
    defaultMessage: 'What does {name} consist of?',
    description: 'In an exploded block without children; opens a field',
  },
  whatIsInModel: {
    id: 'canvas.blocks.whatIsInModel',
    defaultMessage: 'What does it consist of?',
    description: 'In an exploded block without a name',
  },
  gap: {
    id: 'canvas.blocks.gap',
    defaultMessage:
      '{selected, select, yes {{grouping}, gap, in {process}, selected} other {{grouping}, gap, in {process}}}',
    description: 'Name of a cell on the canvas; process: code and name',
  },
  waivedGap: {
    id: 'canvas.blocks.waivedGap',
    defaultMessage:
      '{selected, select, yes {{grouping}, gap, waived: {reason}, in {process}, selected} other {{grouping}, gap, waived: {reason}, in {process}}}',
    description: 'Name of a cell on the canvas; process: code and name',
  },
  none: {
    id: 'canvas.blocks.none',
    defaultMessage:
      '{selected, select, yes {{grouping}, none, in {process}, selected} other {{grouping}, none, in {process}}}',
    description: 'Name of a cell on the canvas that is marked as none; process: code and name',
  },
  realise: {
    id: 'canvas.blocks.realise',
    defaultMessage: 'Realise {grouping} in {process}',
    description: 'Button in a gap',
  },
  realiseKey: { id: 'canvas.blocks.realiseKey', defaultMessage: 'Realise (Enter)', description: 'Tooltip' },
  proposal: {
    id: 'canvas.blocks.proposal',
    defaultMessage: 'Proposal {title}, {count, plural, one {# block} other {# blocks}}, open',
    description: 'Name of a proposal on the canvas',
  },
  proposedBlock: {
    id: 'canvas.blocks.proposedBlock',
    defaultMessage:
      '{selected, select, yes {{name}, proposed block, selected} other {{name}, proposed block}}',
    description: 'Name of a block of a proposal',
  },
  decline: { id: 'canvas.blocks.decline', defaultMessage: 'Decline', description: 'Button on a proposal' },
  adopt: { id: 'canvas.blocks.adopt', defaultMessage: 'Adopt', description: 'Button on a proposal' },
  artefacts: {
    id: 'canvas.blocks.artefacts',
    defaultMessage: 'artefacts: {list}',
    description: 'Part of the name of a block, for screen readers',
  },
  openProposals: {
    id: 'canvas.blocks.openProposals',
    defaultMessage: '{count, plural, one {# open proposal} other {# open proposals}}',
    description: 'Part of the name of a block, for screen readers',
  },
  openThreads: {
    id: 'canvas.blocks.openThreads',
    defaultMessage: '{count, plural, one {# open thread} other {# open threads}}',
    description: 'Part of the name of a block, for screen readers',
  },
  colour: {
    id: 'canvas.blocks.colour',
    defaultMessage:
      '{colour, select, blue {blue} teal {teal} green {green} amber {amber} red {red} violet {violet} other {grey}}',
    description: 'Part of the name of a block, for screen readers',
  },
  exploded: {
    id: 'canvas.blocks.exploded',
    defaultMessage: 'exploded',
    description: 'Part of the name of a block, for screen readers',
  },
  selected: {
    id: 'canvas.blocks.selected',
    defaultMessage: 'selected',
    description: 'Part of the name of a block, for screen readers',
  },
});
