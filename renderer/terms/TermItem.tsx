import { useShallow } from 'zustand/react/shallow';
import { rowsReferringTo } from '../../shared/model/model.ts';
import type { RecordOf } from '../../shared/model/records.ts';
import { SubjectThreads } from '../discussion/SubjectThreads.tsx';
import { AddLine } from '../side/AddLine.tsx';
import { RecordFields, RemoveRecord, SideItem } from '../side/SideItem.tsx';
import { perform, useModel } from '../state/document.ts';
import { Badge } from '../ui/Badge.tsx';
import { CandidateRow } from './CandidateRow.tsx';
import './terms.css';

/** One term: its candidates with their votes, and which of them is adopted. */
export const TermItem = ({ term }: { term: RecordOf['term'] }) => {
  const { id, symbol, definition, adoptedCandidateId } = term;
  const candidates = useModel(useShallow((model) => rowsReferringTo(model, 'candidate', 'termId', id)));
  const adopted = candidates.find((candidate) => candidate.id === adoptedCandidateId);
  return (
    <SideItem
      isOpen
      summary={
        <>
          <span className="mono">{`{${symbol}}`}</span>
          <bdi className="side-item-name">{adopted?.name ?? ''}</bdi>
          {!adopted && <Badge tone="accent">no name yet</Badge>}
        </>
      }
    >
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
      <RecordFields
        subject={{ table: 'term', id, name: symbol }}
        nameLabel="Symbol"
        rename={(text) => ({ type: 'term.update', id, symbol: text })}
        definition={definition}
        placeholder="What it stands for, in a sentence."
        define={(text) => ({ type: 'term.update', id, definition: text })}
      />
      <SubjectThreads subject={{ termId: id }} label={`Discussion on ${symbol}`} />
      <RemoveRecord what="term" command={{ type: 'term.remove', id }} />
    </SideItem>
  );
};
