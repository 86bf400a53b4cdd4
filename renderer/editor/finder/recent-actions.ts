/** The actions chosen lately in the finder, the last one first. Kept for the next time. */
import { machineTexts } from '../../state/ports/storage.ts';

const KEY = 'strata.recent';
const MAX = 6;

export const recentActions = (): readonly string[] => {
  try {
    const kept: unknown = JSON.parse(machineTexts.read(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
};

export const rememberAction = (id: string): void => {
  const kept = [id, ...recentActions().filter((other) => other !== id)].slice(0, MAX);
  machineTexts.write(KEY, JSON.stringify(kept));
};
