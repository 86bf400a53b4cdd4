/** The ideas in a text that was pasted: one for each line. */

/** What lists are written with: a dash, a bullet, or a number. */
const MARKER = /^(?:[-–—*•·‣▪◦]|\d{1,3}[.)])\s+/u;

/** Lines without blank ones. Their markers go if every line has one, so that an idea may begin with a number. */
export const ideasIn = (text: string): readonly string[] => {
  const lines = text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length < 2 || !lines.every((line) => MARKER.test(line))) return lines;
  return lines.map((line) => line.replace(MARKER, ''));
};
