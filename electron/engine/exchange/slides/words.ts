/** Texts of slides. */
import { defineMessages } from '../../../../shared/words/messages.ts';

export const words = defineMessages({
  slides: { id: 'slides.slides', defaultMessage: 'Slides', description: 'Name of the format PPTX' },
  agenda: { id: 'slides.agenda', defaultMessage: 'Agenda', description: 'Title of a slide' },
  continued: {
    id: 'slides.continued',
    defaultMessage: '{title} ({number} of {count})',
    description: 'Title of a slide whose content goes on over several slides',
  },
  matrixOf: {
    id: 'slides.matrixOf',
    defaultMessage: 'Grouping matrix of {block}',
    description: 'Title of a slide. block: code and name of a macro process',
  },
  noLayout: {
    id: 'slides.noLayout',
    defaultMessage:
      'The template {file} has no slide layout with a title. Nothing was exported. Choose another template, or add a layout “Title Only” to it.',
    description: 'Error of an export with a template',
  },
  grouping: { id: 'slides.grouping', defaultMessage: 'Grouping', description: 'Column heading' },
  gap: { id: 'slides.gap', defaultMessage: 'Gap', description: 'Cell of the matrix without a block' },
  none: {
    id: 'slides.none',
    defaultMessage: 'None',
    description: 'Cell of the matrix that stays empty on purpose',
  },
  unnamedScenario: {
    id: 'slides.unnamedScenario',
    defaultMessage: 'Unnamed scenario',
    description: 'In titles of slides',
  },
  funnelOf: {
    id: 'slides.funnelOf',
    defaultMessage: 'Funnel: {name}',
    description: 'Title of a slide. name: of a scenario',
  },
  keyFiguresOf: {
    id: 'slides.keyFiguresOf',
    defaultMessage: 'Key figures: {name}',
    description: 'Title of a slide. name: of a scenario',
  },
  nettingOf: {
    id: 'slides.nettingOf',
    defaultMessage: 'Netting: {name}',
    description: 'Title of a slide. name: of a scenario',
  },
  figure: { id: 'slides.figure', defaultMessage: 'Figure', description: 'Column heading' },
  value: { id: 'slides.value', defaultMessage: 'Value', description: 'Column heading' },
  meaning: { id: 'slides.meaning', defaultMessage: 'Meaning', description: 'Column heading' },
  notCalculable: {
    id: 'slides.notCalculable',
    defaultMessage: 'This scenario can’t be calculated: {problem}',
    description: 'On a slide, in place of figures. problem: a sentence',
  },
});
