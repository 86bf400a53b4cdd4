/**
 * The one way to open a field in place. It has the focus at once, so that the next key is typed into it; Esc closes it, and
 * the focus goes back to what opened it. Dialogs take the focus in the same way.
 */
import { type KeyboardEvent, type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';

/** Fields that are typed into; controls beside them, such as a choice of kind, come later. */
const TEXT_FIELDS = 'input.field-input, textarea.field-input';

type OpenedFieldProps = {
  onClose(): void;
  /** The button that opens it, if the button is gone by then. Otherwise the focus goes back to where it was. */
  opener?: RefObject<HTMLElement | null>;
  children: ReactNode;
};

export const OpenedField = ({ onClose, opener, children }: OpenedFieldProps) => {
  const container = useRef<HTMLDivElement>(null);
  useOpenedFocus(container, opener);
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, Esc is its own.
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the field in it.
    <div ref={container} className="opened-field" onKeyDown={onKeyDown}>
      {children}
    </div>
  );
};

/**
 * Puts the focus into the first text field of an element that was just opened. If there is none, the button that carries it out
 * has the focus, so that Enter presses it.
 */
export const useFirstField = (container: RefObject<HTMLElement | null>): void =>
  useLayoutEffect(() => {
    const first =
      container.current?.querySelector<HTMLElement>(TEXT_FIELDS) ??
      container.current?.querySelector<HTMLElement>('button[type="submit"]:not([disabled])');
    first?.focus();
  }, [container]);

const useOpenedFocus = (
  container: RefObject<HTMLDivElement | null>,
  opener: RefObject<HTMLElement | null> | undefined,
): void => {
  const cameFrom = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const element = container.current;
    if (!element?.contains(document.activeElement)) cameFrom.current = document.activeElement;
    return () => {
      // The button that opened it is back only when the page has been drawn without the field.
      queueMicrotask(() => {
        // Whoever went on elsewhere stays there.
        if (element?.isConnected || document.activeElement !== document.body) return;
        const target = opener?.current ?? cameFrom.current;
        if (target instanceof HTMLElement && target.isConnected) target.focus();
      });
    };
  }, [container, opener]);
  useFirstField(container);
};
