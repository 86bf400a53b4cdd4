import { memo, useDeferredValue } from 'react';
import { codeOf } from '../../shared/model/codes.ts';
import { levelOf } from '../../shared/model/model.ts';
import type { Process } from '../../shared/model/records.ts';
import { setLayout } from '../actions/layout-actions.ts';
import { setColour } from '../actions/selection-actions.ts';
import { SubjectThreads } from '../discussion/SubjectThreads.tsx';
import { ReferencePage } from '../reference/ReferencePage.tsx';
import { ReferenceToggle } from '../reference/ReferenceToggle.tsx';
import { useReference } from '../reference/reference-shown.ts';
import { perform, useDocument, useModel } from '../state/document.ts';
import { keepText } from '../state/keep-text.ts';
import { notify } from '../state/session.ts';
import { Chip } from '../ui/Chip.tsx';
import { DraftField } from '../ui/DraftField.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { ElementLists } from './ElementLists.tsx';
import { FlowList } from './FlowList.tsx';
import { COLOUR_OPTIONS, colourOption, LAYOUT_OPTIONS, STATUS_OPTIONS } from './options.tsx';
import { ProposalList } from './ProposalList.tsx';
import { UseCaseList } from './UseCaseList.tsx';

/** One block: its record, proposals, discussion and elements. Must be keyed by the block's id. */
export const BlockInspector = ({ id }: { id: string }) => {
  const process = useModel((model) => model.rows.process.get(id));
  const shown = useDeferredValue(process);
  const isReference = useReference((state) => state.isShown);
  // Between its removal and the selection's: the fields go, and offer what was being typed.
  if (!process || !shown) return null;
  return isReference ? <ReferencePage process={process} /> : <BlockFields process={shown} />;
};

const BlockFields = memo(({ process }: { process: Process }) => {
  const { id, name } = process;
  const code = useModel((model) => codeOf(model, id));
  const level = useModel((model) => levelOf(model, id));
  const proposal = useModel((model) => model.rows.proposal.get(process.proposalId ?? ''));
  const readOnly = useDocument((state) => state.readOnly);
  const subject = { table: 'process', id, name } as const;

  return (
    <div className="inspector">
      <h2 className="sr-only">{`${code} ${name}`.trim()}</h2>
      <header className="inspector-header">
        <Chip code={code} level={level} />
        <DraftField
          className="inspector-name"
          label="Name"
          hideLabel
          value={name}
          readOnly={readOnly}
          onCommit={(text) => keepText(subject, text, { type: 'process.rename', id, name: text })}
        />
        <ReferenceToggle />
      </header>
      {process.frozenCode !== null && (
        <p className="inspector-fixed">The code {process.frozenCode} is fixed: it stays with this process.</p>
      )}
      {proposal && <p className="inspector-note">Part of the proposal ‹{proposal.title}›.</p>}
      <TextArea
        label="Definition"
        placeholder="What this process does, in a sentence."
        value={process.definition}
        readOnly={readOnly}
        onCommit={(definition) =>
          keepText(subject, definition, { type: 'process.update', ids: [id], definition })
        }
      />
      <div className="inspector-pair inspector-status">
        <Select
          label="Status"
          value={process.status}
          options={STATUS_OPTIONS}
          isDisabled={readOnly}
          onChange={(status) => perform({ type: 'process.setStatus', ids: [id], status })}
        />
        <DraftField
          label="Owner"
          placeholder="Nobody yet"
          value={process.owner}
          readOnly={readOnly}
          onCommit={(owner) => keepText(subject, owner, { type: 'process.update', ids: [id], owner })}
        />
      </div>
      <ProposalList processId={id} />
      <SubjectThreads subject={{ processId: id }} />
      <UseCaseList processId={id} />
      <ElementLists processId={id} />
      <FlowList processId={id} />
      {level === 2 && (
        <DraftField
          label="Complexity"
          placeholder="Not set"
          inputMode="numeric"
          value={process.complexity?.toString() ?? ''}
          readOnly={readOnly}
          onCommit={(text) => commitComplexity(id, text)}
        />
      )}
      <div className="inspector-pair">
        <Select
          label="Layout of its parts"
          value={process.layout ?? 'inherit'}
          options={LAYOUT_OPTIONS}
          isDisabled={readOnly}
          onChange={(layout) => setLayout([id], layout)}
        />
        <Select
          label="Colour"
          value={colourOption(process.colour)}
          options={COLOUR_OPTIONS}
          isDisabled={readOnly}
          onChange={(colour) => setColour([id], colour === 'none' ? null : colour)}
        />
      </div>
    </div>
  );
});

const commitComplexity = (id: string, text: string): boolean => {
  const complexity = text.trim() === '' ? null : Number(text);
  if (complexity !== null && !(Number.isInteger(complexity) && complexity >= 0 && complexity <= 1000)) {
    notify('Complexity is a whole number from 0 to 1,000; leave it empty where the rule does not apply.');
    return false;
  }
  return perform({ type: 'process.update', ids: [id], complexity }) !== null;
};
