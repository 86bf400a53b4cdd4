import { useDeferredValue, useState } from 'react';
import { THREAD_KINDS } from '../../shared/model/records.ts';
import { useDocument } from '../state/document.ts';
import { useSession } from '../state/session.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Select, type SelectOption } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import './discussion.css';
import { counted } from '../ui/counted.ts';
import { closeThreadForm, openThreadForm, useNewThread } from './new-thread.ts';
import { ThreadFeed } from './ThreadFeed.tsx';
import { ThreadForm } from './ThreadForm.tsx';
import { NO_THREAD_FILTER, type ThreadFilter } from './threads.ts';
import { useThreads } from './use-threads.ts';

const KINDS: readonly SelectOption<ThreadFilter['kind']>[] = [
  { value: 'all', label: 'all kinds' },
  ...THREAD_KINDS.map((kind) => ({ value: kind, label: `${kind}s` })),
];
const STATES: readonly SelectOption<ThreadFilter['state']>[] = [
  { value: 'all', label: 'open and closed' },
  { value: 'open', label: 'open' },
  { value: 'closed', label: 'closed' },
];

const SUBJECTS: readonly SelectOption<ThreadFilter['subject']>[] = [
  { value: 'all', label: 'on anything' },
  { value: 'model', label: 'on the model' },
  { value: 'process', label: 'on processes' },
  { value: 'term', label: 'on terms' },
  { value: 'useCase', label: 'on use cases' },
  { value: 'selected', label: 'on the selected block' },
];

/** All discussions of the model. */
export const Discussion = () => {
  const [filter, setFilter] = useState(NO_THREAD_FILTER);
  const isNew = useNewThread(({ isOpen }) => isOpen);
  const readOnly = useDocument((state) => state.readOnly);
  const selectedId = useSession(({ selection }) => selection.at(-1));
  const wanted = useDeferredValue(filter);
  const threads = useThreads({ ...wanted, selectedId });
  const openCount = threads.filter(({ open }) => open).length;
  return (
    <div className="discussion">
      <div className="discussion-page">
        <header className="discussion-header">
          <div className="discussion-title">
            <h2>Discussion</h2>
            <p>
              {counted(threads.length, 'thread')}, {openCount.toLocaleString('en')} open
            </p>
          </div>
          <Button variant="primary" onPress={openThreadForm} isDisabled={readOnly}>
            Ask or note
          </Button>
          <div className="discussion-filters">
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
            <Select
              label="On"
              hideLabel
              value={filter.subject}
              options={SUBJECTS}
              onChange={(subject) => setFilter({ ...filter, subject })}
            />
            <TextField
              label="Find in the discussion"
              hideLabel
              placeholder="Find in the discussion"
              value={filter.text}
              onChange={(text) => setFilter({ ...filter, text })}
            />
          </div>
        </header>
        {isNew && !readOnly && <ThreadForm selectedId={selectedId} onClose={closeThreadForm} />}
        {threads.length === 0 && (
          <EmptyState
            title={filter === NO_THREAD_FILTER ? 'No discussion here' : 'No discussion like this'}
            actions={
              filter === NO_THREAD_FILTER ? null : (
                <Button onPress={() => setFilter(NO_THREAD_FILTER)}>Show all discussions</Button>
              )
            }
          >
            Ask a question, request work or note a decision; on a block it is done in the inspector.
          </EmptyState>
        )}
        <ThreadFeed threads={threads} />
      </div>
    </div>
  );
};
