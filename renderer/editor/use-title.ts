import { useEffect } from 'react';
import { useStore } from 'zustand';
import { settingsOf } from '../../shared/model/model.ts';
import { say } from '../../shared/words/messages.ts';
import { useModel } from '../parts/use-model.ts';
import { peopleHere } from '../state/room/people.ts';
import { roomStore } from '../state/room/room.ts';
import { words } from './words.ts';

/** Names the window after the model, and says in front of it that a room is open, and how many are in it. */
export const useTitle = (): void => {
  const name = useModel((model) => settingsOf(model).name);
  const people = useStore(roomStore, ({ room }) => (room ? peopleHere(room).length : null));
  const title = people === null ? name : say(words.titleWithRoom, { name, count: people });
  useEffect(() => {
    document.title = `${title} – Strata`;
    void window.strata?.desktop.setTitle(title);
    return () => {
      document.title = 'Strata';
      void window.strata?.desktop.setTitle('');
    };
  }, [title]);
};
