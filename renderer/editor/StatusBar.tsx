import { settingsOf } from '../../shared/model/model.ts';
import { performAction } from '../actions/actions.ts';
import { FindingsCount } from '../findings/FindingsCount.tsx';
import { useBlockCount } from '../outline/use-rows.ts';
import { useDocument, useModel } from '../state/document.ts';
import { counted } from '../ui/counted.ts';
import { useStatus } from './use-status.ts';

/** Below everything: whether all is saved, what the checks find, who edits, how large the model is. */
export const StatusBar = () => {
  const { word, tone } = useStatus();
  const readOnly = useDocument((state) => state.readOnly);
  const isGone = useDocument((state) => state.status === 'gone' && state.past === null);
  const past = useDocument((state) => state.past !== null);
  const actor = useDocument((state) => state.actor);
  const name = useModel((model) => settingsOf(model).name);
  const count = useBlockCount();
  return (
    <footer className="status-bar">
      <span className={`saved saved-${tone}`} role="status">
        {word}
      </span>
      {readOnly && !past ? (
        <button type="button" className="status-action" onClick={() => performAction('file.saveCopy')}>
          Save a copy to change it
        </button>
      ) : null}
      {isGone ? (
        <button type="button" className="status-action" onClick={() => performAction('file.rescue')}>
          Save the model out of this window
        </button>
      ) : null}
      <FindingsCount />
      <span className="status-space" />
      <span>
        <bdi>{name}</bdi> · {counted(count, 'process', 'processes')}
      </span>
      {actor ? (
        <span>
          as <bdi>{actor}</bdi>
        </span>
      ) : null}
    </footer>
  );
};
