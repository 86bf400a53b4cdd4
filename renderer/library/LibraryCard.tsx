import { BookOpen, Copy, Ellipsis, FolderOpen, Pencil, Trash2, TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { LibraryEntry } from '../../shared/api/contract.ts';
import { counted } from '../ui/counted.ts';
import { MenuButton, type MenuEntry } from '../ui/Menu.tsx';
import { fileSize, timeAgo } from './entries.ts';
import { binModel, duplicateModel } from './library-work.ts';

type LibraryCardProps = {
  entry: LibraryEntry;
  now: number;
  /** Another model has the same name. */
  hasNamesake: boolean;
  onOpen(file: string): void;
  onRename(entry: LibraryEntry): void;
};

/** One model of the library. One that can't be opened says why in place of its figures. */
export const LibraryCard = ({ entry, now, hasNamesake, onOpen, onRename }: LibraryCardProps) => {
  const { file, name, modified, bytes, processes, problem } = entry;
  const reveal = window.strata?.desktop.reveal;
  const entries: MenuEntry[] = [
    ...(problem === undefined
      ? [
          { id: 'open', label: 'Open', icon: <BookOpen size={14} />, onAction: () => onOpen(file) },
          { id: 'rename', label: 'Rename…', icon: <Pencil size={14} />, onAction: () => onRename(entry) },
          {
            id: 'duplicate',
            label: 'Duplicate',
            icon: <Copy size={14} />,
            onAction: () => void duplicateModel(entry),
          },
        ]
      : []),
    ...(reveal
      ? [
          {
            id: 'reveal',
            label: 'Show in folder',
            icon: <FolderOpen size={14} />,
            onAction: () => void reveal(file),
          },
        ]
      : []),
    ...(problem === undefined || reveal ? (['separator'] as const) : []),
    {
      id: 'remove',
      label: 'Move to bin',
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
            {counted(processes, 'process', 'processes')} · {fileSize(bytes)} · changed{' '}
            <time dateTime={modified} title={new Date(modified).toLocaleString()}>
              {timeAgo(Date.parse(modified), now)}
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
        </div>
      )}
      <MenuButton
        label={`Actions for ${name}${hasNamesake ? `, ${file}` : ''}`}
        icon={<Ellipsis size={16} />}
        entries={entries}
        size="small"
      />
    </li>
  );
};
