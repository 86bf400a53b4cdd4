/** The actions chosen lately in the finder, the last one first. Kept for the next time. */
const KEY = 'strata.recent';
const MOST = 6;

export const recentActions = (): readonly string[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
};

export const rememberAction = (id: string): void => {
  try {
    const kept = [id, ...recentActions().filter((other) => other !== id)].slice(0, MOST);
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // No room to keep it: the list only stays as it was.
  }
};
