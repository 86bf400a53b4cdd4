import { useViewport } from '@xyflow/react';
import { flowLabel } from '../../../shared/model/queries/flows/exchange.ts';
import { say } from '../../../shared/words/messages.ts';
import { labelFlow } from '../../actions/blocks/flow-actions.ts';
import { NameEditor } from '../../parts/NameEditor.tsx';
import { suggestDocuments } from '../../parts/suggest-entries.ts';
import { useModel, useRow } from '../../parts/use-model.ts';
import { linkStore } from '../../state/editing/link-state.ts';
import { currentCamera } from '../../state/ports/camera.ts';
import { selectedFlow } from '../../state/session/selection.ts';
import { sessionStore } from '../../state/session/session.ts';
import { deselectFlow } from '../../state/view/select.ts';
import { labelOver } from './link-label.ts';
import type { Link } from './links.ts';
import { words } from './words.ts';

/** The field in which a flow is labelled, at the position of its label. */
export const LabelEditor = ({ link, flowId }: { link: Link; flowId: string }) => {
  const { x, y, zoom } = useViewport();
  const flow = useRow('flow', flowId);
  const place = labelOver(link, '-') ?? link.points[0];
  const label = useModel((model) => (flow ? flowLabel(model, flow) : ''));
  if (!flow) return null;
  /** Ended by a key, it hands the focus back to the block the flow was drawn or chosen from. */
  const close = (isByKey: boolean) => {
    linkStore.setState({ labelling: null });
    const backTo = selectedFlow(sessionStore.getState())?.backTo;
    if (!isByKey || !backTo) return;
    deselectFlow();
    currentCamera()?.focus(backTo);
  };
  return (
    <div
      className="link-label-editor"
      style={{ transform: `translate(${place.x * zoom + x - 80}px, ${place.y * zoom + y - 14}px)` }}
    >
      <NameEditor
        key={flowId}
        label={say(words.label)}
        initial={label}
        placeholder={say(words.labelPlaceholder)}
        fontSize={12}
        suggest={flow.kind === 'sequence' ? undefined : suggestDocuments}
        onEnd={(typed, by) => {
          close(by !== 'leave');
          if (typed.trim() !== label) labelFlow(flowId, typed);
        }}
        onAbandon={() => close(true)}
      />
    </div>
  );
};
