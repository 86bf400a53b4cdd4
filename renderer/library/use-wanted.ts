import { useState } from 'react';
import { machineTexts } from '../state/ports/storage.ts';
import { isSort, type Wanted } from './entries.ts';

const SORT_KEY = 'strata.library.sort';

/** Which models are shown, and their order, which this machine remembers. */
export const useWanted = (): [Wanted, (wanted: Wanted) => void] => {
  const [wanted, setWanted] = useState<Wanted>(() => {
    const sort = machineTexts.read(SORT_KEY);
    return { query: '', sort: isSort(sort) ? sort : 'changed', only: null };
  });
  return [
    wanted,
    (next) => {
      if (next.sort !== wanted.sort) machineTexts.write(SORT_KEY, next.sort);
      setWanted(next);
    },
  ];
};
