import { shownShortcut } from '../actions/action.ts';
import { actions } from '../actions/actions.ts';
import { Dialog } from '../ui/Dialog.tsx';

const GROUPS = ['Block', 'Edit', 'Matrix', 'Funnel', 'View', 'File', 'Help'] as const;

/** Every action that has keys, by group. */
export const ShortcutsDialog = ({ onClose }: { onClose: () => void }) => (
  <Dialog title="Keys" onClose={onClose} isWide>
    <div className="shortcuts">
      {GROUPS.map((group) => (
        <section key={group} aria-label={group}>
          <h3>{group}</h3>
          <dl>
            {actions
              .filter((action) => action.group === group && action.shortcuts)
              .map(({ id, name, shortcuts = [] }) => (
                <div key={id}>
                  <dt>{name}</dt>
                  <dd>
                    {shortcuts.slice(0, 2).map((shortcut) => (
                      <kbd key={shortcut} className="keys">
                        {shownShortcut(shortcut)}
                      </kbd>
                    ))}
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  </Dialog>
);
