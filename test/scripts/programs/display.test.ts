import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { displaySockets, hasDisplay } from '../../../scripts/programs/display.ts';

describe('the sockets of a display', () => {
  it.each([
    [{ DISPLAY: ':7' }, [{ path: '/tmp/.X11-unix/X7' }, { path: '\0/tmp/.X11-unix/X7' }]],
    [{ DISPLAY: 'office:10.0' }, [{ host: 'office', port: 6010 }]],
    [{ WAYLAND_DISPLAY: 'wayland-0', XDG_RUNTIME_DIR: '/run/user/1' }, [{ path: '/run/user/1/wayland-0' }]],
    [{ WAYLAND_DISPLAY: 'wayland-0' }, []],
    [{ DISPLAY: 'nonsense' }, []],
    [{}, []],
  ])('of %j are %j', (env, sockets) => {
    expect(displaySockets(env)).toEqual(sockets);
  });
});

describe.runIf(process.platform === 'linux')('whether there is a display', () => {
  it('is so if its socket answers, and not if it only has a name', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'strata-display-'));
    const path = join(folder, 'wayland-0');
    expect(await hasDisplay({ WAYLAND_DISPLAY: path })).toBe(false);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(path, resolve));
    expect(await hasDisplay({ WAYLAND_DISPLAY: path })).toBe(true);
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true });
  });
});
