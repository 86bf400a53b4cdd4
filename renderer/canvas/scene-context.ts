/** What the blocks on the canvas share: the scene on screen, and how a drag of one of them starts. */
import { createContext, type PointerEvent, useContext } from 'react';

export type DragStart = (id: string, press: PointerEvent) => void;
export const DragContext = createContext<DragStart>(() => {});
export const useDragStart = (): DragStart => useContext(DragContext);
