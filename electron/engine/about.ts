/** What a list shows of a model beside its file: name, size, what it is grouped by, and a small picture. */
import type { LibraryEntry } from '../../shared/api/library-entry.ts';
import { childrenOf, eachReferrer, type Model, settingsOf } from '../../shared/model/model.ts';
import type { ModelRecord, Process } from '../../shared/model/records.ts';
import { thumbnailOf } from '../../shared/scene/thumbnail.ts';

export type About = Pick<
  LibraryEntry,
  'name' | 'processes' | 'tags' | 'template' | 'definition' | 'thumbnail'
>;

/** Length of a definition in a list, in UTF-16 units. */
const MAX_DEFINITION = 300;

/** @param childrenOf see `thumbnailOf`. */
export const aboutOf = (
  settings: ModelRecord,
  processes: number,
  children: Parameters<typeof thumbnailOf>[1],
): About => {
  const { name, tags, template, definition } = settings;
  const thumbnail = thumbnailOf(settings, children);
  return {
    name,
    processes,
    ...(tags !== '' && { tags }),
    ...(template && { template }),
    ...(definition !== '' && { definition: definition.slice(0, MAX_DEFINITION) }),
    ...(thumbnail && { thumbnail }),
  };
};

/** What is shown of a model in memory. */
export const aboutModel = (model: Model): About => {
  const { process } = model.rows;
  // What stands in proposals, beside the tree, is little.
  let aside = 0;
  const countWithin = (id: string): void => {
    aside++;
    eachReferrer(model, 'process', 'parentId', id, countWithin);
  };
  for (const { id, proposalId } of process.values()) if (proposalId !== null) countWithin(id);
  return aboutOf(settingsOf(model), process.size - aside, (parentIds, limit) =>
    firstChildren(model, parentIds, limit),
  );
};

const firstChildren = (model: Model, parentIds: readonly string[] | null, limit: number): Process[] => {
  const children: Process[] = [];
  for (const parentId of parentIds ?? [null]) {
    children.push(...childrenOf(model, parentId).slice(0, limit - children.length));
    if (children.length >= limit) break;
  }
  return children;
};
