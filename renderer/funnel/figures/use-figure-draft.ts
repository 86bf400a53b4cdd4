import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { FigureKind } from './figure-kinds.ts';

type Options<T extends number | null> = {
  /** Identifies the field, so that a text that couldn’t be saved is restored in it. */
  place: string;
  value: T;
  kind: FigureKind<T>;
  onPreview(value: T | undefined): void;
  /** Saves the figure; false if it was refused, and the text then stays. */
  onCommit(value: T): boolean;
};

/** Texts of fields that were unmounted before they could be saved: a half-typed figure is restored on return. */
const unfinished = new Map<string, string>();

/**
 * The text of a field for a figure. It is previewed while it can be read, and saved on Enter or when the field loses the
 * focus; a text that can’t be read stays as it was typed, with the reason.
 */
export const useFigureDraft = <T extends number | null>(options: Options<T>) => {
  const { place, value, kind, onPreview } = options;
  const [text, setTextState] = useState(() => unfinished.get(place) ?? null);
  const [isFocused, setFocused] = useState(false);
  const latest = useRef({ ...options, text });
  useLayoutEffect(() => {
    latest.current = { ...options, text: latest.current.text };
  });
  const setText = (next: string | null) => {
    latest.current.text = next;
    setTextState(next);
  };

  const commit = useRef((): boolean => {
    const { text: typed, kind: reader, value: before, onCommit, onPreview: show } = latest.current;
    if (typed === null) return true;
    const reading = reader.read(typed);
    if ('problem' in reading) return false;
    if (Object.is(reading.value, before)) show(undefined);
    else if (!onCommit(reading.value)) return false;
    latest.current.text = null;
    setTextState(null);
    return true;
  });

  useEffect(() => {
    unfinished.delete(latest.current.place);
    const keep = () => {
      const { text: typed, place: under } = latest.current;
      if (typed !== null && !commit.current()) unfinished.set(under, typed);
    };
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, []);

  const reading = text === null ? { value } : kind.read(text);
  return {
    text: text ?? (isFocused ? kind.edit(value) : kind.show(value)),
    isChanged: text !== null,
    /** The figure as typed, or the saved one if the text can’t be read. */
    live: 'problem' in reading ? value : reading.value,
    problem: 'problem' in reading ? reading.problem : undefined,
    focus: () => setFocused(true),
    type: (next: string) => {
      setText(next);
      const typed = kind.read(next);
      onPreview('problem' in typed ? undefined : typed.value);
    },
    commit: commit.current,
    blur: () => {
      setFocused(false);
      commit.current();
    },
    revert: () => {
      setText(null);
      onPreview(undefined);
    },
  };
};
