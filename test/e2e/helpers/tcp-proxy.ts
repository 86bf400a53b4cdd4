/** A network between a page and the server that it talks to, in which lines are cut, held, slow, or broken into small pieces. */
import { createServer, connect as openSocket, type Socket } from 'node:net';

type Proxy = {
  /** Breaks every line, as a restarted access point does. New ones may be opened. */
  cut(): void;
  /** Lets nothing through any more and closes nothing, as a phone that lost its Wi-Fi. New lines are taken and stay silent. */
  hold(): void;
  /** Lets everything through again. What was held is lost: its lines are cut. */
  release(): void;
  /** Breaks every line as soon as the server answers on one: what was asked was done, and nobody was told. */
  cutAtAnswer(): void;
  /** Whether an answer was cut since then. */
  hasCut(): boolean;
  close(): Promise<void>;
};

type Network = {
  /** Where it listens, and the server beyond it; the port is the same. */
  readonly host: string;
  readonly server: string;
  readonly port: number;
  /** Milliseconds that each piece is under way. */
  readonly delayMs?: number;
  /** Most bytes of a piece. */
  readonly pieceBytes?: number;
};

export const startProxy = async (network: Network): Promise<Proxy> => {
  const { host, server: beyond, port, delayMs = 0, pieceBytes = Number.POSITIVE_INFINITY } = network;
  const lines = new Set<Socket>();
  let isHeld = false;
  let isAnswerCut = false;
  let cuts = 0;

  const cut = (): void => {
    for (const line of lines) line.destroy();
  };
  const piped = (from: Socket, to: Socket, isAnswer: boolean): void => {
    lines.add(from);
    from.setNoDelay(true);
    from.on('error', () => {});
    from.on('close', () => {
      lines.delete(from);
      to.destroy();
    });
    from.on('data', (bytes) => {
      if (isHeld) return;
      if (isAnswer && isAnswerCut) {
        isAnswerCut = false;
        cuts += 1;
        cut();
        return;
      }
      // Timers of equal length fire in the order in which they were set.
      if (delayMs > 0) setTimeout(() => passOn(bytes, to), delayMs);
      else passOn(bytes, to);
    });
  };
  const passOn = (bytes: Buffer, to: Socket): void => {
    if (isHeld || to.destroyed) return;
    for (let at = 0; at < bytes.length; at += pieceBytes) to.write(bytes.subarray(at, at + pieceBytes));
  };

  const listener = createServer((near) => {
    const far = openSocket(port, beyond);
    piped(near, far, false);
    piped(far, near, true);
  });
  await new Promise<void>((resolve, reject) => {
    listener.once('error', reject);
    listener.listen(port, host, resolve);
  });
  return {
    cut,
    hold: () => {
      isHeld = true;
    },
    release: () => {
      isHeld = false;
      cut();
    },
    cutAtAnswer: () => {
      isAnswerCut = true;
      cuts = 0;
    },
    hasCut: () => cuts > 0,
    close: async () => {
      cut();
      await new Promise<void>((resolve) => listener.close(() => resolve()));
    },
  };
};
