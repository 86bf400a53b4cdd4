/** What the records of the lists in the panel have in common: folded to a line, opened to what is theirs. */
import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Command } from '../../shared/model/apply.ts';
import type { Table } from '../../shared/model/records.ts';
import { perform, useDocument } from '../state/document.ts';
import { keepText } from '../state/keep-text.ts';
import { Button } from '../ui/Button.tsx';
import { counted } from '../ui/counted.ts';
import { DraftField } from '../ui/DraftField.tsx';
import { TextArea } from '../ui/TextArea.tsx';

type SideItemProps = {
  /** What stands in the line. */
  summary: ReactNode;
  /** Whether it is opened from outside; undefined leaves that to the user. */
  isOpen?: boolean | undefined;
  children: ReactNode;
};

export const SideItem = ({ summary, isOpen, children }: SideItemProps) => (
  <details className="side-item" open={isOpen}>
    <summary>{summary}</summary>
    <div className="side-content">{children}</div>
  </details>
);

/** A number of things at the end of the line. */
export const SideCount = ({ count, one }: { count: number; one: string }) => (
  <span className="side-count">{counted(count, one)}</span>
);

type RecordFieldsProps = {
  subject: { readonly table: Table; readonly id: string; readonly name: string };
  /** What it is called by: the label of the field, and the command that changes it. */
  nameLabel?: string;
  rename: (text: string) => Command;
  definition: string;
  placeholder?: string;
  define: (text: string) => Command;
};

/** Its name and its definition, to be written over. */
export const RecordFields = ({ subject, nameLabel = 'Name', definition, ...rest }: RecordFieldsProps) => {
  const { rename, define, placeholder } = rest;
  const readOnly = useDocument((state) => state.readOnly);
  return (
    <>
      <DraftField
        label={nameLabel}
        value={subject.name}
        readOnly={readOnly}
        onCommit={(text) => keepText(subject, text, rename(text))}
      />
      <TextArea
        label="Definition"
        {...(placeholder === undefined ? {} : { placeholder })}
        value={definition}
        readOnly={readOnly}
        onCommit={(text) => keepText(subject, text, define(text))}
      />
    </>
  );
};

/** @param what as in "Remove this lens". */
export const RemoveRecord = ({ what, command }: { what: string; command: Command }) => {
  const readOnly = useDocument((state) => state.readOnly);
  return readOnly ? null : (
    <div className="side-actions">
      <Button size="small" variant="quiet" onPress={() => perform(command)}>
        <Trash2 size={13} aria-hidden /> Remove this {what}
      </Button>
    </div>
  );
};
