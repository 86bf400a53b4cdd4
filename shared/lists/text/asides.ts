/** Removes lines that are not names: addresses of links, comments, and what notes, outliners and diagrams keep about a list. */

const ASIDE = [
  // Markdown
  /^\[[^[\]]+\]:\s+<?(?:https?:|mailto:|www\.|[/#.])\S+(?:\s+["'(].*["')])?$/i,
  /^<!--.*-->$/,
  // Logseq
  /^(?:id:: [\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|(?:collapsed|heading):: (?:true|false|\d)|(?:created|updated)-at:: \d+|logseq\.[\w.-]+:: \S+|background-color:: \S+)$/i,
  // org
  /^(?:(?:SCHEDULED|DEADLINE|CLOSED):\s*[<[]\d{4}-\d\d-\d\d[^>\]]*[>\]]\s*)+$/,
  /^#\+(?:(?:TITLE|AUTHOR|DATE|OPTIONS|STARTUP|FILETAGS):|(?:BEGIN|END)_\w+)/i,
  // PlantUML
  /^@(?:start|end)(?:mindmap|wbs)$/,
];

/** The lines without those that describe a name, or something beside the list. */
export const withoutAsides = (lines: readonly string[]): readonly string[] =>
  withoutDrawers(lines).filter((line) => {
    const text = line.trim();
    return !/^[[<#@a-zA-Z]/.test(text) || !ASIDE.some((pattern) => pattern.test(text));
  });

/** A text without the properties that notes begin with, between two rules. */
export const withoutFrontMatter = (text: string): string => {
  if (!/^---\s*$/m.test(text.slice(0, FIRST_LINE))) return text;
  const lines = text.split(/\r\n?|\n/);
  const end = frontMatterEnd(lines);
  return end === 0 ? text : lines.slice(end).join('\n');
};
/** More characters than the first rule and the white space after it have. */
const FIRST_LINE = 100;

/** How many lines these properties take; 0 if there are none. */
const frontMatterEnd = (lines: readonly string[]): number => {
  if (lines[0]?.trimEnd() !== '---') return 0;
  const end = lines.findIndex((line, i) => i > 0 && line.trimEnd() === '---');
  const inside = lines.slice(1, Math.max(end, 1));
  const [first = ''] = inside;
  // A list between two rules has names.
  const isProperties = PROPERTY.test(first) && inside.every((line) => CONTINUED.test(line));
  return isProperties && lines.slice(end + 1).some((line) => line.trim() !== '') ? end + 1 : 0;
};
const PROPERTY = /^[a-z][\w-]*:(?:\s|$)/;
const CONTINUED = /^(?:[a-z][\w-]*:(?:\s|$)|\s+\S|- |#)/;

/** Org keeps properties and a log between a line with their name and one that ends them. */
const withoutDrawers = (lines: readonly string[]): readonly string[] => {
  const kept: string[] = [];
  let drawer: string[] = [];
  for (const line of lines) {
    if (drawer.length === 0 && !DRAWER.test(line)) kept.push(line);
    else if (drawer.length > 0 && DRAWER_END.test(line)) drawer = [];
    else drawer.push(line);
  }
  return [...kept, ...drawer];
};
const DRAWER = /^\s*:(?:PROPERTIES|LOGBOOK):\s*$/;
const DRAWER_END = /^\s*:END:\s*$/;
