import { Spline } from 'lucide-react';
import { useStore } from 'zustand';
import { type Exchange, endsOf, flowCarrying } from '../../../shared/model/queries/flows/exchange.ts';
import { isOneInside } from '../../../shared/model/queries/flows/nested-flow.ts';
import { say } from '../../../shared/words/messages.ts';
import { documentStore, perform } from '../../state/document/document.ts';
import { selectFlow } from '../../state/view/select.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { flowKindLabel } from '../labels/labels.ts';
import { useModel } from '../use-model.ts';
import { words } from './words.ts';
import './elements.css';

/** The flow that carries a linked input or output; if there is none yet, it is offered. */
export const CarryingFlow = ({ element, blockId }: { element: Exchange; blockId: string }) => {
  const flow = useModel((model) => flowCarrying(model, element.id));
  const { from, to } = endsOf(element);
  const isPossible = useModel(
    (model) => from !== null && to !== null && from !== to && !isOneInside(model, from, to),
  );
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  if (flow)
    return (
      <div className="element-flow">
        <Button
          variant="quiet"
          size="small"
          aria-label={say(words.carriedBy, { text: element.text, kind: flow.kind })}
          onPress={() => selectFlow(flow.id, blockId)}
        >
          <Spline size={13} aria-hidden /> {flowKindLabel(flow.kind)}
        </Button>
      </div>
    );
  if (from === null || to === null || !isPossible || readOnly) return null;
  return (
    <div className="element-flow">
      <span>{say(words.drawFlow)}</span>
      {(['information', 'material'] as const).map((kind) => (
        <Button
          key={kind}
          variant="quiet"
          size="small"
          aria-label={say(words.drawFlowFor, { text: element.text, kind })}
          onPress={() =>
            perform({ type: 'flow.add', sourceId: from, targetId: to, kind, elementId: element.id })
          }
        >
          <Spline size={13} aria-hidden /> {flowKindLabel(kind)}
        </Button>
      ))}
    </div>
  );
};
