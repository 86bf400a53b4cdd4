/** The blocks of a book, and the sections where each of them is found. */
import { shownValue } from '../model/fields/typed.ts';
import { childrenOf, type Model, rowsReferringTo } from '../model/model.ts';
import { levelOf } from '../model/queries/ancestors.ts';
import { fieldsShownIn, type Process } from '../model/records.ts';
import { hasInside } from '../scene/levels.ts';
import type { View } from '../scene/view.ts';
import type { Target } from './content.ts';
import type { BookPart } from './parts.ts';

/** A block of the book with those inside it. */
export type Chosen = {
  readonly block: Process;
  /** 1 for a macro process. */
  readonly level: number;
  readonly parent: Chosen | null;
  /** Whether what is inside it is shown: it has a picture and a page of its own. */
  readonly isExploded: boolean;
  readonly children: readonly Chosen[];
};

/**
 * The blocks that a view shows, as a tree: the block drilled into or the macro processes, and what is inside those that are
 * exploded. Blocks of proposals are none of them.
 */
export const chosenIn = (model: Model, { rootId, exploded }: View): readonly Chosen[] => {
  const root = rootId === null ? undefined : model.rows.process.get(rootId);
  const chosen = (block: Process, parent: Chosen | null, level: number): Chosen => {
    const isExploded = (block === root || exploded.has(block.id)) && hasInside(model, block.id);
    const children: Chosen[] = [];
    const node: Chosen = { block, level, parent, isExploded, children };
    if (isExploded)
      for (const child of childrenOf(model, block.id)) children.push(chosen(child, node, level + 1));
    return node;
  };
  if (root) return [chosen(root, null, levelOf(model, root.id))];
  return childrenOf(model, null).map((block) => chosen(block, null, 1));
};

/** Every block of the tree, each before what is inside it. */
export const eachChosen = (tree: readonly Chosen[]): Chosen[] =>
  tree.flatMap((node) => [node, ...eachChosen(node.children)]);

/** Whether a block has more than its name, owner and status, which the table of its parent shows. */
export const hasMore = (model: Model, block: Process): boolean =>
  block.definition.trim() !== '' ||
  OTHER_FIELDS.some((field) => shownValue(block[field]) !== '') ||
  ATTACHED.some(([table, field]) => rowsReferringTo(model, table, field as never, block.id).length > 0);

const OTHER_FIELDS = fieldsShownIn('process', 'reference').filter((field) => field !== 'owner');

const ATTACHED = [
  ['element', 'processId'],
  ['element', 'linkedProcessId'],
  ['flow', 'sourceId'],
  ['flow', 'targetId'],
  ['thread', 'processId'],
  ['proposal', 'processId'],
  ['step', 'processId'],
] as const;

const diagramAnchor = (id: string): string => `diagram ${id}`;
export const referenceAnchor = (id: string): string => `block ${id}`;

/**
 * The link targets of each block, by its id: an exploded block has a diagram and a page, another an entry on its parent’s page or at
 * least a row in the table there. A block without any of these is no target.
 * @param onlyDefined whether blocks without a definition have no page or entry of their own.
 */
export const targetsOf = (
  tree: readonly Chosen[],
  parts: ReadonlySet<BookPart>,
  onlyDefined: boolean,
): Map<string, Target> => {
  const targets = new Map<string, Target>();
  for (const { block, isExploded, parent } of eachChosen(tree)) {
    const hasPage = !onlyDefined || block.definition.trim() !== '';
    // A row is on the page of the parent, so the parent must have one.
    const parentHasPage = parent !== null && targets.get(parent.block.id)?.reference !== undefined;
    const isReferred = parts.has('reference') && (isExploded ? hasPage : parentHasPage || parent === null);
    const target: Target = {
      ...(isExploded && parts.has('diagrams') && { diagram: diagramAnchor(block.id) }),
      ...(isReferred && { reference: referenceAnchor(block.id) }),
    };
    if (target.diagram !== undefined || target.reference !== undefined) targets.set(block.id, target);
  }
  return targets;
};
