/**
 * The plan of a book: one pure function from a model, a view and the parts that are wanted to sections with links. Which places
 * there are is settled before anything links to them, so that no link leads to a page that was left out.
 */
import type { Model } from '../model/model.ts';
import { ancestorsOf } from '../model/queries/ancestors.ts';
import type { View } from '../scene/view.ts';
import { locale as currentLocale } from '../words/locale.ts';
import { type Message, say } from '../words/messages.ts';
import { type Chosen, chosenIn, eachChosen, targetsOf } from './chosen.ts';
import type { Book, Content, Entry, Line, OutlineItem, Section } from './content.ts';
import { controlContent, type Freeze } from './front/control.ts';
import { coverOf } from './front/cover.ts';
import { guideContent } from './front/guide.ts';
import { houseOf } from './front/house.ts';
import { funnelContent } from './funnel.ts';
import { indexContent } from './lists/block-index.ts';
import { findingsContent } from './lists/findings.ts';
import { glossaryContent } from './lists/glossary.ts';
import { matrixContent } from './lists/matrix.ts';
import { systemsContent } from './lists/systems.ts';
import { decisionsContent } from './lists/topics.ts';
import { casesContent } from './lists/use-cases.ts';
import { BOOK_PARTS, type BookPart } from './parts.ts';
import { referenceContent } from './reference.ts';
import { calledIn, type Told } from './told.ts';
import { words } from './words.ts';

type BookOptions = {
  /** What of the model it is about, and which blocks have pages. */
  readonly view: View;
  /** All if left out. */
  readonly parts?: readonly BookPart[] | undefined;
  /** Whether only blocks with a definition have a page or entry of reference. */
  readonly onlyDefined?: boolean | undefined;
  readonly locale?: string | undefined;
};

type Facts = {
  /** ISO 8601 instant that the book is dated with. */
  readonly at: string;
  /** The codes that were frozen, oldest first. */
  readonly freezes?: readonly Freeze[] | undefined;
};

/** Makes a book. The same model, options and facts give the same book. */
export const bookOf = (model: Model, options: BookOptions, { at, freezes = [] }: Facts): Book => {
  const parts = new Set(options.parts ?? BOOK_PARTS);
  const tree = chosenIn(model, options.view);
  const rootId = tree.length === 1 && options.view.rootId !== null ? (tree[0]?.block.id ?? null) : null;
  const locale = options.locale ?? currentLocale();
  const told: Told = { model, locale, targets: targetsOf(tree, parts, options.onlyDefined === true) };
  const house = houseOf(model, at, locale);
  const ids = new Set(eachChosen(tree).map(({ block }) => block.id));
  const hasContents = parts.has('contents');
  const part = (name: BookPart, title: Message, content: () => readonly Content[]): Section[] => {
    const made = parts.has(name) ? content() : [];
    if (made.length === 0) return [];
    return [
      {
        ...{ kind: 'text', anchor: partAnchor(name), title: say(title), path: [say(title)] },
        ...{ around: hasContents ? [contentsLine()] : [], content: made },
      },
    ];
  };
  const before = [
    ...part('control', words.control, () => controlContent(told, house, freezes)),
    ...part('guide', words.guide, () => guideContent(told)),
    ...(parts.has('map') && rootId === null && tree.length > 0 ? [mapSection(told, tree, hasContents)] : []),
  ];
  const blocks = tree.flatMap((node) => blockSections(told, node, options.onlyDefined === true, hasContents));
  const after = [
    ...part('matrix', words.matrix, () => matrixContent(told, tree)),
    ...part('cases', words.useCases, () => casesContent(told)),
    ...part('glossary', words.glossary, () => glossaryContent(told)),
    ...part('systems', words.systems, () => systemsContent(told, tree)),
    ...part('decisions', words.decisionsAndQuestions, () =>
      decisionsContent(told, ({ processId }) => (processId === null ? rootId === null : ids.has(processId))),
    ),
    ...part('funnel', words.funnel, () => funnelContent(told, (id) => ids.has(id))),
    ...part('findings', words.findings, () => findingsContent(told, tree, rootId === null)),
    ...part('index', words.index, () => indexContent(told, tree)),
  ];
  const items = (sections: readonly Section[]): OutlineItem[] =>
    sections.map(({ title, anchor }) => ({ title, to: anchor, children: [] }));
  const outline = [...items(before), ...tree.flatMap((node) => outlineOf(told, node)), ...items(after)];
  const pages = new Set([...before, ...blocks, ...after].map(({ anchor }) => anchor));
  const contents: Section[] = hasContents
    ? [
        {
          ...{ kind: 'text', anchor: partAnchor('contents'), title: say(words.contents), around: [] },
          ...{
            path: [say(words.contents)],
            content: [{ kind: 'contents', entries: entriesOf(outline, pages) }],
          },
        },
      ]
    : [];
  const cover: Section[] = parts.has('cover')
    ? [
        {
          ...{ kind: 'cover', anchor: partAnchor('cover'), title: house.title, path: [], around: [] },
          cover: coverOf(told, house, rootId),
        },
      ]
    : [];
  const control = before.filter(({ anchor }) => anchor === partAnchor('control'));
  const rest = before.filter(({ anchor }) => anchor !== partAnchor('control'));
  return {
    house,
    sections: [...cover, ...control, ...contents, ...rest, ...blocks, ...after],
    outline: [...items(cover), ...items(contents), ...outline],
    targets: told.targets,
  };
};

const partAnchor = (name: BookPart): string => `part ${name}`;

const contentsLine = (): Line => ({ text: say(words.contents), to: partAnchor('contents') });

/** The macro processes with what is directly inside them. */
const mapSection = (told: Told, tree: readonly Chosen[], hasContents: boolean): Section => ({
  ...{ kind: 'diagram', anchor: partAnchor('map'), title: say(words.map), path: [say(words.map)] },
  around: hasContents ? [contentsLine()] : [],
  diagram: {
    rootId: null,
    exploded: new Set(tree.filter(({ isExploded }) => isExploded).map(({ block }) => block.id)),
    fewer: new Set<string>(),
    alternative: say(words.mapAlternative, { blocks: namesOf(told, tree) }),
  },
  content: [],
});

const namesOf = ({ model }: Told, nodes: readonly Chosen[]): string =>
  nodes.map(({ block }) => calledIn(model, block.id)).join(', ') || say(words.nothing);

/** The diagram and the reference of a block, then those of what is inside it. */
const blockSections = (told: Told, node: Chosen, onlyDefined: boolean, hasContents: boolean): Section[] => {
  const { block, isExploded, children } = node;
  const target = told.targets.get(block.id);
  const title = calledIn(told.model, block.id);
  const path = [...ancestorsOf(told.model, block.id).map(({ id }) => calledIn(told.model, id)), title];
  const around = [...waysAround(told, node), ...(hasContents ? [contentsLine()] : [])];
  const other = (to: string | undefined, word: Message): Line[] =>
    to === undefined ? [] : [{ text: say(word), to }];
  const sections: Section[] = [];
  if (target?.diagram !== undefined)
    sections.push({
      ...{ kind: 'diagram', anchor: target.diagram, title, path, content: [] },
      around: [...other(target.reference, words.toReference), ...around],
      diagram: {
        rootId: block.id,
        exploded: new Set([block.id]),
        alternative: say(words.diagramAlternative, { block: title, blocks: namesOf(told, children) }),
      },
    });
  // Other blocks have their entry on the page of their parent.
  if (target?.reference !== undefined && (isExploded || node.parent === null))
    sections.push({
      ...{ kind: 'text', anchor: target.reference, title, path },
      around: [...other(target.diagram, words.toDiagram), ...around],
      content: referenceContent(told, node, onlyDefined),
    });
  return [...sections, ...children.flatMap((child) => blockSections(told, child, onlyDefined, hasContents))];
};

/** Links from a page up, and to the blocks before and after it among its siblings. */
const waysAround = (told: Told, { block, parent }: Chosen): Line[] => {
  if (parent === null) return [];
  const siblings = parent.children;
  const at = siblings.findIndex((sibling) => sibling.block.id === block.id);
  const way = (node: Chosen | undefined, word: Message): Line[] => {
    const target = node && told.targets.get(node.block.id);
    const to = target?.diagram ?? target?.reference;
    return node && to !== undefined
      ? [{ text: say(word, { block: calledIn(told.model, node.block.id) }), to }]
      : [];
  };
  return [
    ...way(parent, words.wayUp),
    ...way(siblings[at - 1], words.wayBack),
    ...way(siblings[at + 1], words.wayOn),
  ];
};

/** The blocks of the book as a tree, each with its first page; those without a place are left out, not what is inside. */
const outlineOf = (told: Told, { block, children }: Chosen): OutlineItem[] => {
  const target = told.targets.get(block.id);
  const to = target?.diagram ?? target?.reference;
  const inside = children.flatMap((child) => outlineOf(told, child));
  return to === undefined ? inside : [{ title: calledIn(told.model, block.id), to, children: inside }];
};

/** The lines of the contents: all that begins a page, and what has something inside. */
const entriesOf = (items: readonly OutlineItem[], pages: ReadonlySet<string>, depth = 0): Entry[] =>
  items.flatMap(({ title, to, children }) => [
    ...(pages.has(to) || children.length > 0 ? [{ text: title, to, depth }] : []),
    ...entriesOf(children, pages, depth + 1),
  ]);
