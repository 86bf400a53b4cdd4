import { useEffect, useState } from 'react';

/** The value after it has not changed for `ms` milliseconds, for work that need not follow every step of a slider. */
export const useDebounced = <T>(value: T, ms = 250): T => {
  const [settled, setSettled] = useState({ value });
  useEffect(() => {
    if (Object.is(settled.value, value)) return;
    const timer = setTimeout(() => setSettled({ value }), ms);
    return () => clearTimeout(timer);
  }, [value, settled, ms]);
  return settled.value;
};
