import { Trash2 } from 'lucide-react';
import { useShallow } from 'zustand/react/shallow';
import { rowsReferringTo } from '../../shared/model/model.ts';
import type { RecordOf } from '../../shared/model/records.ts';
import { SubjectThreads } from '../discussion/SubjectThreads.tsx';
import { AddLine } from '../side/AddLine.tsx';
import { perform, useDocument, useModel } from '../state/document.ts';
import { keepText } from '../state/keep-text.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { DraftField } from '../ui/DraftField.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { CandidateRow } from './CandidateRow.tsx';
import './terms.css';

/** One term: its candidates with their votes, and which of them is adopted. */
export const TermItem = ({ term }: { term: RecordOf['term'] }) => {
  const { id, symbol, definition, adoptedCandidateId } = term;
  const readOnly = useDocument((state) => state.readOnly);
  const candidates = useModel(useShallow((model) => rowsReferringTo(model, 'candidate', 'termId', id)));
  const adopted = candidates.find((candidate) => candidate.id === adoptedCandidateId);
  const subject = { table: 'term', id, name: symbol } as const;
  return (
    <details className="side-item" open>
      <summary>
        <span className="mono">{`{${symbol}}`}</span>
        <bdi className="side-item-name">{adopted?.name ?? ''}</bdi>
        {!adopted && <Badge tone="accent">no name yet</Badge>}
      </summary>
      <div className="side-content">
        <ul className="side-list" aria-label={`Candidates for ${symbol}`}>
          {candidates.map((candidate) => (
            <CandidateRow
              key={candidate.id}
              candidate={candidate}
              isAdopted={candidate.id === adoptedCandidateId}
            />
          ))}
        </ul>
        <AddLine
          label={`Suggest a name for ${symbol}`}
          onAdd={(name) => perform({ type: 'candidate.add', termId: id, name }) !== null}
        />
        <DraftField
          label="Symbol"
          value={symbol}
          readOnly={readOnly}
          onCommit={(text) => keepText(subject, text, { type: 'term.update', id, symbol: text })}
        />
        <TextArea
          label="Definition"
          placeholder="What it stands for, in a sentence."
          value={definition}
          readOnly={readOnly}
          onCommit={(text) => keepText(subject, text, { type: 'term.update', id, definition: text })}
        />
        <SubjectThreads subject={{ termId: id }} label={`Discussion on ${symbol}`} />
        {!readOnly && (
          <div className="side-actions">
            <Button size="small" variant="quiet" onPress={() => perform({ type: 'term.remove', id })}>
              <Trash2 size={13} aria-hidden /> Remove this term
            </Button>
          </div>
        )}
      </div>
    </details>
  );
};
