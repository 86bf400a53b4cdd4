/**
 * Commands by chance, for property-based tests. A draw is plain data without ids; against a model it becomes a
 * command on records that are there (and now and then on one that is not). So a sequence of draws shrinks well and
 * means something in any model.
 */
import fc from 'fast-check';
import type { Command } from '../../../shared/model/apply.ts';
import { type Clip, clipBlock, takeOut } from '../../../shared/model/clip/clip.ts';
import { type Model, rowsReferringTo } from '../../../shared/model/model.ts';
import { THREAD_KINDS } from '../../../shared/model/records/discussion/thread.ts';
import { ELEMENT_KINDS } from '../../../shared/model/records/element.ts';
import { FLOW_KINDS } from '../../../shared/model/records/flow.ts';
import { CODE_SCHEMES } from '../../../shared/model/records/model.ts';
import { LAYOUTS, STATUSES } from '../../../shared/model/records/process.ts';
import { frameworkResolvers } from './arbitrary-framework-commands.ts';
import { childIn, choose, type Draw, idIn, idsIn, orNull, type Resolve } from './draws.ts';

/** Texts that have broken editors before, among plain ones. */
const AWKWARD_TEXTS = [
  '',
  ' ',
  '\n',
  '\0',
  '\ud83d',
  'a\udc00b',
  '\u200b',
  'Plan\r\nahead',
  '計画を立てる',
  'تخطيط المبيعات',
  'לתכנן מכירות',
  '👩‍👩‍👧‍👦 plan 🙂',
  '\u202eevil',
  '{X} and {Y}',
  "'; DROP TABLE process; --",
  '<script>alert(1)</script>',
  '__proto__',
  'x'.repeat(10_000),
  'x'.repeat(10_001),
];

const text = fc.oneof(
  { weight: 3, arbitrary: fc.string({ minLength: 1, maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  { weight: 1, arbitrary: fc.constantFrom(...AWKWARD_TEXTS) },
);

/** One resolver for every command there is: the compiler tells when one is missing. */
const resolvers: { readonly [T in Command['type']]: Resolve } = {
  ...frameworkResolvers,
  batch: (model, { picks: [a, b, c, d], text: name }) => {
    const [first, second] = [idIn(model, 'process', a), idIn(model, 'process', b)];
    return {
      type: 'batch',
      label: name,
      commands: [
        { type: 'process.setStatus', ids: [first], status: choose(STATUSES, c) },
        { type: 'process.setStatus', ids: [second], status: choose(STATUSES, d) },
        { type: 'process.update', ids: [first], owner: name },
        ...(c % 3 === 0 ? [{ type: 'process.delete' as const, ids: [second] }] : []),
      ],
    };
  },
  'model.update': (_, { picks: [a, b], text: name }) => ({
    type: 'model.update',
    ...(a % 2 ? { name } : {}),
    ...(b % 2 ? { codeScheme: choose(CODE_SCHEMES, b) } : { layout: choose(LAYOUTS, b) }),
  }),
  'process.create': (model, { picks: [a, b, c], text: name }) => {
    const parentId = c % 8 === 0 ? null : idIn(model, 'process', a);
    const proposalId = c % 8 === 1 ? idIn(model, 'proposal', b) : null;
    const position = a % 5 === 0 ? { position: { x: b / 7, y: -0 } } : {};
    return {
      type: 'process.create',
      parentId,
      proposalId,
      before: childIn(model, parentId, b),
      name,
      ...position,
    };
  },
  'process.rename': (model, { picks: [a], text: name }) => ({
    type: 'process.rename',
    id: idIn(model, 'process', a),
    name,
  }),
  'process.update': (model, { picks: [a, b, c, d], text: words }) => ({
    type: 'process.update',
    ids: idsIn(model, 'process', a, b),
    ...choose([{ definition: words }, { owner: words }, { layout: null }, { complexity: c % 5 }, {}], c),
    ...choose([{ x: d / 7, y: -0 }, { colour: words.slice(0, 32) }, {}], d),
  }),
  'process.setStatus': (model, { picks: [a, b, c] }) => ({
    type: 'process.setStatus',
    ids: idsIn(model, 'process', a, b),
    status: choose(STATUSES, c),
  }),
  'process.move': (model, { picks: [a, b, c, d] }) => {
    const parentId = d % 8 === 0 ? null : idIn(model, 'process', b);
    return {
      type: 'process.move',
      ids: idsIn(model, 'process', a, d),
      parentId,
      ...(d % 5 === 0
        ? { proposalId: idIn(model, 'proposal', b), before: c % 2 ? idIn(model, 'process', c) : null }
        : { before: childIn(model, parentId, c) }),
    };
  },
  'process.place': (model, { picks: [a, b, c, d] }) => ({
    type: 'process.place',
    places: idsIn(model, 'process', a, b).map((id, i) => ({ id, x: c / 7 - i, y: d % 3 ? i * 40 : -0 })),
  }),
  'process.delete': (model, { picks: [a, b] }) => ({
    type: 'process.delete',
    ids: idsIn(model, 'process', a, b % 3),
  }),
  'process.addOutline': (model, { picks: [a, b, c, d], text: name }) => ({
    type: 'process.addOutline',
    parentId: d % 8 === 0 ? null : idIn(model, 'process', a),
    proposalId: d % 8 === 1 ? idIn(model, 'proposal', b) : null,
    items: Array.from({ length: (c % 6) + 1 }, (_, i) => ({ depth: (b * (i + 1)) % 4, name: `${name}${i}` })),
  }),
  'process.paste': (model, { picks: [a, b, c, d], text: name }) => {
    const parentId = d % 8 === 0 ? null : idIn(model, 'process', a);
    const clip = smallClip(model, idsIn(model, 'process', b, d)) ?? oneBlock(name.slice(0, 100));
    return { type: 'process.paste', parentId, before: childIn(model, parentId, c), clip };
  },
  'process.import': (model, { picks: [a, b, c, d], text: name }) => {
    const parentId = d % 8 === 0 ? null : idIn(model, 'process', a);
    const made = { parentId, before: childIn(model, parentId, c), fields: { name, externalId: `${b % 5}` } };
    const known = {
      ...{ id: idIn(model, 'process', b), parentId, isMoved: c % 3 === 0 },
      ...{ fields: { owner: name }, add: [{ kind: 'system' as const, text: name }] },
      ...(d % 5 === 0 ? { status: 'approved' as const } : {}),
    };
    const inside = { parent: 0, fields: { name: `${name}!` }, add: [{ kind: 'input' as const, text: name }] };
    return { type: 'process.import', source: name, blocks: [made, inside, ...(c % 2 ? [known] : [])] };
  },
  'process.duplicate': (model, { picks: [a, b, c, d] }) => {
    const ids = idsIn(model, 'process', a, b);
    const parentId = d % 8 === 0 ? null : idIn(model, 'process', d);
    const to = { parentId, before: childIn(model, parentId, c) };
    return {
      type: 'process.duplicate',
      ids: smallClip(model, ids) ? ids : ['gone'],
      ...(c % 2 ? { to, positions: [{ x: c / 3, y: -0 }] } : {}),
    };
  },
  'element.add': (model, { picks: [a, b, c, d], text: words }) => {
    const processId = idIn(model, 'process', a);
    return {
      type: 'element.add',
      processId,
      kind: choose(ELEMENT_KINDS, b),
      text: words,
      linkedProcessId: c % 2 ? idIn(model, 'process', c) : null,
      before: d % 2 ? orNull(rowsReferringTo(model, 'element', 'processId', processId), d) : null,
    };
  },
  'element.update': (model, { picks: [a, b, c], text: words }) => ({
    type: 'element.update',
    id: idIn(model, 'element', a),
    ...(b % 2 ? { text: words } : {}),
    ...(c % 2 ? { linkedProcessId: c % 3 ? idIn(model, 'process', c) : null } : {}),
  }),
  'element.move': (model, { picks: [a, b] }) => ({
    type: 'element.move',
    id: idIn(model, 'element', a),
    before: b % 2 ? idIn(model, 'element', b) : null,
  }),
  'element.remove': (model, { picks: [a] }) => ({ type: 'element.remove', id: idIn(model, 'element', a) }),
  'flow.add': (model, { picks: [a, b, c], text: label }) => ({
    type: 'flow.add',
    sourceId: idIn(model, 'process', a),
    targetId: idIn(model, 'process', b),
    kind: choose(FLOW_KINDS, c),
    label,
  }),
  'flow.update': (model, { picks: [a, b, c], text: label }) => ({
    type: 'flow.update',
    id: idIn(model, 'flow', a),
    ...choose(
      [{ label }, { sourceId: idIn(model, 'process', b) }, { targetId: idIn(model, 'process', b) }],
      c,
    ),
  }),
  'flow.remove': (model, { picks: [a] }) => ({ type: 'flow.remove', id: idIn(model, 'flow', a) }),
  'proposal.create': (model, { picks: [a, b], text: title }) => ({
    type: 'proposal.create',
    processId: idIn(model, 'process', a),
    title,
    blocks: Array.from({ length: b % 4 }, (_, i) => ({
      name: `${title}${i}`,
      children: [{ name: 'Below' }],
    })),
  }),
  'proposal.update': (model, { picks: [a], text: title }) => ({
    type: 'proposal.update',
    id: idIn(model, 'proposal', a),
    title,
  }),
  'proposal.adopt': (model, { picks: [a] }) => ({ type: 'proposal.adopt', id: idIn(model, 'proposal', a) }),
  'proposal.decline': (model, { picks: [a], text: reason }) => ({
    type: 'proposal.decline',
    id: idIn(model, 'proposal', a),
    reason,
  }),
  'proposal.reopen': (model, { picks: [a] }) => ({ type: 'proposal.reopen', id: idIn(model, 'proposal', a) }),
  'proposal.duplicate': (model, { picks: [a, b], text: title }) => {
    const id = idIn(model, 'proposal', a);
    const blocks = rowsReferringTo(model, 'process', 'proposalId', id);
    const isSmall = smallClip(
      model,
      blocks.map((block) => block.id),
    );
    return {
      type: 'proposal.duplicate',
      id: isSmall ? id : 'gone',
      ...(b % 2 ? { title } : {}),
    };
  },
  'proposal.remove': (model, { picks: [a] }) => ({ type: 'proposal.remove', id: idIn(model, 'proposal', a) }),
  'thread.create': (model, { picks: [a, b, c], text: title }) => ({
    type: 'thread.create',
    kind: choose(THREAD_KINDS, a),
    title,
    text: title,
    asks: choose(['nothing', 'explode', 'names'] as const, c),
    ...choose([{ processId: idIn(model, 'process', b) }, { termId: idIn(model, 'term', b) }, {}], c),
  }),
  'thread.reply': (model, { picks: [a], text: words }) => ({
    type: 'thread.reply',
    id: idIn(model, 'thread', a),
    text: words,
  }),
  'thread.update': (model, { picks: [a, b], text: title }) => ({
    type: 'thread.update',
    id: idIn(model, 'thread', a),
    ...(b % 2 ? { title } : { open: b % 4 === 0 }),
  }),
  'thread.accept': (model, { picks: [a, b] }) => ({
    type: 'thread.accept',
    id: idIn(model, 'thread', a),
    postId: b % 4 ? idIn(model, 'post', b) : null,
  }),
  'post.edit': (model, { picks: [a], text: words }) => ({
    type: 'post.edit',
    id: idIn(model, 'post', a),
    text: words,
  }),
  'thread.remove': (model, { picks: [a] }) => ({ type: 'thread.remove', id: idIn(model, 'thread', a) }),
  'funnel.create': (model, { picks: [a, b, c, d], text: name }) => ({
    type: 'funnel.create',
    processId: idIn(model, 'process', a),
    name,
    start: '2027-02-28',
    dealSize: choose(FIGURES, b),
    carriedOver: choose(FIGURES, c),
    termId: c % 2 ? idIn(model, 'term', c) : null,
    stages: Array.from({ length: b % 4 }, (_, i) => ({
      name: `${name}${i}`,
      conversion: choose(SHARES, d + i),
    })),
    quota: Array.from({ length: c % 5 }, (_, i) => choose(FIGURES, d * i)),
  }),
  'funnel.update': (model, { picks: [a, b, c], text: words }) => ({
    type: 'funnel.update',
    id: idIn(model, 'funnel', a),
    ...choose([{ name: words }, { dealSize: choose(FIGURES, c) }, { winDefinition: words }, {}], b),
    ...choose([{ period: 'week' } as const, { start: '2028-01-31' }, { currency: 'EUR' }, {}], c),
    ...choose(
      [
        { asOf: c % 2 ? '2027-05-31' : null },
        { cycleDays: c % 2 ? choose(FIGURES, c) : null },
        { coverageStageId: c % 3 ? idIn(model, 'stage', c) : null },
        {},
      ],
      a + b + c,
    ),
  }),
  'funnel.duplicate': (model, { picks: [a, b], text: name }) => ({
    type: 'funnel.duplicate',
    id: idIn(model, 'funnel', a),
    ...(b % 3 ? {} : { name }),
  }),
  'funnel.move': (model, { picks: [a, b] }) => ({
    type: 'funnel.move',
    id: idIn(model, 'funnel', a),
    before: b % 3 ? idIn(model, 'funnel', b) : null,
  }),
  'funnel.remove': (model, { picks: [a] }) => ({ type: 'funnel.remove', id: idIn(model, 'funnel', a) }),
  'stage.add': (model, { picks: [a, b, c, d], text: name }) => {
    const funnelId = idIn(model, 'funnel', a);
    return {
      type: 'stage.add',
      funnelId,
      name,
      conversion: choose(SHARES, b),
      lagPeriods: choose([0, -0, 1, 12, 1001, 0.5], c),
      open: choose(FIGURES, d),
      openByPeriod: d % 3 ? null : [choose(FIGURES, c), 1],
      processId: c % 2 ? idIn(model, 'process', c) : null,
      before: b % 2 ? orNull(rowsReferringTo(model, 'stage', 'funnelId', funnelId), b) : null,
    };
  },
  'stage.update': (model, { picks: [a, b, c], text: name }) => ({
    type: 'stage.update',
    id: idIn(model, 'stage', a),
    ...choose([{ name }, { conversion: choose(SHARES, c) }, { open: choose(FIGURES, c) }, {}], b),
    ...choose([{ lagPeriods: c % 9 }, { openByPeriod: [-0, c % 40] }, { processId: null }, {}], c),
    ...choose([{ lagDays: c % 3 ? c : null }, { processId: idIn(model, 'process', c) }, {}], a + c),
  }),
  'stage.setOpen': (model, { picks: [a, b, c] }) => ({
    type: 'stage.setOpen',
    stages: idsIn(model, 'stage', a, b).map((id, i) => ({ id, open: choose(FIGURES, c + i) })),
  }),
  'stage.move': (model, { picks: [a, b] }) => ({
    type: 'stage.move',
    id: idIn(model, 'stage', a),
    before: b % 2 ? idIn(model, 'stage', b) : null,
  }),
  'stage.remove': (model, { picks: [a] }) => ({ type: 'stage.remove', id: idIn(model, 'stage', a) }),
  'quota.set': (model, { picks: [a, b, c, d] }) => ({
    type: 'quota.set',
    funnelId: idIn(model, 'funnel', a),
    periods: Array.from({ length: b % 4 }, (_, i) => ({
      period: (c + i) % 20,
      ...choose(
        [{ amount: choose(FIGURES, d) }, { scheduledWins: choose(FIGURES, d) }, { won: null }, { won: -0 }],
        c + i,
      ),
    })),
    ...(d % 3 ? {} : { horizon: 1 + (d % 24) }),
  }),
};

/** Figures at the borders of what a scenario may hold, and a little beyond. */
const FIGURES = [1, 0, -0, 75_000, 1e18, 1e-12, 0.1, 1e15, -1, 1e19];
const SHARES = [0.5, 0, -0, 1, 1e-9, 0.08, 1.5, -0.1];

/** A clip of a few blocks: copies of copies would soon fill any model. */
const smallClip = (model: Model, ids: readonly string[]): Clip | undefined => {
  const clip = takeOut(model, ids)?.clip;
  return clip && clip.blocks.length <= 20 ? clip : undefined;
};
const oneBlock = (name: string): Clip => ({
  format: 'strata-clip',
  version: 1,
  blocks: [clipBlock(null, { name, x: -0, y: 1 })],
  elements: [],
  flows: [],
  threads: [],
});

/** Building is drawn more often than taking away, so that there is something to take away. */
const BUILDING: Command['type'][] = [
  'process.create',
  'process.move',
  'process.setStatus',
  'process.addOutline',
  'element.add',
  'flow.add',
  'proposal.create',
  'proposal.adopt',
  'grouping.add',
];

const pick = fc.nat({ max: 9999 });
export const arbitraryDraw: fc.Arbitrary<Draw> = fc.record({
  type: fc.constantFrom(...(Object.keys(resolvers) as Command['type'][]), ...BUILDING, ...BUILDING),
  picks: fc.tuple(pick, pick, pick, pick),
  text,
});

/** The command that a draw means in `model`. It may be refused. */
export const commandFor = (model: Model, draw: Draw): Command => resolvers[draw.type](model, draw);
