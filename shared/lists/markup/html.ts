/**
 * Reads HTML into the lines and tables of a list: what word processors, note takers, chats and web pages put on the clipboard
 * beside the plain text, and saved pages. Nested lists count also where a list is right inside a list, as browsers and
 * Google Docs write them; so do the list levels of Word's paragraphs, headings, indented paragraphs and tables.
 */
import { MAX_IMPORT_BLOCKS } from '../../model/clip/clip.ts';
import { isVisible, trimUnseen } from '../../words/invisible.ts';
import type { ListLine, ListPart } from '../list-line.ts';
import { takeBullet } from '../marks/bullets.ts';
import { readText } from '../text/lines.ts';
import {
  cellIndent,
  headingLevel,
  indentColumns,
  isBlock,
  isItem,
  isLeader,
  isList,
  isSkipped,
  isSymbolFont,
  itemLevel,
  keepsSpaces,
  wordLevel,
} from './elements.ts';
import { type Attributes, parseMarkup } from './parse.ts';
import { createTableReader, type TableReader } from './table.ts';

type HtmlReading = {
  readonly parts: ListPart[];
  /** Whether the markup says more about the list than its plain text: lists, headings, tables or indentation. */
  readonly isStructured: boolean;
};

/** Marks a list that Strata has written: the texts of its items are names as they are. */
export const OWN_LIST = 'data-strata-list';

const COLUMNS_PER_LEVEL = 4;
const NUMBERED = '#';

/** An open element. What it sets is inherited by those inside. */
type Frame = {
  readonly name: string;
  readonly isSkipped: boolean;
  /** White space is kept: it is text as it was typed, in a block of its own or only within a line. */
  readonly isTyped: boolean;
  readonly keepsSpaces: boolean;
  readonly isSymbol: boolean;
  readonly isOwn: boolean;
  readonly heading: number;
  /** Lists that are open around it, and the level they say they have. */
  readonly lists: number;
  readonly listLevel: number | undefined;
  /** Columns by which quotations, definitions and details set in what is inside them. */
  readonly inset: number;
  readonly indent: number;
  readonly item: Item | undefined;
  /** A line break inside is a space. */
  readonly isOneLine: boolean;
};
/** The item, or the paragraph of Word, that a text belongs to. Its first line is its name. */
type Item = {
  readonly level: number;
  /** Columns by which margins set it in, if it does not say which level it has. */
  readonly indent: number;
  readonly isNumbered: boolean;
  readonly isWord: boolean;
  hasText: boolean;
};

const OUTSIDE: Frame = {
  name: '',
  isSkipped: false,
  isTyped: false,
  keepsSpaces: false,
  isSymbol: false,
  isOwn: false,
  heading: 0,
  lists: 0,
  listLevel: undefined,
  inset: 0,
  indent: 0,
  item: undefined,
  isOneLine: false,
};

/** The list in a page or in a copied part of one; empty if the page is nested deeper than any page. Never throws. */
export const readHtml = (html: string): HtmlReading => {
  let parts: ListPart[] = [];
  const frames: Frame[] = [];
  const tables: { reader: TableReader; isLayout: boolean }[] = [];
  let text = '';
  let owner: Frame | undefined;
  let symbol = '';
  let typed: string | undefined;
  let isOver = false;
  let styles = '';

  const top = () => frames.at(-1) ?? OUTSIDE;
  const endLine = () => {
    if (typed !== undefined) {
      // One by one: a page may hold more lines than a call takes arguments.
      for (const part of readText(typed)) parts.push(part);
      typed = undefined;
    }
    const line = owner && isVisible(text) ? lineOf(text.replace(PAGE, ''), owner, symbol) : undefined;
    if (line && owner) {
      parts.push({ line });
      if (owner.item) owner.item.hasText = true;
    }
    text = '';
    symbol = '';
    owner = undefined;
  };
  /** A list, a heading or another table in a cell: the table only places things on the page. */
  const becomeLayout = () => {
    for (const table of tables) {
      if (table.isLayout) continue;
      table.isLayout = true;
      const [pending, pendingOwner] = [text, owner];
      takeRows(table.reader, true);
      [text, owner] = [pending, pendingOwner];
      endLine();
    }
  };
  const takeRows = (reader: TableReader, isLayout = false) => {
    const table = reader.take();
    if (!table) return;
    // The headings of a table with lists in its cells are not names.
    const rows = table.head && !isLayout ? [table.head, ...table.rows] : table.rows;
    const isOneColumn = rows.every((row) => row.filter((cell) => cell !== '').length < 2);
    if (!isOneColumn) parts.push({ table: { ...(table.head && { head: table.head }), rows: table.rows } });
    else
      for (const row of table.rows)
        parts.push({
          line: {
            ...plainLine(row.find((cell) => cell !== '') ?? ''),
            column: top().inset + (table.indents.get(row) ?? 0) * COLUMNS_PER_LEVEL,
          },
        });
  };
  const isTable = () => tables.length > 0 && tables.at(-1)?.isLayout === false;

  const whole = parseMarkup(html, {
    isFull: () => parts.length > MAX_IMPORT_BLOCKS,
    open: (name, attributes) => {
      const parent = top();
      const frame = frameOf(name, attributes, parent);
      if (!frame.isSkipped && !isOver) {
        if (name === 'br') {
          if (typed !== undefined) typed += '\n';
          else if (frame.isOneLine || isTable()) text += ' ';
          else endLine();
        } else if (isBlock(name) && !isTable()) endLine();
        else if (isTable() && isBlock(name)) text += ' ';
        if (isTable() && (isItem(name, attributes) || name === 'table' || frame.heading > parent.heading))
          becomeLayout();
        if (name === 'table') tables.push({ reader: createTableReader(), isLayout: false });
        if (isTable() && name === 'tr') tables.at(-1)?.reader.startRow();
        if (isTable() && (name === 'td' || name === 'th')) {
          tables.at(-1)?.reader.startCell(name, attributes, cellIndent(attributes, styles));
          text = '';
        }
      }
      if (!parent.isSkipped && isLeader(attributes)) text += LEADER;
      frames.push(frame);
    },
    close: (name) => {
      const frame = frames.pop() ?? OUTSIDE;
      if (frame.isSkipped || isOver) return;
      const table = tables.at(-1);
      if (name === 'table' && table) {
        if (!table.isLayout) {
          takeRows(table.reader);
          text = '';
        }
        tables.pop();
      } else if (table?.isLayout === false && (name === 'td' || name === 'th')) {
        table.reader.endCell(trimUnseen(text.replace(/\s+/g, ' ')));
        text = '';
      }
      if (isTable()) {
        if (isBlock(name)) text += ' ';
      } else if (isBlock(name) || typed !== undefined) {
        if (isBlock(name) || !top().keepsSpaces) endLine();
      }
    },
    text: (raw) => {
      const frame = top();
      if (frame.name === 'style') styles += raw;
      if (frame.isSkipped || isOver) return;
      const isTyped = frame.isTyped || (frame.keepsSpaces && !owner && raw.trim().includes('\n'));
      if (
        typed !== undefined ||
        (isTyped && !frame.isOwn && !frame.item && frame.heading === 0 && !isTable())
      ) {
        typed = (typed ?? '') + raw;
        return;
      }
      if (!owner) {
        // White space between elements is no text.
        if (!/[^\t\n\r\f ]/.test(raw) && !frame.keepsSpaces) return;
        owner = frame;
      }
      if (frame.isSymbol && !isVisible(text) && trimUnseen(raw).length <= 2) {
        symbol ||= trimUnseen(raw);
        return;
      }
      if (frame.keepsSpaces && !frame.isOwn)
        text += raw.replace(/\t/g, isVisible(text) ? ' ' : TYPED_TAB).replace(/[\n\r\f]+/g, ' ');
      else text += frame.isOwn ? raw : raw.replace(/[\t\n\r\f ]+/g, ' ');
    },
    comment: (comment) => {
      // The elements that browsers put around the copied part are only structure.
      if (comment.trim() === 'StartFragment') {
        parts = [];
        text = '';
        owner = undefined;
        typed = undefined;
      } else if (comment.trim() === 'EndFragment') {
        endLine();
        for (const table of tables) if (!table.isLayout) takeRows(table.reader);
        isOver = true;
      }
    },
  });
  if (!whole) return { parts: [], isStructured: false };
  endLine();
  return { parts, isStructured: isStructured(parts) };
};

/** A placeholder for the dots that lead to a page number, and such a number after it. */
const LEADER = '\ufdd0';
const PAGE = new RegExp(`${LEADER}\\s*(?:\\d{1,4}|[ivxlc]{1,5})?\\s*$`, 'i');
const TYPED_TAB = '\u00a0'.repeat(COLUMNS_PER_LEVEL);

const frameOf = (name: string, attributes: Attributes, parent: Frame): Frame => {
  const lists = parent.lists + (isList(name) ? 1 : 0);
  const listLevel = isList(name) ? itemLevel(attributes) : parent.listLevel;
  const heading = headingLevel(name, attributes) || parent.heading;
  const word = name === 'p' || name === 'div' || heading > 0 ? wordLevel(attributes) : undefined;
  const isCell = name === 'td' || name === 'th';
  const inset =
    parent.inset +
    (name === 'dd' || name === 'details' || isInsetQuotation(name, attributes) ? COLUMNS_PER_LEVEL : 0);
  let { item } = parent;
  const ownLevel = itemLevel(attributes) ?? listLevel;
  // Levels count more than margins.
  const isLevelled = (name === 'li' || isList(name)) && ownLevel !== undefined;
  const indent =
    isBlock(name) && !isLevelled ? parent.indent + indentColumns(name, attributes) : parent.indent;
  if (isItem(name, attributes))
    item = {
      level: ownLevel ?? Math.max(1, lists),
      indent: ownLevel === undefined ? indent : 0,
      isNumbered: parent.name === 'ol',
      isWord: false,
      hasText: false,
    };
  else if (word !== undefined && heading === 0)
    item = { level: word, indent: 0, isNumbered: false, isWord: true, hasText: false };
  else if (isCell || isList(name)) item = undefined;
  return {
    name,
    isSkipped: parent.isSkipped || isSkipped(name, attributes) || isLeader(attributes),
    isTyped: parent.isTyped || (isBlock(name) && keepsSpaces(name, attributes)),
    keepsSpaces: parent.keepsSpaces || keepsSpaces(name, attributes),
    isSymbol: parent.isSymbol || isSymbolFont(attributes),
    isOwn: parent.isOwn || attributes[OWN_LIST] !== undefined,
    heading,
    lists: isCell ? 0 : lists,
    listLevel: isCell ? undefined : listLevel,
    inset,
    indent,
    item,
    isOneLine: parent.isOneLine || name === 'li' || heading > 0 || word !== undefined,
  };
};

/** Old editors indent by quotation; mail programs quote by it. */
const isInsetQuotation = (name: string, { type, class: className = '', cite }: Attributes): boolean =>
  name === 'blockquote' && type !== 'cite' && cite === undefined && !/quote/i.test(className);

const plainLine = (text: string): ListLine => {
  const { bullet, rest } = takeBullet(text);
  return { column: 0, heading: 0, bullet, text: trimUnseen(rest), isVerbatim: false };
};

/** A line of text with its level and marks, as its element says them. */
const lineOf = (text: string, { heading, item, inset, indent, isOwn }: Frame, symbol: string): ListLine => {
  if (heading > 0) return { column: 0, heading, bullet: '', text: trimUnseen(text), isVerbatim: false };
  if (!item) {
    const indented = text.length - text.trimStart().length;
    const line = plainLine(text);
    return { ...line, column: inset + indent + indented, bullet: symbol || line.bullet };
  }
  const column = inset + (item.level - 1) * COLUMNS_PER_LEVEL + item.indent;
  if (isOwn) return { column, heading: 0, bullet: '•', text, isVerbatim: true };
  // Further paragraphs of an item describe it.
  if (item.hasText) return { ...plainLine(text), column: column + COLUMNS_PER_LEVEL / 2 };
  const plain = item.isWord && symbol === '' ? plainLine(text) : { bullet: '', text: trimUnseen(text) };
  return {
    column,
    heading: 0,
    bullet: item.isNumbered ? NUMBERED : '•',
    text: plain.text,
    isVerbatim: false,
  };
};

const isStructured = (parts: readonly ListPart[]): boolean => {
  const columns = new Set<number>();
  for (const part of parts) {
    if ('table' in part || part.line.heading > 0 || part.line.bullet === '•' || part.line.bullet === NUMBERED)
      return true;
    columns.add(part.line.column);
  }
  return columns.size > 1;
};
