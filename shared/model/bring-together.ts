/**
 * What files of older versions tell several times, brought together: outputs, inputs and flows of which names and ends match
 * become one record, and names that read the same one entry of the dictionary. What doesn't match stays as it is; the checks and the
 * dictionary list it.
 */
import { joinExchange, joinFlow } from './commands/blocks/exchange.ts';
import { draftOf } from './draft.ts';
import { idSource } from './ids.ts';
import { applyPatch, dataFrom, type Model, modelFrom } from './model.ts';
import type { Patch } from './patch.ts';
import { type EntryKind, kindKey, type Use, usesIn } from './queries/dictionary/dictionary.ts';
import type { ModelData } from './records.ts';

/** The change that makes one record of each output, input and flow that say the same. The model stays as it is. */
export const exchangesTogether = (model: Model): Patch => {
  const draft = draftOf(model);
  // What is given is the record that stays.
  for (const kind of ['output', 'input'])
    for (const element of model.rows.element.values())
      if (element.kind === kind && element.linkedProcessId !== null) joinExchange(draft, element.id);
  for (const { id } of model.rows.flow.values()) joinFlow(draft, id);
  return draft.patch();
};

/**
 * The change that makes entries of the dictionary of all owners, systems, inputs and outputs. Names that read the same are one
 * entry: the spelling that is used most stays, the first of those used equally often, and is written wherever another one was. The
 * model stays as it is. The same model gives the same ids.
 */
export const namesTogether = (model: Model): Patch => {
  const names = new Map<string, { readonly kind: EntryKind; readonly counts: Map<string, number> }>();
  const uses: { readonly key: string; readonly use: Use }[] = [];
  for (const use of usesIn(model)) {
    const key = kindKey(use.kind, use.name);
    const { counts } = names.get(key) ?? { counts: new Map<string, number>() };
    counts.set(use.name, (counts.get(use.name) ?? 0) + 1);
    names.set(key, { kind: use.kind, counts });
    uses.push({ key, use });
  }
  const draft = draftOf(model);
  const spellings = new Map<string, string>();
  const known = new Map(
    [...model.rows.entry.values()].map((entry) => [kindKey(entry.kind, entry.name), entry]),
  );
  const newId = idSource('dictionary');
  for (const [key, { kind, counts }] of names) {
    const name = known.get(key)?.name ?? mostUsed(counts);
    spellings.set(key, name);
    if (known.has(key)) continue;
    let id = newId();
    while (model.rows.entry.has(id)) id = newId();
    draft.put('entry', { id, kind, name, definition: '', apartFrom: null });
  }
  for (const { key, use } of uses) {
    const name = spellings.get(key) ?? use.name;
    if (name === use.name) continue;
    if (use.table === 'process') draft.set('process', use.id, { owner: name });
    else draft.set('element', use.id, { text: name });
  }
  return draft.patch();
};

const mostUsed = (counts: ReadonlyMap<string, number>): string => {
  let [most, max] = ['', 0];
  for (const [name, count] of counts) if (count > max) [most, max] = [name, count];
  return most;
};

/**
 * Data that another program or an older version wrote, as this version keeps it. The data must be valid. Names become entries only if
 * the data has no dictionary at all: what was left out of one that it has was left out on purpose.
 */
export const broughtTogether = (data: ModelData): ModelData => {
  const model = modelFrom(data);
  const patches = [exchangesTogether, ...(model.rows.entry.size === 0 ? [namesTogether] : [])].map(
    (patchOf) => {
      const patch = patchOf(model);
      applyPatch(model, patch);
      return patch;
    },
  );
  return patches.every((patch) => patch.length === 0) ? data : dataFrom(model);
};
