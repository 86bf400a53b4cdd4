/** Legends of the colours of blocks. */
import { defineMessages } from '../../words/messages.ts';

export const words = defineMessages({
  title: {
    id: 'scene.overlays.title',
    defaultMessage: '{by, select, own {Colours} status {Status} owner {Owner} other {System}}',
    description: 'Heading of the legend: what the colours of blocks stand for',
  },
  status: {
    id: 'scene.overlays.status',
    defaultMessage:
      '{status, select, proposed {Proposed} nominated {Nominated} approved {Approved} rejected {Rejected} other {Retired}}',
    description: 'In the legend',
  },
  colour: {
    id: 'scene.overlays.colour',
    defaultMessage:
      '{colour, select, blue {Blue} teal {Teal} green {Green} amber {Amber} red {Red} violet {Violet} other {Grey}}',
    description: 'In the legend',
  },
  none: {
    id: 'scene.overlays.none',
    defaultMessage: '{by, select, own {No colour} owner {No owner} other {No system}}',
    description: 'In the legend: blocks without one',
  },
});
