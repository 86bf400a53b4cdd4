import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Risk } from '../../../shared/funnel/analysis/risk.ts';
import { addUp, type Total } from '../../../shared/funnel/analysis/total.ts';
import type { FunnelInput } from '../../../shared/funnel/input/input.ts';
import { say } from '../../../shared/words/messages.ts';
import { useRisk } from '../results/risk/use-risk.ts';
import { funnelStore } from '../scenario/funnel-state.ts';
import type { Live } from '../scenario/live-scenario.ts';
import { words } from './words.ts';

type Added = {
  readonly total: Total | null;
  readonly risk: Risk | null;
  /** Why they can’t be added up. */
  readonly problem: string | null;
};

const NOTHING: readonly FunnelInput[] = [];

type Slot = { readonly live: Live } | null | undefined;

/** The scenarios side by side added up, if that is asked for. */
export const useTotal = ([first, second, third, fourth]: readonly Slot[]): Added => {
  const [a, b, c, d] = [first?.live, second?.live, third?.live, fourth?.live];
  const lives = useMemo(() => [a, b, c, d].filter((live) => live !== undefined), [a, b, c, d]);
  const isAsked = useStore(funnelStore, ({ hasTotal }) => hasTotal);
  const seed = useStore(funnelStore, (state) => state.seed);
  const create = useStore(funnelStore, (state) => state.create);
  const added = useMemo(() => {
    if (!isAsked || lives.length < 2) return null;
    const segments = lives.flatMap(({ input, result }) => (result ? [{ input, result }] : []));
    return segments.length < lives.length
      ? { problem: say(words.notCalculable) }
      : addUp(segments, say(words.total));
  }, [isAsked, lives]);
  const total = added && 'total' in added ? added.total : null;
  const others = useMemo(() => (total ? lives.slice(1).map(({ input }) => input) : NOTHING), [total, lives]);
  const { risk } = useRisk(total ? (lives[0]?.input ?? null) : null, seed, create, others);
  return { total, risk, problem: added && 'problem' in added ? added.problem : null };
};
