import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { SearchHit } from '../../../shared/api/results.ts';
import { getRow } from '../../../shared/model/model.ts';
import { codeOf, processByCode } from '../../../shared/model/queries/codes.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { fold } from '../../../shared/words/fold.ts';
import { currentModel, documentStore } from '../../state/document/document.ts';
import { connection } from '../../state/ports/connected.ts';
import { type FoundEntry, foundEntries } from './found-entries.ts';
import { distance } from './match.ts';

export type FoundBlock = {
  readonly id: string;
  /** The text it was found by, if that isn’t its name. */
  readonly note: string;
  readonly distance: number;
};

type Hits = { readonly blocks: readonly FoundBlock[]; readonly entries: readonly FoundEntry[] };

const NO_HITS: Hits = { blocks: [], entries: [] };

const MAX_ASKED = 40;
/** Above this size the engine alone looks codes up. */
const MAX_LOOKED_AT = 20_000;

/**
 * The blocks that answer a query: the one with this code first, then what the engine finds. Until its answer is there, what is
 * left of the one before is shown. With them the entries of the dictionary.
 */
export const useHits = (query: string): Hits => {
  const file = useStore(documentStore, (state) => state.replica?.file);
  const [answer, setAnswer] = useState<{ query: string; hits: readonly SearchHit[] }>({
    query: '',
    hits: [],
  });
  const wanted = query.trim();
  useEffect(() => {
    if (wanted === '' || file === undefined) return;
    let isCurrent = true;
    connection
      .request('document.search', { file, query: wanted, limit: MAX_ASKED })
      .then((hits) => {
        if (isCurrent) setAnswer({ query: wanted, hits });
      })
      .catch(() => {});
    return () => {
      isCurrent = false;
    };
  }, [wanted, file]);
  if (wanted === '') return NO_HITS;
  const model = currentModel();
  const found = new Map<string, FoundBlock>();
  const byCode = model.rows.process.size <= MAX_LOOKED_AT ? processByCode(model, wanted) : undefined;
  if (byCode) found.set(byCode.id, { id: byCode.id, note: '', distance: -1 });
  for (const { processId, text } of answer.hits) {
    const block = processId === null ? undefined : getRow(model, 'process', processId);
    if (!block || found.has(block.id)) continue;
    const name = withTerms(model, block.name);
    const isCalledSo = fold(codeOf(model, block.id)) === fold(wanted);
    const inName = distance(wanted, name);
    const inText = distance(wanted, text);
    if (answer.query !== wanted && inName === null && inText === null) continue;
    found.set(block.id, {
      id: block.id,
      note: inName !== null || text === block.name ? '' : text,
      distance: isCalledSo ? -1 : (inName ?? 4 + (inText ?? 0)),
    });
  }
  return { blocks: [...found.values()], entries: foundEntries(model, wanted, answer.hits) };
};
