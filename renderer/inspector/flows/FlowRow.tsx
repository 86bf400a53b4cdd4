import { codeOf } from '../../../shared/model/queries/codes.ts';
import { flowLabel } from '../../../shared/model/queries/flows/exchange.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import type { Flow } from '../../../shared/model/records.ts';
import { say } from '../../../shared/words/messages.ts';
import { flowKindLabel } from '../../parts/labels/labels.ts';
import { useModel } from '../../parts/use-model.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { FlowStroke } from './flow-kinds.tsx';
import { words } from './words.ts';

type FlowRowProps = {
  flow: Flow;
  /** Shows only this end, as seen from the other; both if left out. */
  end?: 'source' | 'target';
  isCurrent?: boolean;
  onPress(): void;
};

/** A flow in a list, to be chosen: the blocks it joins, its kind and its label. */
export const FlowRow = ({ flow, end, isCurrent = false, onPress }: FlowRowProps) => {
  const { kind } = flow;
  const label = useModel((model) => withTerms(model, flowLabel(model, flow)));
  const source = useModel((model) =>
    shortly(codeOf(model, flow.sourceId), nameIn(model, flow.sourceId), !end),
  );
  const target = useModel((model) =>
    shortly(codeOf(model, flow.targetId), nameIn(model, flow.targetId), !end),
  );
  // The accessible name contains the visible text word for word, for people who control the window by speech.
  const shown =
    end === undefined ? say(words.between, { source, target }) : end === 'target' ? target : source;
  const spoken =
    end === undefined ? shown : say(end === 'target' ? words.flowTo : words.flowFrom, { block: shown });
  return (
    <li>
      <Button
        variant="quiet"
        size="small"
        className="flow-row"
        aria-current={isCurrent}
        aria-label={[spoken, label, flowKindLabel(kind)].filter(Boolean).join(', ')}
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
