import { type MouseEvent, type RefObject, useEffect, useId } from 'react';
import type { TrayIdea } from '../../../shared/api/room/rounds.ts';
import { listIn } from '../../../shared/words/format.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import {
  chosenIn,
  cursorAt,
  markTo,
  type TrayCursor,
  toggleMark,
} from '../../state/room/tray/tray-cursor.ts';
import { classes } from '../../ui/classes.ts';
import { words } from './words.ts';

type TrayListProps = {
  list: RefObject<HTMLDivElement | null>;
  ideas: readonly TrayIdea[];
  cursor: TrayCursor;
  onCursor(cursor: TrayCursor): void;
};

/** More of them are shown in two columns. */
const MANY = 10;

/** The ideas of the tray, those with similar names together. It has the focus, and keys are about the idea at its cursor. */
export const TrayList = ({ list, ideas, cursor, onCursor }: TrayListProps) => {
  const id = useId();
  useEffect(() => list.current?.focus(), [list]);
  useEffect(() => {
    if (cursor.at !== null)
      document.getElementById(`${id} ${cursor.at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, cursor.at]);
  const chosen = new Set(chosenIn(ideas, cursor).map((idea) => idea.id));
  const onPress = (event: MouseEvent, pressed: string) => {
    list.current?.focus();
    if (event.shiftKey) onCursor(markTo(ideas, cursor, pressed));
    else if (event.ctrlKey || event.metaKey) onCursor(toggleMark(cursor, pressed));
    else onCursor(cursorAt(pressed));
  };
  return (
    <div
      ref={list}
      role="listbox"
      aria-label={say(words.trayNamed)}
      aria-multiselectable
      aria-activedescendant={cursor.at === null ? undefined : `${id} ${cursor.at}`}
      tabIndex={0}
      className={classes('tray-list', ideas.length > MANY && 'tray-list-many')}
    >
      {groupsOf(ideas).map((group) => (
        <div
          key={group[0].id}
          role="group"
          aria-label={group.length > 1 ? say(words.similar, { count: group.length }) : quoted(group[0].text)}
          className={classes('tray-group', group.length > 1 && 'tray-group-similar')}
        >
          {group.length > 1 ? (
            <span className="tray-similar" aria-hidden>
              {say(words.similar, { count: group.length })}
            </span>
          ) : null}
          {group.map((idea) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, and names it as its active one.
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys.
            <div
              key={idea.id}
              id={`${id} ${idea.id}`}
              role="option"
              aria-selected={chosen.has(idea.id)}
              className={classes('tray-idea', idea.id === cursor.at && 'tray-idea-at')}
              onClick={(event) => onPress(event, idea.id)}
            >
              <bdi className="tray-text">{idea.text}</bdi>
              {idea.count > 1 ? (
                <span className="tray-times">
                  <span aria-hidden>{say(words.sentBy, { count: idea.count })}</span>
                  <span className="sr-only">{say(words.sentByLong, { count: idea.count })}</span>
                </span>
              ) : null}
              <More idea={idea} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
};

/** What was merged into an idea, and who sent it. */
const More = ({ idea: { also, names } }: { idea: TrayIdea }) =>
  also.length + names.length === 0 ? null : (
    <span className="tray-more">
      {also.length > 0 ? <span>{say(words.also, { texts: listIn(also.map(quoted)) })}</span> : null}
      {names.length > 0 ? <bdi>{listIn(names)}</bdi> : null}
    </span>
  );

/** Neighbours with the same number. */
const groupsOf = (ideas: readonly TrayIdea[]): [TrayIdea, ...TrayIdea[]][] => {
  const groups: [TrayIdea, ...TrayIdea[]][] = [];
  for (const idea of ideas) {
    const last = groups.at(-1);
    if (last?.[0].group === idea.group) last.push(idea);
    else groups.push([idea]);
  }
  return groups;
};
