import { useState } from 'react';
import { THREAD_KINDS, type Thread } from '../../shared/model/records.ts';
import { perform } from '../state/document.ts';
import { Button } from '../ui/Button.tsx';
import '../ui/card.css';
import { Select, type SelectOption } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { PostField } from './PostField.tsx';
import type { Subject } from './threads.ts';

const KIND_OPTIONS: readonly SelectOption<Thread['kind']>[] = THREAD_KINDS.map((kind) => ({
  value: kind,
  label: kind,
}));

/** Starts a discussion on a subject. */
export const ThreadForm = ({ subject, onClose }: { subject: Subject; onClose(): void }) => {
  const [kind, setKind] = useState<Thread['kind']>('question');
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const canSend = title.trim() !== '';
  const send = () => {
    if (canSend && perform({ type: 'thread.create', kind, title, text, ...subject })) onClose();
  };
  return (
    <form
      className="card thread-form"
      aria-label="New discussion"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && title === '' && text === '') onClose();
      }}
    >
      <Select label="Kind" value={kind} options={KIND_OPTIONS} onChange={(chosen) => setKind(chosen)} />
      <TextField label="Title" value={title} onChange={setTitle} autoFocus />
      <PostField label="Text" value={text} onChange={setText} onSend={send} />
      <div className="inspector-actions">
        <Button size="small" variant="primary" type="submit" isDisabled={!canSend}>
          Start
        </Button>
        <Button size="small" onPress={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
};
