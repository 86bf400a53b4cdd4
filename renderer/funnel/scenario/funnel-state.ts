/** What this window shows of the funnel calculator. Never part of the model. */
import { MAX_COMPARED } from '../../../shared/api/export/options.ts';
import { funnelsOf } from '../../../shared/funnel/input/from-model.ts';
import type { Model } from '../../../shared/model/model.ts';
import { lastSelected } from '../../state/session/selection.ts';
import { sessionStore } from '../../state/session/session.ts';
import { createStore } from '../../state/store.ts';
import type { FigureChange } from './change.ts';
import type { Funnel, Share } from './scenario.ts';

type FunnelState = {
  /** The scenario that was chosen; if it was deleted or none was chosen, another is shown. */
  funnelId: string | null;
  /** The block whose scenario was deleted last: another one of it is shown in place of that. */
  blockId: string | null;
  /** The scenarios side by side, or null while one is shown alone. */
  compared: readonly string[] | null;
  /** Whether those side by side are added up as well. */
  hasTotal: boolean;
  /** The figure being dragged or typed, and the scenario it belongs to: the results follow, the model does not yet. */
  preview: { readonly funnelId: string; readonly change: FigureChange } | null;
  seed: string;
  create: 'netted' | 'none';
  dialog:
    | { readonly kind: 'new' | 'rename' | 'chart' }
    | { readonly kind: 'csv'; readonly funnelId: string }
    | { readonly kind: 'link' | 'profile'; readonly stageId: string }
    /** Asks what pasted figures mean; the answer pastes them, or returns the reason if they can’t be pasted. */
    | {
        readonly kind: 'reading';
        readonly about: 'share' | 'decimal';
        readonly cell: string;
        answer(answer: { readonly share?: Share; readonly decimal?: '.' | ',' }): string | undefined;
      }
    | null;
};

export const funnelStore = createStore<FunnelState>(() => ({
  funnelId: null,
  blockId: null,
  compared: null,
  hasTotal: false,
  preview: null,
  seed: '1',
  create: 'netted',
  dialog: null,
}));

/**
 * The scenario on screen: the one chosen, else one of the block whose scenario was deleted, else one of the selected block, else
 * the first of the model.
 */
export const shownFunnel = (
  model: Model,
  { funnelId, blockId }: Pick<FunnelState, 'funnelId' | 'blockId'>,
  selected: string | undefined,
): Funnel | undefined =>
  model.rows.funnel.get(funnelId ?? '') ??
  [blockId, selected].flatMap((id) => (id == null ? [] : funnelsOf(model, id)))[0] ??
  funnelsOf(model)[0];

/** As `shownFunnel`, of this window. */
export const currentFunnel = (model: Model): Funnel | undefined =>
  shownFunnel(model, funnelStore.getState(), lastSelected(sessionStore.getState()));

/** The scenarios side by side, in the order in which they are shown; null if one is shown alone or none is left. */
export const comparedFunnels = (model: Model): string[] | null => {
  const { compared } = funnelStore.getState();
  const shown = funnelsOf(model).flatMap(({ id }) => (compared?.includes(id) ? [id] : []));
  return shown.length > 0 ? shown : null;
};

/** Whether scenarios side by side are added up, which takes two. */
export const hasTotalShown = (compared: readonly string[]): boolean =>
  funnelStore.getState().hasTotal && compared.length > 1;

export const showFunnel = (funnelId: string): void =>
  funnelStore.setState({ funnelId, blockId: null, compared: null, preview: null });

/** Puts scenarios of the model side by side: the one on screen and those of the same block. */
export const startComparing = (model: Model): void => {
  const funnel = currentFunnel(model);
  if (!funnel) return;
  const siblings = funnelsOf(model, funnel.processId).map(({ id }) => id);
  const compared = [funnel.id, ...siblings.filter((id) => id !== funnel.id)].slice(0, MAX_COMPARED);
  funnelStore.setState({ compared: siblings.filter((id) => compared.includes(id)), preview: null });
};
