/** Draws that become commands on the framework's own objects. */
import type { Command } from '../../../shared/model/apply.ts';
import { CHECK_NAMES } from '../../../shared/model/checks/check-names.ts';
import { type Model, rowsReferringTo } from '../../../shared/model/model.ts';
import { SEVERITIES } from '../../../shared/model/records/checks.ts';
import { ENTRY_KINDS } from '../../../shared/model/records/entry.ts';
import { choose, idIn, idsIn, orNull, type Resolve } from './draws.ts';

export const frameworkResolvers = {
  'grouping.add': (model, { picks: [a, b], text: name }) => ({
    type: 'grouping.add',
    processId: b % 5 === 0 ? idIn(model, 'process', a) : macroIn(model, a),
    name,
    before: b % 2 ? idIn(model, 'grouping', b) : null,
  }),
  'grouping.update': (model, { picks: [a, b], text }) => ({
    type: 'grouping.update',
    id: idIn(model, 'grouping', a),
    ...choose([{ name: text }, { definition: text }, {}], b),
  }),
  'grouping.move': (model, { picks: [a, b] }) => ({
    type: 'grouping.move',
    id: idIn(model, 'grouping', a),
    before: b % 2 ? idIn(model, 'grouping', b) : null,
  }),
  'grouping.remove': (model, { picks: [a] }) => ({ type: 'grouping.remove', id: idIn(model, 'grouping', a) }),
  'grouping.realiseEverywhere': (model, { picks: [a, b] }) => ({
    type: 'grouping.realiseEverywhere',
    ids: idsIn(model, 'grouping', a, b),
  }),
  'cell.realise': (model, { picks: [a, b, c], text: name }) => {
    const place = placeIn(model, a, b);
    const parts = rowsReferringTo(model, 'process', 'parentId', place.processId);
    const made = c % 2 ? { realisedById: orNull(parts, c) } : { name };
    return { type: 'cell.realise', ...place, ...made };
  },
  'cell.setNone': (model, { picks: [a, b, c] }) => ({
    type: 'cell.setNone',
    places: [placeIn(model, a, b), placeIn(model, b, c)],
  }),
  'cell.clear': (model, { picks: [a, b, c] }) => ({
    type: 'cell.clear',
    places: [placeIn(model, a, b), placeIn(model, b, c)],
  }),
  'cell.fill': (model, { picks: [a, b, c, d], text }) => ({
    type: 'cell.fill',
    cells: [
      { ...placeIn(model, a, b), text },
      { ...placeIn(model, a, b), text: choose(['', 'none', 'S101', text], c) },
      { ...placeIn(model, c, d), text },
    ],
  }),
  'useCase.add': (model, { picks: [a, b, c], text }) => ({
    type: 'useCase.add',
    name: text,
    definition: text,
    before: a % 2 ? idIn(model, 'useCase', a) : null,
    steps: Array.from({ length: b % 3 }, () => ({ text: `${text}.`, processId: linkIn(model, c) })),
  }),
  'useCase.update': (model, { picks: [a, b], text }) => ({
    type: 'useCase.update',
    id: idIn(model, 'useCase', a),
    ...choose([{ name: text }, { definition: text }, {}], b),
  }),
  'useCase.move': (model, { picks: [a, b] }) => ({
    type: 'useCase.move',
    id: idIn(model, 'useCase', a),
    before: b % 2 ? idIn(model, 'useCase', b) : null,
  }),
  'useCase.remove': (model, { picks: [a] }) => ({ type: 'useCase.remove', id: idIn(model, 'useCase', a) }),
  'step.add': (model, { picks: [a, b, c], text }) => ({
    type: 'step.add',
    useCaseId: idIn(model, 'useCase', a),
    text,
    processId: linkIn(model, b),
    before: c % 2 ? idIn(model, 'step', c) : null,
  }),
  'step.update': (model, { picks: [a, b, c], text }) => ({
    type: 'step.update',
    id: idIn(model, 'step', a),
    ...choose([{ text }, { processId: linkIn(model, c) }, {}], b),
  }),
  'step.move': (model, { picks: [a, b] }) => ({
    type: 'step.move',
    id: idIn(model, 'step', a),
    before: b % 2 ? idIn(model, 'step', b) : null,
  }),
  'step.remove': (model, { picks: [a] }) => ({ type: 'step.remove', id: idIn(model, 'step', a) }),
  'term.add': (_, { picks: [a, b], text }) => ({
    type: 'term.add',
    symbol: choose(['X', 'Y', `Z${b}`, text], a),
    definition: `${text} {X}`,
    candidates: Array.from({ length: a % 3 }, (_, i) => `${text}${i}`),
  }),
  'term.update': (model, { picks: [a, b, c], text }) => ({
    type: 'term.update',
    id: idIn(model, 'term', a),
    ...choose([{ symbol: choose(['X', `Z${c}`, text], c) }, { definition: text }, {}], b),
  }),
  'term.remove': (model, { picks: [a] }) => ({ type: 'term.remove', id: idIn(model, 'term', a) }),
  'term.adopt': (model, { picks: [a, b] }) => {
    const id = idIn(model, 'term', a);
    const candidates = rowsReferringTo(model, 'candidate', 'termId', id);
    const candidateId = b % 7 === 0 ? idIn(model, 'candidate', b) : orNull(candidates, b);
    return { type: 'term.adopt', id, candidateId };
  },
  'candidate.add': (model, { picks: [a, b], text: name }) => ({
    type: 'candidate.add',
    termId: idIn(model, 'term', a),
    name,
    before: b % 2 ? idIn(model, 'candidate', b) : null,
  }),
  'candidate.rename': (model, { picks: [a], text: name }) => ({
    type: 'candidate.rename',
    id: idIn(model, 'candidate', a),
    name,
  }),
  'candidate.move': (model, { picks: [a, b] }) => ({
    type: 'candidate.move',
    id: idIn(model, 'candidate', a),
    before: b % 2 ? idIn(model, 'candidate', b) : null,
  }),
  'candidate.remove': (model, { picks: [a] }) => ({
    type: 'candidate.remove',
    id: idIn(model, 'candidate', a),
  }),
  'vote.cast': (model, { picks: [a, b, c], text }) => ({
    type: 'vote.cast',
    ...choiceIn(model, a, b),
    ...choose([{}, { voter: text }, { voter: 'Ben' }], c),
  }),
  'vote.count': (model, { picks: [a, b, c] }) => ({
    type: 'vote.count',
    ...choiceIn(model, a, b),
    for: c % 40,
    against: b % 7,
  }),
  'vote.rename': () => ({ type: 'vote.rename' }),
  'vote.withdraw': (model, { picks: [a, b] }) => ({ type: 'vote.withdraw', ...choiceIn(model, a, b) }),
  'entry.add': (_, { picks: [a], text: name }) => ({
    type: 'entry.add',
    kind: choose(ENTRY_KINDS, a),
    name,
    definition: name,
  }),
  'entry.update': (model, { picks: [a, b, c], text }) => ({
    type: 'entry.update',
    id: idIn(model, 'entry', a),
    ...choose(
      [
        { name: text },
        { definition: text },
        {},
        { name: nameOfEntry(model, c).toUpperCase() },
        { name: '{X} list' },
      ],
      b,
    ),
  }),
  'entry.merge': (model, { picks: [a, b, c] }) => ({
    type: 'entry.merge',
    ids: idsIn(model, 'entry', a, b),
    into: idIn(model, 'entry', c),
  }),
  'entry.tellApart': (model, { picks: [a, b, c] }) => ({
    type: 'entry.tellApart',
    id: idIn(model, 'entry', a),
    others: idsIn(model, 'entry', b, c),
    apart: c % 3 > 0,
  }),
  'entry.remove': (model, { picks: [a] }) => ({ type: 'entry.remove', id: idIn(model, 'entry', a) }),
  'lens.add': (model, { picks: [a], text }) => ({
    type: 'lens.add',
    name: text,
    definition: text,
    before: a % 2 ? idIn(model, 'lens', a) : null,
  }),
  'lens.update': (model, { picks: [a, b], text }) => ({
    type: 'lens.update',
    id: idIn(model, 'lens', a),
    ...choose([{ name: text }, { definition: text }, {}], b),
  }),
  'lens.move': (model, { picks: [a, b] }) => ({
    type: 'lens.move',
    id: idIn(model, 'lens', a),
    before: b % 2 ? idIn(model, 'lens', b) : null,
  }),
  'lens.remove': (model, { picks: [a] }) => ({ type: 'lens.remove', id: idIn(model, 'lens', a) }),
  'emphasis.set': (model, { picks: [a, b, c, d] }) => ({
    type: 'emphasis.set',
    lensId: idIn(model, 'lens', a),
    processIds: idsIn(model, 'process', b, c),
    weight: d % 4,
  }),
  'snapshot.add': (_, { picks: [a], text: name }) => ({
    type: 'snapshot.add',
    name,
    seq: choose([0, 1, 2, a], a),
  }),
  'snapshot.rename': (model, { picks: [a], text: name }) => ({
    type: 'snapshot.rename',
    id: idIn(model, 'snapshot', a),
    name,
  }),
  'snapshot.remove': (model, { picks: [a] }) => ({
    type: 'snapshot.remove',
    id: idIn(model, 'snapshot', a),
  }),
  'waiver.add': (model, { picks: [a, b, c, d], text: reason }) => {
    const gap = placeIn(model, b, c);
    return choose(
      [
        { type: 'waiver.add', check: choose(CHECK_NAMES, a), subject: idIn(model, 'process', b), reason },
        {
          type: 'waiver.add',
          check: 'matrix-gap',
          subject: gap.groupingId,
          processId: gap.processId,
          reason,
        },
        { type: 'waiver.add', check: 'matrix-gap', subject: gap.groupingId, reason },
      ],
      d,
    );
  },
  'waiver.remove': (model, { picks: [a] }) => ({ type: 'waiver.remove', id: idIn(model, 'waiver', a) }),
  'check.setSeverity': (_, { picks: [a, b] }) => ({
    type: 'check.setSeverity',
    check: choose(CHECK_NAMES, a),
    severity: choose([...SEVERITIES, null], b),
  }),
  'publication.update': (_, { picks: [a, b], text }) => ({
    type: 'publication.update',
    ...choose([{ client: text }, { title: text, footer: text }, { author: text }, {}], a),
    ...choose([{ accent: '#1F5FA8' }, { accent: text }, { logo: text }, { logo: '', version: text }], b),
  }),
} satisfies { readonly [T in Command['type']]?: Resolve };

const nameOfEntry = (model: Model, n: number): string =>
  model.rows.entry.get(idIn(model, 'entry', n))?.name ?? 'None';

const macroIn = (model: Model, n: number): string =>
  orNull(rowsReferringTo(model, 'process', 'parentId', ''), n) ?? 'gone';

/** A cell's place, mostly one that is there. */
const placeIn = (model: Model, n: number, m: number): { groupingId: string; processId: string } => {
  const groupingId = idIn(model, 'grouping', n);
  const macroId = model.rows.grouping.get(groupingId)?.processId;
  const columns = macroId ? rowsReferringTo(model, 'process', 'parentId', macroId) : [];
  return { groupingId, processId: orNull(columns, m) ?? 'gone' };
};

/** The block that a step is linked to, if any. */
const linkIn = (model: Model, n: number): string | null => (n % 3 ? idIn(model, 'process', n) : null);

const choiceIn = (model: Model, n: number, m: number) =>
  choose(
    [
      { candidateId: idIn(model, 'candidate', m) },
      { proposalId: idIn(model, 'proposal', m) },
      { candidateId: idIn(model, 'candidate', m), proposalId: idIn(model, 'proposal', m) },
    ],
    n % 5 === 0 ? 2 : n % 2,
  );
