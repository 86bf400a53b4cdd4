import { memo, useEffect, useState } from 'react';
import type { Model } from '../../../shared/model/model.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { say } from '../../../shared/words/messages.ts';
import { useModelNow } from '../../parts/use-model.ts';
import { documentStore } from '../../state/document/document.ts';
import { spoken } from '../../state/view/spoken.ts';
import type { Link } from './links.ts';
import { words } from './words.ts';

const MAX = 100;
/** The list follows once the picture stands still. */
const SETTLED_MS = 120;

/** The flows that are painted, in words. Not rendered with every step of a pan or zoom, as the lines are. */
export const FlowsOnScreen = memo(({ links }: { links: readonly Link[] }) => {
  const [texts, setTexts] = useState<readonly { readonly key: string; readonly text: string }[]>([]);
  const now = useModelNow();
  useEffect(() => {
    const timer = setTimeout(() => {
      if (!documentStore.getState().replica) return;
      setTexts(links.slice(0, MAX).map((link) => ({ key: link.key, text: textOf(now.model, link) })));
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [links, now]);
  if (texts.length === 0) return null;
  return (
    <ul className="sr-only" aria-label={say(words.flowsOnScreen)}>
      {texts.map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
    </ul>
  );
});

const textOf = (model: Model, { sourceId, targetId, flows }: Link): string => {
  const ends = { source: spoken(model, sourceId), target: spoken(model, targetId) };
  const [{ kind, label }] = flows;
  if (flows.length > 1) return say(words.manyFlows, { ...ends, count: flows.length });
  return label === ''
    ? say(words.flow, { ...ends, kind })
    : say(words.labelledFlow, { ...ends, kind, label: withTerms(model, label) });
};
