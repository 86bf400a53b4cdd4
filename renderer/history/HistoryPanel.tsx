import { Flag, Plus } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { JournalLine } from '../../shared/api/change.ts';
import { withTerms } from '../../shared/model/queries/terms.ts';
import type { RecordOf } from '../../shared/model/records.ts';
import { say } from '../../shared/words/messages.ts';
import { quoted } from '../../shared/words/quoted.ts';
import { deleteRecord } from '../actions/blocks/deleting.ts';
import { AddLine } from '../parts/panel/AddLine.tsx';
import { SideSection } from '../parts/panel/Section.tsx';
import { useModel, useModelNow } from '../parts/use-model.ts';
import { currentModel, documentStore, liveReplica, perform } from '../state/document/document.ts';
import { backToNow } from '../state/editing/history-view.ts';
import { Button } from '../ui/buttons/Button.tsx';
import { IconButton } from '../ui/buttons/IconButton.tsx';
import { classes } from '../ui/classes.ts';
import { OpenedField } from '../ui/fields/OpenedField.tsx';
import { EmptyState } from '../ui/marks/EmptyState.tsx';
import { MenuButton, type MenuEntry } from '../ui/overlay/Menu.tsx';
import { MoreIcon } from '../ui/overlay/MoreIcon.tsx';
import { DifferenceList } from './DifferenceList.tsx';
import './history.css';
import { changeIn, dayIn, timeIn } from './in-words.ts';
import { useJournal } from './journal.ts';
import { RestorePoints } from './RestorePoints.tsx';
import {
  CURRENT,
  compare,
  restoreVersion,
  showVersion,
  titleOf,
  type Version,
  versionsStore,
} from './versions.ts';
import { words } from './words.ts';

type Snapshot = RecordOf['snapshot'];

/** Every change, the latest first: who, when, what. Any version can be viewed, named, compared and restored. */
export const HistoryPanel = () => {
  const { lines, isWhole, isReading, readMore } = useJournal();
  const compared = useStore(versionsStore, (state) => state.compared);
  const [naming, setNaming] = useState<number | null>(null);
  const latest = lines[0]?.seq ?? 0;
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  // An earlier version has no later snapshots, so they are read from the live model.
  useModelNow();
  const snapshots = useModel(useShallow(() => [...(liveReplica()?.model.rows.snapshot.values() ?? [])]));
  if (compared) return <DifferenceList compared={compared} />;
  return (
    <SideSection
      title={say(words.history)}
      aside={
        <IconButton
          label={say(words.createSnapshot)}
          size="small"
          isDisabled={readOnly}
          onPress={() => setNaming(latest)}
        >
          <Plus size={15} aria-hidden />
        </IconButton>
      }
    >
      {naming !== null && (
        <OpenedField key={naming} onClose={() => setNaming(null)}>
          <AddLine
            label={say(words.snapshotName)}
            onAdd={(name) => {
              const isAdded = perform({ type: 'snapshot.add', name, seq: naming }) !== null;
              if (isAdded) setNaming(null);
              return isAdded;
            }}
          />
        </OpenedField>
      )}
      {lines.length === 0 && isWhole && (
        <EmptyState title={say(words.noChanges)}>{say(words.noChangesHint)}</EmptyState>
      )}
      <ol className="journal">
        {lines.map((line, i) => (
          <JournalRow
            key={line.seq}
            line={line}
            isLatest={i === 0}
            startsDay={dayIn(line.at) !== (lines[i - 1] && dayIn(lines[i - 1]?.at ?? ''))}
            snapshots={snapshots.filter(({ seq }) => seq === line.seq)}
            onName={() => setNaming(line.seq)}
          />
        ))}
        {isWhole && lines.length > 0 && (
          <FirstVersionRow snapshots={snapshots.filter(({ seq }) => seq === 0)} />
        )}
      </ol>
      {!isWhole && (
        <Button size="small" variant="quiet" isDisabled={isReading} onPress={readMore}>
          {say(isReading ? words.loading : words.earlierChanges)}
        </Button>
      )}
      <RestorePoints latest={latest} latestAt={lines[0]?.at ?? ''} />
    </SideSection>
  );
};

type JournalRowProps = {
  line: JournalLine;
  isLatest: boolean;
  startsDay: boolean;
  snapshots: readonly Snapshot[];
  onName(): void;
};

const JournalRow = ({ line, isLatest, startsDay, snapshots, onName }: JournalRowProps) => {
  const { seq, at, actor } = line;
  const what = withTerms(currentModel(), changeIn(line));
  const name = say(words.versionName, { time: timeIn(at), change: what.slice(0, 60) });
  const version = versionAt(seq, snapshots, { kind: 'unnamed', name });
  return (
    <>
      {startsDay && <li className="journal-day">{dayIn(at)}</li>}
      <VersionRow version={version} isLatest={isLatest} snapshots={snapshots} onName={onName}>
        <span className="journal-what">{what}</span>
        <span className="journal-who">
          {actor || say(words.unknownAuthor)} · <time dateTime={at}>{timeIn(at)}</time>
        </span>
      </VersionRow>
    </>
  );
};

const FirstVersionRow = ({ snapshots }: { snapshots: readonly Snapshot[] }) => (
  <VersionRow version={versionAt(0, snapshots, FIRST)} isLatest={false} snapshots={snapshots}>
    <span className="journal-what">{titleOf({ seq: 0, ...FIRST })}</span>
  </VersionRow>
);

const FIRST = { kind: 'first', name: '' } as const;

/** A version, called by its first snapshot; `otherwise` if it has none. */
const versionAt = (
  seq: number,
  [snapshot]: readonly Snapshot[],
  otherwise: Pick<Version, 'kind' | 'name'>,
): Version => ({ seq, ...(snapshot ? { kind: 'snapshot', name: quoted(snapshot.name) } : otherwise) });

type VersionRowProps = {
  version: Version;
  isLatest: boolean;
  snapshots: readonly Snapshot[];
  onName?: () => void;
  children: React.ReactNode;
};

const VersionRow = ({ version, isLatest, snapshots, onName, children }: VersionRowProps) => {
  const isShown = useStore(versionsStore, ({ shown }) => shown?.seq === version.seq);
  const entries = useEntries(version, isLatest, onName, snapshots);
  return (
    <li className={classes('journal-row', isShown && 'journal-shown')}>
      <button
        type="button"
        className="journal-show"
        aria-current={isShown ? 'true' : undefined}
        onClick={() => (isLatest ? backToNow() : void showVersion(version))}
      >
        {snapshots.map(({ id, name }) => (
          <span key={id} className="journal-name">
            <Flag size={12} aria-hidden /> {name}
          </span>
        ))}
        {children}
      </button>
      <MenuButton
        label={say(words.moreAbout, { kind: version.kind, name: version.name })}
        icon={<MoreIcon />}
        size="small"
        entries={entries}
      />
    </li>
  );
};

const useEntries = (
  version: Version,
  isLatest: boolean,
  onName: (() => void) | undefined,
  snapshots: readonly Snapshot[],
): MenuEntry[] => {
  const shown = useStore(versionsStore, (state) => state.shown);
  const readOnly = useStore(documentStore, (state) => state.past?.wasReadOnly ?? state.readOnly);
  const isPast = useStore(documentStore, (state) => state.past !== null);
  const entry = (id: string, label: string, onAction: () => void, isDisabled = false): MenuEntry => ({
    id,
    label,
    isDisabled,
    onAction,
  });
  return [
    entry('show', say(words.view), () => void showVersion(version)),
    entry('compare-now', say(words.compareWithCurrent), () => void compare(version, CURRENT), isLatest),
    entry(
      'compare-shown',
      say(words.compareWith, { kind: shown?.kind ?? 'none', name: shown?.name ?? '' }),
      () => shown && void compare(version, shown),
      !shown || shown.seq === version.seq,
    ),
    'separator',
    entry('name', say(words.createSnapshot), () => onName?.(), !onName || readOnly || isPast),
    ...snapshots.map(({ id, name }) =>
      entry(
        `remove ${id}`,
        say(words.deleteSnapshot, { name: quoted(name) }),
        () => void deleteRecord({ type: 'snapshot.remove', id }),
        readOnly || isPast,
      ),
    ),
    entry('restore', say(words.restore), () => void restoreVersion(version), isLatest || readOnly),
  ];
};
