import { useState } from 'react';

/** The current value; while `isFrozen` is true, the last one from before. */
export const useFrozenWhile = <T>(value: T, isFrozen: boolean): T => {
  const [kept, setKept] = useState(value);
  if (isFrozen) return kept;
  if (kept !== value) setKept(value);
  return value;
};
