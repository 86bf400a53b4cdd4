/** The strip of the funnel overlay above the canvas. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  overlay: {
    id: 'canvas.funnel.overlay',
    defaultMessage: 'Funnel overlay',
    description: 'Name of the strip',
  },
  funnel: { id: 'canvas.funnel.funnel', defaultMessage: 'Funnel', description: 'Heading' },
  scenario: { id: 'canvas.funnel.scenario', defaultMessage: 'Scenario', description: 'Choice' },
  volumes: { id: 'canvas.funnel.volumes', defaultMessage: 'Units shown', description: 'Choice' },
  needed: {
    id: 'canvas.funnel.needed',
    defaultMessage: 'Needed for the whole quota',
    description: 'Option of “Units shown”',
  },
  netted: {
    id: 'canvas.funnel.netted',
    defaultMessage: 'Still to create (net of open units)',
    description: 'Option of “Units shown”',
  },
  hide: { id: 'canvas.funnel.hide', defaultMessage: 'Hide funnel overlay', description: 'Button' },
  stages: {
    id: 'canvas.funnel.stages',
    defaultMessage: 'Stages: {volumes}',
    description: 'Name of the list; volumes: which units are shown',
  },
  noneLinked: {
    id: 'canvas.funnel.noneLinked',
    defaultMessage: 'No stage is linked to a block yet, so the canvas shows none.',
    description: 'Note',
  },
  someNotLinked: {
    id: 'canvas.funnel.someNotLinked',
    defaultMessage:
      '{missing, plural, one {# of {count, number} stages isn’t linked to a block.} other {# of {count, number} stages aren’t linked to a block.}}',
    description: 'Note',
  },
  showBlock: {
    id: 'canvas.funnel.showBlock',
    defaultMessage: 'Show {block} on the canvas',
    description: 'Button; block: code and name',
  },
  changeBlock: {
    id: 'canvas.funnel.changeBlock',
    defaultMessage: 'Change linked block of {stage}',
    description: 'Button',
  },
  notLinked: {
    id: 'canvas.funnel.notLinked',
    defaultMessage: 'not linked',
    description: 'In place of the block',
  },
  link: { id: 'canvas.funnel.link', defaultMessage: 'Link…', description: 'Button' },
  linkStage: {
    id: 'canvas.funnel.linkStage',
    defaultMessage: 'Link… {stage} to a block',
    description: 'Name of that button',
  },
  linkTitle: {
    id: 'canvas.funnel.linkTitle',
    defaultMessage: 'Link {stage} to a block',
    description: 'Title of a dialog; stage: quoted',
  },
  block: { id: 'canvas.funnel.block', defaultMessage: 'Block', description: 'Field' },
  selectedBlock: {
    id: 'canvas.funnel.selectedBlock',
    defaultMessage: 'Selected block: {block}',
    description: 'Button; block: code and name',
  },
  anotherBlock: { id: 'canvas.funnel.anotherBlock', defaultMessage: 'Another block…', description: 'Button' },
  removeLink: { id: 'canvas.funnel.removeLink', defaultMessage: 'Remove link', description: 'Button' },
  cancel: { id: 'canvas.funnel.cancel', defaultMessage: 'Cancel', description: 'Button' },
});
