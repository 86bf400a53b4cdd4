/**
 * Reads HTML into the lines and tables of a list: what word processors, note takers, chats and web pages put on the clipboard
 * beside the plain text, and saved pages. Nested lists count also where a list is right inside a list, as browsers and
 * Google Docs write them; so do the list levels of Word's paragraphs, headings, indented paragraphs and tables.
 */
import { isVisible, trimUnseen } from '../../words/invisible.ts';
import type { ListLine, ListPart } from '../list-line.ts';
import { takeBullet } from '../marks/bullets.ts';
import { readText } from '../text/lines.ts';
import {
  headingLevel,
  indentColumns,
  isBlock,
  isIgnoredMarker,
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
  /** Whether the markup tells more about the list than its plain text: lists, headings, tables or indentation. */
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
  /** White space is kept: it is text as it was typed. */
  readonly isTyped: boolean;
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
/** The item, or the paragraph of Word's, that a text belongs to. Its first line is its name. */
type Item = {
  readonly level: number;
  readonly isNumbered: boolean;
  readonly isWord: boolean;
  hasText: boolean;
};

const OUTSIDE: Frame = {
  name: '',
  isSkipped: false,
  isTyped: false,
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

/** What a page or a copied piece of one holds as a list; nothing if it is nested deeper than any page. Never throws. */
export const readHtml = (html: string): HtmlReading => {
  let parts: ListPart[] = [];
  const frames: Frame[] = [];
  const tables: { reader: TableReader; isLayout: boolean }[] = [];
  let text = '';
  let owner: Frame | undefined;
  let symbol = '';
  let typed: string | undefined;
  let isOver = false;

  const top = () => frames.at(-1) ?? OUTSIDE;
  const endLine = () => {
    if (typed !== undefined) {
      // One by one: a page may hold more lines than a call takes arguments.
      for (const part of readText(typed)) parts.push(part);
      typed = undefined;
    }
    const line = owner && isVisible(text) ? lineOf(text, owner, symbol) : undefined;
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
      takeRows(table.reader);
      [text, owner] = [pending, pendingOwner];
      endLine();
    }
  };
  const takeRows = (reader: TableReader) => {
    const table = reader.take();
    if (!table) return;
    const isOneColumn = [...(table.head ? [table.head] : []), ...table.rows].every(
      (row) => row.filter((cell) => cell !== '').length < 2,
    );
    if (!isOneColumn) parts.push({ table });
    else
      for (const row of table.rows)
        parts.push({ line: { ...plainLine(row.find((cell) => cell !== '') ?? ''), column: top().inset } });
  };
  const isTable = () => tables.length > 0 && tables.at(-1)?.isLayout === false;

  const whole = parseMarkup(html, {
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
        if (isTable() && (name === 'li' || name === 'table' || frame.heading > parent.heading))
          becomeLayout();
        if (name === 'table') tables.push({ reader: createTableReader(), isLayout: false });
        if (isTable() && name === 'tr') tables.at(-1)?.reader.startRow();
        if (isTable() && (name === 'td' || name === 'th')) {
          tables.at(-1)?.reader.startCell(name, attributes);
          text = '';
        }
      }
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
      } else if (isBlock(name) || (frame.isTyped && !top().isTyped)) endLine();
    },
    text: (raw) => {
      const frame = top();
      if (frame.isSkipped || isOver) return;
      if (frame.isTyped && !frame.isOwn && !frame.item && frame.heading === 0 && !isTable()) {
        typed = (typed ?? '') + raw;
        return;
      }
      if (!owner) {
        // White space between elements is no text.
        if (!/[^\t\n\r\f ]/.test(raw)) return;
        owner = frame;
      }
      if (frame.isSymbol && !isVisible(text) && trimUnseen(raw).length <= 2) {
        symbol ||= trimUnseen(raw);
        return;
      }
      text += frame.isOwn ? raw : raw.replace(/[\t\n\r\f ]+/g, ' ');
    },
    comment: (comment) => {
      // What browsers put around the piece that was copied is structure only.
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

const frameOf = (name: string, attributes: Attributes, parent: Frame): Frame => {
  const isIgnored = isIgnoredMarker(attributes);
  const lists = parent.lists + (isList(name) ? 1 : 0);
  const listLevel = isList(name) ? itemLevel(attributes) : parent.listLevel;
  const heading = headingLevel(name, attributes) || parent.heading;
  const word = name === 'p' || name === 'div' || heading > 0 ? wordLevel(attributes) : undefined;
  const isCell = name === 'td' || name === 'th';
  const inset =
    parent.inset +
    (name === 'dd' || name === 'details' || isInsetQuotation(name, attributes) ? COLUMNS_PER_LEVEL : 0);
  let { item } = parent;
  if (name === 'li')
    item = {
      level: itemLevel(attributes) ?? listLevel ?? Math.max(1, lists),
      isNumbered: parent.name === 'ol',
      isWord: false,
      hasText: false,
    };
  else if (word !== undefined && heading === 0)
    item = { level: word, isNumbered: false, isWord: true, hasText: false };
  else if (isCell || isList(name)) item = undefined;
  return {
    name,
    isSkipped: parent.isSkipped || (isSkipped(name, attributes) && !isIgnored) || isIgnored,
    isTyped: parent.isTyped || keepsSpaces(name, attributes),
    isSymbol: parent.isSymbol || isSymbolFont(attributes),
    isOwn: parent.isOwn || attributes[OWN_LIST] !== undefined,
    heading,
    lists: isCell ? 0 : lists,
    listLevel: isCell ? undefined : listLevel,
    inset,
    indent:
      isBlock(name) && !isList(name) && name !== 'li'
        ? parent.indent + indentColumns(attributes)
        : parent.indent,
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

/** A line of text with what the element it is in tells about it. */
const lineOf = (text: string, { heading, item, inset, indent, isOwn }: Frame, symbol: string): ListLine => {
  if (heading > 0) return { column: 0, heading, bullet: '', text: trimUnseen(text), isVerbatim: false };
  if (!item) {
    const indented = text.length - text.trimStart().length;
    const line = plainLine(text);
    return { ...line, column: inset + indent + indented, bullet: symbol || line.bullet };
  }
  const column = inset + (item.level - 1) * COLUMNS_PER_LEVEL;
  if (isOwn) return { column, heading: 0, bullet: '•', text, isVerbatim: true };
  // Another paragraph of an item says more about it.
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
