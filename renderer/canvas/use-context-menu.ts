/** Right clicks on the canvas: on a block, on what is painted of one, or on the ground. */
import { useReactFlow } from '@xyflow/react';
import { type MouseEvent, useCallback } from 'react';
import { hit } from '../../shared/scene/query.ts';
import type { Scene } from '../../shared/scene/scene.ts';
import { openMenu } from '../actions/context-menu.ts';

export const useContextMenuOn = (getScene: () => Scene) => {
  const flow = useReactFlow();
  return useCallback(
    (event: MouseEvent) => {
      if (!(event.target instanceof Element) || event.target.closest('input, textarea')) return;
      event.preventDefault();
      const { x, y } = flow.screenToFlowPosition(
        { x: event.clientX, y: event.clientY },
        { snapToGrid: false },
      );
      const painted = hit(getScene(), x, y).findLast(
        ({ box }) => box.kind !== 'proposal' && box.kind !== 'empty',
      );
      const element = event.target.closest<HTMLElement>('[data-block]');
      openMenu(element?.dataset.block ?? painted?.box.id ?? null, { x: event.clientX, y: event.clientY });
    },
    [flow, getScene],
  );
};
