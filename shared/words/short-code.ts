/** A code in at most so many characters: what it begins with tells where it belongs, what it ends with tells it apart. */
export const shortCode = (code: string, max: number): string => {
  if (code.length <= max) return code;
  const kept = Math.max(2, max - 1);
  const head = Math.max(1, Math.floor(kept / 3));
  return `${code.slice(0, head)}…${code.slice(code.length - (kept - head))}`;
};
