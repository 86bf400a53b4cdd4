/**
 * Reads Markdown within bounds. Anybody may have written the text, so reading it must neither overflow the stack, however
 * deeply quotes, lists and emphasis are nested in it, nor take more time than its length explains.
 */
import { Lexer, type Token, type TokensList } from 'marked';

/** Longer texts are not read. */
const MAX_READ_CHARACTERS = 50_000;
/** Quotes, lists and emphasis inside each other. Whatever is nested more deeply is kept as text. */
const MAX_DEPTH = 16;
/** Text between two block marks is read in pieces of this length: reading one takes time by the square of its length. */
const MAX_RUN_CHARACTERS = 1_000;
/** Lines without an empty one between them are read in pieces of this many lines times characters: each line looks at all behind it. */
const MAX_BLOCK_WORK = 4_000_000;

/**
 * The tokens of a Markdown text; null if it is too long or can't be read, and is best shown as it is. All characters
 * of the text are somewhere in the tokens, except those that are markup.
 */
export const markdownTokens = (text: string): readonly Token[] | null => {
  if (text.length > MAX_READ_CHARACTERS) return null;
  try {
    return new BoundedLexer({ gfm: true, breaks: true }).lex(text);
  } catch {
    return null;
  }
};

class BoundedLexer extends Lexer {
  #blockDepth = 0;
  #inlineDepth = 0;

  override blockTokens(source: string, tokens?: Token[], isClipped?: boolean): Token[];
  override blockTokens(source: string, tokens?: TokensList, isClipped?: boolean): TokensList;
  override blockTokens(source: string, tokens: Token[] = [], isClipped?: boolean): Token[] {
    if (this.#blockDepth > MAX_DEPTH) {
      tokens.push({ type: 'paragraph', raw: source, text: source, tokens: [plain(source)] });
      return tokens;
    }
    this.#blockDepth += 1;
    try {
      for (const run of blockRunsOf(source)) super.blockTokens(run, tokens, isClipped);
      return tokens;
    } finally {
      this.#blockDepth -= 1;
    }
  }

  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    if (this.#inlineDepth > MAX_DEPTH) {
      tokens.push(plain(source));
      return tokens;
    }
    this.#inlineDepth += 1;
    try {
      for (const run of runsOf(source)) tokens.push(...super.inlineTokens(run));
      return tokens;
    } finally {
      this.#inlineDepth -= 1;
    }
  }
}

const plain = (text: string): Token => ({ type: 'text', raw: text, text, escaped: false });

/** A text in pieces that are short enough to be read, cut between lines, but not within a fence. */
const blockRunsOf = (source: string): string[] => {
  if (source.length < Math.sqrt(MAX_BLOCK_WORK)) return [source];
  const runs: string[] = [];
  let start = 0;
  let blockStart = 0;
  let lines = 0;
  let fence = '';
  for (let at = 0; at < source.length; ) {
    const end = source.indexOf('\n', at) + 1 || source.length;
    const line = source.slice(at, Math.min(end, at + MAX_RUN_CHARACTERS));
    const isBlank = line.trim() === '' && end - at <= MAX_RUN_CHARACTERS;
    if (isBlank) [blockStart, lines] = [end, 0];
    else if (fence === '' && lines > 0 && (lines + 1) * (end - blockStart) > MAX_BLOCK_WORK) {
      runs.push(source.slice(start, at));
      [start, blockStart, lines] = [at, at, 0];
    }
    const mark = FENCE.exec(line)?.[1] ?? '';
    if (fence === '') fence = mark;
    else if (mark.startsWith(fence)) fence = '';
    lines += 1;
    at = end;
  }
  runs.push(source.slice(start));
  return runs;
};
const FENCE = /^ {0,3}(`{3,}(?![^\n]*`)|~{3,})/;

/** A text in pieces that are short enough to be read, cut at white space if there is any. */
const runsOf = (source: string): string[] => {
  const runs: string[] = [];
  let start = 0;
  while (source.length - start > MAX_RUN_CHARACTERS) {
    const end = start + MAX_RUN_CHARACTERS;
    const space = Math.max(source.lastIndexOf('\n', end - 1), source.lastIndexOf(' ', end - 1));
    const cut = space > start ? space + 1 : isHighSurrogate(source, end - 1) ? end - 1 : end;
    runs.push(source.slice(start, cut));
    start = cut;
  }
  runs.push(source.slice(start));
  return runs;
};

const isHighSurrogate = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit < 0xdc00;
};
