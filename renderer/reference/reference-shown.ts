/** Whether the inspector shows the reference page of a block in place of its fields. */
import { create } from 'zustand';
import { useSession } from '../state/session.ts';

export const useReference = create<{ isShown: boolean }>(() => ({ isShown: false }));

export const toggleReference = (): void => {
  const isSeen = useReference.getState().isShown && useSession.getState().inspectorShown;
  useReference.setState({ isShown: !isSeen });
  useSession.setState({ inspectorShown: true });
};
