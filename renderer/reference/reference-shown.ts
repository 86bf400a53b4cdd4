/** Whether the inspector shows the reference page of a block in place of its fields. */
import { useLayoutEffect } from 'react';
import { create } from 'zustand';
import { useSession } from '../state/session.ts';

export const useReference = create<{
  /** Whether it is what is wanted of a block. */
  readonly isShown: boolean;
  /** Whether it is on screen: a block may not be selected. */
  readonly isOnScreen: boolean;
}>(() => ({ isShown: false, isOnScreen: false }));

/** For the page itself: tells that it is on screen, before the browser paints. */
export const useOnScreen = (): void => {
  useLayoutEffect(() => {
    useReference.setState({ isOnScreen: true });
    return () => useReference.setState({ isOnScreen: false });
  }, []);
};

export const toggleReference = (): void => {
  const isSeen = useReference.getState().isShown && useSession.getState().inspectorShown;
  useReference.setState({ isShown: !isSeen });
  useSession.setState({ inspectorShown: true });
};
