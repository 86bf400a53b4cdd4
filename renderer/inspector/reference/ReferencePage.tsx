/** The reference page of a block, as the community of a framework publishes it: all of its facts, read-only. */

import { MessageCircleQuestion } from 'lucide-react';
import { type ReactNode, useLayoutEffect, useState } from 'react';
import { headingOf, shownValue } from '../../../shared/model/fields/typed.ts';
import { levelOf } from '../../../shared/model/queries/ancestors.ts';
import { codeOf } from '../../../shared/model/queries/codes.ts';
import { entryName } from '../../../shared/model/queries/dictionary/dictionary.ts';
import { definedEntriesOn } from '../../../shared/model/queries/dictionary/entry-names.ts';
import { hierarchyOf, termsOn, unsettledOn, workflowOf } from '../../../shared/model/queries/reference.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { casesTouching } from '../../../shared/model/queries/use-cases.ts';
import { fieldsShownIn, type Process, saidOf } from '../../../shared/model/records.ts';
import { say } from '../../../shared/words/messages.ts';
import { BlockLink } from '../../parts/panel/BlockLink.tsx';
import { useModelNow } from '../../parts/use-model.ts';
import { currentModel } from '../../state/document/document.ts';
import { isOffered } from '../../state/guest/offered.ts';
import { showEntry } from '../../state/panels/dictionary.ts';
import { showSidePanel } from '../../state/session/show-side-panel.ts';
import type { SidePanelName } from '../../state/session/side-panel.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Chip } from '../../ui/marks/Chip.tsx';
import { StatusMark } from '../../ui/marks/StatusMark.tsx';
import { words } from './words.ts';
import './reference.css';
import { referenceStore } from '../../state/panels/reference-shown.ts';
import { ReferenceToggle } from './ReferenceToggle.tsx';
import { WorkflowTable } from './WorkflowTable.tsx';

const FIELDS = fieldsShownIn('process', 'reference');

export const ReferencePage = ({ process }: { process: Process }) => {
  useOnScreen();
  // The page reads much of the model, so it renders with every change. The cost follows the size of the page.
  const { model } = useModelNow();
  const { id, parentId, definition, status } = process;
  const [code, level, name] = [codeOf(model, id), levelOf(model, id), withTerms(model, process.name)];
  const unsettled = unsettledOn(model, process);
  const useCases = casesTouching(model, id);
  const terms = termsOn(model, process);
  const entries = definedEntriesOn(model, process);
  return (
    <article className="reference" aria-label={say(words.pageOf, { block: `${code} ${name}`.trim() })}>
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
          <span>{say(words.needsDiscussion, { subjects: unsettled.join('; ') })}</span>
        </p>
      )}
      <dl className="reference-facts">
        <div>
          <dt>{say(words.level)}</dt>
          <dd>{level}</dd>
        </div>
        <div>
          <dt>{say(words.status)}</dt>
          <dd>
            <StatusMark status={status} />
          </dd>
        </div>
        {FIELDS.map((field) => (
          <div key={field}>
            <dt>{headingOf('process', field)}</dt>
            <dd>{shownValue(process[field]) || say(saidOf('process', field).empty ?? words.none)}</dd>
          </div>
        ))}
        <div>
          <dt>{say(words.parent)}</dt>
          <dd>{parentId === null ? say(words.isMacro) : <BlockLink id={parentId} />}</dd>
        </div>
      </dl>
      <section aria-label={say(words.definition)}>
        <h3>{say(words.definition)}</h3>
        <p className="reference-text">{withTerms(model, definition) || say(words.notDefined)}</p>
      </section>
      <section aria-label={say(words.workflow)}>
        <h3>{say(words.workflow)}</h3>
        <WorkflowTable id={id} name={`${code} ${name}`.trim()} workflow={workflowOf(model, id)} />
      </section>
      <Hierarchy id={id} />
      <section aria-label={say(words.useCasesOf)}>
        <h3>{say(words.useCases)}</h3>
        {useCases.length === 0 ? (
          <p className="reference-none">{say(words.noUseCases)}</p>
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
        <section aria-label={say(words.termsOf)}>
          <h3>{say(words.terms)}</h3>
          <ul>
            {terms.map((termId) => {
              const term = model.rows.term.get(termId);
              const symbol = `{${term?.symbol ?? ''}}`;
              return (
                <li key={termId}>
                  <Leading to="terms" onPress={() => showSidePanel('terms')}>
                    <span className="mono">{symbol}</span> <bdi>{withTerms(model, symbol)}</bdi>
                  </Leading>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {entries.length > 0 && (
        <section aria-label={say(words.entriesOf)}>
          <h3>{say(words.dictionary)}</h3>
          <dl className="reference-entries">
            {entries.map((entry) => (
              <div key={entry.id}>
                <dt>
                  <Leading to="dictionary" onPress={() => showEntry(entry.id)}>
                    <bdi>{entryName(model, entry)}</bdi>
                    <span className="side-count">{say(words.entryKind, { kind: entry.kind })}</span>
                  </Leading>
                </dt>
                <dd className="reference-text">
                  <bdi>{withTerms(model, entry.definition)}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </article>
  );
};

type LeadingProps = { to: SidePanelName; onPress(): void; children: ReactNode };

/** Leads to a list, if this window offers that. */
const Leading = ({ to, onPress, children }: LeadingProps) =>
  isOffered(to) ? (
    <button type="button" className="side-go" onClick={onPress}>
      {children}
    </button>
  ) : (
    <span>{children}</span>
  );

const SHOWN_AT_ONCE = 40;

const Hierarchy = ({ id }: { id: string }) => {
  const [limit, setLimit] = useState(SHOWN_AT_ONCE);
  const { branches, isCut } = hierarchyOf(currentModel(), id, limit);
  return (
    <section aria-label={say(words.hierarchy)}>
      <h3>{say(words.hierarchy)}</h3>
      {branches.length === 0 ? (
        <p className="reference-none">{say(words.noChildren)}</p>
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
          {say(words.showMore)}
        </Button>
      )}
    </section>
  );
};

/** Records that the page is on screen, before the browser paints. */
const useOnScreen = (): void => {
  useLayoutEffect(() => {
    referenceStore.setState({ isOnScreen: true });
    return () => referenceStore.setState({ isOnScreen: false });
  }, []);
};
