import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useDocument, useModel } from '../state/document.ts';
import { Button } from '../ui/Button.tsx';
import './discussion.css';
import { ThreadCard } from './ThreadCard.tsx';
import { ThreadForm } from './ThreadForm.tsx';
import { type Subject, threadsOn } from './threads.ts';

type SubjectThreadsProps = {
  subject: Subject;
  /** Names the list where several are on screen: "Discussion on X". */
  label?: string;
};

/** The discussions on one subject, and a way to start another. */
export const SubjectThreads = ({ subject, label = 'Discussion' }: SubjectThreadsProps) => {
  const threads = useModel(useShallow((model) => threadsOn(model, subject)));
  const readOnly = useDocument((state) => state.readOnly);
  const [isNew, setNew] = useState(false);
  return (
    <section className="threads" aria-label={label}>
      <div className="threads-header">
        <h3 className="field-label">Discussion</h3>
        {!isNew && !readOnly && (
          <Button size="small" variant="quiet" onPress={() => setNew(true)}>
            <Plus size={13} aria-hidden /> Ask or note
          </Button>
        )}
      </div>
      {isNew && !readOnly && <ThreadForm subject={subject} onClose={() => setNew(false)} />}
      {threads.map((thread) => (
        <ThreadCard key={thread.id} thread={thread} />
      ))}
    </section>
  );
};
