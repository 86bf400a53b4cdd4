import { type RefObject, useState } from 'react';
import { THREAD_KINDS } from '../../../shared/model/records/discussion/thread.ts';
import type { Thread } from '../../../shared/model/records.ts';
import { perform } from '../../state/document/document.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import '../../ui/card.css';
import { say } from '../../../shared/words/messages.ts';
import { OpenedField } from '../../ui/fields/OpenedField.tsx';
import { Select, type SelectOption } from '../../ui/fields/Select.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { threadKindLabel } from '../labels/labels.ts';
import { useDraft } from './drafts.ts';
import { PostField } from './PostField.tsx';
import { SubjectSelect } from './SubjectSelect.tsx';
import type { Subject } from './threads.ts';
import { words } from './words.ts';

const kindOptions = (): readonly SelectOption<Thread['kind']>[] =>
  THREAD_KINDS.map((kind) => ({ value: kind, label: threadKindLabel(kind) }));

/** Request types of a subject: Strata closes the thread when that is done. */
const askOptionsFor = ({ processId, termId }: Subject): readonly SelectOption<Thread['asks']>[] => {
  const nothing = { value: 'nothing', label: say(words.general) } as const;
  if (processId !== undefined) return [nothing, { value: 'explode', label: say(words.explode) }];
  return termId === undefined ? [] : [nothing, { value: 'names', label: say(words.suggestNames) }];
};

/** Identifies the draft of a new thread. */
const draftOn = (subject: Subject = {}): string => ['new', ...Object.values(subject)].join('.');

type ThreadFormProps = {
  /** The subject; the form asks for it if it is left out. */
  subject?: Subject;
  /** The block that is the subject at first, if the form asks for it. */
  selectedId?: string | undefined;
  /** Called when the form is sent or left; an unsent draft is kept. */
  onClose(): void;
  /** The button that opened the form, if it was replaced by the form. */
  opener?: RefObject<HTMLButtonElement | null>;
};

/** The form for a new thread. */
export const ThreadForm = ({ subject: given, selectedId, onClose, opener }: ThreadFormProps) => {
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
    <OpenedField onClose={onClose} {...(opener && { opener })}>
      <form
        className="card"
        aria-label={say(words.newThread)}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {given === undefined && <SubjectSelect value={chosen} selectedId={selectedId} onChange={setChosen} />}
        <Select
          label={say(words.kind)}
          value={kind}
          options={kindOptions()}
          onChange={(picked) => setKind(picked)}
        />
        {asked.length > 0 && (
          <Select
            label={say(words.requestType)}
            value={asks}
            options={asked}
            onChange={(picked) => setAsks(picked)}
          />
        )}
        <TextField label={say(words.title)} value={title} onChange={setTitle} />
        <PostField label={say(words.text)} value={text} onChange={setText} onSend={send} />
        <div className="inspector-actions">
          <Button size="small" variant="primary" type="submit" isDisabled={!canSend}>
            {say(words.createThread)}
          </Button>
          <Button size="small" onPress={end}>
            {say(words.cancel)}
          </Button>
        </div>
      </form>
    </OpenedField>
  );
};
