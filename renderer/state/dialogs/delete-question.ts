/** The question before several blocks are deleted, in windows that ask it. */
import { createStore } from '../store.ts';

type DeleteQuestion = {
  readonly how: 'deleted' | 'cut';
  /** The block that was chosen, quoted and with its code; undefined for several. */
  readonly block: string | undefined;
  /** All blocks that would go, those inside others included. */
  readonly count: number;
  /** Deletes them. */
  act(): void;
};

export const deleteQuestionStore = createStore<{ readonly question: DeleteQuestion | null }>(() => ({
  question: null,
}));
export const askToDelete = (question: DeleteQuestion): void => deleteQuestionStore.setState({ question });
export const closeDeleteQuestion = (): void => deleteQuestionStore.setState({ question: null });
