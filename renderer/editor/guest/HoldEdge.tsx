import { useStore } from 'zustand';
import { sessionStore } from '../../state/session/session.ts';
import { useHoldText } from './use-hold-text.ts';
import './guest.css';

/** The grey edge around what a guest can’t change. Over the picture it says who keeps it still; pages of text are covered by nothing. */
export const HoldEdge = () => {
  const text = useHoldText();
  const view = useStore(sessionStore, (state) => state.view);
  if (text === null) return null;
  return (
    <div className="hold-edge">
      {view === 'canvas' ? (
        <p className="hold-edge-text">
          <bdi>{text}</bdi>
        </p>
      ) : null}
    </div>
  );
};
