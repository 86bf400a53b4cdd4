/** What of an error may be logged: its message may quote names from a model, so that neither it nor what follows from it is kept. */

/** The facts with kind, code and places in the code of their error, and of what caused it, in place of the error. */
export const withoutWords = <T extends object>({ error, ...facts }: T & { readonly error?: unknown }) => ({
  ...facts,
  ...about(error),
});

type About = {
  readonly kind?: string;
  readonly errorCode?: string;
  readonly frames?: readonly string[];
  readonly cause?: About;
};

const MAX_FRAMES = 20;
const MAX_CAUSES = 4;

const about = (error: unknown, causes = 0): About => {
  if (error === undefined) return {};
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = 'code' in error && isWord(error.code) ? { errorCode: error.code } : {};
  const cause =
    error.cause === undefined || causes === MAX_CAUSES ? {} : { cause: about(error.cause, causes + 1) };
  return { kind: isWord(error.name) ? error.name : 'Error', ...code, frames: framesOf(error), ...cause };
};

/** Codes and kinds are single words of the system or the program. */
const isWord = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z][\w-]{0,63}$/.test(value);

/**
 * The places that the error came through, each as a file of the program with line and column. The message is cut off first: a
 * line in it may look like a place.
 */
const framesOf = ({ stack = '', message }: Error): string[] => {
  const at = stack.indexOf(message);
  if (at < 0) return [];
  return stack
    .slice(at + message.length)
    .split('\n')
    .flatMap((line) => PLACE.exec(line)?.[0] ?? [])
    .slice(0, MAX_FRAMES);
};

/** A file of ours, of a dependency, or of Node, without the folder that all of it is in. */
const PLACE = /(?:electron|shared|node_modules|node:)[\w@./:-]*:\d+:\d+/;
