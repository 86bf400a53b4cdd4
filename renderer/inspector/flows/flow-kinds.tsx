/** The kinds of a flow as options, with their strokes on the canvas. */

import { FLOW_KINDS } from '../../../shared/model/records/flow.ts';
import type { Flow } from '../../../shared/model/records.ts';
import { flowKindLabel } from '../../parts/labels/labels.ts';
import type { SelectOption } from '../../ui/fields/Select.tsx';

export const FlowStroke = ({ kind }: { kind: Flow['kind'] }) => (
  <svg width="22" height="8" viewBox="0 0 22 8" aria-hidden="true" className={`flow-stroke flow-${kind}`}>
    {kind === 'material' ? <path d="M0 2.5h15M0 5.5h15" /> : <path d="M0 4h15" />}
    <path d="M15 1l6 3l-6 3z" className="flow-stroke-head" />
  </svg>
);

export const flowKindOptions = (): readonly SelectOption<Flow['kind']>[] =>
  FLOW_KINDS.map((kind) => ({
    value: kind,
    label: flowKindLabel(kind),
    icon: <FlowStroke kind={kind} />,
  }));
