import { Button } from 'react-aria-components';
import { Chip } from '../ui/Chip.tsx';
import './first-start.css';

/** The seed model's macro processes, as a small drawing on its card. */
const DRAWING = [
  ['P', 'Plan'],
  ['S', 'Sell'],
  ['C', 'Contract'],
  ['A', 'Assist'],
] as const;

/** What an empty library shows: what Strata is, and the seed model one press from open. */
export const FirstStart = ({ onStart, isBusy }: { onStart(): void; isBusy: boolean }) => (
  <section className="first-start" aria-label="First start">
    <p className="first-start-lead">
      Strata takes a process apart: explode a macro process into its parts, level by level, on your own
      machine, and keep every step.
    </p>
    <Button className="seed-card" onPress={onStart} isDisabled={isBusy}>
      <span className="seed-drawing" aria-hidden="true">
        {DRAWING.map(([code, name]) => (
          <span key={code} className="seed-block">
            <Chip code={code} level={1} onDark /> {name}
          </span>
        ))}
      </span>
      <span className="seed-text">
        <span className="library-name">Sales &amp; Support</span>
        <span className="library-facts">
          A framework to explore and make your own, with a proposal waiting on Plan.
        </span>
        <span className="seed-go">Open it</span>
      </span>
    </Button>
  </section>
);
