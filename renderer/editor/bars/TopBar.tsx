import { Download, PanelLeft, PanelRight, Redo2, Undo2 } from 'lucide-react';
import { useStore } from 'zustand';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { say } from '../../../shared/words/messages.ts';
import { paletteName, shownShortcut } from '../../actions/action.ts';
import { MORE_MENU } from '../../actions/menus/menus.ts';
import { actionById, performAction, shortcutFor } from '../../actions/registry.ts';
import { PartBoundary } from '../../parts/boundary/PartBoundary.tsx';
import { currentModel, documentStore } from '../../state/document/document.ts';
import { hasRoomForPanels, sessionStore } from '../../state/session/session.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { IconButton } from '../../ui/buttons/IconButton.tsx';
import { MenuButton, type MenuEntry } from '../../ui/overlay/Menu.tsx';
import { MoreIcon } from '../../ui/overlay/MoreIcon.tsx';
import { Finder } from '../finder/Finder.tsx';
import { words } from '../words.ts';
import { Breadcrumb } from './Breadcrumb.tsx';
import { LevelSwitch } from './LevelSwitch.tsx';
import { ViewTabs } from './ViewTabs.tsx';

const keysOf = (id: string) => {
  const shortcut = shortcutFor(id);
  return shortcut === undefined ? {} : { shortcut: shownShortcut(shortcut) };
};

export const TopBar = () => {
  const history = useStore(documentStore, (state) => state.history);
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const hasPanels = useStore(sessionStore, ({ view }) => hasRoomForPanels(view));
  return (
    <header className="top-bar">
      <PartBoundary part="breadcrumb">
        <Breadcrumb />
      </PartBoundary>
      <ViewTabs />
      <div className="top-bar-group" role="group" aria-label={say(words.undoAndRedo)}>
        <IconButton
          label={
            history.undo === null
              ? say(words.undo)
              : say(words.undoChange, { change: withTerms(currentModel(), history.undo) })
          }
          {...keysOf('edit.undo')}
          isDisabled={history.undo === null || readOnly}
          onPress={() => performAction('edit.undo')}
        >
          <Undo2 size={16} aria-hidden />
        </IconButton>
        <IconButton
          label={
            history.redo === null
              ? say(words.redo)
              : say(words.redoChange, { change: withTerms(currentModel(), history.redo) })
          }
          {...keysOf('edit.redo')}
          isDisabled={history.redo === null || readOnly}
          onPress={() => performAction('edit.redo')}
        >
          <Redo2 size={16} aria-hidden />
        </IconButton>
      </div>
      <span className="top-bar-space" />
      <LevelSwitch />
      <PartBoundary part="search">
        <Finder />
      </PartBoundary>
      <div className="top-bar-group">
        {actionById('file.export') ? (
          <IconButton
            label={say(words.export)}
            {...keysOf('file.export')}
            onPress={() => performAction('file.export')}
          >
            <Download size={16} aria-hidden />
          </IconButton>
        ) : null}
        <IconButton
          label={say(words.sidePanel)}
          {...keysOf('view.outline')}
          isDisabled={!hasPanels}
          onPress={() => performAction('view.outline')}
        >
          <PanelLeft size={16} aria-hidden />
        </IconButton>
        <IconButton
          label={say(words.inspector)}
          {...keysOf('view.inspector')}
          isDisabled={!hasPanels}
          onPress={() => performAction('view.inspector')}
        >
          <PanelRight size={16} aria-hidden />
        </IconButton>
        <MenuButton label={say(words.more)} icon={<MoreIcon />} entries={MORE_MENU.flatMap(entry)} />
      </div>
      <Button variant="primary" onPress={() => performAction('view.present')}>
        {say(words.present)}
      </Button>
    </header>
  );
};

const entry = (id: string): MenuEntry[] => {
  const action = actionById(id);
  if (!action || action.isHidden) return [];
  const shortcut = shortcutFor(id);
  const Icon = action.icon;
  return [
    {
      id,
      label: paletteName(action),
      ...(Icon ? { icon: <Icon size={15} aria-hidden /> } : {}),
      shortcut: shortcut === undefined ? undefined : shownShortcut(shortcut),
      isDisabled: !action.applies(),
      onAction: () => performAction(id),
    },
  ];
};
