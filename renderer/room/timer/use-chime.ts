import { useEffect } from 'react';
import { say } from '../../../shared/words/messages.ts';
import { timeUpStore } from '../../state/room/timer.ts';
import { notify } from '../../state/session/session.ts';
import { chime } from './chime.ts';
import { words } from './words.ts';

/** Chimes and says so when the time is up. */
export const useChime = (): void =>
  useEffect(
    () =>
      timeUpStore.subscribe(() => {
        notify(say(words.timeUp));
        void chime();
      }),
    [],
  );
