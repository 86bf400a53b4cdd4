import { useEffect, useState } from 'react';
import { withTerms } from '../../../shared/model/terms.ts';
import { currentModel, useDocument } from '../../state/document.ts';
import { spoken } from '../../state/spoken.ts';
import type { Link } from './links.ts';

const MOST = 100;
/** The list follows once the picture stands still. */
const SETTLED_MS = 120;

/** The flows that are painted, in words. */
export const FlowsOnScreen = ({ links }: { links: readonly Link[] }) => {
  const [words, setWords] = useState<readonly { readonly key: string; readonly text: string }[]>([]);
  const revision = useDocument((state) => state.revision);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words hold names of blocks; `revision` tells when those change.
  useEffect(() => {
    const timer = setTimeout(() => {
      if (!useDocument.getState().replica) return;
      setWords(links.slice(0, MOST).map((link) => ({ key: link.key, text: wordsFor(link) })));
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [links, revision]);
  if (words.length === 0) return null;
  return (
    <ul className="sr-only" aria-label="Flows on screen">
      {words.map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
    </ul>
  );
};

const wordsFor = ({ sourceId, targetId, flows }: Link): string => {
  const model = currentModel();
  const ends = `${spoken(model, sourceId)} to ${spoken(model, targetId)}`;
  const [{ kind, label }] = flows;
  if (flows.length > 1) return `${ends}, ${flows.length} flows`;
  return [ends, kind, withTerms(model, label)].filter(Boolean).join(', ');
};
