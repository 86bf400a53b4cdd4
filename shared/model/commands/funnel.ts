/** Commands on the scenarios of the funnel calculator. */
import { z } from 'zod';
import {
  beforeField,
  cleanName,
  cleanText,
  defineCommand,
  idField,
  isRefusal,
  need,
  textField,
} from '../command.ts';
import type { Draft } from '../draft.ts';
import { MOST_PERIODS, MOST_STAGES } from '../funnel-limits.ts';
import { type RecordOf, recordSchemas } from '../records.ts';
import { quoted, type Refusal, refuse } from '../refusals.ts';
import { AMOUNT, DEAL_SIZE, figureProblem, plain } from './figures.ts';
import { emptyPeriod } from './quota.ts';
import { freshRanks, moveAmong, rankAmong } from './ranks.ts';
import { defineRemoval } from './removal.ts';
import { newStageShape, stageFrom } from './stage.ts';

type Funnel = RecordOf['funnel'];
const { currency, period, start } = recordSchemas.funnel.shape;

export const createFunnel = defineCommand(
  'funnel.create',
  'Creates a scenario of the funnel calculator for a block, with its stages and its quota by period.',
  {
    processId: idField,
    before: beforeField,
    name: textField,
    currency: currency.default('USD'),
    period: period.default('month'),
    start: start.describe('first day of period 0'),
    dealSize: z.number().describe('money per deal'),
    carriedOver: z.number().default(0).describe('deals won beyond earlier quota'),
    winDefinition: textField.default(''),
    termId: idField.nullable().default(null).describe('the term whose adopted name the units carry'),
    stages: z.array(z.strictObject(newStageShape)).max(MOST_STAGES).default([]),
    quota: z.array(z.number()).max(MOST_PERIODS).default([]).describe('money by period'),
  },
  (draft, { before, stages, quota, ...fields }, context) => {
    const process = need(draft, 'process', fields.processId);
    if (isRefusal(process)) return process;
    const siblings = draft.referring('funnel', 'processId', fields.processId);
    const rank = rankAmong(draft, 'funnel', siblings, before);
    if (isRefusal(rank)) return rank;
    const funnel = checked(draft, { id: context.newId(), rank, ...fields });
    if (isRefusal(funnel)) return funnel;
    draft.put('funnel', funnel);
    const ranks = freshRanks(stages.length);
    for (const [index, given] of stages.entries()) {
      const place = { id: context.newId(), funnelId: funnel.id, rank: ranks[index] ?? '' };
      const stage = stageFrom(draft, given, place);
      if (isRefusal(stage)) return stage;
      draft.put('stage', stage);
    }
    for (const [index, amount] of quota.entries()) {
      const wrong = figureProblem(amount, AMOUNT, 'The quota of a period');
      if (wrong) return wrong;
      draft.put('quota', { ...emptyPeriod(context.newId(), funnel.id, index), amount: plain(amount) });
    }
    return `Create scenario ${quoted(funnel.name)} for ${quoted(process.name)}`;
  },
);

export const updateFunnel = defineCommand(
  'funnel.update',
  'Changes the name, the currency, the calendar, the deal size or the definition of a win of a scenario.',
  {
    id: idField,
    name: textField.optional(),
    currency: currency.optional(),
    period: period.optional(),
    start: start.optional(),
    dealSize: z.number().optional(),
    carriedOver: z.number().optional(),
    winDefinition: textField.optional(),
    termId: idField.nullable().optional(),
  },
  (draft, { id, ...changes }) => {
    const funnel = need(draft, 'funnel', id);
    if (isRefusal(funnel)) return funnel;
    const given = Object.entries(changes).filter(([, value]) => value !== undefined);
    if (given.length === 0) return refuse('nothing-to-do', id);
    const after = checked(draft, { ...funnel, ...Object.fromEntries(given) });
    if (isRefusal(after)) return after;
    draft.set('funnel', id, after);
    if (after.name !== funnel.name) return `Rename scenario ${quoted(funnel.name)} to ${quoted(after.name)}`;
    return `Change ${given.length === 1 ? WORDS[given[0]?.[0] ?? ''] : 'settings'} of ${quoted(funnel.name)}`;
  },
);

const WORDS: Record<string, string> = {
  name: 'the name',
  currency: 'the currency',
  period: 'the length of the periods',
  start: 'the start',
  dealSize: 'the deal size',
  carriedOver: 'the deals carried over',
  winDefinition: 'what counts as won',
  termId: 'the name of the units',
};

export const duplicateFunnel = defineCommand(
  'funnel.duplicate',
  'Copies a scenario with its stages and periods; the copy stands behind it.',
  { id: idField, name: textField.optional() },
  (draft, { id, name: raw }, context) => {
    const funnel = need(draft, 'funnel', id);
    if (isRefusal(funnel)) return funnel;
    const siblings = draft.referring('funnel', 'processId', funnel.processId);
    const next = siblings[siblings.findIndex((other) => other.id === id) + 1];
    const rank = rankAmong(draft, 'funnel', siblings, next?.id ?? null);
    if (isRefusal(rank)) return rank;
    const name = raw ?? nameForCopy(funnel.name, new Set(siblings.map((other) => other.name)));
    const copy = checked(draft, { ...funnel, id: context.newId(), rank, name });
    if (isRefusal(copy)) return copy;
    draft.put('funnel', copy);
    for (const stage of draft.referring('stage', 'funnelId', id))
      draft.put('stage', { ...stage, id: context.newId(), funnelId: copy.id });
    for (const quota of draft.referring('quota', 'funnelId', id))
      draft.put('quota', { ...quota, id: context.newId(), funnelId: copy.id });
    return `Duplicate scenario ${quoted(funnel.name)}`;
  },
);

export const moveFunnel = defineCommand(
  'funnel.move',
  'Moves a scenario to another place among those of its block.',
  { id: idField, before: beforeField },
  (draft, input) => {
    const funnel = moveAmong(draft, 'funnel', input, ({ processId }) =>
      draft.referring('funnel', 'processId', processId),
    );
    return isRefusal(funnel) ? funnel : `Move scenario ${quoted(funnel.name)}`;
  },
);

export const removeFunnel = defineRemoval(
  'funnel',
  'Removes a scenario with its stages and periods.',
  (funnel) => `Remove scenario ${quoted(funnel.name)}`,
);

/** The scenario with its texts cleaned, or why it can't be as it is. */
const checked = (draft: Draft, funnel: Funnel): Funnel | Refusal => {
  const { id } = funnel;
  const name = cleanName(funnel.name, 'scenario', id);
  if (isRefusal(name)) return name;
  const winDefinition = cleanText(funnel.winDefinition, 'definition', id);
  if (isRefusal(winDefinition)) return winDefinition;
  const term = funnel.termId === null ? null : need(draft, 'term', funnel.termId);
  if (isRefusal(term)) return term;
  const wrong =
    figureProblem(funnel.dealSize, DEAL_SIZE, `The deal size of ${quoted(name)}`, id) ??
    figureProblem(funnel.carriedOver, AMOUNT, `The figure of deals carried over into ${quoted(name)}`, id);
  return wrong ?? { ...funnel, name, winDefinition, carriedOver: plain(funnel.carriedOver) };
};

/** "Base, copy", and where that is there already, "Base, copy 2". */
const nameForCopy = (name: string, taken: ReadonlySet<string>): string => {
  const copy = `${name.replace(/, copy( \d+)?$/, '')}, copy`;
  for (let count = 2, next = copy; ; next = `${copy} ${count++}`) if (!taken.has(next)) return next;
};
