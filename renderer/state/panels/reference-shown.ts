/** Whether the inspector shows the reference page of a block in place of its fields. */
import { sessionStore } from '../session/session.ts';
import { createStore } from '../store.ts';

export const referenceStore = createStore<{
  /** Whether it is what is wanted of a block. */
  readonly isShown: boolean;
  /** Whether it is on screen: a block may not be selected. */
  readonly isOnScreen: boolean;
}>(() => ({ isShown: false, isOnScreen: false }));

export const toggleReference = (): void => {
  const isSeen = referenceStore.getState().isShown && sessionStore.getState().inspectorShown;
  referenceStore.setState({ isShown: !isSeen });
  sessionStore.setState({ inspectorShown: true });
};
