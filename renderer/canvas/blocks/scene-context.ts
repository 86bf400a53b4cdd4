/** What the blocks on the canvas and its tools share: how a drag of one of them starts. */
import { createContext, type PointerEvent, useContext } from 'react';
import type { Pressed } from '../drag/use-drag.ts';

/** @param onStart hears of it once the press has become a drag. */
type DragStart = (pressed: Pressed, press: PointerEvent, onStart?: () => void) => void;
export const DragContext = createContext<DragStart>(() => {});
export const useStartDrag = (): DragStart => useContext(DragContext);
