/**
 * Sizes of the boxes and the places of what stands in them, in model units (CSS pixels at 100 %) on an 8-unit grid.
 * Canvas and PDF place chips, marks and buttons from here, so that text never runs into them.
 *
 * | level | a block |
 * | --- | --- |
 * | 1 | chip and name on one line, marks under the name; exploded, the marks follow the name |
 * | 2 | a line of chip and marks, the name under it |
 * | 3 and deeper | the same, smaller, with the code as plain text |
 */
import type { CodeScheme } from '../model/records.ts';
import { shortCode } from '../words/short-code.ts';
import type { BoxKind } from './scene.ts';
import { type FontName, measure } from './text/text.ts';

type LevelSizes = {
  /** Width of a block that is not exploded. */
  readonly width: number;
  readonly fontSize: number;
  readonly fontWeight: 500 | 600;
  readonly lineHeight: number;
  /** Corner radius. */
  readonly radius: number;
  /** From the left or right edge to text. */
  readonly inset: number;
  /** Around the children of an exploded block. */
  readonly padding: number;
  /** Between the children of an exploded block. */
  readonly gap: number;
  /** Top of the line that holds chip, marks and button, and its height. */
  readonly rowTop: number;
  readonly rowHeight: number;
  /** Top of the first line of the name. */
  readonly nameTop: number;
  /** Edge of the square explode button, and its distance from the right edge. */
  readonly button: number;
  readonly buttonInset: number;
};

/** From level 3 on only the width grows smaller still. */
const SMALL = {
  fontSize: 12,
  fontWeight: 500,
  lineHeight: 16,
  radius: 6,
  inset: 10,
  padding: 8,
  gap: 8,
  rowTop: 6,
  rowHeight: 16,
  nameTop: 22,
  button: 16,
  buttonInset: 6,
} as const;

// An exploded block is as wide as one of its children and the padding: 184 = 160 + 2 × 12, 160 = 144 + 2 × 8.
const LEVELS: readonly LevelSizes[] = [
  {
    width: 272,
    fontSize: 15,
    fontWeight: 600,
    lineHeight: 20,
    radius: 12,
    inset: 16,
    padding: 16,
    gap: 16,
    rowTop: 12,
    rowHeight: 20,
    nameTop: 12,
    button: 24,
    buttonInset: 12,
  },
  {
    width: 184,
    fontSize: 13,
    fontWeight: 600,
    lineHeight: 18,
    radius: 9,
    inset: 12,
    padding: 12,
    gap: 8,
    rowTop: 8,
    rowHeight: 20,
    nameTop: 32,
    button: 20,
    buttonInset: 8,
  },
  { width: 160, ...SMALL },
  { width: 144, ...SMALL },
];

/** Sizes of the blocks of a level, which counts from 1. */
export const sizesOf = (level: number): LevelSizes =>
  LEVELS[Math.min(Math.max(level, 1), LEVELS.length) - 1] as LevelSizes;

export const GRID = 8;
/** Most lines of a name that are shown; what is left is cut with an ellipsis. */
const MAX_NAME_LINES = 4;
/** Between the macro processes: room for a flow, its arrow and its count. */
export const ROOT_GAP = 32;
/** Least space between blocks that have flows among them: room for the lines, their arrows and labels. */
export const LINK_GAP = 32;
/** Least space between blocks that people place themselves. */
export const FREE_GAP = GRID;
/** Between the layers of a `flow` container: room for the links. */
export const FLOW_GAP = 48;
/** The same where the layers are under each other: labels stand beside their lines there. */
export const DOWN_GAP = 40;
/** Least width of an exploded macro process, so that its name has room beside the marks. */
const MIN_CONTAINER_WIDTH = 400;
/** Room kept for the marks (status, counts) beside the name of an exploded macro process. */
const MARKS_WIDTH = 168;
/** Room kept in a proposal's header for its buttons, and for the words that say how many blocks wait. */
const PROPOSAL_BUTTONS_WIDTH = 240;
const PROPOSAL_COUNT_WIDTH = 128;
const WIDE_PROPOSAL_WIDTH = 512;
const NARROW_PROPOSAL_WIDTH = 256;

/** Type and line height of the notes under a name. */
export const NOTE_FONT_SIZE = 11;
export const NOTE_LINE_HEIGHT = 14;
export const MAX_NOTE_LINES = 2;

/** Height of a code chip, and the size of the mono type in it. Chips narrow their type if a code is long. */
const CHIP_HEIGHT = 20;
const CHIP_FONT_SIZE = 11;
const CHIP_PADDING = 5;

/** Room kept for the chip left of a macro process's name: what codes of the scheme take at level 1. */
export const chipReserve = (scheme: CodeScheme): number =>
  scheme === 'none' ? 0 : scheme === 'openreference' ? 20 : 30;

/** Type below this size can't be read: a longer code is shortened instead. */
const MIN_CHIP_FONT_SIZE = 6;

/** A code chip: what it shows of the code, its place and width in a box, and the size its code is set in. */
export type ChipPlace = {
  /** The code, or its beginning and its end if it is too long for the room. */
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
};

/** Room that the row of a chip keeps for the shapes of status and questions beside it. */
const MARKS_ROOM = 36;

/** The widest a chip can be at a level, in model units. */
const mostChip = (level: number, scheme: CodeScheme): number => {
  if (level <= 1) return Math.max(chipReserve(scheme), CHIP_HEIGHT);
  const { width, inset, button, buttonInset } = sizesOf(level);
  return Math.min(level === 2 ? 72 : 88, width - inset - MARKS_ROOM - button - buttonInset);
};

/**
 * Where the chip of a block with this code is drawn, in every medium. Its type shrinks if a code, such as one that moved
 * with its block, is longer than the room kept for it; a code that would be too small to read is shortened. Null for a
 * block without a code.
 */
export const chipPlace = (level: number, code: string, scheme: CodeScheme): ChipPlace | null => {
  if (code === '') return null;
  const { inset, rowTop, rowHeight } = sizesOf(level);
  const padding = level <= 2 ? CHIP_PADDING : 0;
  const tight = Math.min(2 * padding, 4);
  const most = mostChip(level, scheme);
  const leastCharacter = measure('0', 'mono-500', MIN_CHIP_FONT_SIZE);
  const text = shortCode(code, Math.floor((most - tight) / leastCharacter));
  const textWidth = measure(text, 'mono-500', CHIP_FONT_SIZE);
  const width = Math.min(Math.max(textWidth + 2 * padding, level <= 2 ? CHIP_HEIGHT : 0), most);
  const fontSize = Math.min(CHIP_FONT_SIZE, (CHIP_FONT_SIZE * (width - tight)) / textWidth);
  const height = Math.min(CHIP_HEIGHT, rowHeight);
  return { text, x: inset, y: rowTop + (rowHeight - height) / 2, width, height, fontSize };
};

/** The next multiple of the grid. */
export const onGrid = (length: number): number => Math.ceil(length / GRID) * GRID;

/** The font the names of a level are set in. */
export const nameFontOf = (level: number): FontName =>
  sizesOf(level).fontWeight === 600 ? 'sans-600' : 'sans-500';

/** Where a box's name stands, how wide its lines may be, and how high the header is for numbers of lines and notes. */
type NamePlace = {
  readonly x: number;
  readonly top: number;
  readonly maxWidth: number;
  readonly maxLines: number;
  readonly headerHeight: (lines: number, notes: number) => number;
};

/**
 * The name's place in a box of `width`.
 * @param chip room for the chip of a macro process (`chipReserve`); other levels have it above the name.
 * @param hasButton whether a proposed block or a gap has a button beside its name.
 */
export const namePlace = (
  kind: BoxKind,
  level: number,
  width: number,
  chip: number,
  hasButton = false,
): NamePlace => {
  const sizes = sizesOf(level);
  const isOpen = kind === 'container';
  if (kind === 'proposal') return proposalPlace(level, width);
  if (kind === 'proposed' || kind === 'gap' || kind === 'none') {
    const top = level <= 2 ? 12 : 8;
    return {
      x: sizes.inset,
      top,
      maxWidth: width - 2 * sizes.inset - (hasButton ? sizes.button : 0),
      maxLines: MAX_NAME_LINES,
      headerHeight: (lines, notes) =>
        onGrid(2 * top + Math.max(lines, 1) * sizes.lineHeight + notes * NOTE_LINE_HEIGHT),
    };
  }
  if (level <= 1) {
    const x = sizes.inset + (chip > 0 ? chip + 8 : 0);
    const end = sizes.buttonInset + sizes.button + 8;
    const top = sizes.nameTop;
    return {
      x,
      top,
      maxWidth: width - x - end - (isOpen ? MARKS_WIDTH : 0),
      maxLines: MAX_NAME_LINES,
      headerHeight: (lines, notes) =>
        onGrid(top + Math.max(lines, 1) * sizes.lineHeight + notes * NOTE_LINE_HEIGHT + (isOpen ? 16 : 32)),
    };
  }
  const below = isOpen ? 6 : 10;
  return {
    x: sizes.inset,
    top: sizes.nameTop,
    maxWidth: width - 2 * sizes.inset,
    maxLines: MAX_NAME_LINES,
    headerHeight: (lines, notes) =>
      onGrid(sizes.nameTop + Math.max(lines, 1) * sizes.lineHeight + notes * NOTE_LINE_HEIGHT + below),
  };
};

/** Whether a proposal has room for title, count and buttons on one line; deeper ones, and those beside others, have not. */
export const isWideProposal = (level: number, width: number): boolean =>
  level <= 2 && width >= WIDE_PROPOSAL_WIDTH;

/** A wide proposal has title, count and buttons on one line, a narrow one on three. */
const proposalPlace = (level: number, width: number): NamePlace => {
  const { inset, lineHeight } = sizesOf(level);
  return isWideProposal(level, width)
    ? {
        x: inset,
        top: 15,
        maxWidth: width - 2 * inset - PROPOSAL_BUTTONS_WIDTH - PROPOSAL_COUNT_WIDTH,
        maxLines: 2,
        headerHeight: (lines) => onGrid(30 + Math.max(lines, 1) * lineHeight),
      }
    : {
        x: inset,
        top: 10,
        maxWidth: width - 2 * inset,
        maxLines: 2,
        headerHeight: (lines) => onGrid(10 + Math.max(lines, 1) * lineHeight + 18 + 30 + 6),
      };
};

/**
 * Least width of an exploded box, so that its header has room.
 * @param isBeside whether a proposal stands beside others, and so is narrow at any level.
 */
export const minContainerWidth = (kind: BoxKind, level: number, isBeside = false): number => {
  if (kind === 'proposal') return level <= 2 && !isBeside ? WIDE_PROPOSAL_WIDTH : NARROW_PROPOSAL_WIDTH;
  return level <= 1 ? MIN_CONTAINER_WIDTH : sizesOf(level).width;
};

/** Height of the place where the first child of a block is typed, by the level the child will have. */
export const emptyHeight = (level: number): number => (level <= 1 ? 64 : level === 2 ? 48 : 40);

/** Space around the children inside a container of `level`; a proposal has that of the block it stands in. */
export const paddingOf = (kind: BoxKind, level: number): number =>
  kind === 'proposal' ? (level <= 2 ? 12 : 8) : sizesOf(level).padding;

/** Space between the boxes in a container. */
export const gapOf = (kind: BoxKind, level: number): number => (kind === 'proposal' ? 8 : sizesOf(level).gap);
