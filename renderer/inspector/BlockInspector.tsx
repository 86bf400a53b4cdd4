import { memo, useDeferredValue, useMemo } from 'react';
import { useStore } from 'zustand';
import { levelOf } from '../../shared/model/queries/ancestors.ts';
import { codeOf } from '../../shared/model/queries/codes.ts';
import { fieldsShownIn, type Process } from '../../shared/model/records.ts';
import { say } from '../../shared/words/messages.ts';
import { quoted } from '../../shared/words/quoted.ts';
import { SubjectThreads } from '../parts/threads/SubjectThreads.tsx';
import { useModel, useRow } from '../parts/use-model.ts';
import { commitDraft } from '../state/document/commit-draft.ts';
import { documentStore } from '../state/document/document.ts';
import { referenceStore } from '../state/panels/reference-shown.ts';
import { DraftField } from '../ui/fields/DraftField.tsx';
import { TextArea } from '../ui/fields/TextArea.tsx';
import { Chip } from '../ui/marks/Chip.tsx';
import { ColourSelect, LayoutSelect, StatusSelect } from './BlockSelects.tsx';
import { ElementLists } from './ElementLists.tsx';
import { FieldControl } from './FieldControl.tsx';
import { FlowList } from './flows/FlowList.tsx';
import { ProposalList } from './ProposalList.tsx';
import { ReferencePage } from './reference/ReferencePage.tsx';
import { ReferenceToggle } from './reference/ReferenceToggle.tsx';
import { UseCaseList } from './UseCaseList.tsx';
import { words } from './words.ts';

/** Fields that aren’t placed one by one below. */
const OTHER_FIELDS = fieldsShownIn('process', 'inspector').filter(
  (field) => field !== 'owner' && field !== 'complexity',
);

/** One block: its record, proposals, threads and elements. Must be keyed by the block’s id. */
export const BlockInspector = ({ id }: { id: string }) => {
  const process = useRow('process', id);
  const shown = useDeferredValue(process);
  const isReference = useStore(referenceStore, (state) => state.isShown);
  // The block was deleted but is still selected: the fields unmount and offer unsaved text.
  if (!process || !shown) return null;
  return isReference ? <ReferencePage process={process} /> : <BlockFields process={shown} />;
};

const BlockFields = memo(({ process }: { process: Process }) => {
  const { id, name } = process;
  const code = useModel((model) => codeOf(model, id));
  const level = useModel((model) => levelOf(model, id));
  const proposal = useRow('proposal', process.proposalId);
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const subject = { table: 'process', id, name } as const;
  const ids = useMemo(() => [id], [id]);
  const threadSubject = useMemo(() => ({ processId: id }), [id]);

  return (
    <div className="inspector">
      <h2 className="sr-only">{`${code} ${name}`.trim()}</h2>
      <header className="inspector-header">
        <Chip code={code} level={level} />
        <DraftField
          className="inspector-name"
          label={say(words.name)}
          hideLabel
          value={name}
          readOnly={readOnly}
          onCommit={(text) => commitDraft(subject, text, { type: 'process.rename', id, name: text })}
        />
        <ReferenceToggle />
      </header>
      {process.frozenCode !== null && (
        <p className="inspector-frozen">{say(words.frozen, { code: process.frozenCode })}</p>
      )}
      {proposal && (
        <p className="inspector-note">{say(words.partOfProposal, { title: quoted(proposal.title) })}</p>
      )}
      <TextArea
        label={say(words.definition)}
        placeholder={say(words.definitionHint)}
        value={process.definition}
        readOnly={readOnly}
        onCommit={(definition) =>
          commitDraft(subject, definition, { type: 'process.update', ids: [id], definition })
        }
      />
      <div className="inspector-pair inspector-status">
        <StatusSelect ids={ids} />
        <FieldControl process={process} field="owner" />
      </div>
      {OTHER_FIELDS.map((field) => (
        <FieldControl key={field} process={process} field={field} />
      ))}
      <ProposalList processId={id} />
      <SubjectThreads subject={threadSubject} />
      <UseCaseList processId={id} />
      <ElementLists processId={id} />
      <FlowList processId={id} />
      {level === 2 && <FieldControl process={process} field="complexity" />}
      <div className="inspector-pair inspector-layout">
        <LayoutSelect ids={ids} />
        <ColourSelect ids={ids} />
      </div>
    </div>
  );
});
