/** The systems in a book. */
import { rowsReferringTo } from '../../model/model.ts';
import { nameKey } from '../../words/fold.ts';
import { compareTexts } from '../../words/format.ts';
import { say } from '../../words/messages.ts';
import { type Chosen, eachChosen } from '../chosen.ts';
import type { Content, Line } from '../content.ts';
import { blockLine, inLine, type Told } from '../told.ts';
import { words } from './words.ts';

/** Every system with the blocks that use it, whatever the case in which its name was typed. */
export const systemsContent = (told: Told, tree: readonly Chosen[]): Content[] => {
  const { model } = told;
  const systems = new Map<string, { readonly name: string; readonly users: Line[] }>();
  for (const { block } of eachChosen(tree))
    for (const { kind, text } of rowsReferringTo(model, 'element', 'processId', block.id)) {
      if (kind !== 'system') continue;
      const name = inLine(model, text);
      const system = systems.get(nameKey(name)) ?? { name, users: [] };
      systems.set(nameKey(name), system);
      system.users.push(blockLine(told, block.id));
    }
  if (systems.size === 0) return [];
  const rows = [...systems.values()].sort((a, b) => compareTexts(a.name, b.name));
  return [
    {
      kind: 'table',
      head: [say(words.system), say(words.usedIn)],
      rows: rows.map(({ name, users }) => ({ cells: [[{ text: name, tone: 'strong' }], users] })),
    },
  ];
};
