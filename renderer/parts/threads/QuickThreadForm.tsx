import { useStore } from 'zustand';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { undoLast } from '../../actions/undo-last.ts';
import { perform } from '../../state/document/document.ts';
import { closeQuickThread, type QuickThread, quickThreadStore } from '../../state/panels/new-thread.ts';
import { notifyUndoable } from '../../state/session/session.ts';
import { spoken } from '../../state/view/spoken.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { OpenedField } from '../../ui/fields/OpenedField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { useModel } from '../use-model.ts';
import { useDraft } from './drafts.ts';
import './quick-thread.css';
import { words } from './words.ts';

/** The form over the view in which a topic is parked, or something is asked, noted or decided. */
export const QuickThreadOverlay = () => {
  const quick = useStore(quickThreadStore, (state) => state.quick);
  return (
    quick && <QuickThreadForm key={`${quick.kind} ${quick.isParked} ${quick.processId}`} quick={quick} />
  );
};

const QuickThreadForm = ({ quick }: { quick: QuickThread }) => {
  const { kind, isParked, processId } = quick;
  const [title, setTitle] = useDraft(`quick.${isParked ? 'parked' : kind}`);
  const subject = useModel((model) =>
    processId !== null && model.rows.process.has(processId) ? spoken(model, processId) : '',
  );
  const purpose = isParked ? 'parked' : kind;
  const send = () => {
    if (title.trim() === '') return;
    const about = subject === '' ? {} : { processId };
    if (!perform({ type: 'thread.create', kind, title, parked: isParked, ...about })) return;
    setTitle('');
    closeQuickThread();
    notifyUndoable(say(words.written, { purpose, title: quoted(title.trim()) }), undoLast);
  };
  return (
    <OpenedField onClose={closeQuickThread}>
      <form
        role="dialog"
        className="quick-thread"
        aria-label={say(words.write, { purpose })}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <p className="quick-thread-title">
          {say(words.write, { purpose })}
          <span className="quick-thread-subject">
            <bdi>{subject === '' ? say(words.onModel) : subject}</bdi>
          </span>
        </p>
        <TextField label={say(words.title)} hideLabel value={title} onChange={setTitle} />
        <div className="inspector-actions">
          <Button variant="primary" type="submit" isDisabled={title.trim() === ''}>
            {say(words.sendQuick, { purpose })}
          </Button>
          <Button onPress={closeQuickThread}>{say(words.cancel)}</Button>
        </div>
      </form>
    </OpenedField>
  );
};
