import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { localIdentity, localPerson } from '../../electron/local-actor.ts';
import playwright from '../../playwright.config.ts';
import { strataIn } from './cli/harness.ts';
import { modelFile, tempFolder } from './engine/fixtures.ts';

/** The name of the system's user, unless that is an account that says nothing of who works there. */
const accountName = () => (userInfo().username === 'root' ? 'Unnamed' : userInfo().username);

describe('the person at this machine', () => {
  it('has the name they gave, at once and after the next start, with the same id', () => {
    const folder = tempFolder();
    const identity = localIdentity(folder);
    const { id } = identity.person();
    identity.rename('Ada');
    expect(identity.person()).toEqual({ id, name: 'Ada' });
    expect(localPerson(folder)).toEqual({ id, name: 'Ada' });
    expect(readdirSync(folder)).toEqual(['identity.json']);
  });

  it('has the name of the system’s user and an id that stays', () => {
    const folder = join(tempFolder(), 'settings', 'Strata');
    const person = localPerson(folder);
    expect(person).toEqual({ id: expect.stringMatching(/^[0-9a-f]{32}$/), name: accountName() });
    expect(localPerson(folder)).toEqual(person);
    expect(localPerson(tempFolder()).id).not.toBe(person.id);
    expect(readdirSync(folder)).toEqual(['identity.json']);
    if (process.platform !== 'win32')
      expect(statSync(join(folder, 'identity.json')).mode & 0o777).toBe(0o600);
  });

  it('goes by the name if nothing can be kept, and leaves a file alone that it can’t read', () => {
    const [folder, account, name] = [tempFolder(), userInfo().username, accountName()];
    writeFileSync(join(folder, 'identity.json'), 'not ours');
    expect(localPerson(folder)).toEqual({ id: account, name });
    expect(readdirSync(folder)).toEqual(['identity.json']);
    expect(localPerson(join(folder, 'identity.json'))).toEqual({ id: account, name });
  });

  it('is one of the run’s own in tests, which never write into the settings of who runs them', async () => {
    expect(process.env.STRATA_SETTINGS?.startsWith(join(tmpdir(), 'strata-settings-'))).toBe(true);
    const { id } = localPerson();
    expect(readFileSync(join(process.env.STRATA_SETTINGS ?? '', 'identity.json'), 'utf8')).toContain(id);
    expect(playwright.globalSetup).toBe('./test/own-settings.ts');
    const home = tempFolder();
    const env = { HOME: home, USERPROFILE: home, XDG_CONFIG_HOME: '', APPDATA: '' };
    const command = JSON.stringify({ type: 'process.create', parentId: null, name: 'Deliver' });
    const { code } = await strataIn(home)(['apply', modelFile(), '-'], `${command}\n`, env);
    expect(code).toBe(0);
    expect(readdirSync(home)).toEqual([]);
  }, 180_000);
});
