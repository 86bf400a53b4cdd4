/** The systems in a book. */
import { systemsUsedBy } from '../../model/queries/dictionary/dictionary.ts';
import { plain } from '../../scene/text/text.ts';
import { say } from '../../words/messages.ts';
import { type Chosen, eachChosen } from '../chosen.ts';
import type { Content } from '../content.ts';
import { blockLine, type Told } from '../told.ts';
import { words } from './words.ts';

/** Every system with the blocks of the book that use it. */
export const systemsContent = (told: Told, tree: readonly Chosen[]): Content[] => {
  const blockIds = eachChosen(tree).map(({ block }) => block.id);
  const systems = systemsUsedBy(told.model, blockIds);
  if (systems.length === 0) return [];
  return [
    {
      kind: 'table',
      head: [say(words.system), say(words.usedIn)],
      rows: systems.map(({ name, processIds }) => ({
        cells: [[{ text: plain(name), tone: 'strong' }], [...processIds].map((id) => blockLine(told, id))],
      })),
    },
  ];
};
