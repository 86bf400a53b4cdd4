import { codeOf } from '../../shared/model/codes.ts';
import type { Flow } from '../../shared/model/records.ts';
import { withTerms } from '../../shared/model/terms.ts';
import { useModel } from '../state/document.ts';
import { Button } from '../ui/Button.tsx';
import { FlowStroke } from './flow-kinds.tsx';

type FlowRowProps = {
  flow: Flow;
  /** Only this end is told, as seen from the other one; both where it is left out. */
  end?: 'source' | 'target';
  isCurrent?: boolean;
  onPress(): void;
};

/** A flow in a list, to be chosen: the blocks it joins, its kind and its label. */
export const FlowRow = ({ flow, end, isCurrent = false, onPress }: FlowRowProps) => {
  const { kind } = flow;
  const label = useModel((model) => withTerms(model, flow.label));
  const source = useModel((model) =>
    shortly(codeOf(model, flow.sourceId), nameIn(model, flow.sourceId), !end),
  );
  const target = useModel((model) =>
    shortly(codeOf(model, flow.targetId), nameIn(model, flow.targetId), !end),
  );
  // What is seen stands in what is said, word for word: people name a button as they see it.
  const shown = end === undefined ? `${source} to ${target}` : end === 'target' ? target : source;
  const before = end === undefined ? '' : end === 'target' ? 'Flow to ' : 'Flow from ';
  return (
    <li>
      <Button
        variant="quiet"
        size="small"
        className="flow-row"
        aria-current={isCurrent}
        aria-label={[before + shown, label, kind].filter(Boolean).join(', ')}
        onPress={onPress}
      >
        <FlowStroke kind={kind} />
        <span className="flow-row-text">
          {shown}
          {label === '' ? null : <span className="flow-row-label">, {label}</span>}
        </span>
      </Button>
    </li>
  );
};

const nameIn = (model: Parameters<typeof withTerms>[0], id: string): string =>
  withTerms(model, model.rows.process.get(id)?.name ?? '');

const shortly = (code: string, name: string, isShort: boolean): string =>
  isShort && code !== '' ? code : `${code} ${name}`.trim();
