import { BookOpen, Copy, Ellipsis, FolderOpen, History, Pencil, Trash2, TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { LibraryEntry } from '../../shared/api/contract.ts';
import { say } from '../../shared/words/messages.ts';
import { Button as PushButton } from '../ui/buttons/Button.tsx';
import { MenuButton, type MenuEntry } from '../ui/overlay/Menu.tsx';
import { fileSize } from '../ui/text/file-size.ts';
import { momentInWords } from '../ui/text/moment.ts';
import { whenIn } from '../ui/text/when.ts';
import { timeAgo } from './entries.ts';
import { binModel, duplicateModel, openRestorePoint } from './library-work.ts';
import { words } from './words.ts';

type LibraryCardProps = {
  entry: LibraryEntry;
  now: number;
  /** Another model has the same name. */
  hasNamesake: boolean;
  onOpen(file: string): void;
  onRename(entry: LibraryEntry): void;
};

/** One model of the library. If it can’t be opened, the reason is shown instead of its size and date. */
export const LibraryCard = ({ entry, now, hasNamesake, onOpen, onRename }: LibraryCardProps) => {
  const { file, name, modified, bytes, processes, problem, restorePoints = [] } = entry;
  const reveal = window.strata?.desktop.reveal;
  const [latest] = restorePoints;
  const openCopy = async (id: string) => {
    const made = await openRestorePoint(entry, id);
    if (made !== null) onOpen(made);
  };
  const copyOf = (at: string) => say(words.openCopy, { time: whenIn(at, now) });
  const entries: MenuEntry[] = [
    ...restorePoints.map(({ id, at }) => ({
      id: `copy ${id}`,
      label: copyOf(at),
      icon: <History size={14} />,
      onAction: () => void openCopy(id),
    })),
    ...(restorePoints.length > 0 ? (['separator'] as const) : []),
    ...(problem === undefined
      ? [
          { id: 'open', label: say(words.open), icon: <BookOpen size={14} />, onAction: () => onOpen(file) },
          {
            id: 'rename',
            label: say(words.rename),
            icon: <Pencil size={14} />,
            onAction: () => onRename(entry),
          },
          {
            id: 'duplicate',
            label: say(words.duplicate),
            icon: <Copy size={14} />,
            onAction: () => void duplicateModel(entry),
          },
        ]
      : []),
    ...(reveal
      ? [
          {
            id: 'reveal',
            label: say(words.showInFolder),
            icon: <FolderOpen size={14} />,
            onAction: () => void reveal(file),
          },
        ]
      : []),
    ...(problem === undefined || reveal ? (['separator'] as const) : []),
    {
      id: 'remove',
      label: say(words.moveToBin),
      icon: <Trash2 size={14} />,
      onAction: () => void binModel(entry),
    },
  ];
  return (
    <li className="library-card">
      {problem === undefined ? (
        <Button className="library-open" onPress={() => onOpen(file)}>
          <span className="library-name">{name}</span>
          <span className="library-facts">
            {say(words.blocks, { count: processes })} · {fileSize(bytes)} ·{' '}
            <time dateTime={modified} title={momentInWords(modified)}>
              {say(words.changed, { when: timeAgo(Date.parse(modified), now) })}
            </time>
            {hasNamesake && (
              <>
                {' '}
                · <bdi>{file}</bdi>
              </>
            )}
          </span>
        </Button>
      ) : (
        <div className="library-open library-broken">
          <span className="library-name">
            <TriangleAlert size={15} aria-hidden /> {name}
          </span>
          <span className="library-problem">{problem}</span>
          {latest && (
            <PushButton size="small" className="library-copy" onPress={() => void openCopy(latest.id)}>
              {copyOf(latest.at)}
            </PushButton>
          )}
        </div>
      )}
      <MenuButton
        label={hasNamesake ? say(words.actionsForFile, { name, file }) : say(words.actionsFor, { name })}
        icon={<Ellipsis size={16} />}
        entries={entries}
        size="small"
      />
    </li>
  );
};
