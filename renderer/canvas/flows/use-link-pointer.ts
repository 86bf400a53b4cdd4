/** The pointer among flows: what it is over, what a click selects, and where the end of a flow is dragged. */
import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Scene } from '../../../shared/scene/scene.ts';
import { openFlowMenu } from '../../actions/context-menu.ts';
import { currentModel } from '../../state/document.ts';
import { selectFlow } from '../../state/selected-flow.ts';
import { useSession } from '../../state/session.ts';
import { drawnAt } from '../visible.ts';
import { abandonDrawing, aimAt, finishDrawing, useLinkState } from './link-state.ts';
import { type Link, linkAt } from './links.ts';

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
    const blockUnder = (event: MouseEvent): string | null => {
      const { process } = currentModel().rows;
      const path = drawnAt(onScreen.current.scene, flow.getZoom(), pointOf(event));
      return path.findLast(({ box }) => process.has(box.id))?.box.id ?? null;
    };

    const onMove = (event: PointerEvent) => {
      const { drawing } = useLinkState.getState();
      if (drawing?.by === 'pointer') {
        aimAt(blockUnder(event), pointOf(event));
        return;
      }
      if (event.buttons !== 0 || !(event.target instanceof Element)) return;
      const dot = event.target.closest<HTMLElement>('[data-flow-dot]');
      const block = dot?.dataset.of ?? event.target.closest<HTMLElement>('[data-block]')?.dataset.block;
      const link = linkUnder(event)?.key ?? null;
      ground.classList.toggle('over-flow', link !== null);
      setHovered((before) =>
        before.block === (block ?? null) && before.link === link ? before : { block: block ?? null, link },
      );
    };
    const onUp = () => {
      if (useLinkState.getState().drawing?.by !== 'pointer') return;
      finishDrawing();
      abandonDrawing();
    };
    const onClick = (event: MouseEvent) => {
      if (useLinkState.getState().drawing?.by === 'keys') {
        aimAt(blockUnder(event), pointOf(event));
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
      if (event.type === 'dblclick') useLinkState.setState({ labelling: id });
    };
    const onMenu = (event: MouseEvent) => {
      const link = linkUnder(event);
      if (!link) return;
      event.preventDefault();
      event.stopPropagation();
      const ids = link.flows.map(({ id }) => id);
      const { selectedFlow } = useSession.getState();
      if (!selectedFlow || !ids.includes(selectedFlow.id)) selectFlow(link.flows[0].id, null, ids);
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
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', abandonDrawing);
    ground.addEventListener('click', onClick, true);
    ground.addEventListener('dblclick', onClick, true);
    ground.addEventListener('contextmenu', onMenu, true);
    ground.addEventListener('wheel', onWheel, { passive: false });
    ground.addEventListener('pointerleave', onLeave);
    return () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', abandonDrawing);
      ground.removeEventListener('click', onClick, true);
      ground.removeEventListener('dblclick', onClick, true);
      ground.removeEventListener('contextmenu', onMenu, true);
      ground.removeEventListener('wheel', onWheel);
      ground.removeEventListener('pointerleave', onLeave);
      useLinkState.setState({ drawing: null, labelling: null });
    };
  }, [flow, root]);
  return hovered;
};
