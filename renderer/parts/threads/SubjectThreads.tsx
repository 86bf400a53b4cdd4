import { Plus } from 'lucide-react';
import { memo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { say } from '../../../shared/words/messages.ts';
import { documentStore } from '../../state/document/document.ts';
import { isOffered } from '../../state/guest/offered.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { useModel } from '../use-model.ts';
import { words } from './words.ts';
import './discussion.css';
import { ThreadCard } from './ThreadCard.tsx';
import { ThreadForm } from './ThreadForm.tsx';
import { type Subject, threadsOn } from './threads.ts';

type SubjectThreadsProps = {
  subject: Subject;
  /** Name of the list if several are on screen: “Discussion of X”. */
  label?: string;
};

/** The threads on one subject, and the form for a new one. Nothing for guests of a live room, who get no discussions. */
export const SubjectThreads = memo((props: SubjectThreadsProps) =>
  isOffered('discussion') ? <Threads {...props} /> : null,
);

const Threads = ({ subject, label = say(words.discussion) }: SubjectThreadsProps) => {
  const threads = useModel(useShallow((model) => threadsOn(model, subject)));
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const [isNew, setNew] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  return (
    <section className="threads" aria-label={label}>
      <div className="threads-header">
        <h3 className="field-label">{say(words.discussion)}</h3>
        {!isNew && !readOnly && (
          <Button ref={opener} size="small" variant="quiet" onPress={() => setNew(true)}>
            <Plus size={13} aria-hidden /> {say(words.newThread)}
          </Button>
        )}
      </div>
      {isNew && !readOnly && <ThreadForm subject={subject} onClose={() => setNew(false)} opener={opener} />}
      {threads.map((thread) => (
        <ThreadCard key={thread.id} thread={thread} />
      ))}
    </section>
  );
};
