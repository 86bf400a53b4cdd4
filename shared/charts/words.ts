/** Texts of the charts of the funnel. Figures come formatted. */
import { defineMessages } from '../words/messages.ts';

export const chartWords = defineMessages({
  stage: { id: 'charts.stage', defaultMessage: 'Stage', description: 'Head of a column' },
  needed: {
    id: 'charts.needed',
    defaultMessage: 'Needed',
    description: 'Head of a column: units that must enter a stage',
  },
  converts: {
    id: 'charts.converts',
    defaultMessage: 'Converts',
    description: 'Head of a column: conversion of a stage',
  },
  unreachable: {
    id: 'charts.unreachable',
    defaultMessage: 'unreachable',
    description: 'Instead of a figure that no number of units can give',
  },
  range: {
    id: 'charts.range',
    defaultMessage: '{from} to {to}',
    description: 'Two amounts of money, or two periods',
  },
  dealSize: {
    id: 'charts.dealSize',
    defaultMessage: 'Deal size',
    description: 'An input of the calculation',
  },
  stageConverts: {
    id: 'charts.stageConverts',
    defaultMessage: '{stage} converts',
    description: 'An input: the conversion of a stage',
  },
  unrecoverable: {
    id: 'charts.unrecoverable',
    defaultMessage: 'Unrecoverable',
    description: 'A legend and a figure',
  },
  unreachableShort: {
    id: 'charts.unreachableShort',
    defaultMessage: 'Unreachable',
    description: 'Head of a column and a value',
  },
  bandUnreachable: {
    id: 'charts.bandUnreachable',
    defaultMessage: 'funnel unreachable',
    description: 'On a block, for a screen reader',
  },
  band: {
    id: 'charts.band',
    defaultMessage:
      'funnel {unitsIn} in{hasOpen, select, yes { and {open} open} other {}}{hasShare, select, yes {, converts {share}} other {}}, {unitsOut} out',
    description: 'On a block, for a screen reader',
  },
  volumes: {
    id: 'charts.volumes',
    defaultMessage:
      '{volumes, select, needed {units in → conversion → units out, needed for the whole quota} other {units to create + open units → conversion → units out, in time}}',
    description: 'What the figures on blocks are',
  },
});
