import { useStore } from 'zustand';
import { settingsOf } from '../../../shared/model/model.ts';
import { say } from '../../../shared/words/messages.ts';
import { actionById, performAction } from '../../actions/registry.ts';
import { FindingsCount } from '../../findings/FindingsCount.tsx';
import { useBlockCount } from '../../outline/use-rows.ts';
import { useModel } from '../../parts/use-model.ts';
import { documentStore } from '../../state/document/document.ts';
import { GuestStatus } from '../guest/GuestStatus.tsx';
import { words } from '../words.ts';
import { useStatus } from './use-status.ts';

/** At the bottom: whether everything is saved, findings, who edits, the number of blocks. */
export const StatusBar = () => {
  const { text, tone } = useStatus();
  const readOnly = useStore(documentStore, (state) => state.readOnly && state.closed === null);
  const isRescuable = useStore(
    documentStore,
    ({ status, past, trouble, closed }) =>
      past === null && (status === 'gone' || status === 'refused' || trouble !== null || closed !== null),
  );
  const past = useStore(documentStore, (state) => state.past !== null);
  const actor = useStore(documentStore, (state) => state.actor);
  const name = useModel((model) => settingsOf(model).name);
  const count = useBlockCount();
  return (
    <footer className="status-bar">
      <span className={`saved saved-${tone}`} role="status">
        {text}
      </span>
      {readOnly && !past && actionById('file.saveCopy') ? (
        <button type="button" className="status-action" onClick={() => performAction('file.saveCopy')}>
          {say(words.saveCopyToEdit)}
        </button>
      ) : null}
      {isRescuable && actionById('file.rescue') ? (
        <button type="button" className="status-action" onClick={() => performAction('file.rescue')}>
          {say(words.rescueCopy)}
        </button>
      ) : null}
      {actionById('view.findings') ? <FindingsCount /> : null}
      <GuestStatus />
      <span className="status-space" />
      <span>
        <bdi>{name}</bdi> · {say(words.blocks, { count })}
      </span>
      {actor && !actionById('person.name') ? <bdi>{say(words.editingAs, { name: actor })}</bdi> : null}
      {actor && actionById('person.name') ? (
        <button
          type="button"
          className="status-action"
          title={say(words.changeName)}
          onClick={() => performAction('person.name')}
        >
          <bdi>{say(words.editingAs, { name: actor })}</bdi>
        </button>
      ) : null}
    </footer>
  );
};
