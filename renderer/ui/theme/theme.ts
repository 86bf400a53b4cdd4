/** The theme in use: what the user chose, or what the system has. */

import { useMemo, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { DARK, LIGHT, type Palette } from '../../../shared/scene/overlays/palette.ts';
import { sessionStore } from '../../state/session/session.ts';
import { FORCED, resolved } from './forced-colours.ts';

const dark = matchMedia('(prefers-color-scheme: dark)');
const onSystemChange = (listener: () => void) => {
  dark.addEventListener('change', listener);
  return () => dark.removeEventListener('change', listener);
};

export const useThemeInUse = (): 'light' | 'dark' => {
  const chosen = useStore(sessionStore, (state) => state.theme);
  const system = useSyncExternalStore(onSystemChange, () => (dark.matches ? 'dark' : 'light'));
  return chosen === 'system' ? system : chosen;
};

const forced = matchMedia('(forced-colors: active)');
const onForcedChange = (listener: () => void) => {
  forced.addEventListener('change', listener);
  return () => forced.removeEventListener('change', listener);
};

/** The palette to paint with: that of the theme in use, or the system's colours in a high-contrast theme. */
export const usePaletteInUse = (): Palette => {
  const theme = useThemeInUse();
  const isForced = useSyncExternalStore(onForcedChange, () => forced.matches);
  // One high-contrast theme of the system may follow another: it changes light and dark as well.
  const isDark = useSyncExternalStore(onSystemChange, () => dark.matches);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the system's colours change with light and dark.
  return useMemo(() => {
    if (!isForced) return theme === 'dark' ? DARK : LIGHT;
    const probe = document.createElement('span');
    probe.hidden = true;
    document.body.append(probe);
    const palette = resolved(FORCED, (colour) => {
      probe.style.color = colour;
      return getComputedStyle(probe).color;
    });
    probe.remove();
    return palette;
  }, [theme, isForced, isDark]);
};
