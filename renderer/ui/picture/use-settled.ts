import { useEffect, useState } from 'react';

/** A value once it has stayed the same for a while: for what need not follow each step of a slider. */
export const useSettled = <T>(value: T, ms = 250): T => {
  const [settled, setSettled] = useState({ value });
  useEffect(() => {
    if (Object.is(settled.value, value)) return;
    const timer = setTimeout(() => setSettled({ value }), ms);
    return () => clearTimeout(timer);
  }, [value, settled, ms]);
  return settled.value;
};
