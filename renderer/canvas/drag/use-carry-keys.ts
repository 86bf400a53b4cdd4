/** Keys while blocks are carried: arrows aim at a block, Tab at a side of it, Enter puts down, Esc abandons. */
import { useEffect } from 'react';
import type { Scene } from '../../../shared/scene/scene.ts';
import { currentModel } from '../../state/document/document.ts';
import { nextBlock } from '../select/walk.ts';
import { abandonCarrying, aimCarried, aimedAt, finishCarrying } from './carrying.ts';
import { dragStore } from './drag-state.ts';
import type { Side } from './drop.ts';

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const SIDES: readonly Side[] = ['before', 'after', 'inside'];

export const useCarryKeys = (getScene: () => Scene): void => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (dragStore.getState().drag?.by !== 'keys' || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      const aim = aimedAt();
      const direction = ARROWS[event.key];
      if (direction && aim) {
        const next = nextBlock(currentModel(), getScene(), aim.id, direction);
        if (next !== undefined) aimCarried(getScene(), next, aim.side);
      } else if (event.key === 'Tab' && aim) {
        const step = event.shiftKey ? SIDES.length - 1 : 1;
        const side = SIDES[(SIDES.indexOf(aim.side) + step) % SIDES.length] ?? 'after';
        aimCarried(getScene(), aim.id, side);
      } else if (event.key === 'Enter') finishCarrying(event.shiftKey);
      else if (event.key === 'Escape') abandonCarrying();
    };
    const onPointerDown = () => {
      if (dragStore.getState().drag?.by === 'keys') abandonCarrying();
    };
    window.addEventListener('keydown', onKeyDown, true);
    window.addEventListener('pointerdown', onPointerDown, true);
    return () => {
      window.removeEventListener('keydown', onKeyDown, true);
      window.removeEventListener('pointerdown', onPointerDown, true);
      if (dragStore.getState().drag?.by === 'keys') dragStore.setState({ drag: null });
    };
  }, [getScene]);
};
