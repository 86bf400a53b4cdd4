import { ArrowLeft, ArrowRight, Link2, X } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { codeOf } from '../../../shared/model/queries/codes.ts';
import { isExchange, otherEnd, otherWay } from '../../../shared/model/queries/flows/exchange.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import type { Element } from '../../../shared/model/records.ts';
import { say } from '../../../shared/words/messages.ts';
import { deleteElement } from '../../actions/blocks/deleting.ts';
import { commitDraft } from '../../state/document/commit-draft.ts';
import { currentModel, documentStore, perform } from '../../state/document/document.ts';
import { reveal } from '../../state/view/view.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { IconButton } from '../../ui/buttons/IconButton.tsx';
import { DraftField } from '../../ui/fields/DraftField.tsx';
import { BlockPicker } from '../picker/BlockPicker.tsx';
import { suggestFor } from '../suggest-entries.ts';
import { useModel } from '../use-model.ts';
import { CarryingFlow } from './CarryingFlow.tsx';
import { words } from './words.ts';

type ElementRowProps = {
  element: Element;
  /** The block that it is listed at: its own, or the one at its other end. */
  blockId: string;
  onMove(by: -1 | 1): void;
};

/** One element. An input may name the block it comes from, an output the one it goes to. */
export const ElementRow = ({ element, blockId, onMove }: ElementRowProps) => {
  const { id, text } = element;
  const isOwn = element.processId === blockId;
  const exchange = isExchange(element) ? element : undefined;
  const kind = exchange && !isOwn ? otherWay(exchange.kind) : element.kind;
  const linkedId = exchange ? otherEnd(exchange, blockId) : null;
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const [isLinking, setLinking] = useState(false);
  // The block that names the other end is the one to change it.
  const canLink = exchange !== undefined && isOwn;
  const remove = () => deleteElement(id);
  const link = (target: string | null) => {
    setLinking(false);
    perform({ type: 'element.update', id, linkedProcessId: target });
  };
  return (
    <li
      className="element"
      data-element={id}
      onKeyDown={(event) => {
        if (readOnly || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        event.stopPropagation();
        onMove(event.key === 'ArrowUp' ? -1 : 1);
      }}
    >
      <div className="element-line">
        <DraftField
          label={say(words.elementLabel, { kind, text })}
          hideLabel
          value={text}
          suggest={suggestFor(kind)}
          readOnly={readOnly}
          onCommit={(typed) => {
            if (typed.trim() === '') {
              remove();
              return true;
            }
            return commitDraft({ table: 'element', id, name: text }, typed, {
              type: 'element.update',
              id,
              text: typed,
            });
          }}
        />
        {canLink && !readOnly && (
          <IconButton
            label={say(kind === 'input' ? words.sourceOf : words.targetOf, { text })}
            size="small"
            onPress={() => setLinking(!isLinking)}
          >
            <Link2 size={14} aria-hidden />
          </IconButton>
        )}
        {!readOnly && (
          <IconButton label={say(words.delete, { text })} size="small" onPress={remove}>
            <X size={14} aria-hidden />
          </IconButton>
        )}
      </div>
      {isLinking && !readOnly ? (
        <BlockPicker
          label={say(kind === 'input' ? words.comesFrom : words.goesTo)}
          value={linkedId}
          onChange={link}
          onCancel={() => setLinking(false)}
        />
      ) : (
        linkedId !== null && <LinkedBlock id={linkedId} isInput={kind === 'input'} />
      )}
      {exchange && linkedId !== null && !isLinking && <CarryingFlow element={exchange} blockId={blockId} />}
    </li>
  );
};

const LinkedBlock = ({ id, isInput }: { id: string; isInput: boolean }) => {
  const name = useModel((model) => withTerms(model, model.rows.process.get(id)?.name ?? ''));
  const code = useModel((model) => codeOf(model, id));
  return (
    <Button
      className="element-link"
      variant="quiet"
      size="small"
      aria-label={say(isInput ? words.comesFromBlock : words.goesToBlock, {
        block: `${code} ${name}`.trim(),
      })}
      onPress={() => reveal(currentModel(), id)}
    >
      {isInput ? <ArrowLeft size={13} aria-hidden /> : <ArrowRight size={13} aria-hidden />}
      {code !== '' && <span className="mono">{code}</span>} {name}
    </Button>
  );
};
