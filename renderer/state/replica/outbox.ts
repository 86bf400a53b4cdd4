/**
 * What a window has asked of the engine and got no answer to yet. It is sent one after another, so that a command never
 * arrives before the one it builds on; a request stays, and is sent again under the same seed, until the engine has
 * answered it: the engine carries each seed out once.
 */
import { type Connection, UserError } from '../../../shared/api/contract.ts';
import type { ApplyResult } from '../../../shared/api/results.ts';
import type { Command } from '../../../shared/model/apply.ts';
import { say } from '../../../shared/words/messages.ts';
import { words } from '../words.ts';

/** `at` is when it was asked, as an ISO instant. */
type Asked = { readonly seed: string; readonly at: string };
export type Unsent = Asked &
  (
    | { readonly kind: 'apply'; readonly command: Command }
    /** `part` is the number of a change of which only what can be undone is undone. */
    | { readonly kind: 'undo' | 'redo'; readonly part?: number | undefined }
    | { readonly kind: 'restore'; readonly seq: number }
    /** `id` is that of the restore point. */
    | { readonly kind: 'useRestorePoint'; readonly id: string }
  );

/** Why what is sent can't be saved: for the time being or, if it is lasting, until the model is opened again. */
export type Trouble = { readonly code: string; readonly message: string; readonly isLasting?: true };

type OutboxEvents = {
  answered(request: Unsent, result: ApplyResult): void;
  /** It failed for good: sending it again would end in the same way. */
  failed(request: Unsent, error: unknown): void;
  /**
   * What keeps all requests from being sent; null once they can be sent again. The outbox retries by itself, unless the
   * trouble is lasting: then it sends nothing more.
   */
  trouble(trouble: Trouble | null): void;
  /** Calls `act` later: the longer, the more attempts have failed. */
  later(attempt: number, act: () => void): void;
};

type Outbox = {
  readonly unsent: readonly Unsent[];
  add(request: Unsent): void;
  /** Goes on after the connection was lost. */
  resume(): void;
  /** Sends everything at once, for a page that is about to go and will hear no answer. */
  flush(): void;
  /** Sends nothing more; what is unsent stays known. */
  stop(): void;
};

/** Failures which may pass: of the file or its disk, and of a room that was sent too much at once. */
const PASSING: ReadonlySet<string> = new Set([
  ...['busy', 'disk-full', 'disk-error', 'slow-down'],
  // The engine was started again, and this window is about to open the model there.
  'not-open',
]);

/** Failures that a person has to fix: another try would fail, too. */
const LASTING: ReadonlySet<string> = new Set(['read-only', 'no-access', 'cannot-write']);

export const outboxTo = (connection: Connection, file: string, events: OutboxEvents): Outbox => {
  let unsent: Unsent[] = [];
  let isRunning = false;
  let isStopped = false;
  let attempts = 0;

  const call = (request: Unsent): Promise<ApplyResult> => {
    const { seed } = request;
    if (request.kind === 'apply')
      return connection.request('document.apply', { file, seed, command: request.command });
    if (request.kind === 'restore')
      return connection.request('document.restore', { file, seed, seq: request.seq });
    if (request.kind === 'useRestorePoint')
      return connection.request('document.useRestorePoint', { file, seed, id: request.id });
    return connection.request(`document.${request.kind}`, { file, seed, part: request.part });
  };

  const recovered = () => {
    if (attempts > 0) events.trouble(null);
    attempts = 0;
  };

  const run = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    for (let [request] = unsent; request && !isStopped; [request] = unsent) {
      try {
        const result = await call(request);
        unsent = unsent.slice(1);
        recovered();
        events.answered(request, result);
      } catch (error) {
        const code = codeOf(error);
        // The connection says when it is back, and a closed document takes nothing any more.
        if (isStopped || code === 'connection-lost' || code === 'closed') break;
        if (PASSING.has(code)) {
          if (code !== 'not-open') events.trouble({ code, message: messageOf(error) });
          events.later(attempts++, () => void run());
          break;
        }
        if (LASTING.has(code)) {
          isStopped = true;
          events.trouble({ code, message: messageOf(error), isLasting: true });
          break;
        }
        unsent = unsent.slice(1);
        recovered();
        events.failed(request, error);
      }
    }
    isRunning = false;
  };

  return {
    get unsent() {
      return unsent;
    },
    add: (request) => {
      unsent = [...unsent, request];
      // While something is in the way, the timer sends it with the others.
      if (attempts === 0) void run();
    },
    resume: () => void run(),
    flush: () => {
      for (const request of unsent) call(request).catch(() => {});
    },
    stop: () => {
      isStopped = true;
    },
  };
};

const codeOf = (error: unknown): string => (error instanceof UserError ? error.code : '');

/** What to tell about an error. */
export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : say(words.somethingWrong);
