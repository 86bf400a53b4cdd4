import { connect, type NetConnectOpts } from 'node:net';
import { isAbsolute, join } from 'node:path';

const LIMIT_MS = 500;

/** Whether a window can be shown: on Linux, whether a display's socket answers. Windows and macOS have a display. */
export const hasDisplay = async (env: NodeJS.ProcessEnv = process.env): Promise<boolean> => {
  if (process.platform !== 'linux') return true;
  for (const socket of displaySockets(env)) {
    if (await answers(socket)) return true;
  }
  return false;
};

/** The sockets that WAYLAND_DISPLAY (`wayland-0` or a path) and DISPLAY (`:0`, `host:10.0`) name. */
export const displaySockets = (env: NodeJS.ProcessEnv): NetConnectOpts[] => {
  const { WAYLAND_DISPLAY: wayland, XDG_RUNTIME_DIR: runtimeFolder, DISPLAY: x11 } = env;
  const sockets: NetConnectOpts[] = [];
  if (wayland && (isAbsolute(wayland) || runtimeFolder)) {
    sockets.push({ path: isAbsolute(wayland) ? wayland : join(runtimeFolder ?? '', wayland) });
  }
  const named = /^(?:unix\/?)?([^:]*):(\d+)(?:\.\d+)?$/.exec(x11 ?? '');
  if (named !== null) {
    const [, host = '', display = '0'] = named;
    // X11 over the network listens on 6000 and up.
    if (host !== '') sockets.push({ host, port: 6000 + Number(display) });
    else sockets.push({ path: `/tmp/.X11-unix/X${display}` }, { path: `\0/tmp/.X11-unix/X${display}` });
  }
  return sockets;
};

const answers = (options: NetConnectOpts): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(options);
    const finish = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(LIMIT_MS, () => finish(false));
    socket.once('connect', () => finish(true));
    socket.once('error', () => finish(false));
  });
