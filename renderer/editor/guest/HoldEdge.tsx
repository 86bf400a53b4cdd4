import { useHoldText } from './use-hold-text.ts';
import './guest.css';

/** The grey edge around what a guest can’t change, and who keeps it still. */
export const HoldEdge = () => {
  const text = useHoldText();
  if (text === null) return null;
  return (
    <div className="hold-edge">
      <p className="hold-edge-text">
        <bdi>{text}</bdi>
      </p>
    </div>
  );
};
