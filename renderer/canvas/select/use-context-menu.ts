/** Right clicks on the canvas: on a block, on what is painted of one, or on the ground. */
import { useReactFlow } from '@xyflow/react';
import { type MouseEvent, useCallback } from 'react';
import { isEmptyCell, type Scene } from '../../../shared/scene/scene.ts';
import { openCanvasCellMenu, openMenu } from '../../actions/menus/context-menu.ts';
import { selectCell } from '../../state/view/select.ts';
import { cellKeyOfBox, drawnAt } from '../camera/visible/visible.ts';

export const useContextMenuOn = (getScene: () => Scene) => {
  const flow = useReactFlow();
  return useCallback(
    (event: MouseEvent) => {
      if (!(event.target instanceof Element) || event.target.closest('input, textarea')) return;
      event.preventDefault();
      const point = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }, { snapToGrid: false });
      const path = drawnAt(getScene(), flow.getZoom(), point);
      const inner = path.at(-1)?.box;
      if (inner?.variantId !== undefined && event.target.closest('[data-place]')) {
        selectCell(cellKeyOfBox(inner));
        openCanvasCellMenu({ x: event.clientX, y: event.clientY });
        return;
      }
      const painted = path.findLast(({ box }) => box.kind !== 'proposal' && !isEmptyCell(box));
      const element = event.target.closest<HTMLElement>('[data-block]');
      openMenu(element?.dataset.block ?? painted?.box.id ?? null, { x: event.clientX, y: event.clientY });
    },
    [flow, getScene],
  );
};
