import { useStore } from 'zustand';
import type { RoomActivity } from '../../shared/api/room/rounds.ts';
import { activityStore } from '../state/room/activity.ts';

export const useActivity = (): RoomActivity | null => useStore(activityStore, ({ activity }) => activity);
