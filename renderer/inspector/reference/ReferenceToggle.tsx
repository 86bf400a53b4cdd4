import { BookOpen, PencilLine } from 'lucide-react';
import { memo } from 'react';
import { useStore } from 'zustand';
import { say } from '../../../shared/words/messages.ts';
import { shownShortcut } from '../../actions/action.ts';
import { shortcutFor } from '../../actions/registry.ts';
import { referenceStore, toggleReference } from '../../state/panels/reference-shown.ts';
import { IconButton } from '../../ui/buttons/IconButton.tsx';
import { words } from './words.ts';

/** Toggles between the fields of a block and its reference page. */
export const ReferenceToggle = memo(() => {
  const isShown = useStore(referenceStore, (state) => state.isShown);
  const shortcut = shortcutFor('view.reference');
  return (
    <IconButton
      label={say(isShown ? words.edit : words.referencePage)}
      {...(shortcut === undefined ? {} : { shortcut: shownShortcut(shortcut) })}
      size="small"
      onPress={toggleReference}
    >
      {isShown ? <PencilLine size={15} aria-hidden /> : <BookOpen size={15} aria-hidden />}
    </IconButton>
  );
});
