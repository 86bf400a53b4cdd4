/** The names that the dictionary is about, where blocks hold them: owners, systems, inputs and outputs. */
import { nameKey } from '../../../words/fold.ts';
import { compareTexts } from '../../../words/format.ts';
import { isVisible } from '../../../words/invisible.ts';
import { type Model, rowsReferringTo } from '../../model.ts';
import type { ElementKind, RecordOf, Table } from '../../records.ts';
import { withTerms } from '../terms.ts';

export type Entry = RecordOf['entry'];
export type EntryKind = Entry['kind'];

/** A name in a field of a block. */
export type Use = {
  readonly kind: EntryKind;
  readonly name: string;
  readonly table: Extract<Table, 'process' | 'element'>;
  readonly id: string;
};

/** What an element of this kind names, if the dictionary has names of it. */
export const entryKindOf = (kind: ElementKind): EntryKind | undefined => ENTRY_KIND[kind];

const ENTRY_KIND: { readonly [K in ElementKind]?: EntryKind } = {
  input: 'document',
  output: 'document',
  system: 'system',
};

/** When two names of a kind are the same: letter case and spaces aside. Symbols of terms keep their case, as terms do. */
export const entryKey = (name: string): string =>
  name.includes('{') ? `${nameKey(name)}\n${name.match(/\{[^{}]*\}/g)?.join('') ?? ''}` : nameKey(name);

/** The same for names of all kinds together. */
export const kindKey = (kind: EntryKind, name: string): string => `${kind} ${entryKey(name)}`;

/** A name as people read it. Owners are no prose: what looks like a term in them is none. */
export const entryName = (model: Model, { kind, name }: Pick<Entry, 'kind' | 'name'>): string =>
  kind === 'role' ? name : withTerms(model, name);

/** Whether somebody said that two entries are not the same, however similar their names are. */
export const areApart = (a: Pick<Entry, 'id' | 'apartFrom'>, b: Pick<Entry, 'id' | 'apartFrom'>): boolean =>
  (a.apartFrom?.includes(b.id) || b.apartFrom?.includes(a.id)) ?? false;

/** The name that a block holds in its owner field, if any. */
export const roleUse = ({ id, owner }: RecordOf['process']): Use | undefined =>
  isVisible(owner) ? { kind: 'role', name: owner, table: 'process', id } : undefined;

/** The name that an element is, if it is a system, an input or an output. */
export const elementUse = ({ id, kind, text }: RecordOf['element']): Use | undefined => {
  const entryKind = entryKindOf(kind);
  return entryKind && { kind: entryKind, name: text, table: 'element', id };
};

/** Every use of a name in the model, in no order. Costs the model. */
export function* usesIn(model: Pick<Model, 'rows'>): Generator<Use> {
  for (const process of model.rows.process.values()) {
    const use = roleUse(process);
    if (use) yield use;
  }
  for (const element of model.rows.element.values()) {
    const use = elementUse(element);
    if (use) yield use;
  }
}

/** A system, with the blocks that use it. */
type System = { readonly name: string; readonly processIds: ReadonlySet<string> };

/**
 * The systems that these blocks use, in order of their names. Names that read the same are one system, which has the name
 * that comes first. Its blocks are in the order given, each once, however often it names the system.
 */
export const systemsUsedBy = (model: Model, processIds: Iterable<string>): System[] => {
  const systems = new Map<string, { readonly name: string; readonly processIds: Set<string> }>();
  for (const id of processIds)
    for (const { kind, text } of rowsReferringTo(model, 'element', 'processId', id)) {
      if (kind !== 'system') continue;
      const name = withTerms(model, text);
      const system = systems.get(nameKey(name)) ?? { name, processIds: new Set() };
      systems.set(nameKey(name), system);
      system.processIds.add(id);
    }
  return [...systems.values()].sort((a, b) => compareTexts(a.name, b.name));
};
