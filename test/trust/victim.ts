/**
 * A process to be killed: opens a model and edits it until told otherwise, printing the number of each change once it's
 * acknowledged. `node victim.ts FILE MODE SEED COUNT`: `edit` goes on without a pause, `checkpoint` lets the log be moved into the
 * file every few changes, `heavy` makes changes of many records. After COUNT changes it closes the model and prints `closed`.
 */
import { writeSync } from 'node:fs';
import { documentIn } from '../../electron/engine/document/document.ts';
import { openStore } from '../../electron/engine/store/store.ts';
import { commandsFrom } from './commands.ts';

const [path = '', mode = 'edit', seed = '1', count = '1000'] = process.argv.slice(2);
const say = (text: string) => writeSync(1, `${text}\n`);
const store = openStore(path);
const document = documentIn(store);
const next = commandsFrom(Number(seed), mode === 'heavy');
const by = { actorId: 'trust', actor: 'Trust' };
say('open');
for (let made = 0; made < Number(count); made++) {
  const command = next(document.model);
  const seedOfCommand = `trust ${seed} command ${made} of the victim`;
  const result =
    command === 'undo'
      ? document.undo({ ...by, seed: seedOfCommand })
      : document.apply(command, { ...by, seed: seedOfCommand });
  if (result.ok) say(String(result.seq));
  // What an idle moment does, without waiting for one.
  if (mode === 'checkpoint' && made % 3 === 2) store.checkpoint();
}
document.close();
say('closed');
