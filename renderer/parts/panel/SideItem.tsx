/** An item of the lists in the side panel: collapsed to a line, or expanded to its fields. */

import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { EditCommand } from '../../../shared/model/apply.ts';
import type { Table } from '../../../shared/model/records.ts';
import { say } from '../../../shared/words/messages.ts';
import { deleteRecord, type Removal } from '../../actions/blocks/deleting.ts';
import { commitDraft } from '../../state/document/commit-draft.ts';
import { documentStore } from '../../state/document/document.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { DraftField } from '../../ui/fields/DraftField.tsx';
import { TextArea } from '../../ui/fields/TextArea.tsx';
import { words } from './words.ts';

type SideItemProps = {
  /** The collapsed line. */
  summary: ReactNode;
  /** Whether it is expanded by the view; undefined leaves that to the user. */
  isOpen?: boolean | undefined;
  children: ReactNode;
};

export const SideItem = ({ summary, isOpen, children }: SideItemProps) => (
  <details className="side-item" open={isOpen}>
    <summary>{summary}</summary>
    <div className="side-content">{children}</div>
  </details>
);

/** A count at the end of the line. */
export const SideCount = ({ children }: { children: string }) => (
  <span className="side-count">{children}</span>
);

type RecordFieldsProps = {
  subject: { readonly table: Table; readonly id: string; readonly name: string };
  /** Label of the field for the name, if it isn’t “Name”. */
  nameLabel?: string;
  rename: (text: string) => EditCommand;
  definition: string;
  placeholder?: string;
  define: (text: string) => EditCommand;
};

/** The fields for the name and the definition of a record. */
export const RecordFields = ({
  subject,
  nameLabel = say(words.name),
  definition,
  ...rest
}: RecordFieldsProps) => {
  const { rename, define, placeholder } = rest;
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  return (
    <>
      <DraftField
        label={nameLabel}
        value={subject.name}
        readOnly={readOnly}
        onCommit={(text) => commitDraft(subject, text, rename(text))}
      />
      <TextArea
        label={say(words.definition)}
        {...(placeholder === undefined ? {} : { placeholder })}
        value={definition}
        readOnly={readOnly}
        onCommit={(text) => commitDraft(subject, text, define(text))}
      />
    </>
  );
};

/** The button that deletes a record. @param label as “Delete lens”. */
export const DeleteRecord = ({ label, command }: { label: string; command: Removal }) => {
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  return readOnly ? null : (
    <div className="side-actions">
      <Button size="small" variant="quiet" onPress={() => deleteRecord(command)}>
        <Trash2 size={13} aria-hidden /> {label}
      </Button>
    </div>
  );
};
