import { useState } from 'react';
import { THREAD_KINDS, type Thread } from '../../shared/model/records.ts';
import { perform } from '../state/document.ts';
import { Button } from '../ui/Button.tsx';
import '../ui/card.css';
import { Select, type SelectOption } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useDraft } from './drafts.ts';
import { PostField } from './PostField.tsx';
import { SubjectSelect } from './SubjectSelect.tsx';
import type { Subject } from './threads.ts';

const KIND_OPTIONS: readonly SelectOption<Thread['kind']>[] = THREAD_KINDS.map((kind) => ({
  value: kind,
  label: kind,
}));

/** What a request on a subject can ask for, so that it closes by itself when that is done. */
const askOptionsFor = ({ processId, termId }: Subject): readonly SelectOption<Thread['asks']>[] => {
  const nothing = { value: 'nothing', label: 'for something else' } as const;
  if (processId !== undefined) return [nothing, { value: 'explode', label: 'to explode the process' }];
  return termId === undefined ? [] : [nothing, { value: 'names', label: 'for names' }];
};

/** What tells the draft of a new discussion from all others. */
const draftOn = (subject: Subject = {}): string => ['new', ...Object.values(subject)].join('.');

type ThreadFormProps = {
  /** What it is on; asked for where it is left out. */
  subject?: Subject;
  /** The block that is taken for it at first, where it is asked for. */
  selectedId?: string | undefined;
  onClose(): void;
};

/** Starts a discussion on a subject. */
export const ThreadForm = ({ subject: given, selectedId, onClose }: ThreadFormProps) => {
  const [chosen, setChosen] = useState<Subject>(selectedId === undefined ? {} : { processId: selectedId });
  const subject = given ?? chosen;
  const [kind, setKind] = useState<Thread['kind']>('question');
  const about = draftOn(given);
  const [title, setTitle] = useDraft(`${about}.title`);
  const [text, setText] = useDraft(`${about}.text`);
  const [asks, setAsks] = useState<Thread['asks']>('nothing');
  const asked = kind === 'request' ? askOptionsFor(subject) : [];
  const canSend = title.trim() !== '';
  const end = () => {
    setTitle('');
    setText('');
    onClose();
  };
  const send = () => {
    if (
      canSend &&
      perform({
        type: 'thread.create',
        kind,
        title,
        text,
        asks: asked.some(({ value }) => value === asks) ? asks : 'nothing',
        ...subject,
      })
    )
      end();
  };
  return (
    <form
      className="card"
      aria-label="New discussion"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && title === '' && text === '') end();
      }}
    >
      {given === undefined && <SubjectSelect value={chosen} selectedId={selectedId} onChange={setChosen} />}
      <Select label="Kind" value={kind} options={KIND_OPTIONS} onChange={(picked) => setKind(picked)} />
      {asked.length > 0 && (
        <Select label="It asks" value={asks} options={asked} onChange={(picked) => setAsks(picked)} />
      )}
      <TextField label="Title" value={title} onChange={setTitle} autoFocus />
      <PostField label="Text" value={text} onChange={setText} onSend={send} />
      <div className="inspector-actions">
        <Button size="small" variant="primary" type="submit" isDisabled={!canSend}>
          Start
        </Button>
        <Button size="small" onPress={end}>
          Cancel
        </Button>
      </div>
    </form>
  );
};
