import { Button } from 'react-aria-components';
import { Chip } from '../ui/marks/Chip.tsx';
import './first-start.css';
import { say } from '../../shared/words/messages.ts';
import { words } from './words.ts';

/** The seed model's macro processes, as a small drawing on its card. */
const DRAWING = [
  ['P', 'Plan'],
  ['S', 'Sell'],
  ['C', 'Contract'],
  ['A', 'Assist'],
] as const;

/** The name of the seed model: data, and so the same in every language. */
export const SEED_NAME = 'Sales & Support';

/** Shown in an empty library: what Strata is, and a button that opens the seed model. */
export const FirstStart = ({ onStart, isBusy }: { onStart(): void; isBusy: boolean }) => (
  <section className="first-start" aria-label={say(words.firstStart)}>
    <p className="first-start-lead">{say(words.firstStartNote)}</p>
    <Button className="seed-card" onPress={onStart} isDisabled={isBusy}>
      <span className="seed-drawing" aria-hidden="true">
        {DRAWING.map(([code, name]) => (
          <span key={code} className="seed-block">
            <Chip code={code} level={1} onDark /> {name}
          </span>
        ))}
      </span>
      <span className="seed-text">
        <span className="library-name">{SEED_NAME}</span>
        <span className="library-facts">{say(words.seedNote)}</span>
        <span className="seed-go">{say(words.open)}</span>
      </span>
    </Button>
  </section>
);
