/** Commands on the scenarios of the funnel calculator. */

import { z } from 'zod';
import { quoted } from '../../../words/quoted.ts';
import { beforeField, defineCommand, getOrRefuse, idField, textField } from '../../command.ts';
import type { Draft } from '../../draft.ts';
import { cleaned } from '../../fields/cleaned.ts';
import { newRecord } from '../../fields/new-record.ts';
import { MAX_PERIODS, MAX_STAGES } from '../../funnel/limits.ts';
import { labelled } from '../../label.ts';
import { type RecordOf, recordSchemas } from '../../records.ts';
import { refused } from '../../refusals/refusals.ts';
import { freshRanks, moveAmong, rankAmong } from '../ranks.ts';
import { defineRemoval } from '../removal.ts';
import { defineUpdate, needReferences } from '../update.ts';
import { AMOUNT, checkFigure, DEAL_SIZE } from './figures.ts';
import { checkHorizon } from './quota.ts';
import { newStageShape, stageFrom } from './stage.ts';
import { words } from './words.ts';

type Funnel = RecordOf['funnel'];
const { currency, period, start, asOf } = recordSchemas.funnel.shape;

const createFunnel = defineCommand(
  'funnel.create',
  'editor',
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
    asOf: asOf.default(null).describe('last day on which results are actual'),
    cycleDays: z.number().nullable().default(null).describe('length of the sales cycle in days'),
    winDefinition: textField.default(''),
    termId: idField.nullable().default(null).describe('the term whose adopted name the units carry'),
    stages: z.array(z.strictObject(newStageShape)).max(MAX_STAGES).default([]),
    quota: z.array(z.number()).max(MAX_PERIODS).default([]).describe('money by period'),
  },
  (draft, { before, stages, quota, ...fields }, context) => {
    const process = getOrRefuse(draft, 'process', fields.processId);
    const siblings = draft.referring('funnel', 'processId', fields.processId);
    const rank = rankAmong(draft, 'funnel', siblings, before);
    const funnel = newRecord('funnel', { ...cleaned('funnel', fields), id: context.newId(), rank });
    needReferences(draft, 'funnel', funnel);
    checkFigures(funnel);
    draft.put('funnel', funnel);
    const ranks = freshRanks(stages.length);
    for (const [index, given] of stages.entries()) {
      const place = { id: context.newId(), funnelId: funnel.id, rank: ranks[index] ?? '' };
      const stage = stageFrom(draft, given, place);
      draft.put('stage', stage);
    }
    for (const [index, amount] of quota.entries()) {
      checkFigure(amount, AMOUNT, 'amount');
      const figures = cleaned('quota', { amount });
      const quotaRow = { ...figures, id: context.newId(), funnelId: funnel.id, period: index };
      draft.put('quota', newRecord('quota', quotaRow));
    }
    checkHorizon(draft, funnel.id);
    return labelled(words.createScenario, { name: quoted(funnel.name), block: quoted(process.name) });
  },
);

const updateFunnel = defineUpdate(
  'funnel',
  'editor',
  'Changes the name, the currency, the calendar, the deal size, the as-of date, or what counts as pipeline or as won.',
  ({ before, after, fields }, draft) => {
    checkFigures(after);
    if (after.coverageStageId !== before.coverageStageId) assertOwnStage(draft, after);
    if (after.start !== before.start || after.period !== before.period) checkHorizon(draft, after.id);
    if (after.name !== before.name)
      return labelled(words.renameScenario, { from: quoted(before.name), to: quoted(after.name) });
    const field = fields.length === 1 ? (fields[0] ?? '') : 'several';
    return labelled(words.changeScenario, { field, name: quoted(before.name) });
  },
);

const duplicateFunnel = defineCommand(
  'funnel.duplicate',
  'editor',
  'Copies a scenario with its stages and periods; the copy comes after it.',
  { id: idField, name: textField.optional() },
  (draft, { id, name: raw }, context) => {
    const funnel = getOrRefuse(draft, 'funnel', id);
    const siblings = draft.referring('funnel', 'processId', funnel.processId);
    const next = siblings[siblings.findIndex((other) => other.id === id) + 1];
    const rank = rankAmong(draft, 'funnel', siblings, next?.id ?? null);
    const name = raw ?? nameForCopy(funnel.name, new Set(siblings.map((other) => other.name)));
    const copy = { ...funnel, ...cleaned('funnel', { name }), id: context.newId(), rank };
    draft.put('funnel', copy);
    for (const stage of draft.referring('stage', 'funnelId', id)) {
      const stageId = context.newId();
      draft.put('stage', { ...stage, id: stageId, funnelId: copy.id });
      if (stage.id === funnel.coverageStageId) draft.set('funnel', copy.id, { coverageStageId: stageId });
    }
    for (const quota of draft.referring('quota', 'funnelId', id))
      draft.put('quota', { ...quota, id: context.newId(), funnelId: copy.id });
    return labelled(words.duplicateScenario, { name: quoted(funnel.name) });
  },
);

const moveFunnel = defineCommand(
  'funnel.move',
  'editor',
  'Moves a scenario to another place among those of its block.',
  { id: idField, before: beforeField },
  (draft, input) => {
    const funnel = moveAmong(draft, 'funnel', input, ({ processId }) =>
      draft.referring('funnel', 'processId', processId),
    );
    return labelled(words.moveScenario, { name: quoted(funnel.name) });
  },
);

const removeFunnel = defineRemoval('funnel', 'Deletes a scenario with its stages and periods.', (funnel) =>
  labelled(words.deleteScenario, { name: quoted(funnel.name) }),
);

/** Refused if coverage is to count from a stage of another scenario. */
const assertOwnStage = (draft: Draft, { id, coverageStageId }: Funnel): void => {
  if (coverageStageId === null) return;
  const stage = getOrRefuse(draft, 'stage', coverageStageId);
  if (stage.funnelId !== id) throw refused('stage-elsewhere', id, { name: quoted(stage.name) });
};

/** Refused if a figure of the scenario breaks its rule. */
const checkFigures = ({ id, name, dealSize, carriedOver, cycleDays }: Funnel): void => {
  checkFigure(dealSize, DEAL_SIZE, 'dealSize', name, id);
  checkFigure(carriedOver, AMOUNT, 'carriedOver', name, id);
  if (cycleDays !== null) checkFigure(cycleDays, DEAL_SIZE, 'cycleDays', name, id);
};

/** “Base, copy”, or “Base, copy 2” if there is one already. */
const nameForCopy = (name: string, taken: ReadonlySet<string>): string => {
  const copy = `${name.replace(/, copy( \d+)?$/, '')}, copy`;
  for (let count = 2, next = copy; ; next = `${copy} ${count++}`) if (!taken.has(next)) return next;
};

export const funnelCommands = [
  createFunnel,
  updateFunnel,
  duplicateFunnel,
  moveFunnel,
  removeFunnel,
] as const;
