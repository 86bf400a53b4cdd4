import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Ends a field that goes away while it is typed into: its block was deleted in another window, or scrolled out of sight.
 * The browser tells nobody that such a field was left.
 */
export const useEndWhenGone = (
  field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
  initial: string,
  end: (typed: string) => void,
): void => {
  const latest = useRef({ initial, end });
  useLayoutEffect(() => {
    latest.current = { initial, end };
  });
  useEffect(() => {
    const element = field.current;
    return () => {
      if (element && element.value !== latest.current.initial) latest.current.end(element.value);
    };
  }, [field]);
};
