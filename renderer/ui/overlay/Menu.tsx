import { ChevronRight } from 'lucide-react';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import {
  Menu as AriaMenu,
  MenuItem,
  MenuTrigger,
  Popover,
  Separator,
  SubmenuTrigger,
} from 'react-aria-components';
import { flushSync } from 'react-dom';
import { Button, type ButtonVariant } from '../buttons/Button.tsx';
import { IconButton } from '../buttons/IconButton.tsx';
import '../overlay.css';
import '../buttons/Tooltip.css';

export type MenuEntry =
  | {
      readonly id: string;
      readonly label: string;
      readonly icon?: ReactNode;
      /** Keys as they are shown. */
      readonly shortcut?: string | undefined;
      readonly isDisabled?: boolean;
      onAction(): void;
    }
  | {
      readonly id: string;
      readonly label: string;
      /** A menu of its own, that opens beside it. */
      readonly entries: readonly MenuEntry[];
    }
  | 'separator';

type MenuListProps = { label: string; entries: readonly MenuEntry[]; onClose?: (() => void) | undefined };

const Submenu = ({ label, entries, onClose }: MenuListProps) => (
  <SubmenuTrigger>
    <MenuItem textValue={label} className="list-item">
      <span className="list-item-icon" />
      <span className="list-item-label">{label}</span>
      <ChevronRight size={14} aria-hidden className="list-item-more" />
    </MenuItem>
    <Popover className="popover">
      {/* A choice in here closes the menu around it too. */}
      <MenuList label={label} entries={entries.map((entry) => closing(entry, onClose))} />
    </Popover>
  </SubmenuTrigger>
);

const closing = (entry: MenuEntry, onClose: MenuListProps['onClose']): MenuEntry =>
  entry === 'separator' || !onClose
    ? entry
    : 'entries' in entry
      ? { ...entry, entries: entry.entries.map((each) => closing(each, onClose)) }
      : {
          ...entry,
          onAction: () => {
            onClose();
            entry.onAction();
          },
        };

/** If one entry has an icon, the others leave room for one, so that all labels are aligned. */
const hasIcon = (entry: MenuEntry): boolean =>
  entry !== 'separator' && ('entries' in entry || entry.icon !== undefined);

const MenuList = ({ label, entries, onClose }: MenuListProps) => (
  <AriaMenu className="list" aria-label={label} {...(onClose && { onClose })} autoFocus="first">
    {entries.map((entry, i) =>
      entry === 'separator' ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: a separator has nothing else to be known by.
        <Separator key={`separator ${i}`} className="list-separator" />
      ) : 'entries' in entry ? (
        <Submenu key={entry.id} label={entry.label} entries={entry.entries} onClose={onClose} />
      ) : (
        <MenuItem
          key={entry.id}
          id={entry.id}
          textValue={entry.label}
          className="list-item"
          isDisabled={entry.isDisabled ?? false}
          onAction={() => entry.onAction()}
        >
          {entries.some(hasIcon) && <span className="list-item-icon">{entry.icon}</span>}
          <span className="list-item-label">{entry.label}</span>
          {entry.shortcut && <kbd className="keys">{entry.shortcut}</kbd>}
        </MenuItem>
      ),
    )}
  </AriaMenu>
);

type MenuButtonProps = {
  /** Name of the button and of its menu. Shown as a tooltip if there is only an icon. */
  label: string;
  entries: readonly MenuEntry[];
  icon?: ReactNode;
  variant?: ButtonVariant;
  size?: 'small' | 'medium';
  isDisabled?: boolean;
};

/**
 * A button that opens a menu: an icon if one is given, else its label. The menu has closed, and the button has the focus
 * again, before the chosen entry acts: a field that it opens can take the focus at once.
 */
export const MenuButton = ({ label, entries, icon, ...props }: MenuButtonProps) => {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    flushSync(() => setOpen(false));
    button.current?.focus();
  };
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
      {icon === undefined ? (
        <Button {...props} ref={button}>
          {label}
        </Button>
      ) : (
        <IconButton label={label} {...props} ref={button}>
          {icon}
        </IconButton>
      )}
      <Popover className="popover" offset={4}>
        <MenuList label={label} entries={entries.map((entry) => closing(entry, close))} />
      </Popover>
    </MenuTrigger>
  );
};

type ContextMenuProps = {
  label: string;
  /** Where it opens, in the window's coordinates. */
  at: { readonly x: number; readonly y: number };
  entries: readonly MenuEntry[];
  onClose(): void;
};

/** Heights in pixels, as overlay.css has them: enough to tell whether a menu fits below a point. */
const ITEM_PX = 30;
const SEPARATOR_PX = 9;
const AROUND_PX = 14;
const heightOf = (entries: readonly MenuEntry[]): number =>
  entries.reduce((sum, entry) => sum + (entry === 'separator' ? SEPARATOR_PX : ITEM_PX), AROUND_PX);

/** A context menu at a point, moved up if it would be cut off. Mount it to open it. */
export const ContextMenu = ({ label, at, entries, onClose }: ContextMenuProps) => {
  const anchor = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const top = Math.max(0, Math.min(at.y, innerHeight - heightOf(entries) - AROUND_PX));
    anchor.current?.style.setProperty('translate', `${at.x}px ${top}px`);
  }, [at, entries]);
  return (
    <>
      <span ref={anchor} className="menu-anchor" />
      <Popover
        className="popover"
        aria-label={label}
        triggerRef={anchor}
        isOpen
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
        placement="bottom start"
        offset={2}
      >
        <MenuList label={label} entries={entries} onClose={onClose} />
      </Popover>
    </>
  );
};
