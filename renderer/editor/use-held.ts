import { useState } from 'react';

/** The value as it was before `isHeld` began, as long as that lasts. */
export const useHeld = <T>(value: T, isHeld: boolean): T => {
  const [kept, setKept] = useState(value);
  if (isHeld) return kept;
  if (kept !== value) setKept(value);
  return value;
};
