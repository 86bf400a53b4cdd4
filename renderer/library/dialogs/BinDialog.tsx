import { useEffect, useState } from 'react';
import type { BinEntry } from '../../../shared/api/library-entry.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { connection } from '../../state/ports/connected.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { EmptyState } from '../../ui/marks/EmptyState.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { fileSize } from '../../ui/text/file-size.ts';
import './bin.css';
import { ModelPicture } from '../cards/ModelPicture.tsx';
import { timeAgo } from '../entries.ts';
import { deleteForGood, restoreModel } from '../library-work.ts';
import { attempt } from '../use-library.ts';
import { words } from '../words.ts';

/** The bin, followed as it changes. Null until it was first read. */
const useBin = (): readonly BinEntry[] | null => {
  const [entries, setEntries] = useState<readonly BinEntry[] | null>(null);
  useEffect(() => {
    let isGone = false;
    const read = async () => {
      const found = await attempt(() => connection.request('library.bin', {}));
      if (!isGone && found) setEntries(found);
    };
    void read();
    const stop = connection.onEvent(({ type }) => {
      if (type === 'library.changed') void read();
    });
    return () => {
      isGone = true;
      stop();
    };
  }, []);
  return entries;
};

/** What was moved to the bin: to restore, or to delete for good. */
export const BinDialog = ({ now, onClose }: { now: number; onClose(): void }) => {
  const entries = useBin();
  const [isEmptying, setEmptying] = useState(false);
  const all = entries?.map(({ file }) => file) ?? [];
  return (
    <Dialog
      title={say(words.bin)}
      onClose={onClose}
      isWide
      actions={
        <>
          {all.length > 1 && !isEmptying && (
            <Button onPress={() => setEmptying(true)}>{say(words.emptyBin)}</Button>
          )}
          <Button variant="primary" onPress={onClose}>
            {say(words.close)}
          </Button>
        </>
      }
    >
      {entries?.length === 0 && <EmptyState title={say(words.binEmpty)}>{say(words.binNote)}</EmptyState>}
      {isEmptying && all.length > 0 && (
        <Confirm
          question={say(words.deleteAllQuestion, { count: all.length })}
          onCancel={() => setEmptying(false)}
          onConfirm={() => {
            setEmptying(false);
            void deleteForGood(all, say(words.emptied));
          }}
        />
      )}
      {entries && entries.length > 0 && (
        <ul className="bin-list" aria-label={say(words.binned)}>
          {entries.map((entry) => (
            <BinRow key={entry.file} entry={entry} now={now} />
          ))}
        </ul>
      )}
    </Dialog>
  );
};

const BinRow = ({ entry, now }: { entry: BinEntry; now: number }) => {
  const [isAsked, setAsked] = useState(false);
  const { file, name, processes, bytes, binned, problem, thumbnail } = entry;
  return (
    <li className="bin-row">
      <div className="bin-picture">
        <ModelPicture thumbnail={thumbnail} />
      </div>
      <div className="bin-text">
        <span className="bin-name">{name}</span>
        <span className="bin-facts">
          {problem ?? `${say(words.blocks, { count: processes })} · ${fileSize(bytes)}`} ·{' '}
          {say(words.binnedWhen, { when: timeAgo(Date.parse(binned), now) })}
        </span>
      </div>
      {isAsked ? (
        <Confirm
          question={say(words.deleteQuestion, { name: quoted(name) })}
          onCancel={() => setAsked(false)}
          onConfirm={() => void deleteForGood([file], say(words.deletedForGood, { name: quoted(name) }))}
        />
      ) : (
        <div className="bin-buttons">
          <Button
            size="small"
            aria-label={say(words.restoreNamed, { name })}
            onPress={() => void restoreModel(entry)}
          >
            {say(words.restore)}
          </Button>
          <Button
            size="small"
            variant="quiet"
            aria-label={say(words.deleteNamed, { name })}
            onPress={() => setAsked(true)}
          >
            {say(words.deleteForGood)}
          </Button>
        </div>
      )}
    </li>
  );
};

type ConfirmProps = { question: string; onCancel(): void; onConfirm(): void };

/** A question in its place. Its first button, which does nothing, has the focus. */
const Confirm = ({ question, onCancel, onConfirm }: ConfirmProps) => (
  <div className="bin-confirm" role="alert">
    <span>{question}</span>
    <Button size="small" autoFocus onPress={onCancel}>
      {say(words.cancel)}
    </Button>
    <Button size="small" variant="accent" onPress={onConfirm}>
      {say(words.deleteForGood)}
    </Button>
  </div>
);
