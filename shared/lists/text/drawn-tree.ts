/** Reads trees drawn with lines, as `tree`, editors and chat assistants draw them: `├── Plan`, `|-- Plan`, `+---Plan`. */

/** Trunks of the branches further left, the corner, its twig, and the space before the name. */
const BOX = /^[\s│┃║┆┊╎╏|]*[├└┣┗╠╚╰╭┝┕┞┟┠┡┢┖┙┬┌][─━═╌╍┄┅┈┉╴-]*[┬┐╮┳╦]?[─━═╌╍┄┅┈┉╴-]*[>►▶╼]?\s*/u;
const ASCII = /^(?:[|¦]?[ \t\u00a0])*(?:\|(?:-{1,4}|_{1,4})|[`\\+'](?:-{1,4}|_{1,4}))(?:\s+|(?=[^\s\-|+]))/;
/** A trunk that goes on beside a name, as Windows draws the files of a folder, or that is alone on its line. */
const TRUNK = /^(?:[\s\u00a0]*[│┃║|¦])+\s*/u;
const FOLDER = /(?<=[^\s/])\/\s*$/;
const SUMMARY = /^\d+ director(?:y|ies)(?:, \d+ files?)?$/;

const branchOf = (line: string): string | undefined => (BOX.exec(line) ?? ASCII.exec(line))?.[0];

/**
 * The lines with spaces for what was drawn, so that indentation tells their level; the same lines if nothing is drawn.
 * The dot that stands for the outermost folder, the count at the end and the slashes behind folders are left out.
 */
export const withoutBranches = (lines: readonly string[]): readonly string[] => {
  const branches = lines.filter((line) => branchOf(line) !== undefined).length;
  const texts = lines.filter((line) => line.trim() !== '').length;
  // One line that starts with a stroke is a name; a tree has branches below each other.
  if (branches === 0 || (branches === 1 && texts > 2)) return lines;
  return lines
    .filter((line) => !SUMMARY.test(line.trim()) && !/^[A-Za-z]?[.:]{1,2}\\?$/.test(line.trim()))
    .map((line) => {
      const drawn = branchOf(line) ?? TRUNK.exec(line)?.[0];
      const name = line.slice(drawn?.length ?? 0).replace(FOLDER, '');
      return ' '.repeat(drawn?.length ?? 0) + name;
    });
};
