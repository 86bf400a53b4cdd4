/** The reference page of a block, as the community of a framework publishes it: all that is said of it, to be read. */
import { MessageCircleQuestion } from 'lucide-react';
import { useState } from 'react';
import { codeOf } from '../../shared/model/codes.ts';
import { levelOf } from '../../shared/model/model.ts';
import type { Process } from '../../shared/model/records.ts';
import { hierarchyOf, termsOn, unsettledOn, workflowOf } from '../../shared/model/reference.ts';
import { withTerms } from '../../shared/model/terms.ts';
import { casesTouching } from '../../shared/model/use-cases.ts';
import { BlockLink } from '../side/BlockLink.tsx';
import { showSidePanel } from '../side/side-panel.ts';
import { currentModel, useDocument } from '../state/document.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { StatusMark } from '../ui/StatusMark.tsx';
import './reference.css';
import { ReferenceToggle } from './ReferenceToggle.tsx';
import { useOnScreen } from './reference-shown.ts';
import { WorkflowTable } from './WorkflowTable.tsx';

export const ReferencePage = ({ process }: { process: Process }) => {
  useOnScreen();
  // Much of the model is told here: all of it is read anew with every change, at a cost that follows the page.
  useDocument((state) => state.revision);
  const model = currentModel();
  const { id, parentId, definition, owner, status } = process;
  const [code, level, name] = [codeOf(model, id), levelOf(model, id), withTerms(model, process.name)];
  const unsettled = unsettledOn(model, process);
  const useCases = casesTouching(model, id);
  const terms = termsOn(model, process);
  return (
    <article className="reference" aria-label={`Reference page of ${`${code} ${name}`.trim()}`}>
      <header className="reference-header">
        <Chip code={code} level={level} />
        <h2>
          <bdi>{name}</bdi>
        </h2>
        <ReferenceToggle />
      </header>
      {unsettled.length > 0 && (
        <p className="reference-open">
          <MessageCircleQuestion size={14} aria-hidden />
          <span>Needs discussion: {unsettled.join('; ')}.</span>
        </p>
      )}
      <dl className="reference-facts">
        <div>
          <dt>Level</dt>
          <dd>{level}</dd>
        </div>
        <div>
          <dt>Status</dt>
          <dd>
            <StatusMark status={status} />
          </dd>
        </div>
        <div>
          <dt>Owner</dt>
          <dd>{owner || 'nobody yet'}</dd>
        </div>
        <div>
          <dt>Parent</dt>
          <dd>{parentId === null ? 'none: it is a macro process' : <BlockLink id={parentId} />}</dd>
        </div>
      </dl>
      <section aria-label="Definition">
        <h3>Definition</h3>
        <p className="reference-text">{withTerms(model, definition) || 'Not defined yet.'}</p>
      </section>
      <section aria-label="Workflow">
        <h3>Workflow</h3>
        <WorkflowTable id={id} name={`${code} ${name}`.trim()} workflow={workflowOf(model, id)} />
      </section>
      <Hierarchy id={id} />
      <section aria-label="Use cases that touch it">
        <h3>Use cases</h3>
        {useCases.length === 0 ? (
          <p className="reference-none">No use case touches it.</p>
        ) : (
          <ul>
            {useCases.map((useCase) => (
              <li key={useCase.id}>
                <button type="button" className="side-go" onClick={() => showSidePanel('useCases')}>
                  <bdi>{withTerms(model, useCase.name)}</bdi>
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
      {terms.length > 0 && (
        <section aria-label="Terms in it">
          <h3>Terms</h3>
          <ul>
            {terms.map((termId) => {
              const term = model.rows.term.get(termId);
              const symbol = `{${term?.symbol ?? ''}}`;
              return (
                <li key={termId}>
                  <button type="button" className="side-go" onClick={() => showSidePanel('terms')}>
                    <span className="mono">{symbol}</span> <bdi>{withTerms(model, symbol)}</bdi>
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </article>
  );
};

const SHOWN_AT_ONCE = 40;

const Hierarchy = ({ id }: { id: string }) => {
  const [limit, setLimit] = useState(SHOWN_AT_ONCE);
  const { branches, isCut } = hierarchyOf(currentModel(), id, limit);
  return (
    <section aria-label="Hierarchy">
      <h3>Hierarchy</h3>
      {branches.length === 0 ? (
        <p className="reference-none">Nothing is inside it yet.</p>
      ) : (
        <ul>
          {branches.map((branch) => (
            <li key={branch.id} style={{ paddingInlineStart: (branch.level - 1) * 16 }}>
              <BlockLink id={branch.id} />
            </li>
          ))}
        </ul>
      )}
      {isCut && (
        <Button size="small" variant="quiet" onPress={() => setLimit(limit + 4 * SHOWN_AT_ONCE)}>
          Show more
        </Button>
      )}
    </section>
  );
};
