/** The restore points of the open model, as the history lists them. */

import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { RestorePoint } from '../../shared/api/library-entry.ts';
import { documentStore } from '../state/document/document.ts';
import { connection } from '../state/ports/connected.ts';

/**
 * The restore points, the latest first. They are loaded when the list appears and again if `marker` changes: a point is made
 * at most once in a quarter of an hour, so the minute of the last change is enough. Only the owner gets any.
 */
export const useRestorePoints = (
  marker: string,
): { points: readonly RestorePoint[]; readAgain(): Promise<void> } => {
  const file = useStore(documentStore, (state) => state.replica?.file);
  const [points, setPoints] = useState<readonly RestorePoint[]>([]);

  const readAgain = useCallback(async () => {
    if (file === undefined) return;
    try {
      setPoints(await connection.request('document.restorePoints', { file }));
    } catch {
      // Users who may not restore see none. If the connection is lost, the list keeps what it has.
    }
  }, [file]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the marker tells when to load again.
  useEffect(() => void readAgain(), [readAgain, marker]);

  return { points, readAgain };
};
