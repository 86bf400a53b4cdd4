/** Flows on the canvas: painted, listed for those who do not see them, selected, drawn and reconnected. */

import { useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { flowLabel } from '../../../shared/model/queries/flows/exchange.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { currentModel, documentStore } from '../../state/document/document.ts';
import { guestStore, movesByDragging } from '../../state/guest/guest.ts';
import { selectedBlocks, selectedFlow, selectedSet } from '../../state/session/selection.ts';
import { sessionStore } from '../../state/session/session.ts';
import { ConnectDots } from './drawing/ConnectDots.tsx';
import { DrawingLayer } from './drawing/DrawingLayer.tsx';
import { EndDots } from './drawing/EndDots.tsx';
import { FlowsOnScreen } from './FlowsOnScreen.tsx';
import { LabelEditor } from './LabelEditor.tsx';
import { LinkPainter } from './LinkPainter.tsx';
import './flows.css';
import { linkStore } from '../../state/editing/link-state.ts';
import { useDrawingKeys } from './drawing/use-drawing-keys.ts';
import { useLinkDrag } from './drawing/use-link-drag.ts';
import { useLinkPointer } from './drawing/use-link-pointer.ts';
import { labelOver } from './link-label.ts';
import { useLinks } from './links-on-screen.ts';
import { litAmong } from './lit.ts';

export const LinkLayer = ({ scene, isMoving }: { scene: Scene; isMoving: boolean }) => {
  const root = useRef<HTMLDivElement>(null);
  const links = useLinks(scene);
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const presenting = useStore(sessionStore, (state) => state.presenting);
  const flow = useStore(sessionStore, selectedFlow);
  const blocks = useStore(sessionStore, selectedBlocks);
  const labelling = useStore(linkStore, (state) => state.labelling);
  const hovered = useLinkPointer(root, scene, links);
  useDrawingKeys(scene);
  const startLink = useLinkDrag(scene);
  const selected = links.find(({ flows }) => flows.some(({ id }) => id === flow?.id)) ?? null;
  const lit = useMemo(
    () => litAmong(links, selected?.key ?? null, selectedSet(blocks)),
    [links, selected, blocks],
  );
  const lookedAt = links.find(({ key }) => key === hovered.link) ?? selected;
  const over = useMemo(() => {
    if (!lookedAt || (lookedAt.label && lookedAt.label.lines.at(-1)?.endsWith('…') === false)) return null;
    const model = currentModel();
    const [first] = lookedAt.flows;
    const text =
      lookedAt.flows.length > 1
        ? `${lookedAt.flows.length} flows`
        : withTerms(model, flowLabel(model, first));
    const label = labelOver(lookedAt, text || (first.kind === 'sequence' ? '' : first.kind));
    return label && { key: lookedAt.key, label };
  }, [lookedAt]);
  const canEdit = !readOnly && !presenting && !isMoving;
  const canDrag = useStore(guestStore, movesByDragging) && canEdit;
  return (
    <div ref={root} className="link-layer">
      <LinkPainter
        links={links}
        selected={selected?.key ?? null}
        lit={lit}
        over={labelling ? null : over}
        isMoving={isMoving}
      />
      {canDrag && selected && flow ? <EndDots link={selected} flowId={flow.id} onPress={startLink} /> : null}
      {canEdit && selected && labelling !== null ? <LabelEditor link={selected} flowId={labelling} /> : null}
      {canDrag ? <ConnectDots scene={scene} hovered={hovered.block} onPress={startLink} /> : null}
      <DrawingLayer scene={scene} />
      <FlowsOnScreen links={links} />
    </div>
  );
};
