import { useShallow } from 'zustand/react/shallow';
import { rowsReferringTo } from '../../shared/model/model.ts';
import type { RecordOf } from '../../shared/model/records.ts';
import { say } from '../../shared/words/messages.ts';
import { AddLine } from '../parts/panel/AddLine.tsx';
import { DeleteRecord, RecordFields, SideItem } from '../parts/panel/SideItem.tsx';
import { SubjectThreads } from '../parts/threads/SubjectThreads.tsx';
import { useModel } from '../parts/use-model.ts';
import { perform } from '../state/document/document.ts';
import { Badge } from '../ui/marks/Badge.tsx';
import { CandidateRow } from './CandidateRow.tsx';
import { words } from './words.ts';
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
          {!adopted && <Badge tone="accent">{say(words.noName)}</Badge>}
        </>
      }
    >
      <ul className="side-list" aria-label={say(words.candidatesFor, { symbol })}>
        {candidates.map((candidate) => (
          <CandidateRow
            key={candidate.id}
            candidate={candidate}
            isAdopted={candidate.id === adoptedCandidateId}
          />
        ))}
      </ul>
      <AddLine
        label={say(words.suggestFor, { symbol })}
        onAdd={(name) => perform({ type: 'candidate.add', termId: id, name }) !== null}
      />
      <RecordFields
        subject={{ table: 'term', id, name: symbol }}
        nameLabel={say(words.symbol)}
        rename={(text) => ({ type: 'term.update', id, symbol: text })}
        definition={definition}
        placeholder={say(words.meaning)}
        define={(text) => ({ type: 'term.update', id, definition: text })}
      />
      <SubjectThreads subject={{ termId: id }} label={say(words.discussionOf, { symbol })} />
      <DeleteRecord label={say(words.delete)} command={{ type: 'term.remove', id }} />
    </SideItem>
  );
};
