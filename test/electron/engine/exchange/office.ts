/** LibreOffice as a second reader of exported Office files. It accepts more than Microsoft's programs do, so it is no proof for them. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findOffice, type OfficePart } from '../../../../scripts/programs/office.ts';

export const hasOffice = (part: OfficePart): boolean => findOffice(part) !== null;

/**
 * Opens a file in LibreOffice and saves it in another format.
 * @param ending of the file: `xlsx`
 * @param filter the format to save it in, as `--convert-to` takes it: `fodp`, `pdf`, `csv:…`
 * @returns the files that were written, by name. Throws where LibreOffice can't read it.
 */
export const savedByOffice = (
  part: OfficePart,
  bytes: Uint8Array,
  ending: string,
  filter: string,
): Readonly<Record<string, Buffer>> => {
  const folder = mkdtempSync(join(tmpdir(), 'strata-office-'));
  try {
    const source = join(folder, `file.${ending}`);
    const target = join(folder, 'out');
    writeFileSync(source, bytes);
    // A profile of its own: two runs that share one refuse to start.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const args = [profile, '--headless', '--convert-to', filter, '--outdir', target, source];
    execFileSync(findOffice(part) ?? '', args, { stdio: 'ignore', timeout: 240_000 });
    return Object.fromEntries(readdirSync(target).map((name) => [name, readFileSync(join(target, name))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
