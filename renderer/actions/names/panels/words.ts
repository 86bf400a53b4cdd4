/** Names of commands on lists, runs, lenses, overlays and threads, and other words that find them. */
import { defineMessages } from '../../../../shared/words/messages.ts';

export const words = defineMessages({
  panel: {
    id: 'actions.names.panels.panel',
    defaultMessage:
      '{panel, select, outline {Outline} useCases {Use cases} terms {Terms} dictionary {Dictionary} lenses {Lenses} other {History}}',
    description: 'Choices in the menu “View”: lists of the side panel',
  },
  showPanel: {
    id: 'actions.names.panels.showPanel',
    defaultMessage:
      '{panel, select, outline {Show outline} useCases {Show use cases} terms {Show terms} dictionary {Show dictionary} lenses {Show lenses} other {Show history}}',
    description: 'Commands in the palette',
  },
  changeCodeScheme: {
    id: 'actions.names.panels.changeCodeScheme',
    defaultMessage: 'Change code scheme…',
    description: 'Command',
  },
  referencePage: {
    id: 'actions.names.panels.referencePage',
    defaultMessage: 'Reference page',
    description: 'Toggle in the menu “View”: everything about the selected block on one page',
  },
  showReferencePage: {
    id: 'actions.names.panels.showReferencePage',
    defaultMessage: 'Show reference page',
    description: 'Command in the palette',
  },
  hideReferencePage: {
    id: 'actions.names.panels.hideReferencePage',
    defaultMessage: 'Hide reference page',
    description: 'Command in the palette',
  },
  returnToCurrent: {
    id: 'actions.names.panels.returnToCurrent',
    defaultMessage: 'Return to current version',
    description: 'Command: after looking at an earlier version',
  },
  runUseCase: {
    id: 'actions.names.panels.runUseCase',
    defaultMessage: 'Run use case',
    description: 'Command',
  },
  colourBy: {
    id: 'actions.names.panels.colourBy',
    defaultMessage:
      '{by, select, own {Legend of colours} status {Colour by status} owner {Colour by owner} other {Colour by system}}',
    description: 'Commands, with a check mark while blocks are coloured so',
  },
  colourByKeywords: {
    id: 'actions.names.panels.colourByKeywords',
    defaultMessage: 'color colour legend highlight swimlane',
    description: 'Other words that find “Colour by status” and the like',
  },
  nextStep: {
    id: 'actions.names.panels.nextStep',
    defaultMessage: 'Next step',
    description: 'Command: of the use case that runs',
  },
  previousStep: {
    id: 'actions.names.panels.previousStep',
    defaultMessage: 'Previous step',
    description: 'Command: of the use case that runs',
  },
  stopUseCase: {
    id: 'actions.names.panels.stopUseCase',
    defaultMessage: 'Stop use case',
    description: 'Command',
  },
  showNextLens: {
    id: 'actions.names.panels.showNextLens',
    defaultMessage: 'Show next lens',
    description: 'Command',
  },
  lensKeywords: {
    id: 'actions.names.panels.lensKeywords',
    defaultMessage: 'weight emphasis',
    description: 'Other words that find “Show next lens”',
  },
  hideLens: { id: 'actions.names.panels.hideLens', defaultMessage: 'Hide lens', description: 'Command' },
  newThread: {
    id: 'actions.names.panels.newThread',
    defaultMessage: 'New thread',
    description: 'Command: in the discussion',
  },
  parkTopic: {
    id: 'actions.names.panels.parkTopic',
    defaultMessage: 'Park a topic…',
    description: 'Command',
  },
  askQuestion: {
    id: 'actions.names.panels.askQuestion',
    defaultMessage: 'Ask a question…',
    description: 'Command',
  },
  addNote: { id: 'actions.names.panels.addNote', defaultMessage: 'Add a note…', description: 'Command' },
  recordDecision: {
    id: 'actions.names.panels.recordDecision',
    defaultMessage: 'Record a decision…',
    description: 'Command',
  },
  newThreadKeywords: {
    id: 'actions.names.panels.newThreadKeywords',
    defaultMessage: 'ask question request note decision discussion',
    description: 'Other words that find “New thread”',
  },
  add: {
    id: 'actions.names.panels.add',
    defaultMessage:
      '{panel, select, useCases {Add use case} terms {Add term} dictionary {Add role, system or document} other {Add lens}}',
    description: 'Commands',
  },
  funnelOverlay: {
    id: 'actions.names.panels.funnelOverlay',
    defaultMessage: 'Funnel overlay',
    description: 'Toggle in the menu “View”: a scenario’s figures on the blocks',
  },
  showFunnelOverlay: {
    id: 'actions.names.panels.showFunnelOverlay',
    defaultMessage: 'Show funnel overlay',
    description: 'Command in the palette',
  },
  hideFunnelOverlay: {
    id: 'actions.names.panels.hideFunnelOverlay',
    defaultMessage: 'Hide funnel overlay',
    description: 'Command in the palette',
  },
  overlayNeeded: {
    id: 'actions.names.panels.overlayNeeded',
    defaultMessage: 'Funnel overlay: needed',
    description: 'Command: shows what the quota needs',
  },
  overlayToCreate: {
    id: 'actions.names.panels.overlayToCreate',
    defaultMessage: 'Funnel overlay: still to create',
    description: 'Command: shows what is to create, net of open units',
  },
  overlayKeywords: {
    id: 'actions.names.panels.overlayKeywords',
    defaultMessage: 'netted volumes',
    description: 'Other words that find “Funnel overlay: needed”',
  },
});
