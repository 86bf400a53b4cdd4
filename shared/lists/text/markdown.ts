/** Markdown (and its cousins in wikis and chats) in the lines of a list: rules, fences, underlined headings, emphasis. */
import { withoutAsides } from './asides.ts';

const FENCE = /^\s*(?:`{3,}|~{3,})[\w+#.-]*\s*$/;
const RULE = /^\s*(?:(?:[-_*=~—–─━═]\s*){3,}|⸻)$/u;
const UNDERLINE = /^ {0,3}(={3,}|-{3,})\s*$/;
const MARKED = /^\s*(?:[-*+•·#>|]|\(?\w{1,4}[.)])/;

/** Whether emphasis by single signs is meant: other things in the text are Markdown too. */
export const isMarkdown = (lines: readonly string[]): boolean =>
  lines.some((line) => EVIDENCE.test(line)) || lines.filter((line) => WHOLE_LINE.test(line)).length > 1;
const EVIDENCE =
  /^ {0,3}#{1,6}\s|^\*{2,12}\s+\S|\*\*[^\s*][^*]*\*\*|^\s*(?:`{3}|~{3})|\[[^[\]]+\]\(|\[\[[^[\]]+\]\]|^\[[^\]]+\]:\s*(?:https?:|mailto:|www\.|[/#.])\S+$|==[^\s=][^=]*==|^<!--.*-->$|<br\s*\/?>|^\s*(?:[-*+]|\d{1,4}\.)\s+\[[ xX]\]\s|^\s*(?:\|\s*)?:?-{3,}:?\s*\|/;

/** The lines without fences and rules; a heading that is underlined gets its hashes. */
export const withoutRules = (all: readonly string[]): readonly string[] => {
  const lines = withoutAsides(all);
  const kept: string[] = [];
  let before = '';
  for (const line of lines) {
    const underline = UNDERLINE.exec(line)?.[1];
    const isUnderlined =
      underline !== undefined && before.trim() !== '' && !MARKED.test(before) && !/^\s/.test(before);
    if (isUnderlined) kept[kept.length - 1] = `${underline.startsWith('=') ? '#' : '##'} ${before}`;
    else if (!FENCE.test(line) && !isRule(line)) kept.push(line);
    before = isUnderlined || isRule(line) ? '' : line;
  }
  return kept;
};

/** One sign, three times or more, and nothing else: no name. */
const isRule = (line: string): boolean => {
  if (!RULE.test(line)) return false;
  const signs = line.replace(/\s/g, '');
  return [...signs].every((sign) => signs.startsWith(sign));
};

/** Start and end of emphasis: at the edge of a word, so that `2*3` and `snake_case` keep their signs. */
const BEFORE = '(^|[\\s(\\[{"“‘\'—–/:,;*_~])';
const AFTER = '(?=$|[\\s)\\]}"”’\'—–/:,;.!?*_~])';
const between = (sign: string, inside: string) =>
  new RegExp(`${BEFORE}${sign}(?![\\s${inside}])([^${inside}]*[^\\s${inside}])${sign}${AFTER}`, 'gu');

const ITALIC = [between('\\*', '*'), between('_', '_')];
const STRONG = [between('\\*\\*', '*'), between('~~', '~'), between('==', '=')];
/** A whole name that org and wikis slant. */
const SLASHED = /^(\/{1,2})(?![\s/])([^/]*[^\s/])\1$/;
const STRONG_UNDERSCORES = between('__', '_');
const CODE = /(`{1,2})(?!`)([^`]+)\1(?!`)/g;
const LINK = /!?\[([^[\]]+)\](?:\((?:<[^<>]*>|(?:[^()\s]|\([^()\s]*\))*)(?:\s+(?:"[^"]*"|'[^']*'))?\))/g;
/** `[Plan][1]`, with its address elsewhere. */
const REFERENCE = /!?\[([^[\]]+)\]\[[^[\]]{0,200}\]/g;
/** `[[Plan]]`, `[[folder/plan|Plan]]`, `<https://a.example>` */
const ORG_LINK = /\[\[[^[\]]+\]\[([^[\]]+)\]\]/g;
/** `[https://a.example Plan]`; `'''Plan'''`, `''Plan''` and `{color:red}Plan{color}` in wikis. */
const OUTSIDE_LINK = /\[(?:https?:|mailto:)[^\s[\]]+\s+([^[\]]+)\]/g;
const QUOTES = /(?<![\p{L}\p{N}'])('{2,5})(?=[^\s'])([^']*(?:'[^']+)*)\1(?![\p{L}\p{N}'])/gu;
const COLOUR = /\{color:[#\w]{1,20}\}([^{}]*)\{color\}/g;
const WIKI_LINK = /!?\[\[(?:[^[\]|]*\|)?([^[\]|]+)\]\]/g;
const ADDRESS = /<((?:https?|mailto):[^\s<>]+)>/g;
/** A whole line that chats show bold or slanted. One alone may be a name. */
const WHOLE_LINE = /^\s*([*_])(?![\s*_])[^*_]*[^\s*_]\1[:.]?\s*$/;
const ENTITY = /&(amp|lt|gt|quot|nbsp|#39);/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
};
const BREAK = /<br\s*\/?>/gi;

const withoutBreaks = (text: string): string => {
  const parts = text.split(BREAK);
  return parts.length === 1 ? text : parts.map((part) => part.trim()).join(' ');
};
const ESCAPED = /\\([\\`*_{}[\]()#+.!|<>~-])/g;

/**
 * A text without its emphasis, code marks and link addresses.
 * @param isAll also without marks that only Markdown has: single signs, escapes, underscores.
 */
export const withoutEmphasis = (text: string, isAll: boolean): string => {
  if (!/[*_`~[\\=<&{/]|''/.test(text)) return text;
  let plain = text.replace(ORG_LINK, '$1').replace(OUTSIDE_LINK, '$1').replace(QUOTES, '$2');
  plain = plain.replace(COLOUR, '$1').replace(WIKI_LINK, '$1').replace(LINK, '$1').replace(CODE, '$2');
  plain = withoutBreaks(plain).trim().replace(ADDRESS, '$1');
  for (const pattern of STRONG) plain = plain.replace(pattern, '$1$2');
  if (!isAll) return plain;
  plain = plain.replace(REFERENCE, '$1').replace(STRONG_UNDERSCORES, '$1$2');
  for (const pattern of ITALIC) plain = plain.replace(pattern, '$1$2');
  plain = plain.replace(SLASHED, '$2');
  for (const pattern of STRONG) plain = plain.replace(pattern, '$1$2');
  return plain
    .replace(ESCAPED, '$1')
    .replace(ENTITY, (_, name: string) => ENTITIES[name.toLowerCase()] ?? '');
};
