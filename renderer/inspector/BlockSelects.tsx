/** Choices about one block or several. Each hears of its own field alone: a block that is renamed draws no list again. */
import { memo } from 'react';
import { useStore } from 'zustand';
import type { Process } from '../../shared/model/records.ts';
import { say } from '../../shared/words/messages.ts';
import { setLayout } from '../actions/blocks/layout-actions.ts';
import { setColour } from '../actions/blocks/selection-actions.ts';
import { useModel } from '../parts/use-model.ts';
import { documentStore, perform } from '../state/document/document.ts';
import { mayGive } from '../state/guest/guest.ts';
import { Select } from '../ui/fields/Select.tsx';
import { colourOption, colourOptions, layoutOptions, statusOptions } from './options.tsx';
import { words } from './words.ts';

/** Must be the same array while the same blocks are selected. */
type Ids = { readonly ids: readonly string[] };

export const StatusSelect = memo(({ ids }: Ids) => (
  <Select
    label={say(words.status)}
    value={useCommon(ids, ({ status }) => status)}
    placeholder={say(words.mixed)}
    options={statusOptions()}
    isDisabled={useReadOnly() || !mayGive('process.setStatus')}
    onChange={(status) => perform({ type: 'process.setStatus', ids: [...ids], status })}
  />
));

export const LayoutSelect = memo(({ ids }: Ids) => (
  <Select
    label={say(words.layoutOfChildren)}
    value={useCommon(ids, ({ layout }) => layout ?? 'inherit')}
    placeholder={say(words.mixed)}
    options={layoutOptions()}
    isDisabled={useReadOnly()}
    onChange={(layout) => setLayout(ids, layout)}
  />
));

export const ColourSelect = memo(({ ids }: Ids) => (
  <Select
    label={say(words.colour)}
    value={useCommon(ids, ({ colour }) => colourOption(colour))}
    placeholder={say(words.mixed)}
    options={colourOptions()}
    isDisabled={useReadOnly()}
    onChange={(colour) => setColour(ids, colour === 'none' ? null : colour)}
  />
));

const useReadOnly = () => useStore(documentStore, (state) => state.readOnly);

/** The value that all these blocks have in common; null if they differ. */
const useCommon = <T extends string>(ids: readonly string[], of: (process: Process) => T): T | null =>
  useModel(({ rows }) => {
    let shared: T | null = null;
    for (const id of ids) {
      const process = rows.process.get(id);
      if (!process) continue;
      const own = of(process);
      if (shared !== null && own !== shared) return null;
      shared = own;
    }
    return shared;
  });
