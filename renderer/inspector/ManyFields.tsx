/** Owner, complexity and systems of several blocks at once. Each change of all is one change in the history. */
import { X } from 'lucide-react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Command } from '../../shared/model/apply.ts';
import { headingOf, shownValue, typedValue } from '../../shared/model/fields/typed.ts';
import { type Model, rowsReferringTo } from '../../shared/model/model.ts';
import { levelOf } from '../../shared/model/queries/ancestors.ts';
import { elementTitle } from '../../shared/model/queries/element-titles.ts';
import { systemsOf } from '../../shared/scene/face.ts';
import { nameKey } from '../../shared/words/fold.ts';
import { say } from '../../shared/words/messages.ts';
import { quoted } from '../../shared/words/quoted.ts';
import { undoLast } from '../actions/undo-last.ts';
import { suggestRoles, suggestSystems } from '../parts/suggest-entries.ts';
import { useModel } from '../parts/use-model.ts';
import { currentModel, documentStore, perform } from '../state/document/document.ts';
import { notify, notifyUndoable } from '../state/session/session.ts';
import { IconButton } from '../ui/buttons/IconButton.tsx';
import { DraftField } from '../ui/fields/DraftField.tsx';
import { words } from './words.ts';

type Ids = { readonly ids: readonly string[] };
type Field = 'owner' | 'complexity';

/** More blocks than these are not told apart: a field then starts over when their number changes. */
const MAX_KEYED = 500;
const keyOf = (ids: readonly string[]): string => `${ids.length} ${ids.slice(0, MAX_KEYED).join(' ')}`;

export const ManyFields = ({ ids }: Ids) => {
  const areVariants = useModel((model) => ids.every((id) => levelOf(model, id) === 2));
  return (
    <>
      <ManyField key={`owner ${keyOf(ids)}`} ids={ids} field="owner" />
      {areVariants ? <ManyField key={`complexity ${keyOf(ids)}`} ids={ids} field="complexity" /> : null}
      <ManySystems key={keyOf(ids)} ids={ids} />
    </>
  );
};

const ManyField = ({ ids, field }: Ids & { field: Field }) => {
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const values = useModel(
    useShallow((model) => {
      const all = new Set(ids.map((id) => shownValue(model.rows.process.get(id)?.[field])));
      return [...all].slice(0, 2);
    }),
  );
  const [value = '', another] = values;
  const isMixed = another !== undefined;
  const commit = (text: string): boolean => {
    const typed = typedValue('process', field, text);
    if ('value' in typed) return performOnThose(ids, { [field]: typed.value });
    notify(typed.problem);
    return false;
  };
  return (
    <DraftField
      label={headingOf('process', field)}
      placeholder={isMixed ? say(words.mixed) : ''}
      {...(field === 'complexity' && { inputMode: 'numeric' as const })}
      value={isMixed ? '' : value}
      suggest={field === 'owner' ? suggestRoles : undefined}
      readOnly={readOnly}
      onCommit={commit}
    />
  );
};

/** Blocks may have been deleted while something was typed about them: the others get it. */
const performOnThose = (ids: readonly string[], fields: object): boolean => {
  const { replica } = documentStore.getState();
  const there = replica ? ids.filter((id) => replica.model.rows.process.has(id)) : [];
  return there.length === 0 || perform({ type: 'process.update', ids: there, ...fields }) !== null;
};

/** A system of some of the blocks, and how many have it. */
type Used = { readonly name: string; readonly count: number };

const systemsIn = (model: Model, ids: readonly string[]): Used[] => {
  const used = new Map<string, Used>();
  for (const id of ids)
    for (const [key, name] of new Map(systemsOf(model, id).map((system) => [nameKey(system), system]))) {
      const known = used.get(key);
      used.set(key, { name: known?.name ?? name, count: (known?.count ?? 0) + 1 });
    }
  return [...used.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
};

const SHOWN_SYSTEMS = 30;

const ManySystems = ({ ids }: Ids) => {
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  // As text, so that it is compared by what it says.
  const found = useModel((model) => JSON.stringify(systemsIn(model, ids).slice(0, SHOWN_SYSTEMS)));
  const used = JSON.parse(found) as Used[];
  const title = elementTitle('system');
  return (
    <section className="elements" aria-label={title}>
      <h3 className="field-label">{title}</h3>
      <ul className="element-list">
        {used.map(({ name, count }) => (
          <li key={name} className="many-system">
            <bdi className="many-system-name">{name}</bdi>
            <span className="many-system-count">{say(words.countOf, { count, all: ids.length })}</span>
            {readOnly ? null : (
              <IconButton
                size="small"
                label={say(words.removeFromAll, { name })}
                onPress={() => removeFromAll(ids, name)}
              >
                <X size={13} aria-hidden />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      {readOnly ? null : (
        <DraftField
          label={say(words.addToAll)}
          hideLabel
          placeholder={say(words.addToAll)}
          value=""
          suggest={suggestSystems}
          onCommit={(text) => text.trim() === '' || addToAll(ids, text.trim())}
        />
      )}
    </section>
  );
};

const addToAll = (ids: readonly string[], text: string): boolean => {
  const model = currentModel();
  const key = nameKey(text);
  const lacking = ids.filter(
    (id) => model.rows.process.has(id) && !systemsOf(model, id).some((system) => nameKey(system) === key),
  );
  if (lacking.length === 0) return true;
  const label = say(words.addSystemLabel, { name: quoted(text), count: lacking.length });
  const commands = lacking.map((processId) => ({
    type: 'element.add' as const,
    processId,
    kind: 'system' as const,
    text,
  }));
  return performTogether(label, commands);
};

const removeFromAll = (ids: readonly string[], name: string): void => {
  const model = currentModel();
  const key = nameKey(name);
  const elements = ids.flatMap((id) =>
    rowsReferringTo(model, 'element', 'processId', id).filter(
      ({ kind, text }) => kind === 'system' && nameKey(text) === key,
    ),
  );
  const label = say(words.removeSystemLabel, { name: quoted(name), count: elements.length });
  const commands = elements.map(({ id }) => ({ type: 'element.remove' as const, id }));
  if (performTogether(label, commands))
    notifyUndoable(say(words.removedSystem, { name: quoted(name), count: elements.length }), undoLast);
};

type Batch = Extract<Command, { type: 'batch' }>;
const performTogether = (label: string, commands: Batch['commands']): boolean =>
  perform({ type: 'batch', label, commands }) !== null;
