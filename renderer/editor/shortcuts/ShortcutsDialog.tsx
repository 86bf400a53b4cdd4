import { say } from '../../../shared/words/messages.ts';
import { ACTION_GROUPS, type Action, groupName, paletteName, shownShortcut } from '../../actions/action.ts';
import { words as names } from '../../actions/names/window/words.ts';
import { allActions } from '../../actions/registry.ts';
import { mayAs } from '../../state/guest/guest.ts';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { KEY_SECTIONS } from './keys.ts';
import { words } from './words.ts';

type Section = {
  readonly name: string;
  readonly rows: readonly { readonly does: string; readonly keys: readonly string[] }[];
  /** Commands without a shortcut. */
  readonly others: readonly string[];
};

const shownKeys = (keys: (typeof KEY_SECTIONS)[number]['rows'][number]['keys'][number]): string => {
  if (typeof keys === 'string') return shownShortcut(keys);
  const gesture = say(keys.gesture);
  return keys.held === undefined ? gesture : `${shownShortcut(keys.held)} ${gesture}`;
};

const keySections = (): Section[] =>
  KEY_SECTIONS.filter(({ needs = 'watch' }) => mayAs(needs)).map(({ name, rows }) => ({
    name: say(name),
    rows: rows.map(({ does, keys }) => ({
      does: say(does, { alt: shownShortcut('Alt') }),
      keys: keys.map(shownKeys),
    })),
    others: [],
  }));

const actionSection = (group: Action['group']): Section => {
  const members = allActions().filter((action) => action.group === group && !action.isHidden);
  return {
    name: groupName(group),
    rows: members.flatMap((action) =>
      action.shortcuts
        ? [{ does: paletteName(action), keys: action.shortcuts.slice(0, 2).map(shownShortcut) }]
        : [],
    ),
    others: members.filter(({ shortcuts }) => !shortcuts).map(paletteName),
  };
};

/** All commands, by group, with their keys. */
export const ShortcutsDialog = ({ onClose }: { onClose: () => void }) => {
  const sections = [...keySections(), ...ACTION_GROUPS.map(actionSection)].filter(
    ({ rows, others }) => rows.length + others.length > 0,
  );
  return (
    <Dialog title={say(names.shortcuts)} onClose={onClose} isWide>
      <div className="shortcuts">
        {sections.map(({ name, rows, others }) => (
          <section key={name} aria-label={name}>
            <h3>{name}</h3>
            <dl>
              {rows.map(({ does, keys }) => (
                <div key={does}>
                  <dt>{does}</dt>
                  <dd>
                    {keys.map((shown) => (
                      <kbd key={shown} className="keys">
                        {shown}
                      </kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
            {others.length > 0 ? (
              <div className="shortcuts-others">
                <h4>{say(words.withoutShortcut)}</h4>
                <ul>
                  {others.map((each) => (
                    <li key={each}>{each}</li>
                  ))}
                </ul>
              </div>
            ) : null}
          </section>
        ))}
      </div>
    </Dialog>
  );
};
