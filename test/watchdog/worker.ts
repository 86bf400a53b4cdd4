/** The worker's side of the watchdog: which test has begun, on the disk before its first line runs. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach } from 'vitest';
import { NOTES_FOLDER } from './notes.ts';

const folder = process.env[NOTES_FOLDER];
if (folder !== undefined) {
  const note = join(folder, String(process.pid));
  beforeEach(({ task }) => writeFileSync(note, `${task.file.name} > ${task.fullTestName ?? task.name}`));
  afterAll(() => rmSync(note, { force: true }));
}
