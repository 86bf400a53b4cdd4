/** What a container whose inside is left out says of it: how many children it has and, where there is room, their names. */
import type { Rect } from '../../../shared/scene/query.ts';
import type { SceneBox } from '../../../shared/scene/scene.ts';
import { say } from '../../../shared/words/messages.ts';
import { words } from '../words.ts';
import { createCache } from './cache.ts';
import type { SetName } from './paint-names.ts';
import { fontOf } from './painted-type.ts';
import { shortened } from './short-name.ts';

/** More names than these are counted, not listed: the cost of a frame is bounded by them. */
const MAX_LISTED = 12;
/** Type of a list, at most; it is never larger than the name above it. */
const LIST_PX = 10;
const LINE_SHARE = 1.4;
/** Narrower lists would be beginnings of words. */
const MIN_WIDTH = 100;
/** Between the name and the list, and below the list, where the shape of the status stands. */
const GAP = 4;
const BELOW = 14;

const moreInWords = createCache<number, string>(1000);

type Contents = {
  readonly count: number;
  /** The first children, as many as may be listed. */
  readonly first: readonly SceneBox[];
};

const known = new WeakMap<SceneBox, Contents>();

/** The children of a container: blocks, not the proposals and empty places beside them. Looks at them once per box. */
export const contentsOf = (box: SceneBox): Contents => {
  let contents = known.get(box);
  if (contents === undefined) {
    const blocks = box.children.filter(({ box: { kind } }) => BLOCK_KINDS.has(kind));
    contents = { count: blocks.length, first: blocks.slice(0, MAX_LISTED).map((child) => child.box) };
    known.set(box, contents);
  }
  return contents;
};
const BLOCK_KINDS: ReadonlySet<SceneBox['kind']> = new Set(['block', 'container', 'proposed']);

/** How many names are listed on so many lines, and how many more there are, which the last line then says. */
export const listedIn = (
  count: number,
  lines: number,
): { readonly listed: number; readonly more: number } => {
  const fits = Math.min(lines, MAX_LISTED);
  if (count <= fits) return { listed: count, more: 0 };
  const listed = Math.max(0, fits - 1);
  return { listed, more: count - listed };
};

/** Lists the names of the children below the name of their container, all or none of them and how many more there are. */
export const paintContents = (
  context: CanvasRenderingContext2D,
  { count, first }: Contents,
  nameOf: (box: SceneBox) => string,
  { rect, name, colour }: { readonly rect: Rect; readonly name: SetName; readonly colour: string },
): void => {
  const size = Math.min(LIST_PX, name.size);
  const step = Math.ceil(size * LINE_SHARE);
  const top = name.y + name.height + GAP;
  const lines = Math.floor((rect.y + rect.height - BELOW - top) / step);
  const { listed, more } = listedIn(count, lines);
  if (rect.width < MIN_WIDTH || listed < 2) return;
  const font = fontOf(400, size);
  const room = rect.width - 2 * (name.x - rect.x);
  const texts = first.slice(0, listed).map(nameOf);
  if (more > 0) texts.push(moreInWords(more, () => say(words.more, { count: more })));
  const short = texts.map((text) => shortened(context, font, text, room).lines[0] ?? '');
  context.font = font;
  context.fillStyle = colour;
  context.textBaseline = 'middle';
  for (const [i, text] of short.entries()) context.fillText(text, name.x, top + (i + 0.5) * step);
};
