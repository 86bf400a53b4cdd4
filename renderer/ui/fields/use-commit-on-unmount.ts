import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Commits a field that is unmounted while the user types in it, because its block was deleted in another window or scrolled
 * out of sight. Browsers send no blur event for such a field.
 * @param end gets the text that was typed, if it differs from `initial`.
 */
export const useCommitOnUnmount = (
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
