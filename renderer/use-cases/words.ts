/** Texts of the list of use cases. */
import { defineMessages } from '../../shared/words/messages.ts';

export const words = defineMessages({
  useCases: { id: 'use-cases.useCases', defaultMessage: 'Use cases', description: 'Title of the list' },
  noUseCases: {
    id: 'use-cases.noUseCases',
    defaultMessage: 'No use cases yet',
    description: 'Title of the empty list',
  },
  whatUseCaseIs: {
    id: 'use-cases.whatUseCaseIs',
    defaultMessage:
      'A use case is a named run through the framework, step by step. Type the name of the first use case below.',
    description: 'Explanation in the empty list',
  },
  newUseCase: {
    id: 'use-cases.newUseCase',
    defaultMessage: 'New use case',
    description: 'Label and placeholder of a field',
  },
  showUnused: { id: 'use-cases.showUnused', defaultMessage: 'Show unused blocks', description: 'Button' },
  unusedBlocks: {
    id: 'use-cases.unusedBlocks',
    defaultMessage: 'Unused blocks',
    description: 'Name of a list, for screen readers',
  },
  unused: {
    id: 'use-cases.unused',
    defaultMessage: 'Not in any use case · {count, number}',
    description: 'Heading of a list of blocks',
  },
  showMore: { id: 'use-cases.showMore', defaultMessage: 'Show more', description: 'Button' },
  hideUnused: { id: 'use-cases.hideUnused', defaultMessage: 'Hide unused blocks', description: 'Button' },
  steps: {
    id: 'use-cases.steps',
    defaultMessage: '{count, plural, one {# step} other {# steps}}',
    description: 'How many steps a use case has',
  },
  run: {
    id: 'use-cases.run',
    defaultMessage: 'Run',
    description: 'Button: goes through a use case on the canvas',
  },
  back: { id: 'use-cases.back', defaultMessage: 'Back', description: 'Button: the previous step' },
  next: { id: 'use-cases.next', defaultMessage: 'Next', description: 'Button: the next step' },
  stop: { id: 'use-cases.stop', defaultMessage: 'Stop', description: 'Button: ends the run of a use case' },
  addStep: {
    id: 'use-cases.addStep',
    defaultMessage: 'Add a step',
    description: 'Label and placeholder of a field',
  },
  discussionOf: {
    id: 'use-cases.discussionOf',
    defaultMessage: 'Discussion of {name}',
    description: 'Name of a list of threads, for screen readers. name: a use case',
  },
  delete: { id: 'use-cases.delete', defaultMessage: 'Delete use case', description: 'Button' },
  step: {
    id: 'use-cases.step',
    defaultMessage: 'Step {number, number}',
    description: 'Label of a field, for screen readers',
  },
  moreAbout: {
    id: 'use-cases.moreAbout',
    defaultMessage: 'More about step {number, number}, {text}',
    description: 'Name of a menu, for screen readers. text: the step',
  },
  showStep: { id: 'use-cases.showStep', defaultMessage: 'Show step on canvas', description: 'Menu item' },
  linkToBlock: { id: 'use-cases.linkToBlock', defaultMessage: 'Link to a block…', description: 'Menu item' },
  linkToOther: {
    id: 'use-cases.linkToOther',
    defaultMessage: 'Link to another block…',
    description: 'Menu item',
  },
  moveUp: { id: 'use-cases.moveUp', defaultMessage: 'Move up', description: 'Menu item' },
  moveDown: { id: 'use-cases.moveDown', defaultMessage: 'Move down', description: 'Menu item' },
  deleteStep: {
    id: 'use-cases.deleteStep',
    defaultMessage: 'Delete',
    description: 'Menu item: deletes the step',
  },
  blockOf: {
    id: 'use-cases.blockOf',
    defaultMessage: 'Block of step {number, number}',
    description: 'Label of a search field',
  },
  notLinked: {
    id: 'use-cases.notLinked',
    defaultMessage: 'Not linked',
    description: 'Shown below a step without a block',
  },
});
