/**
 * A scene: what canvas, PDF and every other picture draw. Boxes in model units (1 unit = 1 CSS pixel at 100 %), each
 * placed relative to the box around it, so that a box that did not change keeps its reference wherever it moves.
 *
 * Colours, codes and the texts of badges are not in the scene: they are looked up when it is drawn and never change a size.
 */
export type TextLine = {
  readonly text: string;
  /** Offset of the baseline from the box's top left corner. */
  readonly x: number;
  readonly baseline: number;
};

export type BoxKind =
  /** A block drawn whole: code, name, badges. */
  | 'block'
  /** An exploded block: a header and its children inside. */
  | 'container'
  /** A proposal waiting inside an exploded block: a header and its blocks. */
  | 'proposal'
  /** A block of a proposal. */
  | 'proposed'
  /** Where an exploded block has no children yet: the place to type the first. */
  | 'empty'
  /** Where an exploded level-2 process has no block for a grouping of its macro process: a place to be filled. */
  | 'gap'
  /** Where the matrix says on purpose that a level-2 process does without a grouping. */
  | 'none';

/** Whether a box stands for no block and no proposal, but for a place where a block may come to stand. */
export const isEmptyCell = ({ kind }: Pick<SceneBox, 'kind'>): boolean =>
  kind === 'empty' || kind === 'gap' || kind === 'none';

export type Arrangement = 'row' | 'column' | 'grid' | 'columns' | 'flow' | 'free';

/** The line from one child of a container to another, where the arrangement laid it; in the coordinates of the children. */
export type Way = {
  readonly from: string;
  readonly to: string;
  readonly points: readonly [TurningPoint, ...TurningPoint[]];
};
type TurningPoint = { readonly x: number; readonly y: number };

export type SceneBox = {
  readonly kind: BoxKind;
  /**
   * The process or, for kind `proposal`, the proposal shown. For `empty`, the block or proposal to be filled; for `gap`
   * and `none`, the grouping.
   */
  readonly id: string;
  /** For `gap` and `none`: the level-2 process whose place for the grouping it is. */
  readonly variantId?: string;
  /** Level of the block: 1 for a macro process. A proposal has the level of its blocks. */
  readonly level: number;
  readonly width: number;
  readonly height: number;
  /** Height of the part above the children: the whole height of a box without any. */
  readonly headerHeight: number;
  /** Size of the name's type in units. */
  readonly fontSize: number;
  /** Weight of the name's type: the lines were measured with it. */
  readonly fontWeight: 500 | 600;
  readonly lines: readonly TextLine[];
  /** Smaller lines under the name: the artefacts of a block that realises a grouping, or what `none` means. */
  readonly notes?: readonly TextLine[];
  /** How the children are arranged; absent if there are none. `columns` is filled downwards, `grid` row by row. */
  readonly arrangement?: Arrangement;
  readonly children: readonly PlacedBox[];
  /** Lines between children that the arrangement laid; others find their way around the boxes. */
  readonly ways?: readonly Way[] | undefined;
};
/** A box with its place inside the box around it. */
export type PlacedBox = { readonly x: number; readonly y: number; readonly box: SceneBox };

export type Scene = {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
  /** As in a box: lines between the outermost blocks. */
  readonly ways?: readonly Way[] | undefined;
};
