import { randomBytes } from 'node:crypto';
import { errorOf } from '../../../shared/api/contract.ts';
import { say } from '../../../shared/words/messages.ts';
import { restorePointData, restorePointsOf } from '../../engine/restore/restore-points.ts';
import { defineCliCommand, print, usageError } from '../command.ts';
import { words as errors } from '../errors/words.ts';
import { words as help } from '../help/words.ts';
import { assertNewModelName, makeModelFile, withModelFile } from '../io/model-file.ts';
import { pathOf } from '../io/places.ts';
import { words } from '../words.ts';

export const restorePointsCommand = defineCliCommand({
  summary: help.restorePoints,
  arguments: [{ name: 'FILE', about: help.restoreFile }],
  options: {
    json: { type: 'boolean', default: false, about: help.json },
    restore: { type: 'string', value: 'ID', about: help.restore },
    to: { type: 'string', value: 'OUT', about: help.to },
  },
  notes: help.restoreNotes,
  run: async ([file = ''], { json, restore, to }) => {
    const path = pathOf(file);
    if (restore === undefined && to !== undefined) throw usageError(errors.toNeedsRestore);
    if (restore === undefined) {
      const points = restorePointsOf(path);
      const lines = points
        .map(({ id, at, bytes }) => `${say(words.restorePoint, { at, bytes, point: id })}\n`)
        .join('');
      await print(json ? `${JSON.stringify(points, null, 2)}\n` : lines || `${say(words.noRestorePoints)}\n`);
      return 0;
    }
    if (to !== undefined) {
      assertNewModelName(to);
      makeModelFile(to, restorePointData(path, restore));
      return 0;
    }
    return withModelFile(file, async ({ request }) => {
      const seed = randomBytes(16).toString('hex');
      const result = await request('document.useRestorePoint', { id: restore, seed });
      if (!result.ok) throw errorOf(result);
      await print(`${result.label}\n`);
      return 0;
    });
  },
});
