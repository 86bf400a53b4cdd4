import { useStore } from 'zustand';
import type { RoomState } from '../../shared/api/room/room.ts';
import { roomStore } from '../state/room/room.ts';

export const useRoom = (): RoomState | null => useStore(roomStore, ({ room }) => room);
