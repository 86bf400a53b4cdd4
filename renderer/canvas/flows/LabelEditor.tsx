import { useViewport } from '@xyflow/react';
import { perform, useModel } from '../../state/document.ts';
import { letFlowGo } from '../../state/selected-flow.ts';
import { useSession } from '../../state/session.ts';
import { currentCamera } from '../camera.ts';
import { NameEditor } from '../NameEditor.tsx';
import { labelOver } from './link-label.ts';
import { useLinkState } from './link-state.ts';
import type { Link } from './links.ts';

/** The field in which a flow is labelled, where its label stands. */
export const LabelEditor = ({ link, flowId }: { link: Link; flowId: string }) => {
  const { x, y, zoom } = useViewport();
  const flow = useModel((model) => model.rows.flow.get(flowId));
  const place = link.label ?? labelOver(link.points, ' - ') ?? link.points[0];
  if (!flow) return null;
  /** Ended by a key, it hands the focus back to the block the flow was drawn or chosen from. */
  const close = (isByKey: boolean) => {
    useLinkState.setState({ labelling: null });
    const backTo = useSession.getState().selectedFlow?.backTo;
    if (!isByKey || !backTo) return;
    letFlowGo();
    currentCamera()?.focus(backTo);
  };
  return (
    <div
      className="link-label-editor"
      style={{ transform: `translate(${place.x * zoom + x - 80}px, ${place.y * zoom + y - 14}px)` }}
    >
      <NameEditor
        key={flowId}
        label="Label of the flow"
        initial={flow.label}
        placeholder="What flows?"
        fontSize={12}
        onEnd={(label, by) => {
          close(by !== 'leave');
          if (label.trim() !== flow.label) perform({ type: 'flow.update', id: flowId, label });
        }}
        onAbandon={() => close(true)}
      />
    </div>
  );
};
