import { useDeferredValue } from 'react';
import { useStore } from 'zustand';
import { THREAD_KINDS } from '../../shared/model/records/discussion/thread.ts';
import { documentStore } from '../state/document/document.ts';
import { lastSelected } from '../state/session/selection.ts';
import { sessionStore } from '../state/session/session.ts';
import { Button } from '../ui/buttons/Button.tsx';
import { Select, type SelectOption } from '../ui/fields/Select.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { EmptyState } from '../ui/marks/EmptyState.tsx';
import '../parts/threads/discussion.css';
import { say } from '../../shared/words/messages.ts';
import { ThreadForm } from '../parts/threads/ThreadForm.tsx';
import { NO_THREAD_FILTER, type ThreadFilter } from '../parts/threads/threads.ts';
import { closeThreadForm, newThreadStore, openThreadForm } from '../state/panels/new-thread.ts';
import { filterIn, filterStore, setThreadFilter } from './filter.ts';
import { ThreadFeed } from './ThreadFeed.tsx';
import { useThreads } from './use-threads.ts';
import { words } from './words.ts';

const kinds = (): readonly SelectOption<ThreadFilter['kind']>[] => [
  { value: 'all', label: say(words.allKinds) },
  ...THREAD_KINDS.map((kind) => ({ value: kind, label: say(words.kinds, { kind }) })),
];
const states = (): readonly SelectOption<ThreadFilter['state']>[] => [
  { value: 'all', label: say(words.openAndClosed) },
  { value: 'open', label: say(words.open) },
  { value: 'parked', label: say(words.parked) },
  { value: 'closed', label: say(words.closed) },
];

const subjects = (): readonly SelectOption<ThreadFilter['subject']>[] => [
  { value: 'all', label: say(words.allSubjects) },
  { value: 'model', label: say(words.onModel) },
  { value: 'process', label: say(words.onBlocks) },
  { value: 'term', label: say(words.onTerms) },
  { value: 'useCase', label: say(words.onUseCases) },
  { value: 'selected', label: say(words.onSelected) },
];

/** All threads of the model. */
export const Discussion = () => {
  const filter = useStore(filterStore, filterIn);
  const setFilter = setThreadFilter;
  const isNew = useStore(newThreadStore, ({ isOpen }) => isOpen);
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const selectedId = useStore(sessionStore, lastSelected);
  const wanted = useDeferredValue(filter);
  const threads = useThreads({ ...wanted, selectedId });
  const openCount = threads.filter(({ open }) => open).length;
  return (
    <div className="discussion">
      <div className="discussion-page">
        <header className="discussion-header">
          <div className="discussion-title">
            <h2>{say(words.discussion)}</h2>
            <p>{say(words.summary, { threads: threads.length, open: openCount })}</p>
          </div>
          <Button variant="primary" onPress={openThreadForm} isDisabled={readOnly}>
            {say(words.newThread)}
          </Button>
          <div className="discussion-filters">
            <Select
              label={say(words.kind)}
              hideLabel
              value={filter.kind}
              options={kinds()}
              onChange={(kind) => setFilter({ ...filter, kind })}
            />
            <Select
              label={say(words.state)}
              hideLabel
              value={filter.state}
              options={states()}
              onChange={(state) => setFilter({ ...filter, state })}
            />
            <Select
              label={say(words.subject)}
              hideLabel
              value={filter.subject}
              options={subjects()}
              onChange={(subject) => setFilter({ ...filter, subject })}
            />
            <TextField
              label={say(words.search)}
              hideLabel
              placeholder={say(words.search)}
              value={filter.text}
              onChange={(text) => setFilter({ ...filter, text })}
            />
          </div>
        </header>
        {isNew && !readOnly && <ThreadForm selectedId={selectedId} onClose={closeThreadForm} />}
        {threads.length === 0 && (
          <EmptyState
            title={say(filter === NO_THREAD_FILTER ? words.noThreads : words.noMatches)}
            actions={
              filter === NO_THREAD_FILTER ? null : (
                <Button onPress={() => setFilter(NO_THREAD_FILTER)}>{say(words.showAll)}</Button>
              )
            }
          >
            {say(words.howTo)}
          </EmptyState>
        )}
        <ThreadFeed threads={threads} />
      </div>
    </div>
  );
};
