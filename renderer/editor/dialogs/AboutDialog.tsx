import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { documentStore } from '../../state/document/document.ts';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import './about.css';
import { say } from '../../../shared/words/messages.ts';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { words } from './words.ts';

/** The version, the licence, and the notices of the software it contains. */
export const AboutDialog = ({ onClose }: { onClose: () => void }) => {
  const version = useStore(documentStore, (state) => state.version);
  const [notices, setNotices] = useState(() => say(words.loading));
  useEffect(() => {
    const abort = new AbortController();
    fetch('notices.txt', { signal: abort.signal })
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(answer.statusText))))
      .then(setNotices)
      .catch(() => {
        if (!abort.signal.aborted) setNotices(say(words.cantReadNotices));
      });
    return () => abort.abort();
  }, []);
  return (
    <Dialog title={say(words.about)} onClose={onClose} isWide>
      <p>{say(words.aboutVersion, { version })}</p>
      <ScrollRegion className="about-notices" label={say(words.licences)}>
        <pre>{notices}</pre>
      </ScrollRegion>
    </Dialog>
  );
};
