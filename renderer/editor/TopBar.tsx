import { Download, PanelLeft, PanelRight, Redo2, Undo2 } from 'lucide-react';
import { withTerms } from '../../shared/model/terms.ts';
import { shownShortcut } from '../actions/action.ts';
import { actionById, performAction, shortcutFor } from '../actions/actions.ts';
import { MORE_MENU } from '../actions/menus.ts';
import { currentModel, useDocument } from '../state/document.ts';
import { hasRoomForPanels, useSession } from '../state/session.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { MenuButton } from '../ui/Menu.tsx';
import { MoreIcon } from '../ui/MoreIcon.tsx';
import { Breadcrumb } from './Breadcrumb.tsx';
import { Finder } from './finder/Finder.tsx';
import { LevelSwitch } from './LevelSwitch.tsx';
import { ViewTabs } from './ViewTabs.tsx';

const keysOf = (id: string) => {
  const shortcut = shortcutFor(id);
  return shortcut === undefined ? {} : { shortcut: shownShortcut(shortcut) };
};

export const TopBar = () => {
  const history = useDocument((state) => state.history);
  const readOnly = useDocument((state) => state.readOnly);
  const hasPanels = useSession(({ view }) => hasRoomForPanels(view));
  return (
    <header className="top-bar">
      <Breadcrumb />
      <ViewTabs />
      <div className="top-bar-group" role="group" aria-label="Take back">
        <IconButton
          label={history.undo === null ? 'Undo' : `Undo: ${withTerms(currentModel(), history.undo)}`}
          {...keysOf('edit.undo')}
          isDisabled={history.undo === null || readOnly}
          onPress={() => performAction('edit.undo')}
        >
          <Undo2 size={16} aria-hidden />
        </IconButton>
        <IconButton
          label={history.redo === null ? 'Redo' : `Redo: ${withTerms(currentModel(), history.redo)}`}
          {...keysOf('edit.redo')}
          isDisabled={history.redo === null || readOnly}
          onPress={() => performAction('edit.redo')}
        >
          <Redo2 size={16} aria-hidden />
        </IconButton>
      </div>
      <span className="top-bar-space" />
      <LevelSwitch />
      <Finder />
      <div className="top-bar-group">
        <IconButton label="Export" {...keysOf('file.export')} onPress={() => performAction('file.export')}>
          <Download size={16} aria-hidden />
        </IconButton>
        <IconButton
          label="Outline"
          {...keysOf('view.outline')}
          isDisabled={!hasPanels}
          onPress={() => performAction('view.outline')}
        >
          <PanelLeft size={16} aria-hidden />
        </IconButton>
        <IconButton
          label="Inspector"
          {...keysOf('view.inspector')}
          isDisabled={!hasPanels}
          onPress={() => performAction('view.inspector')}
        >
          <PanelRight size={16} aria-hidden />
        </IconButton>
        <MenuButton label="More" icon={<MoreIcon />} entries={MORE_MENU.map(entry)} />
      </div>
      <Button variant="primary" onPress={() => performAction('view.present')}>
        Present
      </Button>
    </header>
  );
};

const entry = (id: string) => {
  const action = actionById(id);
  const shortcut = shortcutFor(id);
  const Icon = action?.icon;
  return {
    id,
    label: action?.name ?? id,
    ...(Icon ? { icon: <Icon size={15} aria-hidden /> } : {}),
    shortcut: shortcut === undefined ? undefined : shownShortcut(shortcut),
    isDisabled: action ? !action.applies() : true,
    onAction: () => performAction(id),
  };
};
