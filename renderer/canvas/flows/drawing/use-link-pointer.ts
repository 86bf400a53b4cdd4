/** The pointer among flows: what it is over, and what a click selects. */
import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Scene } from '../../../../shared/scene/scene.ts';
import { openFlowMenu } from '../../../actions/menus/context-menu.ts';
import { aimAt, finishDrawing, linkStore } from '../../../state/editing/link-state.ts';
import { selectedFlow } from '../../../state/session/selection.ts';
import { sessionStore } from '../../../state/session/session.ts';
import { selectFlow } from '../../../state/view/select.ts';
import { type Link, linkAt } from '../links.ts';
import { blockAt } from './use-link-drag.ts';

const TOLERANCE_PX = 6;

type Hovered = { readonly block: string | null; readonly link: string | null };
const NOTHING: Hovered = { block: null, link: null };

export const useLinkPointer = (
  root: RefObject<HTMLElement | null>,
  scene: Scene,
  links: readonly Link[],
): Hovered => {
  const flow = useReactFlow();
  const [hovered, setHovered] = useState(NOTHING);
  const onScreen = useRef({ scene, links });
  useEffect(() => {
    onScreen.current = { scene, links };
  });

  useEffect(() => {
    const ground = root.current?.closest<HTMLElement>('.canvas-ground');
    if (!ground) return;
    const pointOf = (event: MouseEvent) =>
      flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }, { snapToGrid: false });
    const linkUnder = (event: MouseEvent): Link | null =>
      event.target instanceof Element && event.target.closest('.react-flow__pane, .flow-dot')
        ? linkAt(onScreen.current.links, pointOf(event), TOLERANCE_PX / flow.getZoom())
        : null;
    const onMove = (event: PointerEvent) => {
      if (event.buttons !== 0 || !(event.target instanceof Element)) return;
      const dot = event.target.closest<HTMLElement>('[data-flow-dot]');
      const block = dot?.dataset.of ?? event.target.closest<HTMLElement>('[data-block]')?.dataset.block;
      const link = linkUnder(event)?.key ?? null;
      ground.classList.toggle('over-flow', link !== null);
      setHovered((before) =>
        before.block === (block ?? null) && before.link === link ? before : { block: block ?? null, link },
      );
    };
    const onClick = (event: MouseEvent) => {
      if (linkStore.getState().drawing?.by === 'keys') {
        aimAt(blockAt(onScreen.current.scene, flow.getZoom(), pointOf(event)), pointOf(event));
        finishDrawing();
        event.stopPropagation();
        return;
      }
      const link = linkUnder(event);
      if (!link) return;
      event.stopPropagation();
      const [{ id }] = link.flows;
      selectFlow(
        id,
        null,
        link.flows.map((each) => each.id),
      );
      if (event.type === 'dblclick') linkStore.setState({ labelling: id });
    };
    const onMenu = (event: MouseEvent) => {
      const link = linkUnder(event);
      if (!link) return;
      event.preventDefault();
      event.stopPropagation();
      const ids = link.flows.map(({ id }) => id);
      const selected = selectedFlow(sessionStore.getState());
      if (!selected || !ids.includes(selected.id)) selectFlow(link.flows[0].id, null, ids);
      openFlowMenu({ x: event.clientX, y: event.clientY });
    };
    // Dots lie over what pans and zooms, and not in it.
    const onWheel = (event: WheelEvent) => {
      if (!(event.target instanceof Element) || !event.target.closest('.flow-dot')) return;
      event.preventDefault();
      ground.querySelector('.react-flow__pane')?.dispatchEvent(new WheelEvent('wheel', event));
    };
    const onLeave = () => setHovered(NOTHING);
    window.addEventListener('pointermove', onMove);
    ground.addEventListener('click', onClick, true);
    ground.addEventListener('dblclick', onClick, true);
    ground.addEventListener('contextmenu', onMenu, true);
    ground.addEventListener('wheel', onWheel, { passive: false });
    ground.addEventListener('pointerleave', onLeave);
    return () => {
      window.removeEventListener('pointermove', onMove);
      ground.removeEventListener('click', onClick, true);
      ground.removeEventListener('dblclick', onClick, true);
      ground.removeEventListener('contextmenu', onMenu, true);
      ground.removeEventListener('wheel', onWheel);
      ground.removeEventListener('pointerleave', onLeave);
      linkStore.setState({ drawing: null, labelling: null });
    };
  }, [flow, root]);
  return hovered;
};
