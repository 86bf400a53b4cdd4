import { Flag, Plus } from 'lucide-react';
import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { JournalLine } from '../../shared/api/contract.ts';
import type { RecordOf } from '../../shared/model/records.ts';
import { withTerms } from '../../shared/model/terms.ts';
import { AddLine } from '../side/AddLine.tsx';
import { SideSection } from '../side/Section.tsx';
import { currentModel, liveReplica, perform, useDocument, useModel } from '../state/document.ts';
import { backToNow } from '../state/past.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { MenuButton, type MenuEntry } from '../ui/Menu.tsx';
import { MoreIcon } from '../ui/MoreIcon.tsx';
import { DifferenceList } from './DifferenceList.tsx';
import './history.css';
import { useJournal } from './journal.ts';
import { compare, type Moment, NOW, restoreMoment, showMoment, useMoments } from './moments.ts';
import { changeIn, dayIn, timeIn } from './words.ts';

type Snapshot = RecordOf['snapshot'];

/** Every change, the latest first: who, when, what. Any moment can be shown, named, compared and brought back. */
export const HistoryPanel = () => {
  const { lines, isWhole, isReading, readMore } = useJournal();
  const compared = useMoments((state) => state.compared);
  const [naming, setNaming] = useState<number | null>(null);
  const latest = lines[0]?.seq ?? 0;
  const readOnly = useDocument((state) => state.readOnly);
  // An earlier state knows no later names: they are those of the model itself.
  useDocument((state) => state.revision);
  const snapshots = useModel(useShallow(() => [...(liveReplica()?.model.rows.snapshot.values() ?? [])]));
  if (compared) return <DifferenceList compared={compared} />;
  return (
    <SideSection
      title="History"
      aside={
        <IconButton
          label="Name this moment"
          size="small"
          isDisabled={readOnly}
          onPress={() => setNaming(latest)}
        >
          <Plus size={15} aria-hidden />
        </IconButton>
      }
    >
      {naming !== null && (
        <AddLine
          label="Name of the moment"
          onAdd={(name) => {
            const isKept = perform({ type: 'snapshot.add', name, seq: naming }) !== null;
            if (isKept) setNaming(null);
            return isKept;
          }}
        />
      )}
      {lines.length === 0 && isWhole && (
        <EmptyState title="Nothing was changed yet">
          Every change will be listed here, with who made it and when.
        </EmptyState>
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
        {isWhole && lines.length > 0 && <BeginningRow snapshots={snapshots.filter(({ seq }) => seq === 0)} />}
      </ol>
      {!isWhole && (
        <Button size="small" variant="quiet" isDisabled={isReading} onPress={readMore}>
          {isReading ? 'Reading…' : 'Earlier changes'}
        </Button>
      )}
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
  const [named] = snapshots;
  const moment: Moment = { seq, title: named?.name ?? `${timeIn(at)}, after “${what.slice(0, 60)}”` };
  return (
    <>
      {startsDay && <li className="journal-day">{dayIn(at)}</li>}
      <MomentRow moment={moment} isLatest={isLatest} snapshots={snapshots} onName={onName}>
        <span className="journal-what">{what}</span>
        <span className="journal-who">
          {actor || 'somebody'} · <time dateTime={at}>{timeIn(at)}</time>
        </span>
      </MomentRow>
    </>
  );
};

const BeginningRow = ({ snapshots }: { snapshots: readonly Snapshot[] }) => (
  <MomentRow
    moment={{ seq: 0, title: snapshots[0]?.name ?? 'the beginning' }}
    isLatest={false}
    snapshots={snapshots}
  >
    <span className="journal-what">The beginning</span>
  </MomentRow>
);

type MomentRowProps = {
  moment: Moment;
  isLatest: boolean;
  snapshots: readonly Snapshot[];
  onName?: () => void;
  children: React.ReactNode;
};

const MomentRow = ({ moment, isLatest, snapshots, onName, children }: MomentRowProps) => {
  const isShown = useMoments(({ shown }) => shown?.seq === moment.seq);
  const entries = useEntries(moment, isLatest, onName, snapshots);
  return (
    <li className={classes('journal-row', isShown && 'journal-shown')}>
      <button
        type="button"
        className="journal-show"
        aria-current={isShown ? 'true' : undefined}
        onClick={() => (isLatest ? backToNow() : void showMoment(moment))}
      >
        {snapshots.map(({ id, name }) => (
          <span key={id} className="journal-name">
            <Flag size={12} aria-hidden /> {name}
          </span>
        ))}
        {children}
      </button>
      <MenuButton label={`More about ${moment.title}`} icon={<MoreIcon />} size="small" entries={entries} />
    </li>
  );
};

const useEntries = (
  moment: Moment,
  isLatest: boolean,
  onName: (() => void) | undefined,
  snapshots: readonly Snapshot[],
): MenuEntry[] => {
  const shown = useMoments((state) => state.shown);
  const readOnly = useDocument((state) => state.past?.wasReadOnly ?? state.readOnly);
  const isPast = useDocument((state) => state.past !== null);
  const entry = (id: string, label: string, onAction: () => void, isDisabled = false): MenuEntry => ({
    id,
    label,
    isDisabled,
    onAction,
  });
  return [
    entry('show', 'Show the model as it was', () => void showMoment(moment)),
    entry('compare-now', 'Compare with now', () => void compare(moment, NOW), isLatest),
    entry(
      'compare-shown',
      shown ? `Compare with ${shown.title}` : 'Compare with the moment shown',
      () => shown && void compare(moment, shown),
      !shown || shown.seq === moment.seq,
    ),
    'separator',
    entry('name', 'Name this moment', () => onName?.(), !onName || readOnly || isPast),
    ...snapshots.map(({ id, name }) =>
      entry(
        `remove ${id}`,
        `Remove the name ‹${name}›`,
        () => void perform({ type: 'snapshot.remove', id }),
        readOnly || isPast,
      ),
    ),
    entry('restore', 'Bring it back', () => void restoreMoment(moment), isLatest || readOnly),
  ];
};
