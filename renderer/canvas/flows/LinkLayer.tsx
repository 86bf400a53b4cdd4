/** Flows on the canvas: painted, listed for those who do not see them, selected, drawn and reconnected. */
import { useMemo, useRef } from 'react';
import { withTerms } from '../../../shared/model/terms.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { currentModel, useDocument } from '../../state/document.ts';
import { useSession } from '../../state/session.ts';
import { ConnectDots } from './ConnectDots.tsx';
import { DrawingLayer } from './DrawingLayer.tsx';
import { EndDots } from './EndDots.tsx';
import { FlowsOnScreen } from './FlowsOnScreen.tsx';
import { LabelEditor } from './LabelEditor.tsx';
import { LinkPainter } from './LinkPainter.tsx';
import './flows.css';
import { labelOver } from './link-label.ts';
import { useLinkState } from './link-state.ts';
import { useLinks } from './links-on-screen.ts';
import { useDrawingKeys } from './use-drawing-keys.ts';
import { useLinkPointer } from './use-link-pointer.ts';

export const LinkLayer = ({ scene, isMoving }: { scene: Scene; isMoving: boolean }) => {
  const root = useRef<HTMLDivElement>(null);
  const links = useLinks(scene);
  const readOnly = useDocument((state) => state.readOnly);
  const presenting = useSession((state) => state.presenting);
  const selectedFlow = useSession((state) => state.selectedFlow);
  const labelling = useLinkState((state) => state.labelling);
  const hovered = useLinkPointer(root, scene, links);
  useDrawingKeys(scene);
  const selected = links.find(({ flows }) => flows.some(({ id }) => id === selectedFlow?.id)) ?? null;
  const lookedAt = links.find(({ key }) => key === hovered.link) ?? selected;
  const over = useMemo(() => {
    if (!lookedAt || lookedAt.label?.text.endsWith('…') === false) return null;
    const model = currentModel();
    const [first] = lookedAt.flows;
    const text = lookedAt.flows.length > 1 ? `${lookedAt.flows.length} flows` : withTerms(model, first.label);
    const label = labelOver(lookedAt.points, text || (first.kind === 'sequence' ? '' : first.kind));
    return label && { key: lookedAt.key, label };
  }, [lookedAt]);
  const canEdit = !readOnly && !presenting && !isMoving;
  return (
    <div ref={root} className="link-layer">
      <LinkPainter
        links={links}
        selected={selected?.key ?? null}
        over={labelling ? null : over}
        isMoving={isMoving}
      />
      {canEdit && selected && selectedFlow ? <EndDots link={selected} flowId={selectedFlow.id} /> : null}
      {canEdit && selected && labelling !== null ? <LabelEditor link={selected} flowId={labelling} /> : null}
      {canEdit ? <ConnectDots scene={scene} hovered={hovered.block} /> : null}
      <DrawingLayer scene={scene} />
      <FlowsOnScreen links={links} />
    </div>
  );
};
