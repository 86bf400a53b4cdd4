import { BookOpen, PencilLine } from 'lucide-react';
import { shownShortcut } from '../actions/action.ts';
import { shortcutFor } from '../actions/actions.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { toggleReference, useReference } from './reference-shown.ts';

/** Between the fields of a block and its reference page. */
export const ReferenceToggle = () => {
  const isShown = useReference((state) => state.isShown);
  const shortcut = shortcutFor('view.reference');
  return (
    <IconButton
      label={isShown ? 'Edit this process' : 'Reference page'}
      {...(shortcut === undefined ? {} : { shortcut: shownShortcut(shortcut) })}
      size="small"
      onPress={toggleReference}
    >
      {isShown ? <PencilLine size={15} aria-hidden /> : <BookOpen size={15} aria-hidden />}
    </IconButton>
  );
};
