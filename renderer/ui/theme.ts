/** The theme in use: what the user chose, or what the system has. */
import { useSyncExternalStore } from 'react';
import { useSession } from '../state/session.ts';

const dark = matchMedia('(prefers-color-scheme: dark)');
const onSystemChange = (listener: () => void) => {
  dark.addEventListener('change', listener);
  return () => dark.removeEventListener('change', listener);
};

export const useThemeInUse = (): 'light' | 'dark' => {
  const chosen = useSession((state) => state.theme);
  const system = useSyncExternalStore(onSystemChange, () => (dark.matches ? 'dark' : 'light'));
  return chosen === 'system' ? system : chosen;
};
