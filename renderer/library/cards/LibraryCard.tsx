import {
  BookOpen,
  Copy,
  Ellipsis,
  FolderOpen,
  History,
  LayoutTemplate,
  Pencil,
  Tag,
  Trash2,
  TriangleAlert,
} from 'lucide-react';
import { Button } from 'react-aria-components';
import type { LibraryEntry } from '../../../shared/api/library-entry.ts';
import { say } from '../../../shared/words/messages.ts';
import { Button as PushButton } from '../../ui/buttons/Button.tsx';
import { MenuButton, type MenuEntry } from '../../ui/overlay/Menu.tsx';
import { fileSize } from '../../ui/text/file-size.ts';
import { momentInWords } from '../../ui/text/moment.ts';
import { whenIn } from '../../ui/text/when.ts';
import './library-card.css';
import { tagsIn, timeAgo } from '../entries.ts';
import { binModel, duplicateModel, openRestorePoint, setTemplate } from '../library-work.ts';
import { words } from '../words.ts';
import { ModelPicture } from './ModelPicture.tsx';

type LibraryCardProps = {
  entry: LibraryEntry;
  now: number;
  /** Another model has the same name. */
  hasNamesake: boolean;
  onOpen(file: string): void;
  onRename(entry: LibraryEntry): void;
  onTag(entry: LibraryEntry): void;
};

/** One model of the library. If it can’t be opened, the reason is shown instead of its picture, size and date. */
export const LibraryCard = (props: LibraryCardProps) => {
  const { entry, now, hasNamesake, onOpen } = props;
  const { file, name, problem, thumbnail, template = false } = entry;
  const openCopy = async (id: string) => {
    const made = await openRestorePoint(entry, id);
    if (made !== null) onOpen(made);
  };
  return (
    <li className="library-card">
      {problem === undefined ? (
        <Button className="library-open" onPress={() => onOpen(file)}>
          <ModelPicture thumbnail={thumbnail} />
          <span className="library-name">{name}</span>
          <Facts {...props} />
          {(template || entry.tags) && (
            <span className="library-tags">
              {template && (
                <span className="library-tag library-tag-template">
                  <LayoutTemplate size={12} aria-hidden /> {say(words.template)}
                </span>
              )}
              {tagsIn(entry.tags ?? '').map((tag) => (
                <span key={tag} className="library-tag">
                  {tag}
                </span>
              ))}
            </span>
          )}
        </Button>
      ) : (
        <Broken entry={entry} now={now} onOpenCopy={openCopy} />
      )}
      <MenuButton
        label={hasNamesake ? say(words.actionsForFile, { name, file }) : say(words.actionsFor, { name })}
        icon={<Ellipsis size={16} />}
        entries={menuOf(props, openCopy)}
        size="small"
      />
    </li>
  );
};

const Facts = ({ entry, now, hasNamesake }: LibraryCardProps) => (
  <span className="library-facts">
    {say(words.blocks, { count: entry.processes })} · {fileSize(entry.bytes)} ·{' '}
    <time dateTime={entry.modified} title={momentInWords(entry.modified)}>
      {say(words.changed, { when: timeAgo(Date.parse(entry.modified), now) })}
    </time>
    {hasNamesake && (
      <>
        {' '}
        · <bdi>{entry.file}</bdi>
      </>
    )}
  </span>
);

type BrokenProps = Pick<LibraryCardProps, 'entry' | 'now'> & { onOpenCopy(id: string): Promise<void> };

const Broken = ({ entry, now, onOpenCopy }: BrokenProps) => {
  const [latest] = entry.restorePoints ?? [];
  return (
    <div className="library-open library-broken">
      <span className="library-name">
        <TriangleAlert size={15} aria-hidden /> {entry.name}
      </span>
      <span className="library-problem">{entry.problem}</span>
      {latest && (
        <PushButton size="small" className="library-copy" onPress={() => void onOpenCopy(latest.id)}>
          {copyOf(latest.at, now)}
        </PushButton>
      )}
    </div>
  );
};

const copyOf = (at: string, now: number) => say(words.openCopy, { time: whenIn(at, now) });

const menuOf = (
  { entry, now, onOpen, onRename, onTag }: LibraryCardProps,
  openCopy: (id: string) => Promise<void>,
): MenuEntry[] => {
  const { file, problem, restorePoints = [], template = false } = entry;
  const reveal = window.strata?.desktop.reveal;
  const item = (id: string, label: string, Icon: typeof Copy, onAction: () => void): MenuEntry => ({
    id,
    label,
    icon: <Icon size={14} />,
    onAction,
  });
  return [
    ...restorePoints.map(({ id, at }) =>
      item(`copy ${id}`, copyOf(at, now), History, () => void openCopy(id)),
    ),
    ...(restorePoints.length > 0 ? (['separator'] as const) : []),
    ...(problem === undefined
      ? [
          item('open', say(words.open), BookOpen, () => onOpen(file)),
          item('rename', say(words.rename), Pencil, () => onRename(entry)),
          item('tags', say(words.editTags), Tag, () => onTag(entry)),
          item(
            'template',
            say(template ? words.noTemplate : words.useAsTemplate),
            LayoutTemplate,
            () => void setTemplate(entry, !template),
          ),
          item('duplicate', say(words.duplicate), Copy, () => void duplicateModel(entry)),
        ]
      : []),
    ...(reveal ? [item('reveal', say(words.showInFolder), FolderOpen, () => void reveal(file))] : []),
    ...(problem === undefined || reveal ? (['separator'] as const) : []),
    item('remove', say(words.moveToBin), Trash2, () => void binModel(entry)),
  ];
};
