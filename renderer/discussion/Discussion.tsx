import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { THREAD_KINDS } from '../../shared/model/records.ts';
import { useModel } from '../state/document.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Select, type SelectOption } from '../ui/Select.tsx';
import './discussion.css';
import { ThreadCard } from './ThreadCard.tsx';
import { ThreadForm } from './ThreadForm.tsx';
import { filteredThreads, type ThreadFilter } from './threads.ts';

const KINDS: readonly SelectOption<ThreadFilter['kind']>[] = [
  { value: 'all', label: 'all kinds' },
  ...THREAD_KINDS.map((kind) => ({ value: kind, label: `${kind}s` })),
];
const STATES: readonly SelectOption<ThreadFilter['state']>[] = [
  { value: 'all', label: 'open and closed' },
  { value: 'open', label: 'open' },
  { value: 'closed', label: 'closed' },
];

/** All discussions of the model. */
export const Discussion = () => {
  const [filter, setFilter] = useState<ThreadFilter>({ kind: 'all', state: 'all' });
  const [isNew, setNew] = useState(false);
  const threads = useModel(useShallow((model) => filteredThreads(model, filter)));
  const openCount = threads.filter(({ open }) => open).length;
  return (
    <div className="discussion">
      <div className="discussion-page">
        <header className="discussion-header">
          <div className="discussion-title">
            <h2>Discussion</h2>
            <p>
              {threads.length} {threads.length === 1 ? 'thread' : 'threads'}, {openCount} open
            </p>
          </div>
          <Select
            label="Kind"
            hideLabel
            value={filter.kind}
            options={KINDS}
            onChange={(kind) => setFilter({ ...filter, kind })}
          />
          <Select
            label="State"
            hideLabel
            value={filter.state}
            options={STATES}
            onChange={(state) => setFilter({ ...filter, state })}
          />
          <Button variant="primary" onPress={() => setNew(true)}>
            Ask or note
          </Button>
        </header>
        {isNew && <ThreadForm subject={{}} onClose={() => setNew(false)} />}
        {threads.length === 0 && (
          <EmptyState title="No discussion here">
            Ask a question, request work or note a decision; on a block it is done in the inspector.
          </EmptyState>
        )}
        {threads.map((thread) => (
          <ThreadCard key={thread.id} thread={thread} hasSubject />
        ))}
      </div>
    </div>
  );
};
