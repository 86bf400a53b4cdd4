/** A scenario to begin with. */
import { childrenOf, type Model } from '../../../shared/model/model.ts';
import { say } from '../../../shared/words/messages.ts';
import { perform } from '../../state/document/document.ts';
import { currentFunnel } from './funnel-state.ts';
import { words } from './words.ts';

/** The block that a new scenario is for: the one selected, that of the scenario on screen, else the first of the model. */
export const startBlock = (model: Model, selected: string | undefined): string | null =>
  (selected !== undefined && model.rows.process.has(selected) ? selected : undefined) ??
  currentFunnel(model)?.processId ??
  childrenOf(model, null)[0]?.id ??
  null;

/** Adds a macro process. @returns its id, or undefined if it was refused. */
export const createBlock = (name: string): string | undefined => {
  const done = perform({ type: 'process.create', parentId: null, name });
  const created = done?.patch.find(({ op, table }) => op === 'put' && table === 'process');
  return created?.op === 'put' ? created.row.id : undefined;
};

const DEAL_SIZE = 10_000;
const QUOTA_BY_PERIOD = 100_000;
const PERIODS = 12;

/**
 * Creates a scenario with sample figures and the currency, the calendar and the term of the one on screen.
 * @returns its id, or undefined if it was refused.
 */
export const createScenario = (model: Model, processId: string, name: string): string | undefined => {
  const like = currentFunnel(model);
  const term = model.rows.term.get(like?.termId ?? '') ?? model.rows.term.values().next().value;
  const unit = term ? `{${term.symbol}}` : say(words.lead);
  const done = perform({
    type: 'funnel.create',
    processId,
    name,
    currency: like?.currency ?? 'USD',
    period: like?.period ?? 'month',
    start: like?.start ?? firstOfNextMonth(new Date()),
    dealSize: DEAL_SIZE,
    termId: term?.id ?? null,
    stages: [
      { name: say(words.captured, { unit }), conversion: 0.25, lagPeriods: 1 },
      { name: say(words.qualified, { unit }), conversion: 0.4, lagPeriods: 1 },
      { name: say(words.commitment), conversion: 0.5, lagPeriods: 1 },
    ],
    quota: Array.from({ length: PERIODS }, () => QUOTA_BY_PERIOD),
  });
  const created = done?.patch.find(({ op, table }) => op === 'put' && table === 'funnel');
  return created?.op === 'put' ? created.row.id : undefined;
};

const firstOfNextMonth = (today: Date): string => {
  const first = new Date(Date.UTC(today.getFullYear(), today.getMonth() + 1, 1));
  return first.toISOString().slice(0, 10);
};
