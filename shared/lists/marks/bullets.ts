/** Bullets and boxes in front of the lines of a list. */

/** Signs that are a bullet if a space follows. Symbol fonts have theirs in the private use area. */
const SIGNS =
  '-*+•‣⁃◦○●◉◎▪▫■□▢–—―‐‑−·∙⋅⦁⦿◆◇◈◊❖✦✧★☆✓✔✗✘☐☑☒✅❌➔➜➝➞➢➣➤➡→⇒⟶▶►▸▹▷△▲▼▽»”↳↪└※＊－・･ㆍㅇ❍❑❒➥➧♦♠♣🔹🔸🔷🔶🔺🔻👉📌⚫⚪🔴🟠🟡🟢🔵🟣🟤⬛⬜🟥🟧🟨🟩🟦🟪🟫◽◾\\uf000-\\uf0ff';
/** Of these, the ones that need no space: no name starts with them. */
const TIGHT = '※•‣⁃◦○●◉◎▪▫■□▢◆◇◈❖➢➣➤▶►▸✓✔☐☑☒・･\\uf000-\\uf0ff';
/** What chats write for such signs in copied text. */
const SHORTCODES =
  'x|(?:white|heavy)_check_mark|ballot_box_with_check|white_square_button|black_square_button|(?:large|small)_(?:blue|orange|red|green|yellow|purple|brown)_(?:circle|square|diamond)|(?:red|black|white|radio)_(?:circle|button)|(?:black|white)_(?:small|medium|large|medium_small)_square|arrow_(?:right|forward)|point_right|pushpin';
/** Letters that word processors write for a sign of a symbol font, with a tab or several spaces after them. */
const LETTERS = 'o§üØvqnulwÞ';
/** Dashes that no word begins with; in front of a figure they may be a minus. */
const DASHES = '–—―－ー';

/** White space and direction marks, which right-to-left lists have in front. */
const BEFORE = '[\\s\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]*';
const BULLET = new RegExp(
  `^${BEFORE}(?:([${SIGNS}])[\\ufe0e\\ufe0f]?(?:\\s+|$)|([${LETTERS}])(?:\\t|[ \\u00a0]{2,}|\\u00a0)\\s*|([${TIGHT}]|[${DASHES}](?=\\p{L}))(?!\\3)(?=\\S)|([-=]{1,2}>|:(?:${SHORTCODES}):)\\s+)`,
  'u',
);
/** `[ ]`, `[x]`: a task, after a bullet, a number or by itself. */
const TASK = /^\s*\[(?:[ xX✓✔✗✘-]|\u00a0)?\]\s+/;
/** Further states that outliners have; only after a bullet. */
const OTHER_TASK = /^\s*\[[/<>!?*"+~]?\]\s+/;

type Bulleted = {
  /** The sign as it was written; empty if there is none. Ticked and open boxes count as one sign. */
  readonly bullet: string;
  readonly rest: string;
};

/** A line's bullet, and the text after it, which may be empty: nobody names a block “-”. */
export const takeBullet = (line: string): Bulleted => {
  const found = BULLET.exec(line);
  const sign = found?.[1] ?? found?.[2] ?? found?.[3] ?? found?.[4] ?? '';
  const rest = found ? line.slice(found[0].length) : line;
  const name = withoutTask(sign === '' ? rest : rest.replace(OTHER_TASK, ''));
  if (name === rest) return { bullet: plainSign(sign), rest };
  return { bullet: sign === '' ? '☐' : sign, rest: name };
};

/** A text without the box of a task in front of it. */
export const withoutTask = (text: string): string => text.replace(TASK, '');

/** Boxes, ticks and lights say how far something is, not how deep. */
const plainSign = (sign: string): string =>
  BOXES.includes(sign) || sign.startsWith(':') ? '☐' : LIGHTS.includes(sign) ? '●' : sign;
const BOXES = ['☐', '☑', '☒', '✓', '✔', '✗', '✘', '✅', '❌'];
const LIGHTS = [...'⚫⚪🔴🟠🟡🟢🔵🟣🟤⬛⬜🟥🟧🟨🟩🟦🟪🟫'];

/** Whether a cell of a table is nothing but a bullet. */
export const isBulletCell = (cell: string): boolean =>
  new RegExp(`^[${SIGNS}${LETTERS}]$`, 'u').test(cell.trim());
