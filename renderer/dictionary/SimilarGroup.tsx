import { Split } from 'lucide-react';
import { useStore } from 'zustand';
import { say } from '../../shared/words/messages.ts';
import { quoted } from '../../shared/words/quoted.ts';
import { documentStore } from '../state/document/document.ts';
import { showEntry } from '../state/panels/dictionary.ts';
import { Button } from '../ui/buttons/Button.tsx';
import { IconButton } from '../ui/buttons/IconButton.tsx';
import type { Item } from './items.ts';
import { mergeInto, tellApart } from './merging.ts';
import { words } from './words.ts';

/** Names that may mean the same, each with a button that merges the others into it. */
export const SimilarGroup = ({ items }: { items: readonly Item[] }) => {
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  return (
    <ul
      className="side-item dictionary-group"
      aria-label={say(words.similarGroup, { name: quoted(items[0]?.shown ?? '') })}
    >
      {items.map((item, i) => (
        <li key={item.id} className="dictionary-member">
          <button
            type="button"
            className="side-go side-go-whole"
            {...(i === 0 && { 'data-summary': true })}
            onClick={() => showEntry(item.id)}
          >
            <bdi>{item.shown}</bdi>
            <span className="side-count">{say(words.uses, { count: item.count })}</span>
          </button>
          {!readOnly && (
            <Button
              size="small"
              variant="quiet"
              aria-label={say(words.keepNameOf, { name: quoted(item.shown) })}
              onPress={() =>
                mergeInto(
                  items.filter((other) => other !== item),
                  item,
                )
              }
            >
              {say(words.keepName)}
            </Button>
          )}
          {!readOnly && (
            <IconButton
              size="small"
              label={say(words.tellApart, { name: quoted(item.shown), count: items.length - 1 })}
              onPress={() =>
                tellApart(
                  item,
                  items.filter((other) => other !== item),
                )
              }
            >
              <Split size={13} aria-hidden />
            </IconButton>
          )}
        </li>
      ))}
    </ul>
  );
};
