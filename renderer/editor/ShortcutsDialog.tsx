import { ACTION_GROUPS, type Action, shownShortcut } from '../actions/action.ts';
import { actions } from '../actions/actions.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { KEY_SECTIONS, type KeySection } from './keys.ts';

type Section = KeySection & { /** What is done without keys. */ readonly others: readonly string[] };

const sectionOf = (name: Action['group']): Section => {
  const members = actions.filter(({ group, isHabit }) => group === name && !isHabit);
  return {
    name,
    rows: members.flatMap(({ name: does, shortcuts }) =>
      shortcuts ? [{ does, keys: shortcuts.slice(0, 2) }] : [],
    ),
    others: members.filter(({ shortcuts }) => !shortcuts).map(({ name: does }) => does),
  };
};

/** All that can be done, by group, with its keys. */
export const ShortcutsDialog = ({ onClose }: { onClose: () => void }) => {
  const sections: readonly Section[] = [
    ...KEY_SECTIONS.map((section) => ({ ...section, others: [] })),
    ...ACTION_GROUPS.map(sectionOf),
  ];
  return (
    <Dialog title="Keys" onClose={onClose} isWide>
      <div className="shortcuts">
        {sections.map(({ name, rows, others }) => (
          <section key={name} aria-label={name}>
            <h3>{name}</h3>
            <dl>
              {rows.map(({ does, keys }) => (
                <div key={does}>
                  <dt>{does}</dt>
                  <dd>
                    {keys.map((shortcut) => (
                      <kbd key={shortcut} className="keys">
                        {shownShortcut(shortcut)}
                      </kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
            {others.length > 0 ? (
              <p className="shortcuts-others">
                From menus and the finder: {others.map((each) => each.toLowerCase()).join(', ')}.
              </p>
            ) : null}
          </section>
        ))}
      </div>
    </Dialog>
  );
};
