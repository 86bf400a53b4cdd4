import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { say } from '../../../shared/words/messages.ts';
import { saveFromWindow } from '../../actions/files/saving.ts';
import { documentStore, liveReplica } from '../../state/document/document.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { copyText } from '../../ui/text/copying.ts';
import type { PartName } from './part-name.ts';
import { words } from './words.ts';
import './boundary.css';
import { errorDetails } from './error-details.ts';

type BrokenPartProps = {
  part: PartName;
  error: unknown;
  components: string;
  onTryAgain(): void;
};

/** Shown in place of a part of the window that an error stopped: what happened, what was kept, what to do. */
export const BrokenPart = ({ part, error, components, onTryAgain }: BrokenPartProps) => {
  const version = useStore(documentStore, (state) => state.version);
  const isModelOpen = useStore(documentStore, () => liveReplica() !== null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const desktop = window.strata?.desktop;
  const details = errorDetails({ part, error, components, version, browser: navigator.userAgent });
  return (
    <section className="broken-part" aria-label={say(words.errorIn, { part })}>
      <CircleAlert size={24} aria-hidden />
      <p role="alert">
        <strong>{say(words.cantShow, { part })}</strong>{' '}
        {say(isModelOpen ? words.stoppedRestWorks : words.stopped)}
      </p>
      <div className="broken-part-actions">
        <Button size="small" variant="primary" onPress={onTryAgain}>
          {say(words.tryAgain)}
        </Button>
        {isModelOpen && (
          <Button size="small" onPress={() => void saveFromWindow()}>
            {say(words.saveCopy)}
          </Button>
        )}
        <Button size="small" onPress={() => void copyText(details).then(setCopied)}>
          {say(words.copyDetails)}
        </Button>
        {desktop && (
          <Button size="small" onPress={() => void desktop.showLog()}>
            {say(words.showLog)}
          </Button>
        )}
      </div>
      <p className="broken-part-copied" role="status">
        {copied === true && say(words.copied)}
        {copied === false && say(words.notCopied)}
      </p>
      <details>
        <summary>{say(words.details)}</summary>
        <pre>{details}</pre>
      </details>
    </section>
  );
};
